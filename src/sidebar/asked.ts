import { useEffect, useRef, useState } from "preact/hooks";
import type { CallName, Input, Output } from "../contract/contract";
import { asRefusal } from "./rpc";
import type { Asks, Refusal } from "./rpc";

/** Milliseconds of rest after the last key before a list is asked anew. */
const REST = 300;

export type Asked<Value> = { readonly answer: Value | null; readonly refusal: Refusal | null; again: () => void };

/** What the server says to a question that may change as one types: the first at once, an older answer never replaces a newer one. */
export function useAsked<Name extends CallName>(ask: Asks<Name>, input: Input<Name>): Asked<Output<Name>> {
  const [state, setState] = useState<{ answer: Output<Name> | null; refusal: Refusal | null }>({ answer: null, refusal: null });
  const [turn, setTurn] = useState(0);
  const first = useRef(true);
  const key = JSON.stringify(input);
  useEffect(() => {
    let stale = false;
    const timer = window.setTimeout(() => {
      ask(input).then(
        (answer) => { if (!stale) setState({ answer, refusal: null }); },
        (thrown: unknown) => { if (!stale) setState((now) => ({ ...now, refusal: asRefusal(thrown) })); },
      );
    }, first.current ? 0 : REST);
    first.current = false;
    return () => {
      stale = true;
      window.clearTimeout(timer);
    };
  }, [key, turn]);
  return { ...state, again: () => { first.current = true; setTurn((now) => now + 1); } };
}
