import type { Input } from "../../../contract/contract";
import type { ProgrammeText } from "../../../contract/plans";
import { DIRECTIONS, type Difficulties, type Direction, type PlanItemId, type ProgrammeId } from "../../../contract/schemas";
import { LIBRARY_WORDS } from "../../catalogue/plan-words";
import { adaptationWords, programmeWords, stageWords } from "../../catalogue/programme-words";
import { NO_PLACE } from "../../domain/plan/calendar-place";
import { readLibrary } from "../../domain/plan/library";
import type { ProposedLine } from "../../domain/plan/proposal";
import { BLANK_REQUEST } from "../../domain/request";
import type { Pair, Person, PlanItem, Programme } from "../../domain/tables";
import type { Change, ReadTables } from "../../services";
import { made, notYours, refuse, type Context, type Outcome, type RegistrySheet } from "../context";
import { isStagePlan, stagePlanOf } from "./course";
import { difficultYet } from "./extra";
import { wishesOf } from "./wishes";
import { proposalFor, proposalShown, takenLines, type Asked, type FilledKind, type Proposal } from "./proposal";
import { mayWithProgramme } from "./rights";

export type FillContext = Context & { readonly sheets: ReadTables<RegistrySheet | "planLibrary" | "answers"> };

/**
 * «Составить программу», «Составить план адаптации»: what the library proposes, and with `apply` a draft with its lines (R-D01, R-D04, R-D05, R-D07, R-D10). One
 * that is there only gets the lines that it lacks, so that a second filling adds nothing twice.
 */
export function fillProgrammes(context: FillContext, { mentees, kind = "D15", difficulties, codes, apply }: Input<"programme.fill">): Outcome<"programme.fill"> {
  const { lines: library } = readLibrary(context.sheets.planLibrary.rows, LIBRARY_WORDS);
  const asked = [...new Map(mentees.map(({ pairId, menteeId }) => [`${pairId} ${menteeId}`, askedFor(context, kind, pairId, menteeId)])).values()];
  const one = asked.length === 1;
  refuse([...(difficulties !== null && !one ? [{ key: "plan.oneMentee", field: "difficulties" }] : []), ...(codes !== null && !one ? [{ key: "plan.oneMentee", field: "codes" }] : [])]);
  const chosen = new Map<string, Set<string>>();
  const proposals = asked.map((each) => {
    const before = chosen.get(each.mentee.id) ?? new Set<string>();
    const proposal = proposalFor(context, each, library, difficulties, before);
    chosen.set(each.mentee.id, new Set([...before, ...takenLines(proposal, codes).map(({ libraryCode }) => libraryCode)]));
    return proposal;
  });
  if (!apply) return { output: { plans: proposals.map((each) => proposalShown(each, library, one)), made: 0 }, changes: [], entity: "", entityId: "" };
  const written = proposals.filter(({ lacks }) => lacks.length === 0).map((each) => rowsFor(context, each, takenLines(each, codes)));
  const programmes = written.flatMap(({ programme }) => programme ?? []);
  const items = written.flatMap(({ items: lines }) => lines);
  return {
    output: { plans: proposals.filter(({ lacks }) => lacks.length > 0).map((each) => proposalShown(each, library, false)), made: written.filter((each) => each.programme !== undefined || each.items.length > 0).length },
    changes: [
      ...(programmes.length > 0 ? [{ append: "programmes" as const, rows: programmes }] : []),
      ...(items.length > 0 ? [{ append: "planItems" as const, rows: items }] : []),
      ...(difficulties !== null && written.length > 0 ? asked.flatMap((each) => saveDifficulties(context, each, difficulties)) : []),
    ],
    entity: "programmes", entityId: written.length === 1 ? (written[0]?.id ?? "") : "",
  };
}

/**
 * What a plan that the program drafts by itself needs (`domain/documents.md` §2.8): its row and the lines that it lacks. A plan that is signed is changed by
 * corrections alone, and one for which something is missing is left to whoever fills it in.
 */
export function draftPlan(context: FillContext, kind: FilledKind, pair: Pair, mentee: Person): Change[] {
  const programme = context.registry.programmesOf(pair.id).find((each) => each.kind === kind && each.menteeId === mentee.id && each.state !== "ended");
  if (programme && programme.state !== "draft") return [];
  const { lines: library } = readLibrary(context.sheets.planLibrary.rows, LIBRARY_WORDS);
  const proposal = proposalFor(context, { kind, pair, mentee, programme }, library, null);
  if (proposal.lacks.length > 0) return [];
  const rows = rowsFor(context, proposal, takenLines(proposal, null));
  const words = programme && programme.analysis === "" && isStagePlan(kind) ? difficultYet(context, mentee, kind) : "";
  return [
    ...(rows.programme ? [{ append: "programmes" as const, rows: [rows.programme] }] : []),
    ...(programme && words !== "" ? [{ update: "programmes" as const, id: programme.id, fields: { analysis: words, updatedAt: context.now } }] : []),
    ...(rows.items.length > 0 ? [{ append: "planItems" as const, rows: rows.items }] : []),
  ];
}

