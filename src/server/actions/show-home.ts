import type { Output, TodayLine } from "../../contract/contract";
import type { PairId, Role } from "../../contract/schemas";
import { text } from "../../texts/server";
import { LESSON_SHEET } from "../catalogue/questionnaires";
import { SHEETS } from "../catalogue/sheets";
import { WAVES } from "../catalogue/waves";
import { isPairDoorOpen, pairsLedBy } from "../domain/actor";
import { ownFitLines } from "../domain/appeal";
import { afterMeetingLines } from "../domain/meeting/after";
import { schoolYearOf, schoolYearTitle } from "../domain/calendar";
import { jobStatus } from "../domain/job";
import { ownReadingLines } from "../domain/course/today";
import { ownLessonLines } from "../domain/lesson-lines";
import { fullName } from "../domain/person";
import { inForce } from "../domain/registry";
import { formLines, letterLines } from "../domain/questions/today";
import { ownMeetingLines } from "../domain/meeting/today";
import { othersSilence } from "../domain/silence";
import { subjectReportLines } from "../domain/subject-report";
import type { Letter, Pair } from "../domain/tables";
import { pairBrief } from "./briefs";
import type { Context } from "./context";
import { dutyLines } from "./duty-lines";
import { myForms } from "./forms/mine";
import { mayWithPair } from "./rights";

const EVERYTHING: readonly Role[] = ["curator", "deputyTeaching", "deputyMethods"];
const ALL_PAIRS: readonly Role[] = [...EVERYTHING, "director", "actingDirector"];

/** First data of the page: who you are, your pairs, what is due. The same number of calls for ten pairs and a thousand (design §8). */
export function showHome(context: Context): Output<"home.show"> {
  const { actor, school, services, sheets, today } = context;
  const pairs = visiblePairs(context);
  const me = actor.person;
  return {
    today,
    school: school.name,
    year: schoolYearTitle(schoolYearOf(today)),
    programme: programmeYear(context),
    account: services.effectiveEmail(),
    visitor: actor.email,
    me: me ? { personId: me.id, code: me.code, name: fullName(me) } : null,
    roles: [...actor.roles],
    mode: school.mode,
    criteria: LESSON_SHEET.items.map(({ id, title, area }) => ({ id, title, area })),
    levels: [{ from: school.levels.high, key: "level.high" }, { from: school.levels.good, key: "level.good" }, { from: school.levels.base, key: "level.base" }, { from: 0, key: "level.low" }],
    lines: linesFor(context, pairs),
    pairs: pairs.map((pair) => pairBrief(context, pair)),
    drafts: me ? sheets.drafts.rows.filter(({ personId, text }) => personId === me.id && text !== "").map(({ form, subject, text, savedAt }) => ({ form, subject, text, savedAt })) : [],
    jobs: drivesJobs(context) ? sheets.jobs.rows.filter(({ state }) => state === "waiting" || state === "running" || state === "failed").map((job) => jobStatus(job, context.now)) : [],
    workWaits: services.memory.heartbeat()?.waits === true || services.memory.news(),
    forms: myForms(context),
    pageUrl: services.memory.pageUrl(),
  };
}

/** «Программа реализуется второй год» (R-C23), of the years it is made for (R-C22). */
function programmeYear({ school, today }: Context): Output<"home.show">["programme"] {
  if (school.programmeFrom === null) return null;
  const year = schoolYearOf(today) - school.programmeFrom + 1;
  return year >= 1 ? { year, of: school.programmeYears } : null;
}

const holds = ({ actor }: Context, roles: readonly Role[]): boolean => roles.some((role) => actor.roles.has(role));
const drivesJobs = (context: Context): boolean => holds(context, EVERYTHING);

/** Pairs the visitor may see: all for the staff, one's own for everybody else. */
function visiblePairs(context: Context): Pair[] {
  const { actor, registry, today } = context;
  if (holds(context, ALL_PAIRS)) return [...registry.pairs];
  const me = actor.person?.id;
  if (me === undefined) return [];
  const candidates = (["headOfSubject", "grownUp", "helper"] as const).some((role) => actor.roles.has(role)) ? registry.pairs : [...pairsLedBy(me, registry, today), ...registry.pairsOfMentee(me)];
  return [...new Set(candidates)].filter((pair) => isPairDoorOpen(pair, today) && mayWithPair(context, "s", "pair", pair));
}

