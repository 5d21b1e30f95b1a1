import type { PairId } from "../../../contract/schemas";
import { QUESTIONNAIRES } from "../../catalogue/questionnaires";
import { UNASKED } from "../../domain/pair";
import { pairWishes } from "../../domain/questions/pair-wishes";
import type { Pair, Person } from "../../domain/tables";
import type { Change } from "../../services";
import { latestAnswers } from "./latest";
import type { AnswersContext } from "./take-in";

type Begun = { readonly fields: Pick<Pair, "request" | "rhythm" | "mode">; readonly goal: string; readonly changes: readonly Change[] };

/**
 * What a teacher who becomes a mentee has answered before there was a pair: where to begin, how often, in which way, and the goal while nobody has
 * named another. The answers remember that they stand there. A group's work is not one person's wish.
 * @param goal the goal that was typed, or ""
 */
export function firstWishes(context: AnswersContext, pairId: PairId, mentees: readonly Person[], goal: string): Begun {
  const [mentee] = mentees;
  if (!mentee || mentees.length > 1 || mentee.kind !== "teacher") return { fields: UNASKED, goal, changes: [] };
  const { fields, goal: wanted, rows } = pairWishes(QUESTIONNAIRES.Q02, latestAnswers(context, mentee.id, "Q02"));
  const taken = rows.filter(({ field }) => field !== "goal" || goal === "");
  return {
    fields, goal: goal || wanted,
    changes: taken.map(({ answer }): Change => ({ update: "answers", id: answer.id, fields: { taken: [...answer.taken, pairId] } })),
  };
}
