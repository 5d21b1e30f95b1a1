import { seeded, type Random } from "../runtime/random";
import type { Keyboard } from "../people/keyboard";
import type { Workbook } from "../services/grid/workbook";
import { FAULT_KINDS, mayStrike, POINT_OF, type FaultKind, type FaultPoint } from "./kinds";

/** Where an execution stands: the function Google runs, what the page asked of `rpc`, and the service call, trigger or "reply" it is about. */
export type Standing = { readonly function: string; readonly asked: string; readonly call: string; readonly execution: number; readonly at: number };

/** One fault to come: the n-th time (default the next) that something matches. `function` is a public function or what the page asks of `rpc`. */
export type FaultOrder = {
  readonly kind: FaultKind;
  readonly at?: { readonly function?: string; readonly call?: string; readonly n?: number };
  /** Whether the work was done though the answer is lost; drawn when absent. `rate` is never done. */
  readonly done?: boolean;
  /** From which text, `done` and what the person does are drawn; drawn itself when absent. */
  readonly dice?: number;
};

/** A fault that has struck. It is an order too: given as `script` to a workspace in which the same is done, it strikes there again. */
export type DrawnFault = FaultOrder & {
  readonly at: { readonly n: number };
  readonly done: boolean;
  readonly dice: number;
  /** ISO text of the virtual clock. */
  readonly when: string;
  readonly execution: number;
  readonly function: string;
  readonly call: string;
  /** What a person did, or what Google said. */
  readonly said: string;
};

/** Somebody's hands in the registry while an execution runs. Tells what was done, or "" when nothing was. */
export type Hand = (keyboard: Keyboard, look: Workbook, random: Random) => string;

export type FaultOptions = {
  readonly seed?: number;
  /** Probability of each kind at each point where it can strike, 0 to 1. */
  readonly rate?: Readonly<Partial<Record<FaultKind, number>>>;
  readonly script?: readonly FaultOrder[];
  /** What the person of `person` does; default `hand.ts`. */
  readonly hand?: Hand;
};

export type Faults = {
  readonly log: readonly DrawnFault[];
  readonly rate: Readonly<Partial<Record<FaultKind, number>>>;
  readonly orders: readonly FaultOrder[];
  readonly hand: Hand | null;
  add(order: FaultOrder): void;
  /** Chances change; the stream of dice goes on. */
  setRate(rate: Readonly<Partial<Record<FaultKind, number>>>): void;
  /** No more faults: neither ordered nor by chance. What has struck stays in the log. */
  clear(): void;
  /** The fault that strikes here, if one does; `tell` adds to the log what was said or done. */
  strike(point: FaultPoint, standing: Standing): { readonly kind: FaultKind; readonly done: boolean; readonly random: Random; tell(said: string): void } | null;
};

type Waiting = { readonly order: FaultOrder; seen: number };

/** Dice of their own, so that faults change neither latency nor ids of a run in which none strikes. */
export function faultsOf({ seed = 1, rate = {}, script = [], hand }: FaultOptions = {}): Faults {
  const dice = seeded(seed);
  const passed: Record<FaultPoint, number> = { call: 0, lock: 0, firing: 0, reply: 0 };
  const log: DrawnFault[] = [];
  let rates = rate;
  let waiting: Waiting[] = script.map((order) => ({ order, seen: 0 }));

  const ordered = (point: FaultPoint, standing: Standing): FaultOrder | null => {
    let due: Waiting | null = null;
    for (const each of waiting) if (matches(each.order, point, standing) && (each.seen += 1) >= (each.order.at?.n ?? 1) && mayStrike(each.order.kind, standing.call)) due ??= each;
    waiting = due ? waiting.filter((each) => each !== due) : waiting;
    return due?.order ?? null;
  };
  const drawn = (point: FaultPoint, { call }: Standing): FaultOrder | null => {
    const kinds = FAULT_KINDS.filter((kind) => POINT_OF[kind] === point && (rates[kind] ?? 0) > 0);
    if (kinds.length === 0) return null;
    let left = dice.next();
    for (const kind of kinds) {
      left -= rates[kind] ?? 0;
      if (left < 0) return mayStrike(kind, call) ? { kind } : null;
    }
    return null;
  };

  return {
    log, hand: hand ?? null,
    get rate() { return rates; },
    get orders() { return waiting.map(({ order }) => order); },
    add: (order) => { waiting.push({ order, seen: 0 }); },
    setRate: (next) => { rates = next; },
    clear() {
      waiting = [];
      rates = {};
    },
    strike(point, standing) {
      passed[point] += 1;
      const order = ordered(point, standing) ?? drawn(point, standing);
      if (!order) return null;
      const own = order.dice ?? Math.floor(dice.next() * 4294967296);
      const random = seeded(own);
      const half = random.next() < 0.5;
      const done = order.kind === "rate" ? false : (order.done ?? half);
      const entry = {
        kind: order.kind, at: { n: passed[point] }, done, dice: own, when: new Date(standing.at).toISOString(), execution: standing.execution,
        function: standing.asked || standing.function, call: standing.call, said: "",
      };
      log.push(entry);
      return { kind: order.kind, done, random, tell: (said) => { entry.said = said; } };
    },
  };
}

const matches = ({ kind, at = {} }: FaultOrder, point: FaultPoint, standing: Standing): boolean =>
  POINT_OF[kind] === point && (at.function === undefined || at.function === standing.function || at.function === standing.asked) && (at.call === undefined || at.call === standing.call);
