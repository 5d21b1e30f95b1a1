import { D22 } from "../../../templates/documents/diary";
import { diarySum, entriesOf, type DiaryEntry } from "../../domain/diary";
import { menteesOf } from "../../domain/group/closing";
import type { Person } from "../../domain/tables";
import { noBreak } from "../russian/no-break";
import { MEETING_KIND } from "../values";
import { narrow } from "./assessment-facts";
import { ORG, dated, orDash, shortDay } from "./common";
import { blankOf, define, type Fact, type PaperLook } from "./look";
import { named } from "./naming";
import { pairOf } from "./plan-facts";
import { hoursOf } from "./pupils";

const VISIT = "посещение урока";
const STRONG = "Получается: ";
const HARD = "Трудно: ";
const DONE = ", сделано ";

const entries = ({ diary, registry }: PaperLook): DiaryEntry[] => (diary ? entriesOf(registry, diary) : []);
const sum = (look: PaperLook) => diarySum(entries(look));
const author = ({ diary, registry }: PaperLook): Person | undefined => diary && registry.person(diary.authorId);
const ofAuthor = (of: (person: Person, look: PaperLook) => string) => (look: PaperLook): Fact => {
  const person = author(look);
  return blankOf(person ? of(person, look) : "", "paper.lack.mentor", "pairs");
};
const nameOf = (look: PaperLook, id: Person["id"]): string => {
  const person = look.registry.person(id);
  return person ? named(look, person, "nominative").full : "";
};

/** Whom the mentor of this pair leads; in a group a visited lesson names its teacher. */
function rowOf(look: PaperLook, entry: DiaryEntry) {
  const common = { date: shortDay(entry.date), direction: "", due: shortDay(entry.by), step: noBreak(entry.step === "" ? "" : entry.step + (entry.doneOn === null ? "" : `${DONE}${shortDay(entry.doneOn)}`)) };
  if ("meeting" in entry) {
    const { kind, minutes, topic, agreement } = entry.meeting;
    return { ...common, kind: MEETING_KIND[kind], minutes: minutes === null ? "" : String(minutes), topic: noBreak(topic), noticed: "", agreement: noBreak(agreement) };
  }
  const { lesson } = entry;
  const whose = pairOf(look)?.kind === "group" ? [nameOf(look, lesson.menteeId)] : [];
  return {
    ...common, kind: VISIT, minutes: lesson.talkMinutes === null ? "" : String(lesson.talkMinutes), topic: noBreak([...whose, lesson.subject, lesson.class, lesson.topic].filter((part) => part !== "").join(", ")),
    noticed: noBreak([lesson.strength && STRONG + lesson.strength, lesson.difficulty && HARD + lesson.difficulty].filter(Boolean).join(" ")), agreement: noBreak(lesson.recommendation),
  };
}

/** D22: what stands in the registry of the pair's meetings and of the mentor's own visits. Private notes are never looked at here. */
export const diaryPaper = define({
  names: D22, group: "G7", place: "pair", numbered: false, editions: false, signs: ["mentor"], inputs: [],
  title: ({ diary }) => (diary ? `${D22.title}: ${shortDay(diary.from)} – ${shortDay(diary.to)}` : D22.title),
  file: (look) => `D22 ${D22.title} ${author(look)?.code ?? ""} ${pairOf(look)?.code ?? ""} ${look.diary?.to ?? ""}`,
  lacks: () => [],
  facts: {
    blanks: {
      orgFullName: ORG.orgFullName, schoolYear: ORG.schoolYear,
      mentorName: ofAuthor((person, look) => named(look, person, "nominative").full), mentorInitials: ofAuthor((person, look) => narrow(named(look, person, "nominative").initialsBefore)),
      mentees: (look) => {
        const pair = pairOf(look);
        return blankOf(pair ? menteesOf(look.registry, pair).map((id) => nameOf(look, id)).join(", ") : "", "paper.lack.mentee", "pairs");
      },
      code: (look) => (pairOf(look)?.code ?? "").replace(/-/g, "\u2011"),
      from: ({ diary }) => dated(diary?.from ?? null), to: ({ diary }) => dated(diary?.to ?? null),
      meetings: (look) => String(sum(look).meetings), hours: (look) => hoursOf(sum(look).minutes), lessons: (look) => String(sum(look).lessons), openCount: (look) => String(sum(look).open.length),
    },
    tables: {
      entries: (look) => entries(look).map((entry) => rowOf(look, entry)),
      open: (look) => sum(look).open.map(({ step, date, by }, at) => ({ n: String(at + 1), step: noBreak(step), date: shortDay(date), due: orDash(shortDay(by)) })),
    },
    blocks: { open: (look) => sum(look).open.length > 0, noOpen: (look) => sum(look).open.length === 0 },
  },
});
