import type { Output } from "../../contract/contract";
import type { PlanLine, ProgrammeShown } from "../../contract/plans";
import { DIRECTIONS } from "../../contract/schemas";
import type { ChipState } from "../parts/chip";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Word } from "../words";
import { has } from "./home";
import type { Home } from "./home";

export type Shown = Output<"programme.show">;
export type PlanCalls = {
  show: Asks<"programme.show">; enter: Asks<"paper.enter">; fill: Asks<"programme.fill">; save: Asks<"programme.save">; extend: Asks<"programme.extend">;
  mark: Asks<"plan.mark">; propose: Asks<"plan.propose">; accept: Asks<"plan.accept">; change: Asks<"plan.change">;
};
/** What every part of a programme is handed. */
export type OfProgramme = { home: Home; programme: ProgrammeShown; keep: Asks<"draft.save">; calls: PlanCalls; saved: (said: string) => void; form: OpenForm };
/** The one form that is open on the page, by its key: two would name their fields alike. */
export type OpenForm = { readonly open: string; show: (key: string) => void };
export const formAct = ({ open, show }: OpenForm, key: string) => ({ expanded: open === key, onClick: () => show(open === key ? "" : key) });

/** The plan is read by the mentee it is for: what is late is awaited there, not overdue (look.md, Voice). */
export const isKind = (home: Home, { menteeId }: ProgrammeShown): boolean => home.me?.personId === menteeId && !has(home, "curator");

export const DIFFICULTY_CODES = Array.from({ length: 16 }, (_, at) => `DF${String(at + 1).padStart(2, "0")}`);
export const difficulty = (code: string): string => (DIFFICULTY_CODES.includes(code) || code === "DF99" ? say(`difficulty.${code}` as Word) : code);
export const direction = (key: string): string => (DIRECTIONS.some((each) => each === key) ? say(`direction.${key}` as Word) : key);

const LOOKS: { readonly [Status in PlanLine["status"]]: ChipState } = {
  proposed: "due", planned: "waiting", working: "due", done: "done", partly: "due", failed: "overdue", moved: "waiting", cancelled: "waiting",
};
export const lookOf = (line: PlanLine, kind: boolean): ChipState => (line.overdue ? (kind ? "due" : "overdue") : LOOKS[line.status]);
export const stateOf = (line: PlanLine, kind: boolean): string => (line.overdue ? (kind ? say("plan.status.awaited") : say("state.overdue")) : say(`plan.status.${line.status}`));

/** «наставничество: беседа», in a line below what is to be done. */
export const mannerOf = ({ kind, manner }: { readonly kind: string; readonly manner: string }): string => [kind, manner].filter(Boolean).join(": ");

export const PROGRAMME_CHIP: { readonly [State in ProgrammeShown["state"]]: ChipState } = { draft: "due", active: "done", finished: "waiting", ended: "waiting" };
