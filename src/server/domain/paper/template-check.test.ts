import type { DocBlock, DocCell, DocStructure, Oddity } from "./structure";
import { nearest, templateProblems, type TemplateNames } from "./template-check";

type Row = readonly (string | Partial<DocCell>)[];
const p = (text: string, oddities: readonly Oddity[] = []): DocBlock => ({ kind: "paragraph", from: 0, to: 0, text, oddities });
const cell = (given: string | Partial<DocCell>): DocCell =>
  ({ from: 0, to: 0, text: "", oddities: [], merged: false, textStyle: {}, paragraphStyle: {}, cellStyle: {}, ...(typeof given === "string" ? { text: given } : given) });
const t = (...rows: readonly Row[]): DocBlock => ({ kind: "table", from: 0, to: 0, rows: rows.map((cells) => ({ from: 0, to: 0, cells: cells.map(cell) })) });
const section: DocBlock = { kind: "section", from: 0, to: 0 };

const NAMES: TemplateNames = { blanks: ["date", "place"], tables: { pairs: ["n", "mentor"], tasks: ["n"] }, blocks: ["founder", "payment"], required: ["date", "pairs"] };
const TABLE = t(["№", "Наставник"], ["{{pairs.n}}", "{{pairs.mentor}}"]);
const SOUND: readonly DocBlock[] = [section, p("от {{date}}, {{place}}"), p("{{#founder}}"), p("Учредитель"), p("{{/founder}}"), p(""), TABLE, p("")];
const doc = (blocks: readonly DocBlock[], more: Partial<DocStructure> = {}): DocStructure => ({ blocks, outside: [], tabs: 1, suggestions: false, ...more });
/** The sound template with one of its blocks in other words, or others after it. */
const swapped = (at: number, ...blocks: readonly DocBlock[]): readonly DocBlock[] => [...SOUND.slice(0, at), ...blocks, ...SOUND.slice(at + 1)];
const said = (structure: DocStructure, names = NAMES): string[] =>
  templateProblems(structure, names).map(({ said: { key, params }, serious }) => `${serious ? "!" : "?"} ${key}${params ? ` ${Object.values(params).join(" ")}` : ""}`);

