import { fillSteps } from "./filling";
import { plainValue, type DocBlock, type DocCell, type DocStructure, type DocStyle, type Filling, type FillStep } from "./structure";

type Table = Extract<DocBlock, { kind: "table" }>;
type Part = (from: number) => DocBlock;

const p = (text: string): Part => (from) => ({ kind: "paragraph", from, to: from + text.length + 1, text, oddities: [] });
const section: Part = (from) => ({ kind: "section", from, to: from + 1 });
type Look = { readonly text?: DocStyle; readonly paragraph?: DocStyle; readonly cell?: DocStyle };
const PLAIN: Look = { text: { bold: false }, paragraph: { alignment: "START" }, cell: { paddingLeft: 5 } };
/** A table of texts; the looks are those of the cells of every row. */
const t = (rows: readonly (readonly string[])[], looks: readonly Look[] = []): Part => (from) => {
  let at = from + 1;
  const made = rows.map((texts): Table["rows"][number] => {
    const start = at;
    at += 1;
    const cells = texts.map((text, column): DocCell => {
      const { text: textStyle = {}, paragraph: paragraphStyle = {}, cell: cellStyle = {} } = looks[column] ?? PLAIN;
      const cell = { from: at, to: at + 2 + text.length, text, oddities: [], merged: false, textStyle, paragraphStyle, cellStyle };
      at = cell.to;
      return cell;
    });
    return { from: start, to: at, cells };
  });
  return { kind: "table", from, to: at + 1, rows: made };
};
function structure(...parts: readonly Part[]): DocStructure {
  const blocks: DocBlock[] = [{ kind: "section", from: 0, to: 1 }];
  for (const part of parts) blocks.push(part(blocks[blocks.length - 1]!.to));
  return { blocks, outside: [], tabs: 1, suggestions: false };
}
const filling = (more: Partial<Filling>): Filling => ({ blanks: {}, tables: {}, blocks: {}, ...more });

const said = (step: FillStep): string => {
  switch (step.step) {
    case "insertRow": return `row ${step.table}:${step.below}`;
    case "text": return `text ${step.at} ${step.text}`;
    case "textStyle": case "paragraphStyle": return `${step.step} ${step.from}-${step.to} ${JSON.stringify(step.style)}`;
    case "cellStyle": return `cells ${step.table} rows ${step.row}+${step.rows} columns ${step.column}+${step.columns} ${JSON.stringify(step.style)}`;
    case "wholeRows": return `whole ${step.table} ${step.rows.join(",")}`;
    case "deleteRow": return `deleteRow ${step.table}:${step.row}`;
    case "delete": return `delete ${step.from}-${step.to}`;
    case "replace": return `replace ${step.what} ${step.by}`;
  }
};
/** The steps without styles: they have tables of their own below. */
const moves = (doc: DocStructure, filled: Partial<Filling>): string[] =>
  fillSteps(doc, filling(filled)).filter(({ step }) => !["textStyle", "paragraphStyle", "cellStyle", "wholeRows"].includes(step)).map(said);

// Section 0–1, table 1–29: heading row 2–9, sample row 9–28 (1 + 9 + 9), so that the first new row begins at 28.
const ROW = [["№", "М"], ["{{r.n}}", "{{r.m}}"]];

