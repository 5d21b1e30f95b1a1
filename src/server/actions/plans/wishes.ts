import type { Wishes } from "../../catalogue/programme-words";
import { QUESTIONNAIRES } from "../../catalogue/questionnaires";
import type { Pair, Person } from "../../domain/tables";
import { latestAnswers } from "../forms/latest";
import type { AnswersContext } from "../forms/take-in";

/** The question of Q02 whose answer becomes the goal of the programme (D15). */
const GOAL = QUESTIONNAIRES.Q02.items.find(({ targets }) => targets.includes("paper:D15.goal"))?.key ?? "";

/** What the mentee has said, as the pair took it over where it did, else as it stands in the request and among the answers (R-B20, R-D05). */
export function wishesOf(context: AnswersContext, pair: Pair, mentee: Person): Wishes {
  const request = context.registry.requestOf(mentee.id);
  return {
    other: request?.otherDifficulty ?? "", begin: pair.request || (request?.goal ?? ""), goal: latestAnswers(context, mentee.id, "Q02").get(GOAL)?.value ?? "",
    rhythm: pair.rhythm || (request?.rhythm ?? ""), mode: pair.mode.length > 0 ? pair.mode : (request?.mode ?? []),
  };
}
