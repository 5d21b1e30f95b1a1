import type { PersonId, QuestionnaireId } from "../../contract/schemas";
import type { Item } from "../../templates/questionnaires/shape";
import type { Measured } from "../domain/ending/effectiveness";
import { classResults } from "../domain/ending/report";
import { teachingOf } from "../domain/ending/teaching";
import { levelsOf } from "../domain/questions/levels";
import { latestOf } from "../domain/questions/said";
import { gridScores, scoreOf } from "../domain/questions/score";
import type { Registry } from "../domain/registry";
import type { Answer } from "../domain/tables";
import { QUESTIONNAIRES } from "./questionnaires";

const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);
const REVIEWS: readonly QuestionnaireId[] = ["Q04", "Q05", "Q06"];

/**
 * What M53 looks at of a mentee: the newest word of the mentor on the five areas (Q07b, or the review of a stage), Q17, Q03.9, Q06.5, and the quality of her classes at the end
 * of Q19.3, their mean. Q13 is asked by a later release: its questions count as unanswered.
 * @param basis «базовый уровень» of the school, in percent
 */
export function measuredOf(registry: Registry, answers: readonly Answer[], menteeId: PersonId, basis: number | null): Measured {
  const rows = answers.filter(({ inviteId, personId }) => (registry.invite(inviteId)?.aboutId || personId) === menteeId);
  const latest = (kind: QuestionnaireId): ReadonlyMap<string, Answer> => latestOf(rows.filter((row) => row.kind === kind), registry.invite);
  const item = (kind: QuestionnaireId, key: string): Item => (QUESTIONNAIRES[kind].items as readonly Item[]).find((each) => each.key === key)!;
  const score = (kind: QuestionnaireId, key: string): number | null => scoreOf(item(kind, key), latest(kind).get(key)?.value ?? "");
  const seen = [
    { at: [...latest("Q07b").values()].map(({ at }) => at).sort().pop() ?? "", levels: levelsOf(QUESTIONNAIRES.Q07b, (key) => latest("Q07b").get(key)?.value).flatMap((level) => level ?? []) },
    ...REVIEWS.map((kind) => {
      const row = latest(kind).get("1");
      return { at: row?.at ?? "", levels: Object.entries(gridScores(item(kind, "1"), row?.value ?? "")).flatMap(([code, level]) => (code.endsWith("now") ? [level] : [])) };
    }),
  ].filter(({ levels }) => levels.length > 0).sort((one, other) => (one.at < other.at ? 1 : -1));
  return {
    levels: mean(seen[0]?.levels ?? []), teaching: teachingOf(item("Q17", "1"), latest("Q17").get("1")?.value ?? "").percent, confidence: null, habit: score("Q03", "9"), review: score("Q06", "5"), visits: null,
    quality: mean(classResults(latest("Q19").get("3")?.value ?? "").flatMap(({ read }) => (read ? [read.qualityAfter] : []))), basis,
  };
}
