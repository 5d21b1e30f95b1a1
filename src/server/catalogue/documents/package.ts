import { D26, D27 } from "../../../templates/documents/package";
import { AREAS } from "../../../templates/questionnaires/scales";
import type { QuestionnaireId } from "../../../contract/schemas";
import type { Item } from "../../../templates/questionnaires/shape";
import { pairNumbers } from "../../domain/assessment/pair-numbers";
import { answerText } from "../../domain/questions/answer-text";
import { assessedStage } from "../../domain/questions/assessed";
import { evidenceOf } from "../../domain/questions/evidence";
import { cellsIn } from "../../domain/questions/values";
import type { CourseStage, Person } from "../../domain/tables";
import { QUESTIONNAIRES } from "../questionnaires";
import { noBreak } from "../russian/no-break";
import { ORG, dated, orDash, unstopped } from "./common";
import { blankOf, define, type Fact, type Lack, type PaperLook } from "./look";
import { lowerFirst, named, postOf } from "./naming";

const mentorOf = ({ pairs, registry }: PaperLook): Person | undefined => (pairs[0] ? registry.person(pairs[0].mentorId) : undefined);
/** Who wrote the review: the mentor of then. */
const authorOf = (look: PaperLook): Person | undefined => look.answered?.by ?? mentorOf(look);
const ofPerson = (find: (look: PaperLook) => Person | undefined, key: string, of: (person: Person, look: PaperLook) => string) => (look: PaperLook): Fact => {
  const person = find(look);
  return blankOf(person ? of(person, look) : "", key, "pairs");
};
const menteeOf = ({ mentee }: PaperLook): Person | undefined => mentee;
const fullIn = (person: Person, look: PaperLook): string => named(look, person, "nominative").full;
const initialsIn = (person: Person, look: PaperLook): string => named(look, person, "nominative").initialsBefore;
const postIn = (person: Person): string => noBreak(lowerFirst(postOf(person) || "педагог"));

const stageOf = ({ registry, mentee, today }: PaperLook, kind: QuestionnaireId): CourseStage | undefined => (mentee ? assessedStage(registry, mentee.id, kind, today) : undefined);
/** Blanks of both papers. */
const common = (kind: QuestionnaireId) => ({
  orgFullName: ORG.orgFullName,
  menteeName: ofPerson(menteeOf, "paper.lack.mentee", fullIn), menteePost: ofPerson(menteeOf, "paper.lack.mentee", postIn),
  stage: (look: PaperLook): string => {
    const stage = stageOf(look, kind);
    return orDash(stage ? `этап ${stage.no} «${stage.title}»` : "");
  },
  stageTerm: (look: PaperLook): string => {
    const stage = stageOf(look, kind);
    return orDash(stage?.start && stage.end ? `с ${dated(stage.start)} по ${dated(stage.end)}` : "");
  },
  answeredOn: ({ answered }: PaperLook): string => dated(answered?.on ?? null),
});
const lacks = ({ answered }: PaperLook): readonly Lack[] => (answered ? [] : [{ said: { key: "paper.lack.answers" }, mend: { view: "forms", of: [] } }]);

const itemOf = (kind: QuestionnaireId, key: string): Item => QUESTIONNAIRES[kind].items.find((item) => item.key === key)!;
const words = (look: PaperLook, item: Item): string => noBreak(orDash(answerText(item, look.answered?.value(item.key) ?? "")));

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

const said = (key: string) => (look: PaperLook): string => unstopped(words(look, itemOf("Q04", key)));
const numbersOf = (look: PaperLook) => {
  const [pair] = look.pairs;
  const { answered, mentee } = look;
  return pair && mentee && answered ? pairNumbers(look.registry, pair, mentee.id, stageOf(look, "Q04")?.start ?? pair.start, answered.on) : null;
};
const counted = (field: "meetings" | "hours" | "visits") => (look: PaperLook): string => String(numbersOf(look)?.[field] ?? 0).replace(".", ",");

/** The chosen column of each row of a grid, in words. */
function chosen(look: PaperLook, key: string): { readonly [row: string]: string } {
  const item = itemOf("Q04", key);
  const columns = "columns" in item ? item.columns : [];
  return Object.fromEntries(Object.entries(cellsIn(item, look.answered?.value(key) ?? "")).map(([row, [code = ""]]) => [row, columns.find((column) => column.code === code)?.title ?? ""]));
}

/** D27: the mentor's review of the adaptation, from Q04 (R-F03, R-E12). */
export const reviewOfAdaptation = define({
  names: D27, group: "G10", place: "pair", numbered: false, editions: false, signs: ["mentor"], inputs: [],
  title: () => D27.title,
  file: ({ mentee }) => `D27 Отзыв наставника ${mentee?.code ?? ""}`,
  lacks,
  facts: {
    blanks: {
      ...common("Q04"),
      mentorName: ofPerson(authorOf, "paper.lack.mentor", fullIn), mentorPost: ofPerson(authorOf, "paper.lack.mentor", postIn), mentorInitials: ofPerson(authorOf, "paper.lack.mentor", initialsIn),
      meetings: counted("meetings"), hours: counted("hours"), visits: counted("visits"),
      planPercent: (look) => {
        const percent = numbersOf(look)?.planPercent ?? null;
        return percent === null ? orDash("") : `${percent}\u00a0%`;
      },
      independence: said("2"), documents: said("3"), lesson: said("4"), done: (look) => said("6")(look).replace(/\s*\n\s*/g, "; "), strengths: said("7"), difficulties: said("8"), proposals: said("9"), conclusion: said("10"),
    },
    tables: {
      areas: (look) => {
        const levels = chosen(look, "1");
        const evidence = evidenceOf(look.answered?.value("1a") ?? "", AREAS.map(({ code }) => code));
        return AREAS.map(({ code, title }, at) => ({ area: `${code} ${title}`, before: orDash(levels[`${code}before`] ?? ""), now: orDash(levels[`${code}now`] ?? ""), evidence: noBreak(orDash(evidence[at]!)) }));
      },
      relations: (look) => {
        const item = itemOf("Q04", "5");
        const found = chosen(look, "5");
        return ("rows" in item ? item.rows : []).map(({ code, title }) => ({ with: title, how: orDash(found[code] ?? "") }));
      },
    },
    blocks: {},
  },
});
