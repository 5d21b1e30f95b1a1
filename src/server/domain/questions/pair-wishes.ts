import type { FieldTarget, Questionnaire } from "../../../templates/questionnaires/shape";
import type { Answer, Pair } from "../tables";
import { codesIn, readable } from "./values";

type Field = "request" | "rhythm" | "mode" | "goal";
const FIELDS: { readonly [target: string]: Field } = { "pair.request": "request", "pair.rhythm": "rhythm", "pair.mode": "mode", "pair.goal": "goal" } satisfies { readonly [Each in FieldTarget]?: Field };

/** What the latest answers say of a pair that is only beginning, and the answers that say something. */
export function pairWishes({ items }: Questionnaire, latest: ReadonlyMap<string, Answer>): { readonly fields: Pick<Pair, "request" | "rhythm" | "mode">; readonly goal: string; readonly rows: readonly { readonly field: Field; readonly answer: Answer }[] } {
  const said = items.flatMap((item) => {
    const field = item.targets.map((target) => FIELDS[target]).find((each) => each !== undefined);
    const answer = latest.get(item.key);
    return field && answer && readable(item, answer.value) !== "" ? [{ field, item, answer }] : [];
  });
  const inWords = (field: Field): string => said.filter((each) => each.field === field).map(({ item, answer }) => readable(item, answer.value))[0] ?? "";
  const mode = said.find((each) => each.field === "mode");
  return {
    fields: { request: inWords("request"), rhythm: inWords("rhythm"), mode: mode ? codesIn(mode.item, mode.answer.value) : [] }, goal: inWords("goal"),
    rows: said.map(({ field, answer }) => ({ field, answer })),
  };
}