describe("fillSteps (design §4): what is done, where, in what order", () => {
  it.each<[string, DocStructure, Partial<Filling>, string[]]>([
    ["a template without tables: blanks alone", structure(p("{{a}} и {{b}}")), { blanks: { a: "раз", b: "два" } }, ["replace {{a}} раз", "replace {{b}} два"]],
    ["nothing to do", structure(p("слова")), {}, []],
    ["a blank without a value goes", structure(p("{{a}}")), { blanks: { a: "" } }, ["replace {{a}} "]],
    ["no rows: the sample goes, nothing is inserted", structure(t(ROW), p("")), { tables: { r: [] } }, ["deleteRow 1:1"]],
    ["one row: below the sample, texts from the last cell to the first", structure(t(ROW), p("")), { tables: { r: [{ n: "1", m: "Анна" }] } },
      ["row 1:1", "text 32 Анна", "text 30 1", "deleteRow 1:1"]],
    ["many rows: 1 + 2C units each, an empty cell is not written", structure(t(ROW), p("")), { tables: { r: [{ n: "1", m: "Анна" }, { n: "2", m: "" }, { n: "3", m: "Яна" }] } },
      ["row 1:1", "row 1:1", "row 1:1", "text 42 Яна", "text 40 3", "text 35 2", "text 32 Анна", "text 30 1", "deleteRow 1:1"]],
    ["words around a blank of the sample stay", structure(t([["№ {{r.n}}."]]), p("")), { tables: { r: [{ n: "1" }] } }, ["row 1:0", "text 17 № 1.", "deleteRow 1:0"]],
    ["a cell left for the pen stays empty", structure(t([["{{r.n}}", ""]]), p("")), { tables: { r: [{ n: "1" }] } }, ["row 1:0", "text 16 1", "deleteRow 1:0"]],
    ["a table that the filling does not name stays", structure(t([["{{other.n}}"]]), p("")), { tables: { r: [{ n: "1" }] } }, []],
    ["a block kept loses its markers, the last first", structure(p("{{#x}}"), p("да"), p("{{/x}}"), p("конец")), { blocks: { x: true } }, ["delete 11-18", "delete 1-8"]],
    ["a block left out goes whole", structure(p("{{#x}}"), p("да"), p("{{/x}}"), p("конец")), { blocks: { x: false } }, ["delete 1-18"]],
    ["the same block twice is left out twice", structure(p("{{#x}}"), p("{{/x}}"), p("и"), p("{{#x}}"), p("{{/x}}"), p("")), { blocks: { x: false } }, ["delete 17-31", "delete 1-15"]],
    ["the same block twice is kept twice", structure(p("{{#x}}"), p("{{/x}}"), p("и"), p("{{#x}}"), p("{{/x}}"), p("")), { blocks: { x: true } },
      ["delete 24-31", "delete 17-24", "delete 8-15", "delete 1-8"]],
    ["a marker with spaces around it is one", structure(p(" {{#x}} "), p("{{/x}}"), p("")), { blocks: { x: false } }, ["delete 1-17"]],
    ["a block without its end is left alone", structure(p("{{#x}}"), p("да")), { blocks: { x: false } }, []],
    ["blocks one after another, one kept", structure(p("{{#x}}"), p("{{/x}}"), p("{{#y}}"), p("{{/y}}"), p("")), { blocks: { x: true, y: false } }, ["delete 15-29", "delete 8-15", "delete 1-8"]],
    ["a block within one that goes: its markers go with the whole", structure(p("{{#x}}"), p("{{#y}}"), p("да"), p("{{/y}}"), p("{{/x}}"), p("")), { blocks: { x: false, y: true } }, ["delete 1-32"]],
    ["a block within one that goes, gone too", structure(p("{{#x}}"), p("{{#y}}"), p("да"), p("{{/y}}"), p("{{/x}}"), p("")), { blocks: { x: false, y: false } }, ["delete 1-32"]],
    ["a block that goes within one that stays", structure(p("{{#x}}"), p("{{#y}}"), p("{{/y}}"), p("{{/x}}"), p("")), { blocks: { x: true, y: false } }, ["delete 22-29", "delete 8-22", "delete 1-8"]],
    ["a block with a table left out: the table is not filled", structure(p("{{#x}}"), p(""), t([["{{r.n}}"]]), p("{{/x}}"), p("")), { tables: { r: [{ n: "1" }] }, blocks: { x: false } }, ["delete 1-28"]],
    ["a block with a table kept: filled, then its markers go where they stand now", structure(p("{{#x}}"), p(""), t([["{{r.n}}"]]), p("{{/x}}"), p("")), { tables: { r: [{ n: "12" }] }, blocks: { x: true } },
      ["row 9:0", "text 22 12", "delete 26-33", "deleteRow 9:0", "delete 1-8"]],
    ["a block after a table moves with its rows and texts", structure(t([["{{r.n}}"]]), p(""), p("{{#x}}"), p("{{/x}}"), p("")), { tables: { r: [{ n: "1" }, { n: "345" }] }, blocks: { x: false } },
      ["row 1:0", "row 1:0", "text 17 345", "text 14 1", "delete 24-38", "deleteRow 1:0"]],
    ["two tables: all rows first, then all texts, both from the end", structure(t([["{{r.n}}"]]), p(""), t([["{{s.n}}"]]), p("")), { tables: { r: [{ n: "раз" }], s: [{ n: "два" }] } },
      ["row 14:0", "row 1:0", "text 30 два", "text 14 раз", "deleteRow 20:0", "deleteRow 1:0"]],
    ["two tables, the first without rows", structure(t([["{{r.n}}"]]), p(""), t([["{{s.n}}"]]), p("")), { tables: { r: [], s: [{ n: "два" }] } },
      ["row 14:0", "text 27 два", "deleteRow 14:0", "deleteRow 1:0"]],
    ["two repeated rows in one table", structure(t([["{{r.n}}"], ["и"], ["{{s.n}}"]]), p("")), { tables: { s: [{ n: "4" }, { n: "56" }], r: [{ n: "раз" }] } },
      ["row 1:2", "row 1:2", "row 1:0", "text 34 56", "text 31 4", "text 14 раз", "deleteRow 1:3", "deleteRow 1:0"]],
    ["a section between two tables", structure(t([["{{r.n}}"]]), p(""), section, p("{{a}}")), { tables: { r: [{ n: "1" }] }, blanks: { a: "б" } }, ["row 1:0", "text 14 1", "deleteRow 1:0", "replace {{a}} б"]],
  ])("%s", (_, doc, filled, expected) => expect(moves(doc, filled)).toEqual(expected));

  it("phases stand in their order: rows, texts and styles, deletions, blanks", () => {
    const steps = fillSteps(structure(p("{{#x}}"), p("{{/x}}"), p("{{a}}"), t(ROW), p(""), t([["{{s.n}}"]]), p("")),
      filling({ blanks: { a: "а" }, blocks: { x: false }, tables: { r: [{ n: "1", m: "2" }], s: [{ n: "3" }] } }));
    const phase = ({ step }: FillStep): number => (step === "insertRow" ? 1 : step === "replace" ? 4 : step.startsWith("delete") ? 3 : 2);
    expect(steps.map(phase)).toEqual([...steps.map(phase)].sort((one, other) => one - other));
    expect(new Set(steps.map(phase))).toEqual(new Set([1, 2, 3, 4]));
  });
});

