import type { ComponentChildren } from "preact";
import { Icon } from "./icon";
import type { IconName } from "./icon";

type Props = {
  href: string; children: ComponentChildren; icon?: IconName; main?: boolean; bare?: boolean;
  /** Saves under this name instead of opening a tab. */
  download?: string;
};

/** An address that looks like a button: a file of this computer, a Doc, the page in a tab of its own. */
export const LinkButton = ({ href, children, icon, main, bare, download }: Props) => (
  <a class={["button", main && "main", bare && "bare"].filter(Boolean).join(" ")} href={href} download={download} {...(download ? { target: "_self" } : { target: "_blank", rel: "noopener" })}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </a>
);
