import type { PersonId, QuestionnaireId } from "../../../contract/schemas";
import { latestOf } from "../../domain/questions/said";
import type { Answer } from "../../domain/tables";
import type { AnswersContext } from "./take-in";

/** The person's latest answer to each question of a questionnaire, as far as it lies in the registry. */
export const latestAnswers = ({ registry, sheets }: AnswersContext, personId: PersonId, kind: QuestionnaireId): ReadonlyMap<string, Answer> =>
  latestOf(sheets.answers.rows.filter((row) => row.personId === personId && row.kind === kind), registry.invite);
