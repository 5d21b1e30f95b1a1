import type { ComponentChildren } from "preact";
import { Icon } from "./icon";
import type { IconName } from "./icon";

type Props = {
  children: ComponentChildren;
  icon?: IconName;
  /** The one coloured button of a screen. */
  main?: boolean;
  bare?: boolean;
  danger?: boolean;
  disabled?: boolean | undefined;
  submit?: boolean;
  expanded?: boolean;
  /** The section one is in. */
  current?: boolean;
  /** A filter that is on. */
  pressed?: boolean;
  label?: string;
  onClick?: () => void;
};

export const Button = ({ children, icon, main, bare, danger, disabled, submit, expanded, current, pressed, label, onClick }: Props) => (
  <button
    type={submit ? "submit" : "button"}
    class={["button", main && "main", bare && "bare", danger && "danger"].filter(Boolean).join(" ")}
    disabled={disabled}
    aria-expanded={expanded}
    aria-current={current ? "page" : undefined}
    aria-pressed={pressed}
    aria-label={label}
    onClick={onClick}
  >
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </button>
);