describe("values are plain", () => {
  const cell = structure(t([["{{r.n}}"]]), p("{{a}}"));
  const [at, where] = [14, "{{a}}"];
  it.each<[string, string, string]>([
    ["a blank of its own", "я {{date}} ты", "я date ты"],
    ["three braces", "{{{date}}}", "{date}"],
    ["braces that meet when others go", "{}}{date}{{}", "date"],
    ["braces that meet when a sign Google drops goes", "{\u0007{date}\ue907}", "date"],
    ["one brace stays", "{слово}", "{слово}"],
    ["line breaks of Windows", "раз\r\nдва\rтри", "раз\nдва\nтри"],
    ["an emoji", "до 🧑‍🏫 после", "до 🧑‍🏫 после"],
    ["a bullet pasted from Word, which Google would drop", "\uf0b7 цель", " цель"],
    ["the sign of a chip", "\ue907цель", "цель"],
    ["control signs, which Google would drop", "а\u0000\u0008\u000c\u001fб", "аб"],
    ["tab and soft break stay", "а\tб\u000bв", "а\tб\u000bв"],
  ])("%s", (_, value, plain) => {
    const clean = plainValue(value);
    expect(clean).toBe(plain);
    const steps = fillSteps(cell, filling({ tables: { r: [{ n: value }] }, blanks: { a: value } }));
    expect(steps.filter(({ step }) => step === "text")).toEqual([{ step: "text", at, text: clean }]);
    expect(steps.filter(({ step }) => step === "replace")).toEqual([{ step: "replace", what: where, by: clean }]);
  });

  it("counts UTF-16 units: an emoji and a line break move what follows by what Google will count", () => {
    const doc = structure(t([["{{r.n}}"]]), p("{{#x}}"), p("{{/x}}"), p(""));
    const [removal] = fillSteps(doc, filling({ tables: { r: [{ n: "🧑‍🏫\n2" }, { n: "\uf0b7я" }] }, blocks: { x: false } })).filter(({ step }) => step === "delete");
    // Two rows of 3 units, «🧑‍🏫» 5, line break 1, «2» 1; of the second text one letter.
    expect(removal).toEqual({ step: "delete", from: 13 + 6 + 8, to: 13 + 6 + 8 + 14 });
  });

  it("signs that Google drops are not counted in the sample's own words either", () => {
    expect(moves(structure(t([["\uf0b7 {{r.n}}"]]), p("")), { tables: { r: [{ n: "1" }] } })).toEqual(["row 1:0", "text 16  1", "deleteRow 1:0"]);
  });
});

