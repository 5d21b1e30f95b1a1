import { readFileSync } from "node:fs";
import fc from "fast-check";
import { carriedOut } from "../../local/services/docs/batch-update";
import { docFromDocx } from "../../local/services/docs/docx-import";
import { documentMessage } from "../../local/services/docs/message";
import { cell, copyOf, emptyDoc, paragraph, row, table, textOf, type Block, type Cell, type DocModel, type Inline, type Paragraph, type Row, type Table } from "../../local/services/docs/model";
import { namedTextStyle } from "../../local/services/docs/requests-style";
import { DOCUMENT_TEMPLATES } from "../../src/templates/documents/all";
import type { DocumentNames } from "../../src/templates/shape";
import { fillSteps } from "../../src/server/domain/paper/filling";
import type { DocStructure, Filling, FillStep } from "../../src/server/domain/paper/structure";
import { templateProblems } from "../../src/server/domain/paper/template-check";
import { docsApi } from "../../src/server/google/docs";

/**
 * The filling as Google would carry it out: the steps go through the program's own requests to the Docs stand-in, and what comes out is compared
 * with a filling done by hand on the model, letter by letter and style by style.
 */
let open: DocModel;
let requests: unknown[] = [];
beforeAll(() => {
  (globalThis as { Docs?: unknown }).Docs = { Documents: {
    get: (id: string) => documentMessage(open, { documentId: id, title: "", revisionId: "", viewMode: "SUGGESTIONS_INLINE", tabs: true }),
    // What Google is sent is JSON.
    batchUpdate: (batch: { requests: unknown[] }) => {
      ({ requests } = JSON.parse(JSON.stringify(batch)) as { requests: unknown[] });
      open = carriedOut(open, requests).doc;
    },
  } };
});
afterAll(() => { Reflect.deleteProperty(globalThis, "Docs"); });
const structureOf = (doc: DocModel): DocStructure => {
  open = doc;
  return docsApi.structure("doc");
};
const afterSteps = (doc: DocModel, steps: readonly FillStep[]): DocModel => {
  open = copyOf(doc);
  docsApi.fill("doc", steps);
  return open;
};
const filledBy = (doc: DocModel, filling: Filling): DocModel => afterSteps(doc, fillSteps(structureOf(doc), filling));

// ---- The same by hand -----------------------------------------------------------------------------------------------------------------

type Sign = { readonly sign: string; readonly style: unknown };
type Look = { readonly signs: readonly Sign[]; readonly style: unknown; readonly bullet?: unknown };
type Seen = { readonly paragraph: Look } | { readonly section: unknown } | { readonly columns: unknown; readonly rows: readonly { readonly style: unknown; readonly cells: readonly { readonly style: unknown; readonly content: readonly Seen[] }[] }[] };

const body = (doc: DocModel): Block[] => doc.tabs[0]!.body.content;
const plain = ({ elements }: Paragraph): string => elements.map((each) => (each.kind === "text" ? each.text : "\u0000")).join("").replace(/\n$/, "");
const tables = (doc: DocModel): Table[] => body(doc).filter((block): block is Table => block.kind === "table");
const cellText = ({ content }: Cell): string => content.map((block) => (block.kind === "paragraph" ? plain(block) : "")).join("\n");
const holds = ({ cells }: Row, name: string): boolean => cells.some((each) => cellText(each).includes(`{{${name}.`));

/** Signs with the style they show: what the named style says already need not be said. */
function signsOf(doc: DocModel, { elements, ...block }: Paragraph): Sign[] {
  const named = namedTextStyle(doc.tabs[0]!, { elements, ...block }) as { [field: string]: unknown };
  const shown = (style: object) => JSON.stringify(Object.entries({ ...named, ...style }).sort(([one], [other]) => (one < other ? -1 : 1)));
  return elements.flatMap((each): Sign[] => {
    const style = shown(each.style);
    return (each.kind === "text" ? each.text.split("") : [`<${each.kind}>`]).map((sign) => ({ sign, style }));
  });
}

