import { useEffect, useRef, useState } from "preact/hooks";
import type { Input, Output } from "../../contract/contract";
import { asRefusal } from "../rpc";
import type { Asks, Refusal } from "../rpc";

export type Plan = Output<"papers.plan">;
export type Question = Pick<Input<"papers.plan">, "kind" | "variant" | "mends" | "pairIds" | "remake">;
/** Milliseconds of rest after a key before the plan is asked anew. */
const REST = 900;

/** What was typed, else what the server offers: the answer that stands in the field. */
export const answerOf = (input: Plan["inputs"][number], typed: Readonly<Record<string, string>>): string => typed[input.name] ?? input.value;

/**
 * The preview of a run, asked anew as its answers change. It is `fresh` when it answers exactly what stands on the screen; only then its
 * hash may be applied. An offered answer is sent as one that was typed.
 */
export function usePlan(ask: Asks<"papers.plan">, question: Question, typed: Readonly<Record<string, string>>) {
  const [state, setState] = useState<{ plan: Plan | null; key: string; refusal: Refusal | null }>({ plan: null, key: "", refusal: null });
  const [turn, setTurn] = useState(0);
  const latest = useRef(0);
  const { plan } = state;
  const inputs = plan ? Object.fromEntries(plan.inputs.filter(({ name, value }) => name in typed || value !== "").map((input) => [input.name, answerOf(input, typed)])) as Record<string, string> : { ...typed };
  const asked = { ...question, inputs };
  const key = JSON.stringify([asked, turn]);
  useEffect(() => {
    if (state.key === key) return undefined;
    latest.current += 1;
    const mine = latest.current;
    const timer = window.setTimeout(() => {
      ask({ ...asked, apply: false, hash: "" }).then(
        (next) => { if (mine === latest.current) setState({ plan: next, key, refusal: null }); },
        (thrown: unknown) => { if (mine === latest.current) setState((now) => ({ ...now, key, refusal: asRefusal(thrown) })); },
      );
    }, plan ? REST : 0);
    return () => window.clearTimeout(timer);
  }, [key]);
  return {
    plan, asked, refusal: state.key === key ? state.refusal : null, fresh: plan !== null && state.key === key && !state.refusal,
    again: () => setTurn((now) => now + 1),
    /** The server answered an application with another preview: it is the one that counts. */
    take: (next: Plan) => setState({ plan: next, key, refusal: null }),
  };
}
