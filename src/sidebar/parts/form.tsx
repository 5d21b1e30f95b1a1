import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { dropFromDevice, keepOnDevice, readFromDevice } from "../device";
import { asRefusal, newRequestId } from "../rpc";
import type { Refusal } from "../rpc";
import { say } from "../words";
import { Button } from "./button";
import { Trouble } from "./trouble";

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
} {
  const [state, setState] = useState<{ busy: boolean; refusal: Refusal | null }>({ busy: false, refusal: null });
  const [kept] = useState(() => ({ ...lostSending(of), busy: false }));
  const over = () => {
    kept.id = "";
    if (of !== undefined) dropFromDevice(`sent:${of}`);
  };
  return {
    ...state,
    async send(work, words = "") {
      if (kept.busy) return undefined;
      const typed = JSON.stringify(words);
      if (kept.id === "" || kept.words !== typed) Object.assign(kept, { id: newRequestId(), words: typed });
      if (of !== undefined) keepOnDevice(`sent:${of}`, JSON.stringify({ id: kept.id, words: typed, at: Date.now() } satisfies Kept));
      kept.busy = true;
      setState({ busy: true, refusal: null });
      try {
        const value = await work(kept.id);
        over();
        setState({ busy: false, refusal: null });
        return value;
      } catch (thrown) {
        const refusal = asRefusal(thrown);
        if (refusal.answered) over();
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
