import type { Output } from "../../contract/contract";
import type { PaperBrief } from "../../contract/papers";
import type { PaperState } from "../../contract/schemas";
import { dayInTable } from "../format";
import type { ChipState } from "../parts/chip";
import { say } from "../words";

export type Papers = Output<"papers.show">;

const LOOK: { readonly [Each in PaperState]: ChipState } = { draft: "due", approval: "due", signed: "done", replaced: "waiting", cancelled: "waiting", archived: "waiting" };
export const lookOf = (paper: PaperBrief): ChipState => (paper.edited === "yes" && isDraft(paper) ? "overdue" : LOOK[paper.state]);
export const stateOf = (paper: PaperBrief): string => (paper.edited === "yes" && isDraft(paper) ? say("papers.edited") : say(`papers.state.${paper.state}`));

/** Not signed yet: it may still be made anew. */
export const isDraft = ({ state }: PaperBrief): boolean => state === "draft" || state === "approval";

/** Worst first: what waits for an answer, for a signature, for readers; the rest as the server sent it. */
const rank = (paper: PaperBrief): number => {
  if (paper.edited === "yes" && isDraft(paper)) return 0;
  if (isDraft(paper)) return 1;
  if (paper.state === "signed") return paper.acknowledged.done < paper.acknowledged.of ? 2 : 3;
  return 4;
};
export const byWorst = (one: PaperBrief, two: PaperBrief): number => rank(one) - rank(two);

/** «№ 41-од от 05.09.2026»; a draft has neither. */
export function numberOf({ number, date }: PaperBrief): string {
  if (number && date) return say("papers.numberOn", { number, on: dayInTable(date) });
  if (number) return say("papers.number", { number });
  return date ? say("papers.on", { on: dayInTable(date) }) : "";
}

/** How many there are and how bad it is. */
export function leadOf({ counts, edited }: Papers): string {
  const sum = (...states: PaperState[]) => counts.filter(({ state }) => states.length === 0 || states.includes(state)).reduce((all, { n }) => all + n, 0);
  const waiting = sum("draft", "approval") - counts.filter(({ kind, state }) => kind === "D21b" && state === "draft").reduce((all, { n }) => all + n, 0);
  return [say("papers.count", { n: sum() }), waiting > 0 && say("papers.waiting", { n: waiting }), edited > 0 && say("papers.editedCount", { n: edited })].filter(Boolean).join(" · ");
}
