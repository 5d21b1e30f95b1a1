import { D37, D38 } from "../../../templates/documents/ending";
import { TEACHING } from "../../../templates/questionnaires/ending";
import { classResults, commentsOf, markedLines } from "../../domain/ending/report";
import { teachingOf } from "../../domain/ending/teaching";
import type { Person } from "../../domain/tables";
import { REPORT_MARK } from "../ending-words";
import { noBreak } from "../russian/no-break";
import { EVENT_KIND, EVENT_LEVEL, LEVEL } from "../values";
import { fullIn, initialsIn, itemOf, lacks, menteeOf, mentorOf, ofPerson, postIn, saidIn } from "./answered-facts";
import { ORG, dated, orDash, shortDay } from "./common";
import { define, type PaperLook } from "./look";

/** Of the mentor's assessment whoever wrote it, the mentor of then. */
const common = (mentor: (look: PaperLook) => Person | undefined) => ({
  orgFullName: ORG.orgFullName,
  menteeName: ofPerson(menteeOf, "paper.lack.mentee", fullIn), menteePost: ofPerson(menteeOf, "paper.lack.mentee", postIn), menteeInitials: ofPerson(menteeOf, "paper.lack.mentee", initialsIn),
  mentorName: ofPerson(mentor, "paper.lack.mentor", fullIn), mentorPost: ofPerson(mentor, "paper.lack.mentor", postIn), mentorInitials: ofPerson(mentor, "paper.lack.mentor", initialsIn),
  term: ({ pairs: [pair] }: PaperLook): string => orDash(pair?.start && pair.end ? `с ${dated(pair.start)} по ${dated(pair.closedOn ?? pair.end)}` : ""),
  answeredOn: ({ answered }: PaperLook): string => dated(answered?.on ?? null),
});
const valueOf = ({ answered }: PaperLook, key: string): string => answered?.value(key) ?? "";
const number = (value: number): string => String(value).replace(".", ",");

const ofReport = saidIn("Q19");
/** What the mentee took part in within the pair's days: lessons of her own, contests, courses. */
const eventsOf = ({ events, eventPeople, mentee, pairs: [pair], answered, today }: PaperLook) => {
  const came = new Map(eventPeople.filter(({ personId, stand }) => personId === mentee?.id && stand === "came").map((each) => [each.eventId, each]));
  const to = answered?.on ?? today;
  return events.filter(({ id, hostId, state, date }) => state === "standing" && (came.has(id) || hostId === mentee?.id) && (!pair?.start || date >= pair.start) && date <= to)
    .sort((one, other) => (one.date < other.date ? -1 : 1)).map((event) => ({ event, result: came.get(event.id)?.result || event.result }));
};

/** D37: the young specialist's report, from Q19 and what the registry knows of events (R-F26). */
export const reportOfYoung = define({
  names: D37, group: "G12", place: "pair", numbered: false, editions: false, signs: ["mentee"], inputs: [], lacks,
  title: () => D37.title,
  file: ({ mentee }) => `D37 Отчёт молодого специалиста ${mentee?.code ?? ""}`,
  facts: {
    blanks: { ...common(mentorOf), beyond: ofReport("2"), learned: ofReport("4"), difficulties: ofReport("5"), pair: ofReport("6"), plans: ofReport("7") },
    tables: {
      done: (look) => markedLines(valueOf(look, "1"), Object.values(REPORT_MARK)).map(({ activity, mark }, at) => ({ n: String(at + 1), activity: noBreak(activity), mark: orDash(mark) })),
      results: (look) => classResults(valueOf(look, "3")).map(({ line, read }) => (read
        ? { class: read.class, subject: noBreak(read.subject), successBefore: number(read.successBefore), successAfter: number(read.successAfter), qualityBefore: number(read.qualityBefore), qualityAfter: number(read.qualityAfter) }
        : { class: orDash(""), subject: noBreak(line), successBefore: orDash(""), successAfter: orDash(""), qualityBefore: orDash(""), qualityAfter: orDash("") })),
      events: (look) => eventsOf(look).map(({ event, result }) => ({
        date: shortDay(event.date), kind: EVENT_KIND[event.kind], title: noBreak(orDash(event.title)), level: orDash(event.level === "" ? "" : EVENT_LEVEL[event.level]), result: noBreak(orDash(result)),
      })),
    },
    blocks: { results: (look) => valueOf(look, "3") !== "", events: (look) => eventsOf(look).length > 0 },
  },
});

const authorOf = (look: PaperLook): Person | undefined => look.answered?.by ?? mentorOf(look);
const taught = (look: PaperLook) => teachingOf(itemOf("Q17", "1"), valueOf(look, "1"));
const ofAssessment = saidIn("Q17");
/** D38: the mentor's assessment of the teaching, from Q17 (R-F27). */
export const assessmentByMentor = define({
  names: D38, group: "G12", place: "pair", numbered: false, editions: false, signs: ["mentor"], inputs: [], lacks,
  title: () => D38.title,
  file: ({ mentee }) => `D38 Оценка деятельности наставником ${mentee?.code ?? ""}`,
  facts: {
    blanks: {
      ...common(authorOf),
      sum: (look) => String(taught(look).sum), of: (look) => String(taught(look).of),
      percent: (look) => (taught(look).percent === null ? orDash("") : `${number(Math.round(taught(look).percent! * 10) / 10)}\u00a0%`),
      level: (look) => orDash(taught(look).level === null ? "" : LEVEL[taught(look).level!]),
      result: ofAssessment("16"), proposals: ofAssessment("17"), conclusion: ofAssessment("18"),
    },
    tables: {
      criteria: (look) => {
        const { scores } = taught(look);
        const comments = commentsOf(valueOf(look, "15a"));
        return TEACHING.map(({ code, title }) => ({ n: code, criterion: title, score: orDash(scores[code] === undefined ? "" : String(scores[code])), comment: noBreak(comments[code] ?? "") }));
      },
    },
    blocks: {},
  },
});
