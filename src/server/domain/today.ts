import type { TodayLine } from "../../contract/contract";
import type { Message } from "../../contract/errors";
import type { IsoDate, PersonId } from "../../contract/schemas";
import { isActivePair } from "./actor";
import { appealLines } from "./appeal";
import { daysBetween } from "./calendar";
import { assignedWith, endOrderOf, endsByOrder, isAssignedByEnding } from "./early-end";
import { lacksConsent } from "./consent";
import { controlLines } from "./control/today";
import { calendarLines, courseLines, readingLines } from "./course/today";
import { holdOf } from "./course/held";
import { endingLines } from "./ending/today";
import { deadlinesOf, openFiles, type Deadline, type DeadlineRule, type PairFile } from "./deadline";
import { meetingStepLines } from "./meeting/today";
import { isAlive } from "./pair";
import { isDraft, needsNoPen } from "./paper/paper";
import { overdueItems } from "./plan/progress";
import { uncoveredLines } from "./plan/uncovered";
import { isPresent, isYoung, shortName } from "./person";
import { questionLines, type QuestionLook } from "./questions/today";
import type { Registry } from "./registry";
import type { School } from "./school";
import { openYear } from "./school-year";
import { curatorsSilence } from "./silence";
import { openStep } from "./step";
import type { Person } from "./tables";

export type Look = { readonly registry: Registry; readonly school: School; readonly rules: readonly DeadlineRule[]; readonly today: IsoDate; /** Name of a difficulty; its code when nobody tells. */ readonly difficulty?: (code: string) => string } & Pick<QuestionLook, "waves" | "dayOf">;

const NO_ONE = { due: null, daysLeft: null, owedBy: null, pairId: null, personId: null, observationId: null } as const;

/** Everything somebody owes on that day, worst first. Computed from the rows, so it cannot be stale. */
export function todayLines(look: Look): TodayLine[] {
  return [
    ...termLines(look), ...courseLines(look), ...readingLines(look), ...calendarLines(look), ...stepLines(look), ...meetingStepLines(look), ...consentLines(look), ...pairLines(look), ...paperLines(look), ...planLines(look), ...controlLines(look), ...endingLines(look), ...curatorsSilence(look), ...appealLines(look),
    ...uncoveredLines(look.registry, look.today, look.difficulty ?? ((code) => code)), ...youngWithoutMentor(look), ...questionLines(look), ...brokenReferences(look),
  ].sort(worstFirst);
}

const RANK: { readonly [State in TodayLine["state"]]: number } = { overdue: 0, due: 1, waiting: 2, window: 3, beforeRecords: 4 };
export const worstFirst = (one: TodayLine, other: TodayLine): number =>
  RANK[one.state] - RANK[other.state] || (one.daysLeft ?? 0) - (other.daysLeft ?? 0) || (one.text.key < other.text.key ? -1 : one.text.key > other.text.key ? 1 : 0);

