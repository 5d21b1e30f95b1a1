import { D23 } from "../../../templates/documents/lesson";
import type { Item } from "../../../templates/questionnaires/shape";
import { courseOf } from "../../domain/lesson-paper";
import { lessonLevel, lessonPercent, lessonShare, talkAfter } from "../../domain/observation";
import { answerText } from "../../domain/questions/answer-text";
import { inForce } from "../../domain/registry";
import type { Observation, Person } from "../../domain/tables";
import { LESSON_SHEET, SELF_ANALYSIS } from "../questionnaires";
import { noBreak } from "../russian/no-break";
import { AIM, APPOINTMENT_ROLE, LESSON_TYPE, LEVEL, ROLE_IN_PROGRAMME } from "../values";
import { narrow } from "./assessment-facts";
import { ORG, dated, orDash, shortDay, unstopped } from "./common";
import { blankOf, define, type Fact, type PaperLook } from "./look";
import { named } from "./naming";

const COLLEAGUE = "коллега";
const OUTSIDE = "внешний наблюдатель";
const SAME_DAY = ", сразу после урока";

const ofLesson = (of: (lesson: Observation, look: PaperLook) => string) => (look: PaperLook): string => (look.lesson ? of(look.lesson, look) : "");
const words = (of: (lesson: Observation) => string) => ofLesson((lesson) => noBreak(orDash(of(lesson).trim())));
const observer = ({ lesson, registry }: PaperLook): Person | undefined => lesson && registry.person(lesson.observerId);
const teacher = ({ lesson, registry }: PaperLook): Person | undefined => lesson && registry.person(lesson.menteeId);
const ofPerson = (find: (look: PaperLook) => Person | undefined, key: string, of: (person: Person, look: PaperLook) => string) => (look: PaperLook): Fact => {
  const person = find(look);
  return blankOf(person ? of(person, look) : "", key);
};
const full = (person: Person, look: PaperLook): string => named(look, person, "nominative").full;
const initials = (person: Person, look: PaperLook): string => narrow(named(look, person, "nominative").initialsBefore);

/** As what the observer sat in the lesson: on that day. */
function roleOf({ lesson, registry, pairs }: PaperLook): string {
  if (!lesson) return "";
  const [pair] = pairs;
  if (lesson.aim === "coaching" && (pair?.mentorId === lesson.observerId || pair?.secondMentorId === lesson.observerId)) return ROLE_IN_PROGRAMME.mentor;
  const held = registry.appointmentsOf(lesson.observerId).find((each) => each.role !== "grownUp" && each.role !== "projectGroup" && inForce(each, lesson.lessonDate));
  return held ? APPOINTMENT_ROLE[held.role] : registry.person(lesson.observerId)?.kind === "external" ? OUTSIDE : COLLEAGUE;
}

const rated = ({ lesson }: PaperLook) => LESSON_SHEET.items.filter(({ id }) => lesson?.scores[id] !== undefined || (lesson?.facts[id] ?? "") !== "");
const scored = ({ lesson }: PaperLook): readonly number[] => (lesson ? Object.values(lesson.scores) : []);
/** Day and time, as far as they were written down. */
const moment = (day: Observation["beforeOn"], time: string): string => [day === null ? "" : shortDay(day), time].filter((part) => part !== "").join(", ");

/** How long after the lesson both talked about it (R-H05). */
function delayOf(lesson: Observation): string {
  const talk = talkAfter(lesson);
  if (talk === null || talk.minutes === null) return "";
  return talk.minutes === 0 ? SAME_DAY : `, через ${talk.minutes} мин после урока`;
}

const hasBefore = ({ lesson }: PaperLook): boolean => lesson !== undefined && (lesson.beforeOn !== null || lesson.focus !== "" || lesson.success !== "");
const hasAfter = ({ lesson }: PaperLook): boolean => lesson !== undefined && (lesson.afterOn !== null || lesson.afterAt !== "" || lesson.talkMinutes !== null);
const isAnalysed = ({ lesson }: PaperLook): boolean => lesson !== undefined && Object.keys(lesson.selfAnalysis).length > 0;