/** All lines for the curator and the deputies; else those of one's own pairs that one owes or has to know. */
export function linesFor(context: Context, pairs: readonly Pair[]): TodayLine[] {
  const { actor, registry, school, today } = context;
  const me = actor.person?.id;
  const mine = actor.person ? [...formLines({ registry, waves: WAVES, today }, actor.person.id), ...ownReadingLines({ registry, school, today }, actor.person), ...ownLessonLines({ registry, school, today }, actor.person),
    ...ownMeetingLines({ registry, today }, actor.person), ...ownFitLines({ registry, today }, actor.person), ...afterMeetingLines({ registry, today }, actor.person), ...subjectReportLines({ registry, school, today }).filter(({ owedById }) => owedById === me), ...othersSilence({ registry, school, today }).filter(({ owedById }) => owedById === me)] : [];
  const lines = [...dutyLines(context), ...letterLines(lettersOf(context)), ...registryLines(context)];
  if (actor.roles.has("curator")) return [...mine, ...lines];
  // Consents, waves and letters are the curator's alone (R.3), so what is to be done about them is too.
  if (holds(context, EVERYTHING)) return [...mine, ...lines.filter(({ rule }) => !OF_CURATOR.includes(rule))];
  const own = new Set<string>(pairs.map(({ id }) => id));
  const mentored = new Set<string>(me === undefined ? [] : pairsLedBy(me, registry, today).map(({ id }) => id));
  // What a whole group agreed on is its every mentee's.
  const isOf = (pairId: PairId, personId: TodayLine["personId"]): boolean => (personId === null ? registry.membersOf(pairId).some(({ menteeId, to }) => menteeId === me && to === null) : personId === me);
  const grown = new Set<string>(actor.person ? registry.appointmentsOf(actor.person.id).filter((each) => each.role === "grownUp" && inForce(each, today)).map(({ scope }) => scope) : []);
  return [...mine, ...lines.filter(({ rule, pairId, personId, owedBy }) =>
    pairId !== null && own.has(pairId) && !OF_CURATOR.includes(rule) && owedBy !== "curator"
    && (mentored.has(pairId) || (grown.has(pairId) && OF_GROWN_UP.includes(rule)) || (isOf(pairId, personId) && (rule === "step" || rule === "invited" || (rule === "endPackage" && owedBy === "mentee")))))];
}

/** What the grown-up of a group does in place of its mentor, who is a pupil and does not use the page (`domain/data-model.md` §6.4). */
const OF_GROWN_UP: readonly string[] = ["firstMeeting", "trialMeeting"];

/** Lines about the registry's own state and about questionnaires are the curator's alone. */
const OF_CURATOR: readonly string[] = ["cell", "row", "job", "setting", "consent", "wave", "silent", "asks", "odd", "formTrouble", "letter", "reading", "movedDays", "appeal"];

/** Letters are read only where «Сегодня» is shown. */
const lettersOf = ({ sheets }: Context): readonly Letter[] => ("letters" in sheets ? (sheets as { readonly letters: { readonly rows: readonly Letter[] } }).letters.rows : []);

/** Cells nobody can read, rows typed by hand, work that failed (design §2). */
export function registryLines({ sheets, unreadSettings }: Context): TodayLine[] {
  const line = (rule: string, what: TodayLine["text"]): TodayLine => ({
    rule, text: what, hint: { key: `duty.${rule}.hint` }, state: "waiting", due: null, daysLeft: null, owedBy: "curator", pairId: null, personId: null, observationId: null,
  });
  const cells = Object.values(sheets).flatMap(({ unreadable }) => unreadable);
  return [
    ...cells.map(({ sheet, row, header, read, right, params }) => line("cell", { key: right, params: { ...params, sheet: sheetTitle(sheet), row, column: header, read } })),
    ...unreadSettings.map(({ key, read }) => line("setting", { key: "setting.bad", params: { key, read } })),
    ...sheets.jobs.rows.filter(({ state }) => state === "failed").map(({ id, lastError }) => line("job", { key: "job.failed", params: { id, why: text(lastError) } })),
  ];
}

const sheetTitle = (id: keyof typeof SHEETS): string => SHEETS[id].title;
