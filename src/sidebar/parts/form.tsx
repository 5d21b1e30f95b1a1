import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { asRefusal, newRequestId } from "../rpc";
import type { Refusal } from "../rpc";
import { say } from "../words";
import { Button } from "./button";
import { Trouble } from "./trouble";

/**
 * Sends a small form once: a second click while it is under way does nothing, and a click after a lost answer sends the same request
 * id as long as the same words are sent.
 */
export function useSending(): {
  busy: boolean;
  refusal: Refusal | null;
  send: <Value>(work: (requestId: string) => Promise<Value>, words?: unknown) => Promise<Value | undefined>;
} {
  const [state, setState] = useState<{ busy: boolean; refusal: Refusal | null }>({ busy: false, refusal: null });
  const [kept] = useState({ id: "", words: "", busy: false });
  return {
    ...state,
    async send(work, words = "") {
      if (kept.busy) return undefined;
      const typed = JSON.stringify(words);
      if (kept.id === "" || kept.words !== typed) Object.assign(kept, { id: newRequestId(), words: typed });
      kept.busy = true;
      setState({ busy: true, refusal: null });
      try {
        const value = await work(kept.id);
        kept.id = "";
        setState({ busy: false, refusal: null });
        return value;
      } catch (thrown) {
        const refusal = asRefusal(thrown);
        if (refusal.answered) kept.id = "";
        setState({ busy: false, refusal });
        return undefined;
      } finally {
        kept.busy = false;
      }
    },
  };
}

type Props = {
  title?: string;
  send: string;
  sending: ReturnType<typeof useSending>;
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
export const SmallForm = ({ title, send, sending, submit, cancel, blocked, danger, quiet, children }: Props) => (
  <form
    class="group noprint" noValidate aria-label={title}
    onSubmit={(event) => {
      event.preventDefault();
      submit();
    }}
  >
    {title && <h2>{title}</h2>}
    {sending.refusal && <Trouble refusal={sending.refusal} />}
    {children}
    <div class="row">
      <Button submit main={!danger && !quiet} danger={danger ?? false} disabled={sending.busy || blocked}>{sending.busy ? say("sending") : send}</Button>
      {cancel && <Button bare onClick={cancel}>{say("cancel")}</Button>}
    </div>
  </form>
);