/** D23: the sheet of one lesson, as both sign it. */
export const lessonPaper = define({
  names: D23, group: "G8", place: "pair", numbered: false, editions: false, signs: ["observer", "mentee"], inputs: [],
  title: ({ lesson }) => (lesson ? `${D23.title}: ${[lesson.subject, shortDay(lesson.lessonDate)].join(", ")}` : D23.title),
  file: ({ lesson, mentee }) => `D23 Лист урока ${mentee?.code ?? ""} ${lesson?.lessonDate ?? ""}`,
  lacks: () => [],
  facts: {
    blanks: {
      orgFullName: ORG.orgFullName,
      date: ofLesson(({ lessonDate }) => dated(lessonDate)),
      lessonNumber: ofLesson(({ lessonNumber }) => (lessonNumber === null ? "урок –" : `урок № ${lessonNumber}`)),
      class: words((lesson) => lesson.class), subject: words(({ subject }) => subject), topic: words(({ topic }) => unstopped(topic)),
      lessonType: words(({ lessonType }) => (lessonType === "" ? "" : LESSON_TYPE[lessonType])), aim: ofLesson(({ aim }) => AIM[aim]),
      teacherName: ofPerson(teacher, "paper.lack.mentee", full), teacherInitials: ofPerson(teacher, "paper.lack.mentee", initials),
      observerName: ofPerson(observer, "paper.lack.observer", full), observerInitials: ofPerson(observer, "paper.lack.observer", initials),
      observerRole: roleOf,
      beforeAt: words(({ beforeOn, beforeAt }) => moment(beforeOn, beforeAt)), focus: words(({ focus }) => unstopped(focus)), success: words(({ success }) => unstopped(success)),
      sum: (look) => String(scored(look).reduce((sum, score) => sum + score, 0)), most: (look) => String(2 * scored(look).length),
      percent: ofLesson(({ scores }) => {
        const percent = lessonPercent(scores);
        return percent === null ? orDash("") : `${percent}\u00a0%`;
      }),
      level: ofLesson(({ scores }, { school }) => {
        const share = lessonShare(scores);
        return share === null ? orDash("") : LEVEL[lessonLevel(share, school.levels)];
      }),
      afterAt: words(({ afterOn, afterAt, lessonDate }) => moment(afterOn ?? (afterAt === "" ? null : lessonDate), afterAt)), afterDelay: ofLesson(delayOf),
      talkMinutes: words(({ talkMinutes }) => (talkMinutes === null ? "" : `${talkMinutes} мин`)),
      strength: words(({ strength }) => strength), difficulty: words(({ difficulty }) => difficulty), recommendation: words(({ recommendation }) => recommendation),
      nextStep: words(({ nextStep }) => nextStep), nextStepBy: ofLesson(({ nextStepBy }) => (nextStepBy === null ? orDash("") : dated(nextStepBy))),
    },
    tables: {
      course: ({ lesson }) => courseOf(lesson?.notes ?? []).map(({ time, stage, teacher: did, pupils, note }) => ({ time, stage: noBreak(stage), teacher: noBreak(did), pupils: noBreak(pupils), note: noBreak(note) })),
      criteria: (look) => rated(look).map(({ id, title }) => ({ n: id, criterion: noBreak(title), score: String(look.lesson?.scores[id] ?? orDash("")), fact: noBreak(orDash(look.lesson?.facts[id] ?? "")) })),
      reflection: ({ lesson }) => (SELF_ANALYSIS.items as readonly Item[]).filter(({ key }) => (lesson?.selfAnalysis[key] ?? "") !== "").map((item) => ({ question: noBreak(item.title), answer: noBreak(answerText(item, lesson!.selfAnalysis[item.key]!)) })),
    },
    blocks: {
      before: hasBefore, course: ({ lesson }) => (lesson?.notes.length ?? 0) > 0, criteria: (look) => rated(look).length > 0, noCriteria: (look) => rated(look).length === 0,
      reflection: isAnalysed, noReflection: (look) => look.lesson?.aim === "coaching" && !isAnalysed(look), after: hasAfter,
    },
  },
});
