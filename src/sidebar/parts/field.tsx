import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { say } from "../words";
import { Icon } from "./icon";

type Shell = { label: string; name?: string | undefined; hint?: string; optional?: boolean; wrong?: string | undefined };
type Inside = { id: string; "aria-describedby": string | undefined; "aria-invalid": boolean | undefined };

/** Id of the field that a message with this `field` belongs to: the error summary jumps there. */
export const fieldId = (name: string): string => `field-${name.replace(/[^\w-]/g, "-")}`;

/** Label above, hint and error below; what is inside gets the ids that tie them together. */
export function Field({ label, name, hint, optional, wrong, children }: Shell & { children: (inside: Inside) => ComponentChildren }) {
  const own = useId();
  const id = name ? fieldId(name) : own;
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id}>{label}{optional && <span class="quiet"> {say("optional")}</span>}</label>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": wrong ? true : undefined })}
      {hint && <span class="hint" id={`${id}-hint`}>{hint}</span>}
      {wrong && <span class="wrong" id={`${id}-wrong`}><Icon name="error" />{wrong}</span>}
    </div>
  );
}

type Input = Shell & {
  value: string;
  set: (value: string) => void;
  leave?: () => void;
  type?: "text" | "date" | "time" | "number" | "email" | "search";
  max?: number | string;
  min?: number | string;
  long?: number;
  required?: boolean;
};

export function TextField({ value, set, leave, type = "text", max, min, long, required, ...shell }: Input) {
  return (
    <Field {...shell}>
      {(inside) => (
        <input
          {...inside} type={type} value={value} maxLength={long} min={min} max={max} aria-required={required} autoComplete="off"
          class={type === "number" ? "short" : undefined} inputMode={type === "number" ? "numeric" : undefined}
          onInput={(event) => set(event.currentTarget.value)} onBlur={leave}
        />
      )}
    </Field>
  );
}

export const DayField = (props: Omit<Input, "type">) => <TextField {...props} type="date" min={props.min ?? "1950-01-01"} max={props.max ?? "2099-12-31"} />;

export function TextArea({ value, set, leave, long, required, ...shell }: Omit<Input, "type" | "max" | "min">) {
  return (
    <Field {...shell}>
      {(inside) => (
        <textarea {...inside} rows={2} value={value} maxLength={long} aria-required={required} onInput={(event) => set(event.currentTarget.value)} onBlur={leave} />
      )}
    </Field>
  );
}

type Options<Value extends string> = Shell & { value: Value; set: (value: Value) => void; options: readonly (readonly [Value, string])[] };

export function SelectField<Value extends string>({ value, set, options, ...shell }: Options<Value>) {
  return (
    <Field {...shell}>
      {(inside) => (
        <select {...inside} value={value} onChange={(event: JSX.TargetedEvent<HTMLSelectElement>) => set(event.currentTarget.value as Value)}>
          {options.map(([each, label]) => <option key={each} value={each}>{label}</option>)}
        </select>
      )}
    </Field>
  );
}

/** A few choices side by side; arrows move among them, as in every radio group. */
export function Choice<Value extends string>({ label, name, value, set, options, wrong, short, week }: Omit<Options<Value>, "value"> & { value: Value | ""; /** Four of a few signs each, in one row. */ short?: boolean; /** The days of a week, in one row. */ week?: boolean }) {
  const id = useId();
  return (
    <fieldset class="field" id={name ? fieldId(name) : undefined} tabIndex={name ? -1 : undefined}>
      <legend class="label">{label}</legend>
      <div class={week ? "segments week" : short ? "segments scale" : "segments choices"}>
        {options.map(([each, title]) => (
          <label key={each}>
            <input type="radio" name={id} value={each} checked={each === value} onChange={() => set(each)} />
            <span>{title}</span>
          </label>
        ))}
      </div>
      {wrong && <span class="wrong"><Icon name="error" />{wrong}</span>}
    </fieldset>
  );
}

type TickProps = { on: boolean; set: (on: boolean) => void; children: ComponentChildren; disabled?: boolean; name?: string; hidden?: boolean };
/** `hidden` keeps the words for those who listen: a tick in a table row. */
export const Tick = ({ on, set, children, disabled, name, hidden }: TickProps) => (
  <label class="tick">
    <input type="checkbox" id={name ? fieldId(name) : undefined} checked={on} disabled={disabled} onChange={(event) => set(event.currentTarget.checked)} />
    <span class={hidden ? "hidden" : undefined}>{children}</span>
  </label>
);
