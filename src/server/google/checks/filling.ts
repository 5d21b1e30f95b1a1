import { blankDoc, change, insert, read, runsOf, textOf, type Row } from "./document";
import { refusal, yes, type Fact } from "./fact";
import type { Ground } from "./ground";

const MANY = 1_000;
/** Two UTF-16 units. */
const SMILE = "\ud83d\ude00";

/** The sample row of the order's annex: of the table with a header row, which stands above it. */
const annexOf = (ground: Ground) => read(ground, ground.file("paper")).body.content.find(({ table }) => table?.tableRows?.[0]?.tableRowStyle?.tableHeader === true)!;
const SAMPLE = 1;

/** A new row below the sample row, as it then stands. */
function newRow(ground: Ground): Row {
  const below = { tableCellLocation: { tableStartLocation: { index: annexOf(ground).startIndex ?? 0 }, rowIndex: SAMPLE, columnIndex: 0 }, insertBelow: true };
  change(ground, ground.file("paper"), [{ insertTableRow: below }]);
  return annexOf(ground).table!.tableRows![SAMPLE + 1]!;
}
const runsIn = ({ tableCells = [] }: Row) => runsOf(tableCells.flatMap(({ content = [] }) => content));

/** How a paper is filled: one batch, in its order, as a whole (platform-verdicts A4, A5, B14–B17). */
export const FILLING = {
  fillOrder: {
    expected: "CAB",
    look: (ground) => {
      const id = blankDoc(ground, "-");
      change(ground, id, [insert("AB"), insert("C")]);
      return textOf(read(ground, id)).split("-")[0]!;
    },
  },
  fillUnits: {
    expected: "2", trap: [33],
    look: (ground) => {
      const id = blankDoc(ground, "-");
      change(ground, id, [insert(SMILE), insert("x", 3)]);
      return String(textOf(read(ground, id)).indexOf("x"));
    },
  },
  fillVoid: {
    expected: "{nothingWritten}",
    look: (ground) => {
      const id = blankDoc(ground, "-");
      const said = refusal(() => change(ground, id, [insert("half"), insert("beyond", 99_999)]));
      return said === "{taken}" ? said : textOf(read(ground, id)).includes("half") ? "{halfWritten}" : "{nothingWritten}";
    },
  },
  fillRuns: {
    expected: "{yes}", trap: [33],
    look: (ground) => {
      const id = blankDoc(ground, "{{name}}");
      change(ground, id, [{ updateTextStyle: { range: { startIndex: 4, endIndex: 7 }, textStyle: { bold: true }, fields: "bold" } }]);
      change(ground, id, [{ replaceAllText: { containsText: { text: "{{name}}", matchCase: true }, replaceText: "done" } }]);
      return yes(textOf(read(ground, id)).startsWith("done"));
    },
  },
  fillParagraphs: {
    expected: "3", live: [34],
    look: (ground) => {
      const id = blankDoc(ground, "{{name}}");
      change(ground, id, [{ replaceAllText: { containsText: { text: "{{name}}", matchCase: true }, replaceText: "one\ntwo\nthree" } }]);
      return String(read(ground, id).body.content.filter(({ paragraph }) => paragraph).length);
    },
  },
  fillRow: {
    expected: "{empty}, 1 + 2 \u00d7 9", live: [31], trap: [33],
    look: (ground) => {
      const row = newRow(ground);
      const columns = row.tableCells?.length ?? 0;
      const text = runsIn(row).map(({ textRun }) => textRun?.content ?? "").join("").trim();
      return `${text === "" ? "{empty}" : "{full}"}, ${(row.endIndex ?? 0) - (row.startIndex ?? 0) - 2 * columns} + 2 \u00d7 ${columns}`;
    },
  },
  fillRowStyle: {
    expected: "{yes}", live: [31, 40],
    look: (ground) => {
      const at = (newRow(ground).startIndex ?? 0) + 2;
      // Whatever it took over from the row above: what is set stands, and what is named and left unset goes.
      const style = (textStyle: object, fields: string) => ({ updateTextStyle: { range: { startIndex: at, endIndex: at + 3 }, textStyle, fields } });
      change(ground, ground.file("paper"), [insert("two", at), style({ bold: true, underline: true }, "bold,underline"), style({ italic: true }, "bold,italic,underline")]);
      const seen = runsIn(annexOf(ground).table!.tableRows![SAMPLE + 1]!).find(({ textRun }) => textRun?.content?.startsWith("two"))?.textRun?.textStyle ?? {};
      return yes(seen["bold"] !== true && seen["underline"] !== true && seen["italic"] === true);
    },
  },
  fillMany: {
    expected: String(MANY), live: [33],
    look: (ground) => {
      const id = blankDoc(ground, "-");
      change(ground, id, Array.from({ length: MANY }, () => insert("a")));
      return String(textOf(read(ground, id)).split("-")[0]!.length);
    },
  },
} satisfies { readonly [id: string]: Fact };
