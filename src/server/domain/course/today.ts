import type { TodayLine } from "../../../contract/contract";
import type { IsoDate } from "../../../contract/schemas";
import { isActivePair } from "../actor";
import { addDays, daysBetween, nextWorkingDay } from "../calendar";
import { isPresent, shortName } from "../person";
import { readersOf } from "../paper/paper";
import type { Registry } from "../registry";
import type { School } from "../school";
import type { Paper, Person, Track } from "../tables";
import { modelsOf } from "./models";
import { openPause, pausesOf } from "./pause";
import { assessorOf, filingDue, stagesNow, type StageNow } from "./stage";

type Look = { readonly registry: Registry; readonly school: School; readonly today: IsoDate };

const NO_ONE = { due: null, daysLeft: null, owedBy: null, pairId: null, personId: null, observationId: null } as const;
/** T18: days after the signing within which everybody named has read a paper. */
const READ_DAYS = 10;
/** What the regulation says of the assessment of each stage. */
const ASSESSMENT_HINT = { adaptation: "duty.assessment.adaptation", development: "duty.assessment.development", potential: "duty.assessment.potential" } as const;
/** In December the calendar of the next year is known and its moved days can be typed (`domain/data-model.md`, Working time). */
const DECEMBER = "-12-";

/** What the courses owe on a day: assessments T06–T08, filing T09, long leaves, cells nobody can read. */
export function courseLines(look: Look): TodayLine[] {
  return [...modelLines(look), ...stageTerms(look)];
}

/** Models that are named and do not stand in «Модели этапов»: in the settings, and in a course. */
function modelLines({ registry, school }: Look): TodayLine[] {
  const known = modelsOf(registry);
  const named = (rule: string, key: string, params: { readonly [name: string]: string }): TodayLine =>
    ({ ...NO_ONE, rule, text: { key, params: { ...params, words: known.join(", ") } }, hint: { key: "row.model.hint" }, state: "waiting", owedBy: "curator" });
  return [
    ...[...new Set(Object.values(school.models))].filter((model) => !known.includes(model)).map((read) => named("setting", "setting.model", { read })),
    ...registry.tracks.filter(({ state, model }) => state === "running" && !known.includes(model)).map(({ menteeId, model }) => ({ ...named("row", "row.model", { who: registry.person(menteeId)?.code ?? "", read: model }), personId: menteeId })),
  ];
}

function stageTerms(look: Look): TodayLine[] {
  return look.registry.tracks.filter(({ state }) => state === "running").flatMap((track) => {
    const mentee = look.registry.person(track.menteeId);
    return mentee && isPresent(mentee, look.today) ? [...pauseLines(look, track, mentee), ...stagesNow(look.registry, mentee.id, look.today, look.school).flatMap((each) => stageLines(look, each, mentee))] : [];
  });
}

function stageLines(look: Look, now: StageNow, mentee: Person): TodayLine[] {
  const { registry, school } = look;
  const { stage, line, state, window } = now;
  const assessment = registry.assessmentOf(stage.id);
  const organiser = assessorOf(registry, now, "organiser", look.today);
  const about = { owedBy: line.organiser, ...(organiser === "" ? {} : { owedById: organiser }), pairId: registry.pairsOfMentee(mentee.id).find((pair) => isActivePair(pair, look.today))?.id ?? null, personId: mentee.id };
  const params = { who: shortName(mentee), stage: stage.title };
  if (assessment?.state === "interviewed" && assessment.interviewOn !== null) {
    const due = filingDue(assessment.interviewOn, line, school);
    return due === null ? [] : [{ ...NO_ONE, ...about, rule: "filing", text: { key: "duty.filing", params }, hint: { key: "duty.filing.hint", params: { n: line.filingDays ?? 0 } }, ...dated(look, due) }];
  }
  if (window === null || state !== "toAssess") return [];
  const invited = assessment?.state === "invited" && assessment.invitedOn !== null && assessment.invitedOn >= look.today ? assessment.invitedOn : null;
  return [
    { ...NO_ONE, ...about, rule: "assessment", text: { key: "duty.assessment", params }, hint: { key: ASSESSMENT_HINT[line.stage] }, ...dated(look, window.due) },
    ...(invited === null ? [] : [{ ...NO_ONE, ...about, owedBy: "mentee" as const, owedById: mentee.id, rule: "invited", text: { key: "duty.invited", params }, hint: { key: "duty.invited.hint" }, ...dated(look, invited) }]),
  ];
}

