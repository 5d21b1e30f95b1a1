import { createContext } from "preact";
import type { ComponentChildren } from "preact";
import { useContext, useState } from "preact/hooks";
import type { Input } from "../../contract/contract";
import { dropFromDevice, keepOnDevice, readFromDevice } from "../device";
import { onDeviceOnly, useDraft } from "../draft";
import type { Draft } from "../draft";
import { asRefusal, newRequestId } from "../rpc";
import type { Asks, Refusal } from "../rpc";
import { say } from "../words";
import { Button } from "./button";
import { Trouble, wrongOf } from "./trouble";

/** Hours in which the same words of the same form are the sending whose answer was lost, not a new one. */
const SAME_FOR = 24 * 3_600_000;
type Kept = { readonly id: string; readonly words: string; readonly at: number };

/** What this device remembers of a sending that got no answer. */
function lostSending(of: string | undefined): { id: string; words: string } {
  try {
    const kept = of === undefined ? null : (JSON.parse(readFromDevice(`sent:${of}`) ?? "null") as Kept | null);
    if (kept && Date.now() - kept.at < SAME_FOR) return { id: kept.id, words: kept.words };
  } catch {
    // What cannot be read is no sending.
  }
  // The words of one that is too old, or is none, do not stay on the device.
  if (of !== undefined) dropFromDevice(`sent:${of}`);
  return { id: "", words: "" };
}

/**
 * Sends a form once: a second click while it is under way does nothing, and a click after a lost answer sends the same request id as long as the
 * same words are sent, after a reload or in another tab of the device too when `of` says which form about what it is (a draft's key).
 */
export function useSending(of?: string): {
  busy: boolean;
  refusal: Refusal | null;
  send: <Value>(work: (requestId: string) => Promise<Value>, words?: unknown) => Promise<Value | undefined>;
  /** Asks what would be written: a look writes nothing, so it takes no sending's place. */
  look: <Value>(work: (requestId: string) => Promise<Value>) => Promise<Value | undefined>;
} {
  const [state, setState] = useState<{ busy: boolean; refusal: Refusal | null }>({ busy: false, refusal: null });
  const [kept] = useState(() => ({ ...lostSending(of), busy: false }));
  const over = () => {
    kept.id = "";
    if (of !== undefined) dropFromDevice(`sent:${of}`);
  };
  async function ask<Value>(work: (requestId: string) => Promise<Value>, id: string, answered: () => void): Promise<Value | undefined> {
    kept.busy = true;
    setState({ busy: true, refusal: null });
    try {
      const value = await work(id);
      answered();
      setState({ busy: false, refusal: null });
      return value;
    } catch (thrown) {
      const refusal = asRefusal(thrown);
      if (refusal.answered) answered();
      setState({ busy: false, refusal });
      return undefined;
    } finally {
      kept.busy = false;
    }
  }
  return {
    ...state,
    async send(work, words = "") {
      if (kept.busy) return undefined;
      const typed = JSON.stringify(words);
      if (kept.id === "" || kept.words !== typed) Object.assign(kept, { id: newRequestId(), words: typed });
      if (of !== undefined) keepOnDevice(`sent:${of}`, JSON.stringify({ id: kept.id, words: typed, at: Date.now() } satisfies Kept));
      return ask(work, kept.id, over);
    },
    async look(work) {
      return kept.busy ? undefined : ask(work, newRequestId(), () => undefined);
    },
  };
}

/** Drafts of the visitor that the server keeps, and how it is given more: the same for all forms of the page. */
export const Drafts = createContext<{ readonly kept: readonly Input<"draft.save">[]; readonly keep: Asks<"draft.save"> }>({ kept: [], keep: onDeviceOnly });

/** What is typed into a form, kept as its draft, and its sending: `kind` and `subject` say which form about what it is. */
export function useForm<Value extends object>(kind: string, subject: string, blank: Value, keepBy?: Asks<"draft.save">) {
  const { kept, keep } = useContext(Drafts);
  const draft = useDraft<Value>(kind, subject, blank, keepBy ? undefined : kept.find((each) => each.form === kind && each.subject === subject), keepBy ?? keep);
  const sending = useSending(draft.key);
  const wrong = (field: string) => wrongOf(sending.refusal, field);
  return {
    typed: draft.value,
    change: draft.change,
    wrong,
    /** What a field needs, by the name under which its value is kept and refused. */
    field: <Name extends keyof Value & string>(name: Name) => ({ name, value: draft.value[name], set: (value: Value[Name]) => draft.change({ [name]: value } as unknown as Partial<Value>), wrong: wrong(name) }),
    /** Sends it; once it is written no draft stays. */
    send: <Done,>(work: (requestId: string) => Promise<Done>, words: unknown, done: (answer: Done) => void): void => {
      void sending.send(work, words).then((answer) => {
        if (answer === undefined) return;
        draft.drop();
        done(answer);
      });
    },
    /** For `SmallForm`. */
    form: { draft, sending },
  };
}

type Props = {
  title?: string;
  send: string;
  sending: ReturnType<typeof useSending>;
  /** Its note is shown, a field that is left is kept, and who cancels keeps none. */
  draft?: Pick<Draft<unknown>, "note" | "other" | "leave" | "takeOther" | "drop">;
  submit: () => void;
  cancel?: (() => void) | undefined;
  /** Said in place of the button's grey: why it cannot be sent yet. */
  blocked?: boolean | undefined;
  danger?: boolean;
  /** Not the one action of its screen. */
  quiet?: boolean;
  children?: ComponentChildren;
};

/** A small form in place: fields, one button, what went wrong. */
export const SmallForm = ({ title, send, sending, draft, submit, cancel, blocked, danger, quiet, children }: Props) => (
  <form
    class="group noprint" noValidate aria-label={title} onFocusOut={draft?.leave}
    onSubmit={(event) => {
      event.preventDefault();
      submit();
    }}
  >
    {title && <h2>{title}</h2>}
    {draft?.note && <p class="quiet small" role="status">{draft.note}</p>}
    {draft?.other && <div class="row"><Button onClick={draft.takeOther}>{say("draft.other", { at: draft.other })}</Button></div>}
    {sending.refusal && <Trouble refusal={sending.refusal} />}
    {children}
    <div class="row">
      <Button submit main={!danger && !quiet} danger={danger ?? false} disabled={sending.busy || blocked}>{sending.busy ? say("sending") : send}</Button>
      {cancel && <Button bare onClick={() => { draft?.drop(); cancel(); }}>{say("cancel")}</Button>}
    </div>
  </form>
);
