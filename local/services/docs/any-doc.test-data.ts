import fc from "fast-check";
import { cell, emptyDoc, FIRST_SECTION, NORMAL, row, type Block, type Cell, type DocModel, type Inline, type Paragraph, type Table } from "./model";
import { joined } from "./runs";
import { pt, type Border, type ParagraphStyle, type SectionStyle, type TextStyle } from "./style";

/** Documents for the property tests: everything the model holds and both .docx and the API carry. */
const color = fc.constantFrom({}, { color: { rgbColor: { red: 1 } } }, { color: { rgbColor: { red: 0.2, green: 0.4, blue: 0.6 } } });
const opaque = fc.constantFrom({ color: { rgbColor: {} } }, { color: { rgbColor: { green: 0.4, blue: 1 } } });
const optional = <Value>(field: string, value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 }).map((some) => (some === undefined ? {} : { [field]: some }));
const merged = <Style>(...parts: fc.Arbitrary<object>[]): fc.Arbitrary<Style> => fc.tuple(...parts).map((all) => Object.assign({}, ...all) as Style);
const halves = (max: number) => fc.integer({ min: 0, max: max * 2 }).map((half) => pt(half / 2));

export const anyTextStyle: fc.Arbitrary<TextStyle> = merged<TextStyle>(
  optional("bold", fc.boolean()), optional("italic", fc.boolean()), optional("underline", fc.boolean()), optional("strikethrough", fc.constant(true)),
  optional("smallCaps", fc.constant(true)),
  optional("fontSize", fc.constantFrom(pt(9), pt(10.5), pt(14))),
  optional("weightedFontFamily", fc.constantFrom({ fontFamily: "PT Serif", weight: 400 }, { fontFamily: "Times New Roman", weight: 400 })),
  optional("foregroundColor", opaque), optional("backgroundColor", opaque), optional("baselineOffset", fc.constantFrom("SUPERSCRIPT", "SUBSCRIPT")),
);
const border: fc.Arbitrary<Border> = fc.record({ color: opaque, width: fc.constantFrom(pt(0.5), pt(1)), dashStyle: fc.constantFrom("SOLID", "DOT", "DASH") });

export const anyParagraphStyle: fc.Arbitrary<ParagraphStyle> = merged<ParagraphStyle>(
  fc.constant(NORMAL), optional("alignment", fc.constantFrom("START", "CENTER", "END", "JUSTIFIED")), optional("lineSpacing", fc.constantFrom(100, 115, 150)),
  optional("spaceAbove", halves(12)), optional("spaceBelow", halves(12)), optional("indentEnd", halves(20)),
  fc.oneof(fc.constant({}), fc.record({ indentStart: halves(40), indentFirstLine: halves(60) })),
  optional("keepWithNext", fc.boolean()), optional("keepLinesTogether", fc.boolean()), optional("avoidWidowAndOrphan", fc.boolean()),
  optional("borderBottom", border.map((each) => ({ ...each, padding: pt(1) }))), optional("shading", opaque.map((backgroundColor) => ({ backgroundColor }))),
  optional("tabStops", fc.array(fc.record({ offset: fc.integer({ min: 1, max: 400 }).map(pt), alignment: fc.constantFrom("START", "CENTER", "END") }),
    { minLength: 1, maxLength: 2 })),
  fc.constantFrom({}, {}, { namedStyleType: "HEADING_1" }, { namedStyleType: "TITLE" }),
);

const words = fc.array(fc.constantFrom("а", "Б", " ", "{{", "}}", "имя", "x", "😀", "\t", "\u000b", "."), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(""));
const inline = (breaks: boolean): fc.Arbitrary<Inline> => fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("text" as const), text: words, style: anyTextStyle }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("autoText" as const), type: fc.constantFrom("PAGE_NUMBER", "PAGE_COUNT"), style: anyTextStyle }) },
  ...(breaks ? [{ weight: 1, arbitrary: fc.record({ kind: fc.constant("pageBreak" as const), style: fc.constant<TextStyle>({}) }) }] : []),
);

