import { useEffect, useRef, useState } from "preact/hooks";
import type { Input } from "../contract/contract";
import { dropFromDevice, keepOnDevice, readFromDevice } from "./device";
import type { Asks } from "./rpc";
import { clock } from "./format";
import { say } from "./words";

/** Seconds between two drafts written to the server while typing, and when a field is left. */
const TYPING = 20;
const LEAVING = 5;

type Stored = { readonly text: string; readonly savedAt: string };
export type Draft<Value> = {
  /** Of which form about what it is: under this its sending is remembered too. */
  readonly key: string;
  readonly value: Value;
  /** What of this draft is kept, for the note under the title. */
  readonly note: string;
  /** A second, older copy that differs: taken by `takeOther`. */
  readonly other: string | null;
  /** What was typed, laid over the latest value. */
  change(part: Partial<Value>): void;
  /** A field was left. */
  leave(): void;
  takeOther(): void;
  /** The form was saved or thrown away: no copy stays. */
  drop(): void;
};

/** For words of the closed workbook: a draft of them never leaves the device (`domain/rights.md` R.7). */
export const onDeviceOnly: Asks<"draft.save"> = () => new Promise(() => undefined);

const deviceKey = (form: string, subject: string): string => `draft:${form}:${subject}`;

/** The copy of the server that a form had when it was saved or thrown away here: the page's first data may still tell of it. */
const over = new Map<string, string>();

function parse<Value>(stored: Stored | undefined): Value | null {
  if (!stored?.text) return null;
  try {
    return JSON.parse(stored.text) as Value;
  } catch {
    return null;
  }
}

function onDevice(key: string): Stored | undefined {
  try {
    return JSON.parse(readFromDevice(key) ?? "null") as Stored ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * A form's value that outlives a reload, a closed tab and an error: kept on the device at each key and on the server at most every 20 s
 * and on leaving a field (`domain/data-model.md` §6.4). Of two copies the newer is taken and the other one offered.
 * `shared` leaves out what may lie on this device only: an answer for the closed workbook never stands among the drafts of the registry
 * (`domain/rights.md` R.7).
 */
export function useDraft<Value extends object>(
  form: string, subject: string, blank: Value, fromServer: Input<"draft.save"> | undefined, save: Asks<"draft.save">, shared: (value: Value) => object = (value) => value,
): Draft<Value> {
  const key = deviceKey(form, subject);
  const common = (copy: Stored): string => { const value = parse<Value>(copy); return value ? JSON.stringify(shared(value)) : ""; };
  const [start] = useState(() => {
    const copies = [onDevice(key), fromServer?.text === over.get(key) ? undefined : fromServer].filter((copy) => copy !== undefined && parse(copy) !== null) as Stored[];
    // Of two that say the same the device's holds more.
    if (copies.length === 2 && common(copies[0]!) === common(copies[1]!)) return { newer: copies[0], older: undefined };
    copies.sort((one, two) => (one.savedAt < two.savedAt ? 1 : -1));
    const [newer, older] = copies;
    return { newer, older };
  });
  const [value, setValue] = useState<Value>(() => ({ ...blank, ...parse<Value>(start.newer) }));
  const [other, setOther] = useState(start.older);
  const [note, setNote] = useState(start.newer ? say("draft.restored", { at: clock(start.newer.savedAt) }) : "");
  const latest = useRef({ value, text: "", sent: "", sentAt: 0, onServer: Boolean(fromServer?.text), dropped: false, timer: 0 });

  const write = () => {
    const state = latest.current;
    window.clearTimeout(state.timer);
    if (state.dropped || state.text === state.sent || state.text.length > 30_000) return;
    const text = state.text;
    over.delete(key);
    state.sent = text;
    state.sentAt = Date.now();
    state.onServer = true;
    save({ form, subject, text, savedAt: new Date().toISOString() }).then(
      ({ savedAt }) => { if (latest.current.sent === text && !state.dropped) setNote(say("draft.saved", { at: clock(savedAt) })); },
      () => { state.sent = ""; },
    );
  };
  const writeIn = (seconds: number) => {
    const state = latest.current;
    window.clearTimeout(state.timer);
    state.timer = window.setTimeout(write, Math.max(state.sentAt + seconds * 1000 - Date.now(), 0));
  };

  useEffect(() => {
    const away = () => { if (document.visibilityState === "hidden") write(); };
    document.addEventListener("visibilitychange", away);
    window.addEventListener("pagehide", write);
    return () => {
      document.removeEventListener("visibilitychange", away);
      window.removeEventListener("pagehide", write);
      write();
    };
  }, []);

  const change = (part: Partial<Value>) => {
    const state = latest.current;
    const next = { ...state.value, ...part };
    state.value = next;
    setValue(next);
    state.text = JSON.stringify(shared(next));
    state.dropped = false;
    if (state.sentAt === 0) state.sentAt = Date.now();
    const savedAt = new Date().toISOString();
    const kept = keepOnDevice(key, JSON.stringify({ text: JSON.stringify(next), savedAt } satisfies Stored));
    setNote(say(kept ? "draft.device" : "draft.screen", { at: clock(savedAt) }));
    writeIn(TYPING);
  };
  return {
    key,
    value,
    note,
    other: other ? clock(other.savedAt) : null,
    change,
    leave: () => { if (latest.current.text !== latest.current.sent && latest.current.text) writeIn(LEAVING); },
    takeOther: () => {
      const taken = parse<Value>(other);
      setOther(undefined);
      if (taken) change(taken);
    },
    drop: () => {
      const state = latest.current;
      window.clearTimeout(state.timer);
      over.set(key, state.sent || (fromServer?.text ?? ""));
      state.dropped = true;
      state.text = "";
      dropFromDevice(key);
      setNote("");
      setOther(undefined);
      if (state.onServer) save({ form, subject, text: "", savedAt: new Date().toISOString() }).catch(() => undefined);
      state.onServer = false;
    },
  };
}