/** @throws AppError `not-found` for a pair, a mentee or a right that is not the visitor's */
function askedFor(context: Context, kind: FilledKind, pairId: Asked["pair"]["id"], menteeId: Asked["mentee"]["id"]): Asked {
  const { registry } = context;
  const pair = registry.pair(pairId);
  const mentee = registry.person(menteeId);
  if (!pair || !mentee || !registry.membersOf(pairId).some((member) => member.menteeId === menteeId && member.to === null)) throw notYours();
  const programme = registry.programmesOf(pairId).find((each) => each.kind === kind && each.menteeId === menteeId && each.state !== "ended");
  if (!mayWithProgramme(context, "m", programme ? "planItem" : "programme", { programme: programme ?? { menteeId, state: "draft" }, pair })) throw notYours();
  return { kind, pair, mentee, programme };
}

/** Number of the stage a plan belongs to; the programme of the year belongs to none. */
const stageNoOf = (context: Context, { kind, mentee }: Asked): number | null => (kind === "D15" ? null : isStagePlan(kind) ? (stagePlanOf(context, mentee.id, kind)?.no ?? null) : 1);

function wordsFor(context: FillContext, { kind, pair, mentee, difficulties }: Proposal, directions: ReadonlySet<string>): ProgrammeText {
  if (kind === "D16") return adaptationWords();
  return isStagePlan(kind) ? stageWords(difficultYet(context, mentee, kind)) : programmeWords(pair, difficulties, directions, wishesOf(context, pair, mentee));
}

type Rows = { readonly id: ProgrammeId; readonly programme: Programme | undefined; readonly items: readonly PlanItem[] };
function rowsFor(context: FillContext, proposal: Proposal, lines: readonly ProposedLine[]): Rows {
  const { services, actor } = context;
  const { kind, pair, mentee, programme, start, end } = proposal;
  const id = programme?.id ?? (services.newId("PG") as ProgrammeId);
  const directions = new Set(lines.map(({ direction }) => direction as string));
  const fresh: Programme = {
    id, pairId: pair.id, menteeId: mentee.id, yearId: pair.yearId, ...wordsFor(context, proposal, directions), career: "", reserve: "", attestationOn: null, start, end, extendedFrom: null, state: "draft", result: "", kind, stageNo: stageNoOf(context, proposal), ...made(context),
  };
  const items = lines.map(({ libraryCode, source, reason, part, direction, difficulty, competence, activity, kind: work, manner, due, responsible, plannedResult, evidence }): PlanItem => ({
    id: services.newId("PL") as PlanItemId, programmeId: id, pairId: pair.id, menteeId: mentee.id, libraryCode, source, givenBy: actor.person?.id ?? "", part,
    direction: isDirection(direction) ? direction : "", difficulty, competence, activity, kind: work, manner, due, dueBefore: null, responsible,
    plannedResult, actualResult: "", evidence, mentorMark: null, status: "planned", doneOn: null, offPlan: false, ownWording: false, reason, ...NO_PLACE, ...made(context),
  }));
  return { id, programme: programme ? undefined : fresh, items };
}

const isDirection = (name: string): name is Direction => (DIRECTIONS as readonly string[]).includes(name);

/** The curator's difficulties go into the request, whose row is made when it is missing; a mentor may not change a request (`domain/rights.md` R.3). */
function saveDifficulties(context: Context, { mentee }: Asked, difficulties: Difficulties): Change[] {
  const { registry, services, actor, now, today } = context;
  const known = registry.requestOf(mentee.id);
  if (!actor.roles.has("curator") || (!known && Object.keys(difficulties).length === 0)) return [];
  if (JSON.stringify(known?.difficulties) === JSON.stringify(difficulties)) return [];
  if (known) return [{ update: "requests", id: known.id, fields: { difficulties, updatedAt: now } }];
  return [{ append: "requests", rows: [{ id: services.newId("RQ"), personId: mentee.id, date: today, ...BLANK_REQUEST, difficulties, ...made(context) }] }];
}