describe("styles of new rows are the sample's, set explicitly (platform-verdicts A5)", () => {
  const styles = (looks: readonly Look[], rows: Filling["tables"][string], texts: readonly string[] = looks.map((_, at) => `{{r.c${at}}}`)): string[] =>
    fillSteps(structure(t([texts.map(() => "Г"), texts], looks), p("")), filling({ tables: { r: rows } })).filter(({ step }) => ["textStyle", "paragraphStyle", "cellStyle", "wholeRows"].includes(step)).map(said);
  const odd: Look = { text: { bold: true }, paragraph: { alignment: "CENTER" }, cell: { paddingLeft: 9 } };

  it("one look: set once over all new rows, which are kept whole", () => {
    // Heading row 2–6, sample row 6–17; rows of 3 units, texts «а» and «бв».
    expect(styles([PLAIN], [{ c0: "а" }, { c0: "бв" }])).toEqual([
      'textStyle 17-26 {"bold":false}', 'paragraphStyle 17-26 {"alignment":"START"}', 'cells 1 rows 2+2 columns 0+1 {"paddingLeft":5}', "whole 1 2,3",
    ]);
  });

  it("what most cells share is set once, the odd one for itself in every row", () => {
    // Header 2–12, sample row 12–43 (1 + 3 · 10); rows of 7 units, texts «а» «б» «вв» and «» «г» «».
    expect(styles([PLAIN, odd, PLAIN], [{ c0: "а", c1: "б", c2: "вв" }, { c0: "", c1: "г", c2: "" }])).toEqual([
      'textStyle 43-62 {"bold":false}', 'paragraphStyle 43-62 {"alignment":"START"}',
      'textStyle 48-50 {"bold":true}', 'paragraphStyle 48-50 {"alignment":"CENTER"}', 'textStyle 58-60 {"bold":true}', 'paragraphStyle 58-60 {"alignment":"CENTER"}',
      'cells 1 rows 2+2 columns 0+3 {"paddingLeft":5}', 'cells 1 rows 2+2 columns 1+1 {"paddingLeft":9}', "whole 1 2,3",
    ]);
  });

  it("an odd cell without text keeps its look for the pen", () => {
    expect(styles([PLAIN, PLAIN, { ...PLAIN, text: { bold: true } }], [{ c0: "а", c1: "б", c2: "" }]).filter((step) => step.startsWith("textStyle"))).toEqual(['textStyle 43-52 {"bold":false}', 'textStyle 51-52 {"bold":true}']);
  });

  it("no rows: no styles", () => expect(styles([PLAIN], [])).toEqual([]));

  it("a second repeated row of a table is styled where it stands after the first has grown", () => {
    const steps = fillSteps(structure(t([["{{r.n}}"], ["{{s.n}}"]]), p("")), filling({ tables: { r: [{ n: "1" }, { n: "2" }], s: [{ n: "3" }] } })).map(said);
    expect(steps.filter((step) => /^(whole|cells)/.test(step))).toEqual(['cells 1 rows 4+1 columns 0+1 {"paddingLeft":5}', "whole 1 4", 'cells 1 rows 1+2 columns 0+1 {"paddingLeft":5}', "whole 1 1,2"]);
    expect(steps.filter((step) => step.startsWith("textStyle"))).toEqual(['textStyle 28-32 {"bold":false}', 'textStyle 12-20 {"bold":false}']);
  });
});