/** A paragraph with its blanks replaced; a line break in a value parts it. */
function replaced(doc: DocModel, block: Paragraph, blanks: Filling["blanks"]): Look[] {
  let signs = signsOf(doc, block);
  for (const [name, value] of Object.entries(blanks)) {
    const mark = `{{${name}}}`;
    for (let at = signs.map(({ sign }) => sign[0]).join("").indexOf(mark); at >= 0; at = signs.map(({ sign }) => sign[0]).join("").indexOf(mark)) {
      signs = [...signs.slice(0, at), ...value.split("").map((sign) => ({ sign, style: signs[at]!.style })), ...signs.slice(at + mark.length)];
    }
  }
  const { headingId: _, ...copied } = block.style;
  const looks: Look[] = [];
  let line: Sign[] = [];
  for (const sign of signs) {
    line.push(sign);
    if (sign.sign !== "\n") continue;
    looks.push({ signs: line, style: looks.length === 0 ? block.style : copied, ...(block.bullet ? { bullet: block.bullet } : {}) });
    line = [];
  }
  return looks;
}

const seenAs = (doc: DocModel, content: readonly Block[], blanks: Filling["blanks"] = {}): Seen[] => content.flatMap((block): Seen[] => {
  if (block.kind === "sectionBreak") return [{ section: block.style }];
  if (block.kind === "paragraph") return replaced(doc, block, blanks).map((look) => ({ paragraph: look }));
  return [{ columns: block.columns, rows: block.rows.map((each) => ({ style: each.style, cells: each.cells.map((inner) => ({ style: inner.style, content: seenAs(doc, inner.content, blanks) })) })) }];
});

/** A row as the sample would look with other words: one paragraph a line, in the style of its first letter. */
const written = (sample: Row, name: string, values: { readonly [column: string]: string }): Row => ({
  style: { ...sample.style, preventOverflow: true },
  cells: sample.cells.map((each) => {
    const text = Object.entries(values).reduce((said, [column, value]) => said.split(`{{${name}.${column}}}`).join(value), cellText(each));
    const [first] = each.content as Paragraph[];
    const [run] = first!.elements;
    return { style: each.style, content: text.split("\n").map((line): Paragraph => ({ ...first!, elements: [{ kind: "text", text: `${line}\n`, style: run!.style }] })) };
  }),
});

