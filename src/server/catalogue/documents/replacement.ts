import { D11 } from "../../../templates/documents/replacement";
import { ENDING_QUESTIONS } from "../../../templates/documents/inputs";
import type { EndCause } from "../../../contract/schemas";
import { concernedBy } from "../../domain/early-end";
import { menteesOf } from "../../domain/group/closing";
import type { Pair, Person } from "../../domain/tables";
import { noBreak } from "../russian/no-break";
import { DATE_GAP, NUMBER_GAP, ORG, dated, inputsOf, unstopped } from "./common";
import { answer, blankOf, define, type Fact, type Lack, type PaperLook } from "./look";
import { named, postOf } from "./naming";

/** After «в связи с». */
const CAUSE: { readonly [Each in EndCause]: string } = {
  mentor: "инициативой наставника", mentee: "инициативой наставляемого", school: "решением куратора наставничества", dismissal: "увольнением участника пары", transfer: "переводом участника пары",
  absence: "длительным отсутствием участника пары", goal: "досрочным достижением цели наставничества",
};

/** The pair that ends stands first, the one that goes on after it. */
const ended = ({ pairs }: PaperLook): Pair | undefined => pairs[0];
const next = ({ pairs }: PaperLook): Pair | undefined => pairs[1];
const isOfTeachers = (look: PaperLook): boolean => ended(look)?.form === "teacher-teacher";
const ofEnded = (of: (pair: Pair, look: PaperLook) => string) => (look: PaperLook): string => (ended(look) ? of(ended(look)!, look) : "");
const ofNext = (of: (pair: Pair, look: PaperLook) => string) => (look: PaperLook): string => (next(look) ? of(next(look)!, look) : "");
const asked = (name: keyof typeof ENDING_QUESTIONS) => (look: PaperLook): Fact => blankOf(noBreak(unstopped(answer(name)(look))), `paper.lack.input.${name}`);

const whoIs = (look: PaperLook, person: Person): string => [named(look, person, "nominative").full, noBreak(postOf(person))].filter((part) => part !== "").join(", ");
const mentorOf = (pair: Pair, look: PaperLook): string => {
  const person = look.registry.person(pair.mentorId);
  return person ? whoIs(look, person) : "";
};
const consented = (of: "mentorConsentOn" | "menteeConsentOn") => ofNext((pair, { registry }) => [...new Set(registry.membersOf(pair.id).map((member) => dated(member[of])))].join(", "));
/** The school's own decision ends the work of an employee: of a pupil it is no work (Labour Code art. 351.8). */
const isNoticed = (look: PaperLook): boolean => ended(look)?.noticeOn !== null && isOfTeachers(look);

const nextLacks = (look: PaperLook): Lack[] => {
  const pair = next(look);
  const waits = pair !== undefined && look.registry.membersOf(pair.id).some(({ mentorConsentOn, menteeConsentOn }) => mentorConsentOn === null || menteeConsentOn === null);
  return waits ? [{ said: { key: "paper.lack.consents", params: { pair: pair.code } }, mend: { view: "pairs", of: [pair.id] } }] : [];
};

/** D11: another mentor goes on, or the pair ends before its term (R-B24, R-N01, T13). */
export const replacement = define({
  names: D11, group: "G3", place: "orders", numbered: true, editions: false, signs: ["head"],
  inputs: inputsOf(ENDING_QUESTIONS, { programmesWithin: (look) => next(look) !== undefined && isOfTeachers(look) }),
  title: (look) => (next(look) ? "Приказ о замене наставника" : "Приказ о досрочном прекращении наставничества"),
  file: (look) => `D11 Приказ ${next(look) ? "о замене наставника" : "о досрочном прекращении"} ${ended(look)?.code ?? ""}`,
  lacks: nextLacks,
  facts: {
    blanks: {
      orgFounder: ORG.orgFounder, orgFullName: ORG.orgFullName, orgAddress: ORG.orgAddress, orgDetails: ORG.orgDetails, place: ORG.place, headPost: ORG.headPost, headName: ORG.headName,
      number: () => NUMBER_GAP, date: () => DATE_GAP,
      cause: ofEnded(({ endCause }) => (endCause === "" ? "" : CAUSE[endCause])), grounds: asked("grounds"),
      code: ofEnded(({ code }) => noBreak(code.replace(/-/g, "\u2011"))), endDate: ofEnded(({ closedOn }) => dated(closedOn)),
      orderDate: ofEnded(({ orderedOn }) => dated(orderedOn)), orderNumber: ofEnded(({ orderNumber }) => noBreak(orderNumber)),
      mentor: ofEnded(mentorOf),
      mentees: ofEnded((pair, look) => menteesOf(look.registry, pair).flatMap((id) => look.registry.person(id) ?? []).map((person) => whoIs(look, person)).join("; ")),
      newMentor: ofNext(mentorOf), newStart: ofNext(({ start }) => dated(start)), newEnd: ofNext(({ end }) => dated(end)), newMentorConsent: consented("mentorConsentOn"), menteeConsent: consented("menteeConsentOn"),
      materials: asked("materials"), programmesWithin: (look) => (next(look) ? asked("programmesWithin")(look) : ""),
      noticeDate: ofEnded(({ noticeOn }) => dated(noticeOn)),
      executor: (look) => noBreak(answer("executor")(look)), executorPhone: (look) => (answer("executor")(look) === "" ? "" : blankOf(look.school.org.phone, "paper.lack.phone")),
    },
    tables: {
      acknowledged: (look) => concernedBy(look.registry, look.pairs).flatMap((id) => look.registry.person(id) ?? [])
        .map((person, at) => ({ n: String(at + 1), name: named(look, person, "nominative").full, post: noBreak(postOf(person)) })),
    },
    blocks: {
      founder: ({ school }) => school.org.founder !== "",
      replaced: (look) => next(look) !== undefined, ended: (look) => next(look) === undefined,
      pair: (look) => ended(look)?.kind === "pair", group: (look) => ended(look)?.kind === "group",
      noticed: isNoticed,
      programme: (look) => next(look) !== undefined && isOfTeachers(look),
      materialsToMentor: (look) => next(look) !== undefined, materialsToCurator: (look) => next(look) === undefined,
      executor: (look) => answer("executor")(look) !== "",
    },
  },
});