/** «Приостановлено» instead of dates, and the pauses of a cell that nobody can read. */
function pauseLines({ registry, today }: Look, track: Track, mentee: Person): TodayLine[] {
  const { pauses, unread } = pausesOf(track.pauses);
  const pause = openPause(pauses, today);
  const pairId = registry.pairsOfMentee(mentee.id).find((pair) => isActivePair(pair, today))?.id ?? null;
  return [
    ...(pause ? [{ ...NO_ONE, rule: "paused", text: { key: "duty.paused", params: { who: shortName(mentee), on: pause.from } }, hint: { key: "duty.paused.hint" }, state: "window" as const, owedBy: "curator" as const, pairId, personId: mentee.id }] : []),
    ...unread.map((read) => ({ ...NO_ONE, rule: "row", text: { key: "row.pause", params: { who: mentee.code, read } }, hint: { key: "row.pause.hint" }, state: "waiting" as const, owedBy: "curator" as const, personId: mentee.id })),
  ];
}

/** T18, one line a paper: how many have not read it yet. */
export function readingLines(look: Look): TodayLine[] {
  return look.registry.papers.flatMap((paper) => {
    const left = unreadBy(look, paper).length;
    const due = readBy(paper, look.school);
    return left === 0 || due === null ? [] : [{ ...NO_ONE, rule: "reading", text: { key: "duty.reading", params: { paper: titleOf(paper), n: left } }, hint: { key: "duty.reading.hint" }, owedBy: "curator" as const, ...dated(look, due) }];
  });
}

/** Who has to read what, one line a person. */
export function readerLines(look: Look): TodayLine[] {
  return look.registry.papers.flatMap((paper) => {
    const due = readBy(paper, look.school);
    return due === null ? [] : unreadBy(look, paper).map(({ id }): TodayLine => ({
      ...NO_ONE, rule: "read", text: { key: "duty.read", params: { paper: titleOf(paper) } }, hint: { key: "duty.read.hint" }, owedBy: "mentee", personId: id, ...dated(look, due),
    }));
  });
}

/** What a person has to read, for that person alone. */
export const ownReadingLines = (look: Look, me: Person): TodayLine[] => readerLines(look).filter(({ personId }) => personId === me.id);

const titleOf = ({ kind, number, title }: Paper): string => title || [kind, number].filter((part) => part !== "").join(" ");
const readBy = ({ date }: Paper, { calendar }: School): IsoDate | null => (date === null ? null : nextWorkingDay(addDays(date, READ_DAYS), calendar));
function unreadBy({ registry, today }: Look, paper: Paper): Person[] {
  if (paper.state !== "signed") return [];
  const read = new Set(registry.acknowledgementsOf(paper.id).map(({ personId }) => personId));
  return readersOf(paper, registry).filter((person) => !read.has(person.id) && person.kind !== "pupil" && isPresent(person, today));
}

/** Every December: the days that the government moved, until one of the next year is typed. */
export function calendarLines({ school, today }: Look): TodayLine[] {
  if (!today.includes(DECEMBER)) return [];
  const year = Number(today.slice(0, 4)) + 1;
  if (school.daysTypedFor.has(year)) return [];
  return [{ ...NO_ONE, rule: "movedDays", text: { key: "duty.movedDays", params: { year } }, hint: { key: "duty.movedDays.hint" }, state: "waiting", owedBy: "curator" }];
}

/** Where a term stands; its last day itself is in time. */
function dated({ school, today }: Look, due: IsoDate): Pick<TodayLine, "state" | "due" | "daysLeft"> {
  const daysLeft = daysBetween(today, due);
  const state = daysLeft < 0 ? (school.recordsFrom !== null && due < school.recordsFrom ? "beforeRecords" : "overdue") : daysLeft <= school.noticeDays ? "due" : "window";
  return { state, due, daysLeft };
}
