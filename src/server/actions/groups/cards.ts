import type { Input, Output } from "../../../contract/contract";
import type { GroupCard } from "../../../contract/groups";
import type { PersonId, PlanItemId } from "../../../contract/schemas";
import { PLAN_LIFE } from "../../catalogue/plan-life";
import { PLAN_RULES } from "../../catalogue/plan-rules";
import { LIBRARY_WORDS, PUPIL_GOAL, planBlanks } from "../../catalogue/plan-words";
import { LEFT_OUT } from "../../catalogue/programme-words";
import { groupPlan, heldIn, isClosed, menteesOf } from "../../domain/group/closing";
import { shortName } from "../../domain/person";
import { NO_PLACE } from "../../domain/plan/calendar-place";
import { itemAfter } from "../../domain/plan/item";
import { readLibrary, type PupilGoal } from "../../domain/plan/library";
import type { ProposedLine } from "../../domain/plan/proposal";
import { proposedPlan } from "../../domain/plan/propose";
import type { Pair, PlanItem } from "../../domain/tables";
import type { Change, ReadTables } from "../../services";
import { made, notYours, refuse, type Context, type Outcome, type RegistrySheet } from "../context";
import { paperBrief } from "../papers/brief";
import { seesPaper } from "../papers/rights";
import { dropDraft } from "../save-draft";
import { groupFor, groupsOf } from "./mine";

type LibraryContext = Context & { readonly sheets: ReadTables<RegistrySheet | "planLibrary"> };

/** «Карточки и итоги»: the plan of each of the visitor's pairs and groups, its papers and what it has come to (`domain/documents.md` §2.7). */
export function showCards(context: LibraryContext): Output<"group.cards"> {
  const { services, school } = context;
  return { cards: groupsOf(context).map((pair) => card(context, pair)), worksWithFiles: services.effectiveEmail() === school.coordinator, pageUrl: services.memory.pageUrl() };
}

function card(context: LibraryContext, pair: Pair): GroupCard {
  const { registry } = context;
  const person = (id: PersonId) => {
    const found = registry.person(id);
    return { code: found?.code ?? "", name: found ? shortName(found) : "", class: found?.class ?? "" };
  };
  const { id: pairId, code, kind, goal, state, start, end, goalReached, indicator, indicatorBefore, indicatorAfter, mentorWords, menteeWords } = pair;
  return {
    pairId, code, kind, goal, state, start, end: pair.closedOn ?? end, closed: isClosed(pair), mentor: person(pair.mentorId), mentees: menteesOf(registry, pair).map(person),
    lines: groupPlan(registry, pair).map(({ id, activity, due, status, doneOn }) => ({ itemId: id, activity, due, status, doneOn })),
    offered: isClosed(pair) ? [] : offeredTo(context, pair).map(({ key, activity, due, ticked }) => ({ code: key, activity, due, ticked })),
    papers: registry.papersOf(pairId).filter((paper) => paper.kind !== "D10" && seesPaper(context, paper)).map((paper) => paperBrief(context, paper)),
    result: { reached: goalReached, indicator, before: indicatorBefore, after: indicatorAfter, mentorWords, menteeWords },
  };
}

const GOALS = Object.entries(PUPIL_GOAL) as readonly (readonly [PupilGoal, string])[];
/** The goal of R-B35 that the pair's words name; "" when they are words of its own. */
const goalOf = ({ goal }: Pair): PupilGoal | "" => GOALS.find(([, words]) => goal.toLowerCase().includes(words))?.[0] ?? "";

