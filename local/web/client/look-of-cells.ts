import { isNumber, kindOf, shownOf, typedOf, valueOf, type Line } from "./sheet";

const style = document.createElement("style");
document.head.append(style);
const names = new Map<string, string>();

/** The class of cells that are drawn with these declarations; thousands of cells share a few. */
function classOf(css: string): string {
  if (css === "") return "";
  let name = names.get(css);
  if (name === undefined) {
    names.set(css, (name = `look-${names.size}`));
    style.sheet?.insertRule(`.workbook .ag-cell.${name}{${css}}`, style.sheet.cssRules.length);
  }
  return name;
}

/** Everything about a cell that its looks follow from. */
export function classesOf(line: Line, column: number): string[] {
  const { css, rule } = kindOf(line, column);
  const value = valueOf(line, column);
  return [
    classOf(css), isNumber(line, column) ? "number" : "", typeof value === "boolean" && !rule?.checkbox ? "truth" : "", rule?.list ? "choice" : "", rule?.checkbox ? "check" : "",
    line.notes?.[column] ? "noted" : "", /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|ERROR!|NULL!)$/.test(shownOf(line, column)) ? "fault" : "", typedOf(line, column).startsWith("=") ? "formula" : "",
  ].filter((each) => each !== "");
}
