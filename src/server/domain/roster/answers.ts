import type { RosterInput } from "../../../contract/roster";
import type { RowAnswer } from "./remark";

/** Answers that stand for the whole table are kept under this row key (`name.order` of a whole column). */
export const ALL_ROWS = "all";

/** The answers of a source row; questions are named with or without `roster.`. */
export function answersOf(input: Pick<RosterInput, "answers">, row: number | typeof ALL_ROWS): RowAnswer {
  const given = input.answers[String(row)];
  return {
    take: given?.take,
    choice: (key) => given?.choices?.[key] ?? given?.choices?.[`roster.${key}`],
    cell: (field) => given?.cells?.[field],
  };
}