function byHand(template: DocModel, { blanks, tables: rows, blocks }: Filling): { readonly body: Seen[]; readonly around: Seen[][] } {
  const doc = copyOf(template);
  const content: Block[] = [];
  const within: string[] = [];
  for (const block of body(doc)) {
    const [, sign, name] = (block.kind === "paragraph" && /^\{\{([#/])(\w+)\}\}$/.exec(plain(block).trim())) || [];
    if (sign === "#" && name! in blocks) within.push(name!);
    else if (sign === "/" && name! in blocks) within.splice(within.lastIndexOf(name!), 1);
    else if (within.every((each) => blocks[each])) content.push(block);
  }
  for (const block of content) {
    if (block.kind !== "table") continue;
    block.rows = block.rows.flatMap((each) => {
      const name = Object.keys(rows).find((table) => holds(each, table));
      return name === undefined ? [each] : rows[name]!.map((values) => written(each, name, values));
    });
  }
  const tab = doc.tabs[0]!;
  return {
    body: seenAs(doc, content.filter((block) => block.kind !== "table" || block.rows.length > 0), blanks),
    around: [...Object.values(tab.headers), ...Object.values(tab.footers)].map(({ content: inside }) => seenAs(doc, inside, blanks)),
  };
}

const asSeen = (doc: DocModel): { readonly body: Seen[]; readonly around: Seen[][] } => {
  const tab = doc.tabs[0]!;
  return { body: seenAs(doc, tab.body.content), around: [...Object.values(tab.headers), ...Object.values(tab.footers)].map(({ content }) => seenAs(doc, content)) };
};

/** Without the lines between rows: the one below a row and the one above the next are the same line, and either may carry it. */
const withoutLines = (seen: ReturnType<typeof asSeen>): string => JSON.stringify(seen, (key, value: unknown) =>
  key === "borderTop" || key === "borderBottom" ? undefined
    : typeof value === "object" && value !== null && !Array.isArray(value) && !("sign" in value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value);

/** The whole check of one filling. */
function check(template: DocModel, filling: Filling, clean: Filling): DocModel {
  const done = filledBy(template, filling);
  expect(textOf(done)).not.toMatch(/\{\{|\}\}/);
  const [found, wanted] = [withoutLines(asSeen(done)), withoutLines(byHand(template, clean))];
  // The same text is the same thing, which is told a hundred times faster than letter by letter.
  if (found !== wanted) expect(JSON.parse(found)).toEqual(JSON.parse(wanted));
  return done;
}

// ---- Templates and fillings -------------------------------------------------------------------------------------------------------------

const kinds = Object.keys(DOCUMENT_TEMPLATES) as (keyof typeof DOCUMENT_TEMPLATES)[];
const namesOf = (kind: (typeof kinds)[number]): DocumentNames => DOCUMENT_TEMPLATES[kind];
const templates = new Map(kinds.map((kind) => [kind, docFromDocx(new Uint8Array(readFileSync(`build/templates/${kind}.docx`)))]));
const templateOf = (kind: (typeof kinds)[number]): DocModel => copyOf(templates.get(kind)!);

/** What a person may have typed or pasted, beside what of it reaches the paper. */
const piece = fc.constantFrom<[string, string]>(
  ["а", "а"], ["Ковалёва", "Ковалёва"], [" ", " "], ["«", "«"], ["😀", "😀"], ["🧑‍🏫", "🧑‍🏫"], ["\n", "\n"], ["\r\n", "\n"], ["\t", "\t"], ["{{date}}", "date"], ["{{pairs.n}}", "pairs.n"], ["{{/first}}", "/first"],
  ["\uf0b7", ""], ["\ue907", ""], ["\u0007", ""], ["$&", "$&"], ["\\1", "\\1"], ["№ 41-од", "№ 41-од"],
);
const value = fc.array(piece, { maxLength: 4 }).map((pieces): [string, string] => [pieces.map(([raw]) => raw).join(""), pieces.map(([, clean]) => clean).join("")]);

/** A filling beside the same with plain values. */
function anyFilling({ blanks, tables: rows, blocks }: DocumentNames): fc.Arbitrary<{ readonly raw: Filling; readonly clean: Filling }> {
  return fc.record({
    blanks: fc.array(value, { minLength: blanks.length, maxLength: blanks.length }),
    blocks: fc.array(fc.boolean(), { minLength: blocks.length, maxLength: blocks.length }),
    tables: fc.tuple(...Object.values(rows).map((columns) => fc.array(fc.array(value, { minLength: columns.length, maxLength: columns.length }), { maxLength: 4 }))),
  }).map((made) => {
    const pick = (at: 0 | 1): Filling => ({
      blanks: Object.fromEntries(blanks.map((name, each) => [name, made.blanks[each]![at]])),
      blocks: Object.fromEntries(blocks.map((name, each) => [name, made.blocks[each]!])),
      tables: Object.fromEntries(Object.entries(rows).map(([name, columns], each) => [name, made.tables[each]!.map((line) => Object.fromEntries(columns.map((column, place) => [column, line[place]![at]])))])),
    });
    return { raw: pick(0), clean: pick(1) };
  });
}

describe.each(kinds)("%s, the template as it is imported", (kind) => {
  it("has no problems", () => expect(templateProblems(structureOf(templateOf(kind)), namesOf(kind))).toEqual([]));

  it("any filling gives what a hand would write, and nothing else", () => {
    fc.assert(fc.property(anyFilling(namesOf(kind)), ({ raw, clean }) => { check(templateOf(kind), raw, clean); }), { numRuns: 40 });
  }, 120_000);

  it("heading rows stay pinned, every row is whole, and the new rows are not bold as the heading is", () => {
    fc.assert(fc.property(anyFilling(namesOf(kind)), ({ raw }) => {
      const done = filledBy(templateOf(kind), raw);
      for (const { rows } of tables(done).filter(({ rows: [first] }) => first!.style.tableHeader === true)) {
        expect(rows.map(({ style }) => style.tableHeader === true)).toEqual(rows.map((_, at) => at === 0));
        expect(rows.every(({ style }) => style.preventOverflow === true)).toBe(true);
        const bold = ({ cells }: Row) => cells.flatMap(({ content }) => content.flatMap((block) => (block.kind === "paragraph" ? block.elements.filter((each) => each.kind === "text" && each.text !== "\n" && each.style.bold === true) : [])));
        expect(bold(rows[0]!).length).toBeGreaterThan(0);
        expect(rows.slice(1).flatMap(bold)).toEqual([]);
      }
    }), { numRuns: 10 });
  });
});

it("what all cells of the sample have but one, that one has not in the new rows either", () => {
  const template = templateOf("D10");
  const sample = tables(template).flatMap(({ rows }) => rows).find((each) => holds(each, "pairs"))!;
  for (const look of LOOKS) sample.cells.slice(1).forEach(look);
  const { blanks, blocks, tables: columns } = namesOf("D10");
  const filling: Filling = {
    blanks: Object.fromEntries(blanks.map((name) => [name, name])), blocks: Object.fromEntries(blocks.map((name) => [name, true])),
    tables: Object.fromEntries(Object.entries(columns).map(([table, names]) => [table, ["один", "два"].map((word) => Object.fromEntries(names.map((name) => [name, word])))])),
  };
  check(template, filling, filling);
});

// ---- Templates that a school has rearranged ----------------------------------------------------------------------------------------------

/** What a person does to a template in the Docs UI. */
type Edit =
  | { readonly does: "write"; readonly at: number; readonly text: string }
  | { readonly does: "move"; readonly from: number; readonly at: number }
  | { readonly does: "table"; readonly at: number; readonly texts: readonly (readonly string[])[] }
  | { readonly does: "drop"; readonly from: number }
  | { readonly does: "look"; readonly table: number; readonly column: number; readonly style: number; /** All cells but this one. */ readonly others: boolean }
  | { readonly does: "column"; readonly table: number; readonly column: number; readonly before: number }
  | { readonly does: "headless"; readonly table: number };
const place = fc.nat({ max: 200 });
const words = fc.constantFrom("Герб школы", "", "Согласовано с советом 😀", "Дата: {{date}}", "{{schoolYear}}\u000bгод");
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ does: fc.constant("write" as const), at: place, text: words }),
  fc.record({ does: fc.constant("move" as const), from: place, at: place }),
  fc.record({ does: fc.constant("move" as const), from: place, at: place }),
  fc.record({ does: fc.constant("table" as const), at: place, texts: fc.constantFrom([["Отдел", "Виза"], ["кадры", ""]], [["№"]]) }),
  fc.record({ does: fc.constant("drop" as const), from: place }),
  fc.record({ does: fc.constant("look" as const), table: place, column: place, style: fc.nat({ max: 4 }), others: fc.boolean() }),
  fc.record({ does: fc.constant("column" as const), table: place, column: place, before: place }),
  fc.record({ does: fc.constant("headless" as const), table: place }),
);

const isMark = (block: Block): boolean => block.kind === "paragraph" && /^\{\{[#/]/.test(plain(block));
/** Looks that a person may give to a cell of the sample row. */
const LOOKS: readonly ((each: Cell) => void)[] = [
  (each) => restyled(each, (element) => ({ ...element, style: { ...element.style, bold: true } })),
  (each) => restyled(each, (element) => ({ ...element, style: { ...element.style, italic: true, foregroundColor: { color: { rgbColor: { red: 1 } } } } })),
  (each) => { for (const block of each.content) if (block.kind === "paragraph") block.style = { ...block.style, alignment: "END" }; },
  (each) => { each.style = { ...each.style, backgroundColor: { color: { rgbColor: { red: 1, green: 1 } } }, contentAlignment: "MIDDLE" }; },
  // An imported paragraph says that it breaks no page; Google refuses to be told so in a table.
  (each) => { for (const block of each.content) if (block.kind === "paragraph") block.style = { ...block.style, pageBreakBefore: false, tabStops: [{ offset: { magnitude: 20, unit: "PT" }, alignment: "START" }], keepWithNext: true }; },
];
function restyled(each: Cell, change: (element: Inline) => Inline): void {
  for (const block of each.content) if (block.kind === "paragraph") block.elements = block.elements.map(change);
}

function edited(doc: DocModel, edits: readonly Edit[]): DocModel {
  const content = body(doc);
  const at = (place: number): number => 1 + (place % content.length);
  const repeated = (): Table[] => content.filter((block): block is Table => block.kind === "table" && block.rows.some(({ cells }) => cells.some((each) => /\{\{\w+\.\w+\}\}/.test(cellText(each)))));
  for (const edit of edits) {
    if (edit.does === "write") content.splice(at(edit.at), 0, paragraph(edit.text));
    else if (edit.does === "table") content.splice(at(edit.at), 0, table(edit.texts), paragraph());
    else if (edit.does === "move" || edit.does === "drop") {
      const found = content[at(edit.from)];
      if (!found || found.kind === "sectionBreak" || (isMark(found) && edit.does === "drop")) continue;
      if (edit.does === "drop" && (found.kind === "table" || plain(found).includes("{{"))) continue;
      content.splice(content.indexOf(found), 1);
      if (edit.does === "move") content.splice(at(edit.at), 0, found);
    } else {
      const all = repeated();
      const found = all[edit.table % Math.max(1, all.length)];
      if (!found) continue;
      const sample = found.rows.find(({ cells }) => cells.some((each) => /\{\{\w+\.\w+\}\}/.test(cellText(each))))!;
      if (edit.does === "look") sample.cells.filter((_, at) => (at === edit.column % sample.cells.length) !== edit.others).forEach(LOOKS[edit.style]!);
      else if (edit.does === "headless") found.rows = [sample];
      else {
        const [from, to] = [edit.column % sample.cells.length, edit.before % sample.cells.length];
        for (const { cells } of found.rows) cells.splice(to, 0, ...cells.splice(from, 1));
        found.columns.splice(to, 0, ...found.columns.splice(from, 1));
      }
    }
  }
  // Google keeps a paragraph after the last block, before a section and between two tables.
  for (let each = content.length - 1; each >= 1; each -= 1) {
    const next = content[each + 1];
    if (content[each]!.kind !== "paragraph" && (next === undefined || next.kind !== "paragraph")) content.splice(each + 1, 0, paragraph());
    if (content[each]!.kind === "sectionBreak" && content[each - 1]!.kind !== "paragraph") content.splice(each, 0, paragraph());
  }
  if (content[1]?.kind !== "paragraph") content.splice(1, 0, paragraph());
  return doc;
}

describe.each(kinds)("%s, rearranged by a school", (kind) => {
  it("what «Проверить шаблоны» lets pass, the filling fills; the rest it has refused", () => {
    const passed = { yes: 0, no: 0 };
    fc.assert(fc.property(fc.array(anyEdit, { maxLength: 12 }), anyFilling(namesOf(kind)), (edits, { raw, clean }) => {
      const template = edited(templateOf(kind), edits);
      const trouble = templateProblems(structureOf(template), { ...namesOf(kind), blanks: [...new Set([...namesOf(kind).blanks, "date", "schoolYear"])] }).filter(({ serious }) => serious);
      passed[trouble.length === 0 ? "yes" : "no"] += 1;
      if (trouble.length > 0) return;
      const more = { date: "«01» сентября", schoolYear: "2026/27" };
      check(template, { ...raw, blanks: { ...more, ...raw.blanks } }, { ...clean, blanks: { ...more, ...clean.blanks } });
    }), { numRuns: 80 });
    expect(passed.yes).toBeGreaterThan(20);
  }, 120_000);
});

// ---- What the check is told of a Doc -----------------------------------------------------------------------------------------------------

describe("what is read of a Doc, for «Проверить шаблоны»", () => {
  const docOf = (blocks: readonly Block[], change: (doc: DocModel) => void = () => undefined): DocModel => {
    const doc = emptyDoc();
    body(doc).splice(1, 1, ...blocks);
    change(doc);
    return doc;
  };
  const marked = (mark: Inline): Paragraph => ({ ...paragraph(), elements: [{ kind: "text", text: "{{pairs.n}}", style: {} }, mark, { kind: "text", text: "\n", style: {} }] });
  const oddities = (content: readonly Block[]): readonly string[] => {
    const [, block] = structureOf(docOf([{ ...table([["№"]]), rows: [row([cell([...content])])] }, paragraph()])).blocks;
    return block?.kind === "table" ? block.rows[0]!.cells[0]!.oddities : ["no table"];
  };

  it.each<[string, Block[], string[]]>([
    ["plain text of two lines", [paragraph("а"), paragraph("б")], []],
    ["a person", [marked({ kind: "chip", chip: "person", shows: "Анна", style: {} })], ["chip"]],
    ["a date", [marked({ kind: "chip", chip: "date", shows: "1 сентября", style: {} })], ["chip"]],
    ["a link to a file", [marked({ kind: "chip", chip: "richLink", shows: "Положение", style: {} })], ["chip"]],
    ["a drop-down", [paragraph("Статус: \ue907")], ["chip"]],
    ["an image", [marked({ kind: "image", objectId: "kix.1", style: {} })], ["image"]],
    ["a page number", [marked({ kind: "autoText", type: "PAGE_NUMBER", style: {} })], ["field"]],
    ["a rule", [marked({ kind: "horizontalRule", style: {} })], ["field"]],
    ["a table within the cell", [table([["а"]]), paragraph()], ["field"]],
  ])("in a cell: %s", (_, content, expected) => expect(oddities(content)).toEqual(expected));

  it("a cell that a merged one covers is merged too, from the heading down as well", () => {
    const merged = table([["№", "М"], ["{{pairs.n}}", "{{pairs.mentor}}"], ["", ""]]);
    const marks = (rows: Table["rows"]) => {
      const [, block] = structureOf(docOf([{ ...merged, rows }, paragraph()])).blocks;
      return block?.kind === "table" ? block.rows.map(({ cells }) => cells.map((each) => each.merged)) : [];
    };
    const spanned = (at: number, column: number, style: Cell["style"]) => merged.rows.map((each, line) => ({ ...each, cells: each.cells.map((inner, place) => (line === at && place === column ? cell(inner.content, style) : inner)) }));
    expect(marks(merged.rows)).toEqual([[false, false], [false, false], [false, false]]);
    expect(marks(spanned(0, 1, { rowSpan: 2 }))).toEqual([[false, true], [false, true], [false, false]]);
    expect(marks(spanned(1, 0, { columnSpan: 2 }))).toEqual([[false, false], [true, true], [false, false]]);
  });

  it("a blank in a table of the letterhead counts as in any other place of the header", () => {
    const doc = docOf([paragraph("")], ({ tabs: [tab] }) => { tab!.headers = { h: { content: [table([["герб", "{{orgFullName}}"]]), paragraph("{{place}}")] } }; });
    expect(structureOf(doc).outside).toEqual(["герб", "{{orgFullName}}", "{{place}}"]);
  });

  const suggested = (more: object = {}): Paragraph => ({ ...paragraph(), elements: [{ kind: "text", text: "новое\n", style: {}, suggestedInsertionIds: ["suggest.1"], ...more }] });
  it.each<[string, DocModel, boolean]>([
    ["none", docOf([paragraph("да")]), false],
    ["in the body", docOf([suggested()]), true],
    ["words to go", docOf([suggested({ suggestedInsertionIds: undefined, suggestedDeletionIds: ["suggest.1"] })]), true],
    ["in a cell", docOf([{ ...table([["а"]]), rows: [row([cell([suggested()])])] }, paragraph()]), true],
    ["in the footer", docOf([paragraph("да")], ({ tabs: [tab] }) => { tab!.footers = { f: { content: [suggested()] } }; }), true],
    ["a chip that is suggested", docOf([{ ...paragraph(), elements: [{ kind: "chip", chip: "person", shows: "Анна", style: {}, suggestedInsertionIds: ["suggest.1"] }, { kind: "text", text: "\n", style: {} }] }]), true],
  ])("pending suggestions: %s", (_, doc, expected) => expect(structureOf(doc).suggestions).toBe(expected));

  it("counts tabs, those below another too", () => {
    const doc = docOf([paragraph("да")]);
    expect(structureOf(doc).tabs).toBe(1);
    expect(structureOf({ tabs: [doc.tabs[0]!, { ...copyOf(doc.tabs[0]!), tabId: "t.1" }] }).tabs).toBe(2);
    const { Docs } = globalThis as unknown as { Docs: { Documents: { get: (id: string) => unknown } } };
    const before = Docs.Documents.get;
    Docs.Documents.get = () => ({ tabs: [{ documentTab: {}, childTabs: [{ documentTab: {}, childTabs: [{ documentTab: {} }] }] }] });
    try {
      expect(docsApi.structure("doc").tabs).toBe(3);
    } finally {
      Docs.Documents.get = before;
    }
  });

  it("a style of nothing is not sent, and a batch of nothing is no call", () => {
    requests = [];
    afterSteps(docOf([paragraph("да")]), [{ step: "textStyle", from: 1, to: 2, style: {} }]);
    expect(requests).toEqual([]);
    afterSteps(docOf([paragraph("да")]), [{ step: "textStyle", from: 1, to: 2, style: { bold: undefined, italic: true } }]);
    expect(requests).toEqual([{ updateTextStyle: { range: { startIndex: 1, endIndex: 2 }, textStyle: { italic: true }, fields: "bold,italic" } }]);
  });
});
