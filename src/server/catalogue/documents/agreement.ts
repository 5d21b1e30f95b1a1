import { D12 } from "../../../templates/documents/pair";
import { AGREEMENT_QUESTIONS } from "../../../templates/documents/inputs";
import type { Person } from "../../domain/tables";
import { noBreak } from "../russian/no-break";
import { FORM } from "../values";
import { DATE_GAP, ORG, dated, inputsOf, unstopped } from "./common";
import { answer, blankOf, define, type Fact, type PaperLook } from "./look";
import { lowerFirst, named, postOf } from "./naming";

const asked = (name: keyof typeof AGREEMENT_QUESTIONS) => (look: PaperLook): Fact => blankOf(noBreak(unstopped(answer(name)(look))), `paper.lack.input.${name}`);
const mentorOf = ({ pairs, registry }: PaperLook): Person | undefined => (pairs[0] ? registry.person(pairs[0].mentorId) : undefined);
const ofMentor = (of: (person: Person, look: PaperLook) => string) => (look: PaperLook): Fact => {
  const mentor = mentorOf(look);
  return blankOf(mentor ? of(mentor, look) : "", "paper.lack.mentor", "pairs");
};
const ofMentee = (of: (person: Person, look: PaperLook) => string) => (look: PaperLook): Fact => blankOf(look.mentee ? of(look.mentee, look) : "", "paper.lack.mentee", "pairs");

/** D12: the rules that both sides of a pair take on at the start (R-B27). */
export const agreement = define({
  names: D12, group: "G4", place: "pair", numbered: false, editions: false, signs: ["mentor", "mentee"],
  inputs: inputsOf(AGREEMENT_QUESTIONS),
  title: () => D12.title,
  file: ({ mentee }) => `D12 Соглашение пары ${mentee?.code ?? ""}`,
  lacks: ({ pairs }) => (pairs[0]?.orderedOn ? [] : [{ said: { key: "paper.lack.order", params: { pair: pairs[0]?.code ?? "" } }, mend: { view: "papers", of: [] } }]),
  facts: {
    blanks: {
      orgFullName: ORG.orgFullName, place: ORG.place, schoolYear: ORG.schoolYear,
      date: () => DATE_GAP,
      orderDate: ({ pairs }) => dated(pairs[0]?.orderedOn ?? null),
      orderNumber: ({ pairs }) => pairs[0]?.orderNumber ?? "",
      mentorName: ofMentor((person, look) => named(look, person, "nominative").full),
      mentorPost: ofMentor((person) => noBreak(lowerFirst(postOf(person) || "педагог"))),
      menteeName: ofMentee((person, look) => named(look, person, "nominative").full),
      menteePost: ofMentee((person) => noBreak(lowerFirst(postOf(person) || "педагог"))),
      mentorInitials: ofMentor((person, look) => named(look, person, "nominative").initialsBefore),
      menteeInitials: ofMentee((person, look) => named(look, person, "nominative").initialsBefore),
      form: ({ pairs }) => (pairs[0] ? FORM[pairs[0].form] : ""),
      goal: ({ pairs }) => blankOf(noBreak(lowerFirst(unstopped(pairs[0]?.goal ?? ""))), "paper.lack.goal", "pairs"),
      start: ({ pairs }) => dated(pairs[0]?.start ?? null),
      end: ({ pairs }) => dated(pairs[0]?.end ?? null),
      rhythm: asked("rhythm"), dayAndTime: asked("dayAndTime"), mode: asked("mode"), meetingPlace: asked("meetingPlace"), moving: asked("moving"), channels: asked("channels"),
      confidential: asked("confidential"), toCurator: asked("toCurator"), mentorExpects: asked("mentorExpects"), menteeExpects: asked("menteeExpects"), stopping: asked("stopping"),
      reviewDate: asked("reviewDate"),
    },
    tables: {},
    blocks: {},
  },
});
