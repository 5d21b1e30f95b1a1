import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { say } from "../words";
import { Button } from "./button";
import { fieldId } from "./field";
import { Icon } from "./icon";

export type Option = { readonly code: string; readonly title: string };
type Shell = { label: string; name: string; help?: string; note?: string; wrong?: string | undefined; required: boolean };

/** A question with its choices: heading, help, what is wrong beside it. The error summary jumps here. */
export function Question({ label, name, help, note, wrong, group, children }: Omit<Shell, "required"> & { group: boolean; children: ComponentChildren }) {
  const id = fieldId(name);
  const described = [help && `${id}-help`, note && `${id}-note`, wrong && `${id}-wrong`].filter(Boolean).join(" ");
  return (
    <fieldset class="question" id={id} tabIndex={-1} aria-describedby={described || undefined} data-group={group ? "" : undefined}>
      <legend>{label}</legend>
      <div class="stack">
        {help && <p class="quiet small" id={`${id}-help`}>{help}</p>}
        {children}
        {note && <p class="quiet small" id={`${id}-note`}>{note}</p>}
        {wrong && <p class="wrong" id={`${id}-wrong`}><Icon name="error" />{wrong}</p>}
      </div>
    </fieldset>
  );
}

/** An answer that may stay empty can be taken back: a radio button alone cannot. */
export const Clear = ({ label, clear }: { label: string; clear: () => void }) => (
  <div><Button bare icon="close" label={`${say("answer.clear")}: ${label}`} onClick={clear}>{say("answer.clear")}</Button></div>
);

type Props = Shell & {
  many: boolean;
  options: readonly Option[];
  chosen: readonly string[];
  choose: (codes: string[]) => void;
  leave: () => void;
  /** Shows the number that chooses each one, for quick typing in. */
  numbered: boolean;
};

/** One of a list, or several of it, each with the whole line to press. */
export function Choices({ many, options, chosen, choose, leave, numbered, ...shell }: Props) {
  const group = useId();
  const set = (code: string, on: boolean) => choose(many ? options.map((each) => each.code).filter((each) => (each === code ? on : chosen.includes(each))) : [code]);
  return (
    <Question {...shell} group>
      <div class={options.length > 5 ? "options many" : "options"} role={many ? undefined : "radiogroup"} aria-label={many ? undefined : shell.label} aria-required={many ? undefined : shell.required}>
        {options.map(({ code, title }, at) => (
          <label class="tick" key={code}>
            <input
              type={many ? "checkbox" : "radio"} name={group} checked={chosen.includes(code)} data-key={at + 1} aria-invalid={shell.wrong ? true : undefined}
              onChange={(event) => set(code, event.currentTarget.checked)} onBlur={leave}
            />
            {numbered && <kbd aria-hidden="true">{at + 1}</kbd>}
            <span>{title}</span>
          </label>
        ))}
      </div>
      {!many && !shell.required && chosen.length > 0 && <Clear label={shell.label} clear={() => choose([])} />}
    </Question>
  );
}
