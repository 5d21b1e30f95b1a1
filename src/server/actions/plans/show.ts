import type { Input, Output } from "../../../contract/contract";
import type { PlanKind, ProgrammeShown, ProgrammeText } from "../../../contract/plans";
import type { PersonId } from "../../../contract/schemas";
import { difficultyTitle } from "../../catalogue/difficulties";
import { FORM_KINDS } from "../../domain/pair";
import { fullName, shortName } from "../../domain/person";
import { gapsOf, linesOfMentee } from "../../domain/plan/adaptation";
import { coverage, planPercent, type Coverage } from "../../domain/plan/progress";
import type { Programme } from "../../domain/tables";
import type { Context } from "../context";
import { paperBrief } from "../papers/brief";
import { seesPaper } from "../papers/rights";
import { pairFor } from "../rights";
import { holdOf } from "../../domain/course/held";
import { isLate, linesShown } from "./line";
import { isAdapting, stagePlanOf } from "./course";
import { goesOn, isPaired, mayAgree, mayWithProgramme, seesProgramme, type OfProgramme } from "./rights";

/** The programmes and plans of a pair that the visitor may see, and the mentees who have none (R-D01), or no plan in their adaptation or for their development (R-D10, R-D11). */
export function showProgrammes(context: Context, { pairId }: Input<"programme.show">): Output<"programme.show"> {
  const { registry } = context;
  const pair = pairFor(context, "s", "pair", pairId);
  const all = registry.programmesOf(pairId).map((programme): OfProgramme => ({ programme, pair }));
  const mentees = FORM_KINDS[pair.form].mentee === "teacher" ? registry.membersOf(pairId).filter(({ to }) => to === null) : [];
  const lacking = (kind: PlanKind) => mentees.filter(({ menteeId }) => !all.some(({ programme }) => programme.kind === kind && programme.menteeId === menteeId && programme.state !== "ended"))
    .map(({ menteeId }) => ({ kind, programme: { menteeId, state: "draft" as const }, pair })).filter((of) => mayWithProgramme(context, "s", "programme", of));
  const without = [...lacking("D15"), ...lacking("D16").filter(({ programme }) => isAdapting(context, programme.menteeId)), ...(["D17", "D18"] as const).flatMap((kind) => lacking(kind).filter(({ programme }) => stagePlanOf(context, programme.menteeId, kind)?.drafted === true))];
  return {
    programmes: all.filter((of) => seesProgramme(context, of)).sort(ownFirst(context)).map((of) => programmeShown(context, of)),
    without: without.map((of) => ({ kind: of.kind, menteeId: of.programme.menteeId, name: nameOf(context, of.programme.menteeId), mayFill: isPaired(pair) && mayWithProgramme(context, "m", "programme", of) })),
  };
}

const nameOf = ({ registry }: Context, id: PersonId): string => {
  const person = registry.person(id);
  return person ? fullName(person) : "";
};

/** One's own before those of the group, one that goes on before one that is over, the year's before a stage's. */
const ownFirst = (context: Context) => (one: OfProgramme, other: OfProgramme): number => {
  const rank = ({ programme }: OfProgramme): number => (programme.menteeId === context.actor.person?.id ? 0 : 2) + (goesOn(context, programme) ? 0 : 1);
  return rank(one) - rank(other) || (one.programme.kind < other.programme.kind ? -1 : one.programme.kind > other.programme.kind ? 1 : 0) || (nameOf(context, one.programme.menteeId) < nameOf(context, other.programme.menteeId) ? -1 : 1);
};

