import type { Choice, Item } from "../../../templates/questionnaires/shape";

const titleIn = (choices: readonly Choice[], code: string): string => choices.find((choice) => choice.code === code)?.title ?? code.replace(/^\?/, "");
const parts = (value: string): string[] => value.split(";").map((part) => part.trim()).filter((part) => part !== "");

/** An answer in words, as people read it: titles of choices, a grid one row a line. What could not be read stands there as it was written. */
export function answerText(item: Item, value: string): string {
  if (value === "") return "";
  switch (item.type) {
    case "one": case "list": return titleIn(item.choices, value);
    case "many": return parts(value).map((code) => titleIn(item.choices, code)).join("; ");
    case "grid": case "gridMany":
      return parts(value).map((part) => {
        const at = part.lastIndexOf("=");
        return at < 0 ? titleIn(item.rows, part) : `${titleIn(item.rows, part.slice(0, at))}: ${part.slice(at + 1).split(",").map((code) => titleIn(item.columns, code)).join(", ")}`;
      }).join("\n");
    case "date": return value.replace(/^\?/, "").replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3.$2.$1");
    case "scale": return value.replace(/^\?/, "");
    case "short": return item.whole ? value.replace(/^\?/, "") : value;
    case "paragraph": return value;
  }
}