/** Terms T01–T05, T12, T16, T17. A term of the pair is one line, whatever the number of mentees. */
function termLines({ registry, school, rules, today }: Look): TodayLine[] {
  const seen = new Set<string>();
  return openFiles(registry, today).flatMap((file) => deadlinesOf(file, rules, today, school)).flatMap((deadline) => {
    if (deadline.state === "met" || deadline.state === "ahead") return [];
    const key = `${deadline.rule.id} ${deadline.rule.of === "pair" ? deadline.file.pair.id : deadline.file.mentee.id}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [termLine(deadline, registry)];
  });
}

function termLine({ rule, file, to, state, daysLeft }: Deadline, registry: Registry): TodayLine {
  const whose = rule.of === "pair" ? pairName(file, registry) : shortName(file.mentee);
  return {
    ...NO_ONE, rule: rule.id, text: { key: `duty.${rule.id}`, params: { who: whose } }, hint: { key: `duty.${rule.id}.hint` },
    state: state as TodayLine["state"], due: to, daysLeft, owedBy: rule.owedBy, pairId: file.pair.id, personId: file.mentee.id,
  };
}

const pairName = ({ pair, mentee }: PairFile, registry: Registry): string => {
  const mentor = registry.person(pair.mentorId);
  return `${mentor ? shortName(mentor) : pair.code} – ${pair.kind === "group" ? pair.code : shortName(mentee)}`;
};

/** A next step that was agreed after a lesson (R-H08). */
function stepLines({ registry, school, today }: Look): TodayLine[] {
  return registry.observations.flatMap((observation) => {
    const pair = registry.pair(observation.pairId);
    if (!pair || !isActivePair(pair, today) || observation.state !== "logged" || observation.nextStepBy === null || observation.nextStepDoneOn !== null || holdOf(registry, observation.menteeId, today)) return [];
    const stands = openStep(observation.nextStepBy, school, today);
    const mentee = registry.person(observation.menteeId);
    return stands === null ? [] : [{
      ...NO_ONE, ...stands, rule: "step", text: { key: "duty.step", params: { who: mentee ? shortName(mentee) : pair.code, step: observation.nextStep } }, hint: { key: "duty.step.hint" },
      owedBy: "mentee" as const, pairId: pair.id, personId: observation.menteeId, observationId: observation.id,
    }];
  });
}

/** Grown-ups one a line; pupils by class, as the papers are collected (R-N02). */
function consentLines({ registry, today }: Look): TodayLine[] {
  const lacking = participants(registry, today).filter(({ id }) => lacksConsent(id, registry));
  const grownUps = lacking.filter(({ kind }) => kind !== "pupil");
  const classes = new Map<string, number>();
  for (const pupil of lacking) if (pupil.kind === "pupil") classes.set(pupil.class, (classes.get(pupil.class) ?? 0) + 1);
  return [
    ...grownUps.map((person) => waiting("consent", { key: "duty.consent", params: { who: shortName(person) } }, person.id)),
    ...[...classes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => waiting("consent", name === "" ? { key: "duty.consent.noClass", params: { n: count } } : { key: "duty.consent.class", params: { class: name, n: count } })),
  ];
}

/** People who take part this year and are here. */
export function participants(registry: Registry, today: IsoDate): Person[] {
  const ids = new Set(registry.participations.filter(({ state }) => state === "base" || state === "programme").map(({ personId }) => personId));
  return registry.people.filter((person) => ids.has(person.id) && isPresent(person, today));
}

function pairLines({ registry, today }: Look): TodayLine[] {
  const alive = registry.pairs.filter(isAlive);
  const proposed = alive.filter(({ state }) => state === "proposed").length;
  const agreed = alive.filter((pair) => pair.state === "agreed" && !isAssignedByEnding(registry, pair)).length;
  const yearId = openYear(registry, today)?.id ?? "";
  const ending = registry.pairs.filter((pair) => pair.yearId === yearId && endsByOrder(pair) && endOrderOf(registry, pair) === undefined);
  return [
    ...(proposed > 0 ? [waiting("agree", { key: "duty.agree", params: { n: proposed } })] : []),
    ...(agreed > 0 ? [waiting("order", { key: "duty.order", params: { n: agreed } })] : []),
    ...ending.map((pair) => ({ ...waiting("ending", { key: assignedWith(registry, pair) ? "duty.ending.replaced" : "duty.ending", params: { pair: pair.code } }), pairId: pair.id })),
    ...alive.filter(({ form, variant }) => form === "teacher-teacher" && variant === "").map((pair) => ({ ...waiting("variant", { key: "duty.variant", params: { pair: pair.code } }), pairId: pair.id })),
    ...alive.filter(({ id, form }) => form === "teacher-teacher" && registry.membersOf(id).some(({ menteeId }) => registry.person(menteeId)?.kind === "teacher" && !registry.trackOf(menteeId)?.start))
      .map((pair) => ({ ...waiting("workStart", { key: "duty.workStart", params: { pair: pair.code } }), pairId: pair.id })),
  ];
}

/** Drafts that a hand has changed wait for a decision, the others for a pen. */
function paperLines({ registry }: Look): TodayLine[] {
  const drafts = registry.papers.filter((paper) => isDraft(paper) && paper.fileId !== "" && (!needsNoPen(paper) || paper.edited === "yes"));
  const edited = drafts.filter((paper) => paper.edited === "yes").length;
  const ready = drafts.length - edited;
  return [
    ...(edited > 0 ? [waiting("paperEdited", { key: "duty.paperEdited", params: { n: edited } })] : []),
    ...(ready > 0 ? [waiting("paperSign", { key: "duty.paperSign", params: { n: ready } })] : []),
  ];
}

/** Open lines of a programme whose day has passed, one line a programme (R-D14); of a mentee on a long leave none. */
function planLines({ registry, school, today }: Look): TodayLine[] {
  return registry.programmes.flatMap((programme) => {
    const pair = registry.pair(programme.pairId);
    const late = pair && isActivePair(pair, today) && !holdOf(registry, programme.menteeId, today) ? overdueItems(registry.linesOf(programme.id), today).filter(({ due }) => school.recordsFrom === null || due === null || due >= school.recordsFrom) : [];
    const mentee = registry.person(programme.menteeId);
    const [first] = late;
    if (!pair || !mentee || !first || first.due === null) return [];
    return [{
      ...NO_ONE, rule: "planOverdue", text: { key: programme.kind === "D16" ? "duty.planOverdue.D16" : "duty.planOverdue", params: { who: shortName(mentee), n: late.length } }, hint: { key: "duty.planOverdue.hint" },
      state: "overdue" as const, due: first.due, daysLeft: daysBetween(today, first.due), owedBy: "mentor" as const, pairId: pair.id, personId: mentee.id,
    }];
  });
}

/** R-B29: a young specialist without a mentor. */
function youngWithoutMentor({ registry, school, today }: Look): TodayLine[] {
  return registry.people.filter((person) => isPresent(person, today) && isYoung(person, today, school.youngYears) && !hasMentor(person.id, registry))
    .map((person) => waiting("mentor", { key: "duty.mentor", params: { who: shortName(person) } }, person.id));
}

export const hasMentor = (person: PersonId, registry: Registry): boolean => registry.pairsOfMentee(person).some(isAlive);

/** Rows that name a person or pair that is not there: somebody deleted a row. */
function brokenReferences({ registry }: Look): TodayLine[] {
  return [
    ...registry.pairs.filter(({ mentorId }) => !registry.person(mentorId)).map((pair) => ({ ...waiting("row", { key: "row.noMentor", params: { pair: pair.code } }), pairId: pair.id })),
    ...registry.pairs.filter((pair) => isAlive(pair) && registry.membersOf(pair.id).length === 0).map((pair) => ({ ...waiting("row", { key: "row.noMembers", params: { pair: pair.code } }), pairId: pair.id })),
    ...registry.members.filter(({ menteeId }) => !registry.person(menteeId)).map(({ pairId }) => waiting("row", { key: "row.noMentee", params: { pair: registry.pair(pairId)?.code ?? "" } })),
    ...registry.members.filter(({ pairId }) => !registry.pair(pairId)).map(({ id }) => waiting("row", { key: "row.noPair", params: { id } })),
  ];
}

const waiting = (rule: string, text: Message, personId: PersonId | null = null): TodayLine =>
  ({ ...NO_ONE, rule, text: text as TodayLine["text"], hint: { key: `duty.${rule}.hint` }, state: "waiting", owedBy: "curator", personId });