export const anyParagraph = (breaks = true): fc.Arbitrary<Paragraph> =>
  fc.record({ elements: fc.array(inline(breaks), { maxLength: 4 }), end: anyTextStyle, style: anyParagraphStyle, listed: fc.integer({ min: 0, max: 5 }) })
    .map(({ elements, end, style, listed }): Paragraph => ({
      kind: "paragraph", elements: joined([...elements, { kind: "text", text: "\n", style: end }]),
      style: listed === 0 ? { indentFirstLine: pt(18), indentStart: pt(36), ...style } : style,
      ...(listed === 0 ? { bullet: { listId: "kix.list1", ...(elements.length > 2 ? { nestingLevel: 1 } : {}) } } : {}),
    }));

const anyCell: fc.Arbitrary<Cell> = fc.record({
  content: fc.array(anyParagraph(false), { minLength: 1, maxLength: 2 }),
  style: merged<object>(optional("borderTop", border), optional("borderBottom", border), optional("backgroundColor", color),
    optional("contentAlignment", fc.constantFrom("TOP", "MIDDLE", "BOTTOM"))),
}).map(({ content, style }) => cell(content, style));

/** Cells of the first row may be merged to the right or downwards. */
export const anyTable: fc.Arbitrary<Table> = fc.record({ columns: fc.integer({ min: 1, max: 3 }), rows: fc.integer({ min: 1, max: 3 }) }).chain(({ columns, rows }) => fc.record({
  widths: fc.array(fc.integer({ min: 20, max: 200 }), { minLength: columns, maxLength: columns }),
  cells: fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  merge: fc.constantFrom("none", "right", "down"), header: fc.boolean(), whole: fc.boolean(),
})).map(({ widths, cells, merge, header, whole }) => {
  const table: Table = {
    kind: "table", columns: widths.map((width) => ({ widthType: "FIXED_WIDTH", width: pt(width) })),
    rows: cells.map((line, at) => row(line, { ...(header && at === 0 ? { tableHeader: true } : {}), ...(whole ? { preventOverflow: true, minRowHeight: pt(20) } : {}) })),
  };
  const [head, right, below] = [table.rows[0]?.cells[0], table.rows[0]?.cells[1], table.rows[1]?.cells[0]];
  const [covered, span] = merge === "right" ? [right, { columnSpan: 2 }] : merge === "down" ? [below, { rowSpan: 2 }] : [];
  if (head && covered) {
    head.style = { ...head.style, ...span };
    Object.assign(covered, cell());
  }
  return table;
});

const MARGINS: SectionStyle = { marginTop: pt(56.7), marginBottom: pt(56.7), marginLeft: pt(85.05), marginRight: pt(28.35), marginHeader: pt(36), marginFooter: pt(36) };
const break_ = (flip: boolean): Block =>
  ({ kind: "sectionBreak", style: { ...FIRST_SECTION, sectionType: "NEXT_PAGE", ...MARGINS, useFirstPageHeaderFooter: false, flipPageOrientation: flip } });

/** Between two tables, before a section break and at the end stands a paragraph, as in every Doc. */
export const anyDoc: fc.Arbitrary<DocModel> = fc.record({
  parts: fc.array(fc.oneof({ weight: 4, arbitrary: anyParagraph().map((each): Block[] => [each]) },
    { weight: 2, arbitrary: fc.tuple(anyTable, anyParagraph()).map((both): Block[] => both) },
    { weight: 1, arbitrary: fc.tuple(fc.boolean(), anyParagraph()).map(([flip, after]): Block[] => [break_(flip), after]) }), { maxLength: 4 }),
  first: anyParagraph(), footer: fc.option(fc.array(anyParagraph(false), { minLength: 1, maxLength: 2 }), { nil: undefined }),
}).map(({ parts, first, footer }) => {
  const doc = emptyDoc();
  const [tab] = doc.tabs;
  if (!tab) return doc;
  tab.body.content = [{ kind: "sectionBreak", style: { ...FIRST_SECTION, ...MARGINS } }, first, ...parts.flat()];
  if (JSON.stringify(tab.body).includes("kix.list1") || JSON.stringify(footer ?? "").includes("kix.list1")) {
    tab.lists["kix.list1"] = { nestingLevels: Array.from({ length: 9 }, (_, level) => ({
      bulletAlignment: "START", glyphType: "DECIMAL", glyphFormat: `%${level}.`, indentFirstLine: pt(18 + 36 * level), indentStart: pt(36 + 36 * level), startNumber: 1,
    })) };
  }
  if (footer) {
    tab.footers["kix.hf1"] = { content: footer };
    tab.documentStyle = { ...tab.documentStyle, defaultFooterId: "kix.hf1" };
  }
  return doc;
});