describe("templateProblems (design §4, platform-verdicts A5, B14, B15)", () => {
  it("a sound template has none, with other words and without its optional blocks as well", () => {
    expect(said(doc(SOUND))).toEqual([]);
    expect(said(doc([section, p("Город {{place}}, день {{date}}"), TABLE, p("")]))).toEqual([]);
  });

  it.each<[string, DocStructure, string[]]>([
    ["empty", doc([section, p(""), p("  ")]), ["! template.empty"]],
    ["empty with an empty table", doc([section, p(""), t(["", ""]), p("")]), ["! template.empty"]],
    ["words in the footer alone", doc([section, p("")], { outside: ["2"] }), ["! template.lost {{date}}", "! template.lost {{pairs}}", "? template.gone {{place}}"]],
    ["a letter wrong", doc(swapped(1, p("от {{date}}, {{plase}}"))), ["! template.misspelt {{plase}} {{place}}", "? template.gone {{place}}"]],
    ["a Cyrillic letter among Latin ones", doc(swapped(1, p("от {{dаte}}, {{place}}"))), ["! template.misspelt {{dаte}} {{date}}", "! template.lost {{date}}"]],
    ["a capital", doc(swapped(1, p("от {{Date}} {{date}}, {{place}}"))), ["! template.misspelt {{Date}} {{date}}"]],
    ["spaces inside", doc(swapped(1, p("от {{ date }} {{date}}, {{place}}"))), ["! template.misspelt {{ date }} {{date}}"]],
    ["a misspelt column", doc(swapped(6, t(["{{pairs.n}}", "{{pairs.menter}}"]))), ["! template.misspelt {{pairs.menter}} {{pairs.mentor}}"]],
    ["a misspelt marker", doc(swapped(2, p("{{#fonder}}"))), ["! template.misspelt {{#fonder}} {{#founder}}", "! template.blockOpen founder"]],
    ["a blank of another paper", doc(swapped(1, p("{{date}} {{place}} {{protocolNumber}}"))), ["! template.unknown {{protocolNumber}}"]],
    ["a blank told once, however often it stands", doc(swapped(1, p("{{date}} {{place}} {{x}} {{x}}"))), ["! template.unknown {{x}}"]],
    ["one brace lost", doc(swapped(1, p("от {{date}}, {{place}"))), ["! template.broken {{place}", "? template.gone {{place}}"]],
    ["the opening lost", doc(swapped(1, p("от {{date}}, place}}"))), ["! template.broken place}}", "? template.gone {{place}}"]],
    ["a brace too many", doc(swapped(1, p("от {{date}}, {{{place}}"))), ["! template.broken {"]],
    ["a required blank lost", doc(swapped(1, p("{{place}}"))), ["! template.lost {{date}}"]],
    ["a required table lost", doc(swapped(6, t(["№", "Наставник"]))), ["! template.lost {{pairs}}"]],
    ["another blank gone is told, and stops nothing", doc(swapped(1, p("{{date}}"))), ["? template.gone {{place}}"]],
    ["a column gone is nobody's trouble", doc(swapped(6, t(["{{pairs.n}}", ""]))), []],
    ["a blank in the header or footer counts", doc(swapped(1, p("{{place}}")), { outside: ["от {{date}}"] }), []],
    ["a misspelt blank in the header", doc(SOUND, { outside: ["{{daate}}"] }), ["! template.misspelt {{daate}} {{date}}"]],
    ["a blank in a table of fixed rows counts", doc([...swapped(1, p("{{place}}")), t(["день", "{{date}}"]), p("")]), []],
    ["the repeated row twice", doc(swapped(6, t(["{{pairs.n}}"], ["{{pairs.n}}"]))), ["! template.rowTwice pairs"]],
    ["the repeated row in two tables", doc([...SOUND, t(["{{pairs.mentor}}"]), p("")]), ["! template.rowTwice pairs"]],
    ["a column outside its table", doc([...SOUND, p("{{pairs.mentor}}")]), ["! template.rowOutside pairs"]],
    ["a column in the header", doc(SOUND, { outside: ["{{pairs.mentor}}"] }), ["! template.rowOutside pairs"]],
    ["two tables in one row", doc(swapped(6, t(["{{pairs.n}}", "{{tasks.n}}"]))), ["! template.rowOutside pairs", "! template.rowOutside tasks"]],
    ["two repeated rows in one table are filled", doc(swapped(6, t(["{{pairs.n}}"], ["{{tasks.n}}"]))), []],
    ["a chip in the repeated row", doc(swapped(6, t(["{{pairs.n}}", { text: "{{pairs.mentor}}", oddities: ["chip"] }]))), ["! template.chips pairs"]],
    ["an image beside it", doc(swapped(6, t(["{{pairs.n}}", { oddities: ["image"] }]))), ["! template.chips pairs"]],
    ["a field beside it", doc(swapped(6, t(["{{pairs.n}}", { oddities: ["field"] }]))), ["! template.chips pairs"]],
    ["a chip elsewhere is the school's own", doc([...SOUND, p("Директор", ["chip"]), t([{ text: "герб", oddities: ["image"] }]), p("")]), []],
    ["merged cells in the repeated row", doc(swapped(6, t(["{{pairs.n}}", { text: "{{pairs.mentor}}", merged: true }]))), ["! template.merged pairs"]],
    ["merged cells in the heading are the school's own", doc(swapped(6, t([{ text: "Пары", merged: true }, ""], ["{{pairs.n}}", "{{pairs.mentor}}"]))), []],
    ["a marker within a line", doc(swapped(2, p("{{#founder}} Учредитель"))), ["! template.blockInside founder", "! template.blockOpen founder"]],
    ["a marker in a table", doc([...SOUND, t(["{{#payment}}"]), p("")]), ["! template.blockInside payment"]],
    ["a marker in the header", doc(SOUND, { outside: ["{{#payment}}", "{{/payment}}"] }), ["! template.blockInside payment"]],
    ["a marker in the footer among words", doc(SOUND, { outside: ["стр. {{/payment}}"] }), ["! template.blockInside payment"]],
    ["the end lost", doc(swapped(4)), ["! template.blockOpen founder"]],
    ["the beginning lost", doc(swapped(2)), ["! template.blockOpen founder"]],
    ["the end before the beginning", doc(swapped(2, p("{{/founder}}"), p("{{#founder}}"), p("")).filter((_, at) => at !== 6)), ["! template.blockOpen founder"]],
    ["a block in itself", doc(swapped(3, p("{{#founder}}"), p("да"), p("{{/founder}}"))), ["! template.blockOpen founder"]],
    ["both markers gone: the words stay in every paper", doc(SOUND.filter((_, at) => at !== 2 && at !== 4)), []],
    ["a block twice", doc([...SOUND, p("{{#founder}}"), p("да"), p("{{/founder}}"), p("")]), []],
    ["a block within another", doc(swapped(3, p("{{#payment}}"), p("да"), p("{{/payment}}"))), []],
    ["two blocks that cross", doc(swapped(3, p("{{#payment}}"), p("да")).flatMap((each, at) => (at === 5 ? [each, p("{{/payment}}")] : [each]))), ["! template.blockOpen founder", "! template.blockOpen payment"]],
    ["a beginning right before a table", doc(swapped(3, t(["Учредитель"]), p(""))), ["! template.blockTable founder"]],
    ["an end right before a table", doc(SOUND.filter((_, at) => at !== 5)), ["! template.blockTable founder"]],
    ["an end right before a section", doc(swapped(5, section, p(""))), ["! template.blockTable founder"]],
    ["an end at the end", doc([section, p("{{date}} {{place}}"), p(""), TABLE, p("{{#founder}}"), p("да"), p("{{/founder}}")]), ["! template.blockTable founder"]],
    ["a second tab", doc(SOUND, { tabs: 2 }), ["! template.tabs 2"]],
    ["pending suggestions", doc(SOUND, { suggestions: true }), ["! template.suggestions"]],
    ["all at once", doc(swapped(1, p("{{dat}}")), { tabs: 3, suggestions: true }),
      ["! template.misspelt {{dat}} {{date}}", "! template.lost {{date}}", "? template.gone {{place}}", "! template.tabs 3", "! template.suggestions"]],
  ])("%s", (_, structure, expected) => expect(said(structure)).toEqual(expected));
});

describe("nearest", () => {
  it.each<[string, string[], string | null]>([
    ["dat", ["date", "place"], "date"],
    ["DATE", ["date"], "date"],
    ["dtae", ["date"], "date"],
    ["orgFulName", ["orgShortName", "orgFullName"], "orgFullName"],
    ["curatorNameGenetive", ["curatorPostGenitive", "curatorNameGenitive"], "curatorNameGenitive"],
    ["foo", ["date", "place"], null],
    ["", ["date"], null],
    ["date", [], null],
    // Two letters are near for any name, a third of its letters for a long one.
    ["ab", ["cd"], "cd"],
    ["abc", ["def"], null],
    ["orgFounderXYZ", ["orgFounder"], "orgFounder"],
    ["orgFounderWXYZ", ["orgFounder"], null],
    // Of two equally near ones the first that is declared.
    ["date1", ["date2", "date3"], "date2"],
  ])("%s of %j is %s", (name, known, expected) => expect(nearest(name, known)).toBe(expected));
});