function programmeShown(context: Context, of: OfProgramme): ProgrammeShown {
  const { registry, today } = context;
  const { programme, pair } = of;
  const may = (letter: "s" | "m" | "c", subject: "programme" | "planItem" | "planChange" | "request"): boolean => mayWithProgramme(context, letter, subject, of);
  const { id: programmeId, menteeId, kind, yearId, state, start, end, extendedFrom } = programme;
  const whole = may("s", "programme");
  // Who helps sees the plan and not how far each line is (R.3, PlanItem: status).
  const seesLines = may("s", "planItem");
  const marks = whole && (mayWithProgramme(context, "s", "planItem.status", of) || !seesLines);
  const open = goesOn(context, programme);
  const items = registry.linesOf(programmeId);
  const { due, done, percent } = planPercent(items, today);
  // A line in the mentee's own words is an answer, and answers are nobody's of the group.
  const lines = whole && !seesLines ? [] : marks ? items : items.filter(({ status, offPlan, source }) => status !== "proposed" && status !== "cancelled" && !offPlan && source !== "questionnaire");
  return {
    programmeId, kind, menteeId, mentee: nameOf(context, menteeId), year: registry.years.find(({ id }) => id === yearId)?.title ?? "", state, start, end, extendedFrom, heldFrom: marks ? holdOf(registry, menteeId, context.today)?.from ?? null : null,
    text: whole ? textOf(programme) : { ...textOf(programme), analysis: "", tasks: "", results: "", duties: "", goal: pair.goal, ...(programme.kind === "D18" ? { career: "", reserve: "" as const, attestationOn: null } : {}) },
    marks, percent: marks && percent !== null ? Math.round(percent) : null, due: marks ? due : 0, done: marks ? done : 0,
    late: marks ? items.filter((item) => isLate(context, item)).length : 0,
    ...coverageShown(may("s", "request") ? coverage(registry.requestOf(menteeId)?.difficulties ?? {}, linesOfMentee(registry, menteeId)) : null),
    gaps: kind === "D16" && marks && may("s", "request") ? gapsOf(registry, menteeId, registry.requestOf(menteeId)?.difficulties ?? {}, difficultyTitle) : [],
    lines: linesShown(context, of, lines, marks),
    changes: marks && may("s", "planChange") ? changesShown(context, of) : [],
    papers: whole ? registry.papersOf(pair.id).filter((paper) => paper.programmeId === programmeId && seesPaper(context, paper)).map((paper) => paperBrief(context, paper)) : [],
    mayWrite: open && mayWrite(context, of), mayExtend: open && context.actor.roles.has("curator"), mayPropose: open && may("m", "planItem"),
    mayFill: open && isPaired(pair) && may("m", "programme"),
  };
}

/** M23: of the difficulties of score 2 and 3 those that have a line. */
const coverageShown = (found: Coverage | null): Pick<ProgrammeShown, "uncovered" | "coverage"> => ({
  uncovered: found?.uncovered ?? [], coverage: found && found.difficulties.length > 0 ? { covered: found.difficulties.length - found.uncovered.length, of: found.difficulties.length } : null,
});

const textOf = ({ kind, authorMode, analysis, goal, tasks, results, rhythm, mode, duties, career, reserve, attestationOn }: Programme): ProgrammeText =>
  ({ authorMode, analysis, goal, tasks, results, rhythm, mode, duties, ...(kind === "D18" ? { career, reserve, attestationOn } : {}) });

/** While it is a draft whoever of R.3 may change it; a signed one is the curator's, with a reason (R-D16). */
const mayWrite = (context: Context, of: OfProgramme): boolean => mayWithProgramme(context, "c", "programme", of);

function changesShown(context: Context, of: OfProgramme): ProgrammeShown["changes"] {
  const { registry, actor } = context;
  const short = (id: PersonId | ""): string => {
    const person = id === "" ? undefined : registry.person(id);
    return person ? shortName(person) : "";
  };
  return registry.changesOf(of.programme.id).map((change) => {
    const { id: changeId, date, before, after, reason, initiator, agreedBy, agreedOn, fields } = change;
    const waits = agreedOn === null && fields !== "";
    return {
      changeId, date, before, after, reason, initiator: short(initiator), agreedBy: short(agreedBy), agreedOn,
      state: agreedOn !== null ? "agreed" as const : waits ? "waits" as const : "declined" as const,
      mayAgree: waits && mayAgree(context, of, change), mayWithdraw: waits && initiator !== "" && initiator === actor.person?.id,
    };
  }).sort((one, other) => (one.date < other.date ? 1 : -1));
}
