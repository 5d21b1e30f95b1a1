import type { QuestionnaireId } from "../../../contract/schemas";
import type { Item } from "../../../templates/questionnaires/shape";
import { answerText } from "../../domain/questions/answer-text";
import { assessedStage } from "../../domain/questions/assessed";
import type { CourseStage, Person } from "../../domain/tables";
import { QUESTIONNAIRES } from "../questionnaires";
import { noBreak } from "../russian/no-break";
import { ORG, dated, orDash, unstopped } from "./common";
import { blankOf, type Fact, type Lack, type PaperLook } from "./look";
import { lowerFirst, named, postOf } from "./naming";

/** What the papers of the package that are made of answers say in one way: whom they are about, the stage, the day. */
export const mentorOf = ({ pairs, registry }: PaperLook): Person | undefined => (pairs[0] ? registry.person(pairs[0].mentorId) : undefined);
export const ofPerson = (find: (look: PaperLook) => Person | undefined, key: string, of: (person: Person, look: PaperLook) => string) => (look: PaperLook): Fact => {
  const person = find(look);
  return blankOf(person ? of(person, look) : "", key, "pairs");
};
export const menteeOf = ({ mentee }: PaperLook): Person | undefined => mentee;
export const fullIn = (person: Person, look: PaperLook): string => named(look, person, "nominative").full;
export const initialsIn = (person: Person, look: PaperLook): string => named(look, person, "nominative").initialsBefore;
export const postIn = (person: Person): string => noBreak(lowerFirst(postOf(person) || "педагог"));

export const stageIn = ({ registry, mentee, today }: PaperLook, kind: QuestionnaireId): CourseStage | undefined => (mentee ? assessedStage(registry, mentee.id, kind, today) : undefined);
/** Blanks of every paper of a questionnaire. */
export const common = (kind: QuestionnaireId) => ({
  orgFullName: ORG.orgFullName,
  menteeName: ofPerson(menteeOf, "paper.lack.mentee", fullIn), menteePost: ofPerson(menteeOf, "paper.lack.mentee", postIn),
  stage: (look: PaperLook): string => {
    const stage = stageIn(look, kind);
    return orDash(stage ? `этап ${stage.no} «${stage.title}»` : "");
  },
  stageTerm: (look: PaperLook): string => {
    const stage = stageIn(look, kind);
    return orDash(stage?.start && stage.end ? `с ${dated(stage.start)} по ${dated(stage.end)}` : "");
  },
  answeredOn: ({ answered }: PaperLook): string => dated(answered?.on ?? null),
});
export const lacks = ({ answered }: PaperLook): readonly Lack[] => (answered ? [] : [{ said: { key: "paper.lack.answers" }, mend: { view: "forms", of: [] } }]);

export const itemOf = (kind: QuestionnaireId, key: string): Item => QUESTIONNAIRES[kind].items.find((item) => item.key === key)!;
/** What a question was answered, within a sentence: lines of a longer answer follow one another. */
export const saidIn = (kind: QuestionnaireId) => (key: string) => (look: PaperLook): string => words(look, itemOf(kind, key)).split(/\s*\n\s*/).map(unstopped).join("; ");
export const words = (look: PaperLook, item: Item): string => noBreak(orDash(answerText(item, look.answered?.value(item.key) ?? "")));
