import { D21A, D21B } from "../../../templates/documents/first-days";
import type { PlanItem } from "../../domain/tables";
import { noBreak } from "../russian/no-break";
import { ORG, dated, shortDay } from "./common";
import { blankOf, define, type PaperLook } from "./look";
import { partOf } from "./adaptation";
import { curatorOf, named } from "./naming";
import { BOTH, pairOf } from "./plan-facts";

const SIGNATURE = "подпись";

/** D21a: the checklist of the first day, of the lines of that part in the adaptation plan (R-D26–R-D28). */
export const firstDay = define({
  names: D21A, group: "G4", place: "pair", numbered: false, editions: false, signs: ["mentor"],
  inputs: [],
  title: () => D21A.title,
  file: ({ mentee }) => `D21a ${D21A.title} ${mentee?.code ?? ""}`,
  lacks: (look) => (partOf(look, "dayOne").length > 0 ? [] : [{ said: { key: "paper.lack.adaptationPlan" }, mend: { view: "programme", of: [pairOf(look)?.id ?? ""] } }]),
  facts: {
    blanks: {
      orgFullName: ORG.orgFullName, menteeName: BOTH.menteeName, menteePost: BOTH.menteePost, mentorName: BOTH.mentorName, mentorInitials: BOTH.mentorInitials,
      day: (look) => dated(partOf(look, "dayOne")[0]?.due ?? null),
    },
    tables: { items: (look) => partOf(look, "dayOne").map((item, at) => ({ n: String(at + 1), activity: noBreak(shown(item)), date: shortDay(item.doneOn) })) },
    blocks: {},
  },
});

/** What was shown, who did it or what proves it: of the instructions on safety day and number of the record are asked (R-D28). */
const shown = ({ activity, actualResult, evidence }: PlanItem): string =>
  activity + (actualResult !== "" ? `: ${actualResult}` : evidence !== "" && evidence !== SIGNATURE ? ` (${evidence})` : "");

/** D21b: the mentor's sheet. */
export const memo = define({
  names: D21B, group: "G4", place: "pair", numbered: false, editions: false, signs: [],
  inputs: [],
  title: () => D21B.title,
  file: (look) => `D21b ${D21B.title} ${pairOf(look)?.code ?? ""}`,
  lacks: () => [],
  facts: {
    blanks: {
      orgShortName: ORG.orgShortName, schoolYear: ORG.schoolYear, mentorName: BOTH.mentorName,
      mentees: (look) => blankOf(menteesOf(look), "paper.lack.mentee", "pairs"),
      sender: ({ school }) => school.coordinator,
      pageUrl: ({ pageUrl }) => blankOf(pageUrl, "paper.lack.page", "health"),
      curatorName: (look) => blankOf(curator(look, (person) => named(look, person, "nominative").full), "paper.lack.curator", "search"),
      curatorContacts: (look) => blankOf(curator(look, ({ email }) => email), "paper.lack.curatorEmail", "search"),
    },
    tables: {},
    blocks: {},
  },
});

const menteesOf = (look: PaperLook): string => look.registry.membersOf(pairOf(look)?.id ?? ("" as never)).filter(({ to }) => to === null)
  .flatMap(({ menteeId }) => look.registry.person(menteeId) ?? []).map((person) => named(look, person, "nominative").full).join(", ");
const curator = (look: PaperLook, of: (person: NonNullable<ReturnType<typeof curatorOf>>) => string): string => {
  const person = curatorOf(look, look.today);
  return person ? of(person) : "";
};
