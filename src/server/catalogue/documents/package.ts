import { D26 } from "../../../templates/documents/package";
import type { Item } from "../../../templates/questionnaires/shape";
import { QUESTIONNAIRES } from "../questionnaires";
import { noBreak } from "../russian/no-break";
import { common, fullIn, initialsIn, lacks, menteeOf, mentorOf, ofPerson, words } from "./answered-facts";
import { define } from "./look";

/** D26: the filled-in questionnaire Q03, exactly the items that go into the file (R-F02, `domain/rights.md` A4). */
export const filledQuestionnaire = define({
  names: D26, group: "G10", place: "pair", numbered: false, editions: false, signs: ["mentee"], inputs: [],
  title: () => D26.title,
  file: ({ mentee }) => `D26 Анкета молодого специалиста ${mentee?.code ?? ""}`,
  lacks,
  facts: {
    blanks: { ...common("Q03"), menteeInitials: ofPerson(menteeOf, "paper.lack.mentee", initialsIn), mentorName: ofPerson(mentorOf, "paper.lack.mentor", fullIn) },
    tables: {
      answers: (look) => (QUESTIONNAIRES.Q03.items as readonly Item[]).filter(({ targets }) => targets.includes("paper:D26.answers"))
        .map((item) => ({ n: item.key, question: noBreak(item.title), answer: words(look, item) })),
    },
    blocks: {},
  },
});