/** What the library has for the pair (P.9): of its goal, or all of it while the goal is in words of its own. Dates count from the first meeting. */
function offeredTo(context: LibraryContext, pair: Pair): ProposedLine[] {
  const { registry, sheets, school, today } = context;
  const from = heldIn(registry, pair).map(({ date }) => date).sort()[0] ?? pair.start ?? today;
  const [mentee] = menteesOf(registry, pair).flatMap((id) => registry.person(id) ?? []);
  return proposedPlan({
    kind: "D57", plan: { from, to: pair.end ?? from }, windows: [], library: readLibrary(sheets.planLibrary.rows, LIBRARY_WORDS).lines, difficulties: {}, other: "", levels: null, variant: "", goal: goalOf(pair),
    standing: new Set(), own: registry.linesOfPair(pair.id).filter(({ programmeId, status }) => programmeId === "" && status !== "cancelled"), extra: [], blanks: planBlanks("", mentee?.class ?? ""), calendar: school.calendar,
  }, PLAN_RULES).lines;
}

/**
 * Lines of a group's plan (`domain/rights.md` R.3, PlanItem: s m c of the grown-up): those ticked in the library, one in words of his own, what was done and what is given up.
 * A line of the library stands once.
 */
export function planGroup(context: LibraryContext, { pairId, codes, own, marks }: Input<"group.plan">): Outcome<"group.plan"> {
  const { registry, today, now } = context;
  const pair = groupFor(context, pairId);
  const lines = new Map(groupPlan(registry, pair).map((item) => [item.id, item]));
  if (marks.some(({ itemId }) => !lines.has(itemId))) throw notYours();
  const latest = pair.closedOn ?? pair.end;
  refuse(own?.due && latest !== null && own.due > latest ? [{ key: "group.lineAfterEnd", field: "due", params: { date: own.due, end: latest } }] : []);
  const wanted = codes.length === 0 ? [] : offeredTo(context, pair).filter(({ key }) => codes.includes(key));
  const fresh = [...wanted.map((line) => itemOf(context, pair, line)), ...(own ? [itemOf(context, pair, own)] : [])];
  const marked = marks.map(({ itemId, does }): Change => {
    const { status, doneOn, reason } = itemAfter(lines.get(itemId)!, does === "done" ? { event: "done", on: today } : does === "cancel" ? { event: "cancel", reason: LEFT_OUT } : { event: "reopen" }, PLAN_LIFE, today);
    return { update: "planItems", id: itemId, fields: { status, doneOn, reason, updatedAt: now } };
  });
  return { output: { added: fresh.length }, changes: [...(fresh.length > 0 ? [{ append: "planItems" as const, rows: fresh }] : []), ...marked, ...(own ? dropDraft(context, "groupLine", pairId) : [])], entity: "planItems", entityId: fresh[0]?.id ?? "" };
}

const itemOf = (context: Context, pair: Pair, line: ProposedLine | { readonly activity: string; readonly due: PlanItem["due"] }): PlanItem => ({
  id: context.services.newId("PL") as PlanItemId, programmeId: "", pairId: pair.id, menteeId: menteesOf(context.registry, pair)[0] ?? pair.mentorId, source: "key" in line ? "library" : "own", libraryCode: "key" in line ? line.libraryCode : "",
  givenBy: context.actor.person!.id, part: "", direction: "", difficulty: "", competence: "", activity: line.activity, kind: "key" in line ? line.kind : "", manner: "key" in line ? line.manner : "", due: line.due, dueBefore: null,
  responsible: "mentor", plannedResult: "key" in line ? line.plannedResult : "", actualResult: "", evidence: "key" in line ? line.evidence : "", mentorMark: null, status: "planned", doneOn: null, offPlan: false, ownWording: false, reason: "",
  ...NO_PLACE, ...made(context),
});

/** What a pair or group has come to: by its grown-up, from the talk with both (D58). */
export function saveResult(context: Context, { pairId, reached, indicator, before, after, mentorWords, menteeWords }: Input<"group.result">): Outcome<"group.result"> {
  const pair = groupFor(context, pairId);
  return {
    output: {},
    changes: [{ update: "pairs", id: pair.id, fields: { goalReached: reached, indicator, indicatorBefore: before, indicatorAfter: after, mentorWords, menteeWords, updatedAt: context.now } }, ...dropDraft(context, "groupResult", pairId)],
    entity: "pairs", entityId: pair.id,
  };
}
