import fc from "fast-check";
import { anyDoc } from "./any-doc.test-data";
import { carriedOut } from "./batch-update";
import { documentMessage } from "./message";
import { cell, copyOf, emptyDoc, paragraph, paragraphText, table, textOf, type Block, type DocModel, type Text } from "./model";
import { blockLength, blocksOf, contentLength, whole } from "./place";
import { segmentsOf } from "./requests-replace";
import { pt } from "./style";

/** A Doc whose body holds these blocks after its section break; footer under the id "f". */
function docWith(blocks: readonly Block[], footer?: readonly Block[]): DocModel {
  const doc = emptyDoc();
  doc.tabs[0]?.body.content.splice(1, 1, ...blocks);
  if (footer && doc.tabs[0]) doc.tabs[0].footers = { f: { content: [...footer] } };
  return doc;
}
const body = (doc: DocModel): Block[] => doc.tabs[0]?.body.content ?? [];
const run = (doc: DocModel, ...requests: unknown[]) => carriedOut(doc, requests);
const textAfter = (doc: DocModel, ...requests: unknown[]): string => textOf(run(doc, ...requests).doc);
const remove = (startIndex: number, endIndex: number, segmentId?: string) => ({ deleteContentRange: { range: { startIndex, endIndex, ...(segmentId ? { segmentId } : {}) } } });
const insert = (index: number, text: string, segmentId?: string) => ({ insertText: { location: { index, ...(segmentId ? { segmentId } : {}) }, text } });
const replace = (text: string, replaceText: string, matchCase = true) => ({ replaceAllText: { containsText: { text, matchCase }, replaceText } });
const runs = (...parts: [string, object][]): Block => ({ kind: "paragraph", style: { namedStyleType: "NORMAL_TEXT" },
  elements: parts.map(([text, style]): Text => ({ kind: "text", text, style })) });

describe("a batch ([API] documents.batchUpdate)", () => {
  it("is void as a whole when one request is wrong, and names it", () => {
    const doc = docWith([paragraph("абв")]);
    const before = JSON.stringify(doc);
    expect(() => run(doc, insert(1, "x"), insert(1, "y"), remove(1, 3), remove(1, 99))).toThrow(
      "Invalid requests[3].deleteContentRange: Index 99 must be less than the end index of the referenced segment, 5.");
    expect(JSON.stringify(doc)).toBe(before);
  });

  it("replies in order, with an empty object where there is nothing to say", () => {
    expect(run(docWith([paragraph("аа")]), insert(1, "x"), replace("а", "б"), replace("я", "")).replies)
      .toEqual([{}, { replaceAllText: { occurrencesChanged: 2 } }, { replaceAllText: {} }]);
  });

  it.each<[unknown, string]>([
    [{}, "Invalid requests[0]: No request set."],
    [{ insertTexts: {} }, `Invalid JSON payload received. Unknown name "insertTexts" at 'requests[0]': Cannot find field.`],
    [{ insertText: { text: "x", index: 1 } }, `Unknown name "index" at 'requests[0].insert_text': Cannot find field.`],
    [{ insertText: { text: "x", location: { index: 1.5 } } }, "Invalid value at 'requests[0].insert_text.location.index' (TYPE_INT32), 1.5"],
    [{ createHeader: {} }, "The stand-in has no Docs request createHeader."],
    [{ replaceAllText: { containsText: { text: "x", searchByRegex: true } } }, "The stand-in has no Docs field requests[0].replace_all_text.contains_text.search_by_regex"],
    [{ insertText: { text: "x" }, deleteContentRange: {} }, "oneof field 'request' is already set. Cannot set 'deleteContentRange'"],
  ])("%j is refused: %s", (request, message) => expect(() => run(emptyDoc(), request)).toThrow(message));
});

describe("insertText ([API] InsertTextRequest)", () => {
  it("takes the style of the text before it, at the start of a paragraph of the text after it", () => {
    const doc = docWith([runs(["жир", { bold: true }], ["прост\n", {}])]);
    expect(body(run(doc, insert(4, "A")).doc)[1]).toMatchObject({ elements: [{ text: "жирA", style: { bold: true } }, { text: "прост\n" }] });
    expect(body(run(doc, insert(1, "A")).doc)[1]).toMatchObject({ elements: [{ text: "Aжир", style: { bold: true } }, { text: "прост\n" }] });
  });

  it("makes paragraphs of the same style out of newlines, lists too", () => {
    const listed: Block = { ...paragraph("аб", { namedStyleType: "NORMAL_TEXT", alignment: "END" }), bullet: { listId: "l" } };
    const after = body(run(docWith([listed]), insert(2, "1\n2")).doc).slice(1);
    expect(after).toMatchObject([{ style: { alignment: "END" }, bullet: { listId: "l" } }, { style: { alignment: "END" }, bullet: { listId: "l" } }]);
    expect(after.map((block) => (block.kind === "paragraph" ? paragraphText(block) : ""))).toEqual(["а1\n", "2б\n"]);
  });

  it("strips control signs and the private area, keeps tab, newline and soft break", () => {
    expect(textAfter(emptyDoc(), insert(1, "a\u0000\u0008\u000c\u001f\ue907\r\t\u000bb"))).toBe("a\t\u000bb\n");
  });

  const withTable = docWith([paragraph("до"), table([["а", "б"]]), paragraph("после")], [paragraph("низ")]);
  it.each<[string, unknown, string]>([
    ["the section break", insert(0, "x"), "The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines."],
    ["the start of a table", insert(4, "x"), "The insertion index must be inside the bounds of an existing paragraph."],
    ["the start of a row", insert(5, "x"), "The insertion index must be inside the bounds of an existing paragraph."],
    ["the start of a cell", insert(6, "x"), "The insertion index must be inside the bounds of an existing paragraph."],
    ["the end of the segment", insert(19, "x"), "Index 19 must be less than the end index of the referenced segment, 19."],
    ["no text", insert(1, ""), "Insert text requests must specify text to insert."],
    ["a segment that is not there", insert(0, "x", "g"), "Segment with ID g was not found."],
    ["no place", { insertText: { text: "x" } }, "Exactly one of location or endOfSegmentLocation must be set."],
  ])("%s is refused", (_, request, message) => expect(() => run(withTable, request)).toThrow(message));

  it("into a cell, a footer, and the end of a segment", () => {
    expect(textAfter(withTable, insert(7, "x"))).toBe("до\nxа\tб\nпосле\n");
    expect(textAfter(withTable, { insertText: { endOfSegmentLocation: {}, text: "!" } })).toBe("до\nа\tб\nпосле!\n");
    expect(run(withTable, { insertText: { endOfSegmentLocation: { segmentId: "f" }, text: "!" } }, insert(0, "«", "f")).doc.tabs[0]?.footers["f"]?.content)
      .toMatchObject([{ elements: [{ text: "«низ!\n" }] }]);
  });

  it("counts in UTF-16 units and is refused inside a pair (platform.md trap 33)", () => {
    const doc = docWith([paragraph("😀б")]);
    expect(textAfter(doc, insert(3, "|"))).toBe("😀|б\n");
    expect(() => run(doc, insert(2, "|"))).toThrow("The insertion index cannot be within a grapheme cluster.");
  });
});

describe("deleteContentRange ([API], platform-verdicts.md B14)", () => {
  // до\n 1-4 · table 4-14: row 5, cell 6 "а\n" 7-9, cell 9 "б\n" 10-12, end 12-13 · после\n
  const doc = docWith([paragraph("до"), table([["а", "б"]]), paragraph("после"), { kind: "sectionBreak", style: {} }, paragraph("раздел")], [paragraph("низ")]);
  const INVALID = "Invalid deletion range. Cannot delete the requested range.";

  it("the table lies where it is thought to", () => expect(blockLength(body(doc)[2] as Block)).toBe(9));

  it.each<[string, unknown, string]>([
    ["the last newline of the body", remove(20, 27), "The range cannot include the newline character at the end of the segment."],
    ["the last newline of a footer", remove(3, 4, "f"), "The range cannot include the newline character at the end of the segment."],
    ["more than there is", remove(1, 999), "Index 999 must be less than the end index of the referenced segment, 27."],
    ["an empty range", remove(2, 2), "The range should not be empty."],
    ["the first section break", remove(0, 2), INVALID],
    ["the newline before a table", remove(3, 4), INVALID],
    ["a paragraph before a table", remove(1, 4), INVALID],
    ["the newline before a section break", remove(18, 19), INVALID],
    ["the last newline of a cell", remove(7, 9), INVALID],
    ["the start of a table", remove(1, 8), INVALID],
    ["the end of a table", remove(10, 15), INVALID],
    ["a whole row", remove(5, 12), INVALID],
    ["from cell to cell", remove(7, 11), INVALID],
  ])("%s is refused", (_, request, message) => expect(() => run(doc, request)).toThrow(message));

  it("half a surrogate pair is refused", () => {
    const emoji = docWith([paragraph("а😀б")]);
    expect(() => run(emoji, remove(1, 3))).toThrow(INVALID);
    expect(() => run(emoji, remove(3, 5))).toThrow(INVALID);
    expect(textAfter(emoji, remove(2, 4))).toBe("аб\n");
  });

  it("takes text, whole paragraphs, tables, content of a cell, and a section break", () => {
    expect(textAfter(doc, remove(1, 2))).toBe("о\nа\tб\nпосле\nраздел\n");
    expect(textAfter(doc, remove(13, 14))).toBe("до\nа\tб\nосле\nраздел\n");
    expect(textAfter(doc, remove(4, 13))).toBe("до\nпосле\nраздел\n");
    expect(textAfter(doc, remove(3, 13))).toBe("допосле\nраздел\n");
    expect(textAfter(doc, remove(7, 8))).toBe("до\n\tб\nпосле\nраздел\n");
    expect(body(run(doc, remove(19, 20)).doc).filter(({ kind }) => kind === "sectionBreak")).toHaveLength(1);
    expect(textAfter(doc, remove(18, 20))).toBe("до\nа\tб\nпослераздел\n");
  });

  it("of two paragraphs that become one the first gives the style, unless nothing is left of it", () => {
    const two = docWith([paragraph("один", { namedStyleType: "TITLE" }), paragraph("два", { namedStyleType: "HEADING_1" })]);
    expect(body(run(two, remove(3, 7)).doc)[1]).toMatchObject({ style: { namedStyleType: "TITLE" }, elements: [{ text: "одва\n" }] });
    expect(body(run(two, remove(1, 6)).doc)[1]).toMatchObject({ style: { namedStyleType: "HEADING_1" } });
  });

  it("a range with a pending suggestion breaks Google itself (hermes#181)", () => {
    const suggested = docWith([{ kind: "paragraph", style: {},
      elements: [{ kind: "text", text: "новое", style: {}, suggestedInsertionIds: ["s"] }, { kind: "text", text: " старое\n", style: {} }] }]);
    expect(() => run(suggested, remove(1, 7))).toThrow("Internal error encountered.");
    expect(textAfter(suggested, remove(6, 7))).toBe("новоестарое\n");
  });
});

describe("replaceAllText (platform.md trap 33, platform-verdicts.md B15, B16)", () => {
  it("matches across runs and takes the style of the first one", () => {
    const doc = docWith([runs(["Я {{и", { bold: true }], ["мя", { italic: true }], ["}} тут\n", {}])]);
    expect(body(run(doc, replace("{{имя}}", "Пётр")).doc)[1]).toMatchObject({ elements: [{ text: "Я Пётр", style: { bold: true } }, { text: " тут\n" }] });
  });

  it("acts in body, tables, headers, footers and all tabs, or in the tabs named", () => {
    const doc = docWith([paragraph("{{x}}"), table([["{{x}}"]]), paragraph()], [paragraph("{{x}}")]);
    const second = copyOf(doc.tabs[0]);
    if (second) doc.tabs.push({ ...second, tabId: "t.1" });
    if (doc.tabs[0]) doc.tabs[0].headers = { h: { content: [paragraph("{{x}}")] } };
    expect(run(doc, replace("{{x}}", "1")).replies).toEqual([{ replaceAllText: { occurrencesChanged: 7 } }]);
    expect(run(doc, { replaceAllText: { containsText: { text: "{{x}}" }, replaceText: "1", tabsCriteria: { tabIds: ["t.1"] } } }).replies)
      .toEqual([{ replaceAllText: { occurrencesChanged: 3 } }]);
  });

  it("without matchCase letters of both cases match; signs of patterns are plain", () => {
    expect(textAfter(docWith([paragraph("Имя имя a.c abc")]), replace("имя", "x", false), replace("a.c", "y"))).toBe("x x y abc\n");
  });

  it("a value with a blank in it is replaced again by a later request (B16)", () => {
    expect(textAfter(docWith([paragraph("{{a}}")]), replace("{{a}}", "{{b}}"), replace("{{b}}", "!"))).toBe("!\n");
  });

  it("a newline in the value makes a paragraph", () => {
    expect(body(run(docWith([paragraph("до {{x}} после", { namedStyleType: "TITLE" })]), replace("{{x}}", "1\n2")).doc).slice(1)).toMatchObject([
      { style: { namedStyleType: "TITLE" }, elements: [{ text: "до 1\n" }] }, { style: { namedStyleType: "TITLE" }, elements: [{ text: "2 после\n" }] }]);
  });

  it("a chip parts the text around it", () => {
    const doc = docWith([{ kind: "paragraph", style: {}, elements: [{ kind: "text", text: "{{", style: {} }, { kind: "chip", chip: "person", shows: "x", style: {} },
      { kind: "text", text: "}}\n", style: {} }] }]);
    expect(run(doc, replace("{{}}", "1")).replies).toEqual([{ replaceAllText: {} }]);
  });
});

describe("rows (platform-verdicts.md A5)", () => {
  const at = (rowIndex: number, columnIndex = 0) => ({ tableCellLocation: { tableStartLocation: { index: 4 }, rowIndex, columnIndex } });
  const rowsOf = (doc: DocModel) => (body(doc)[2] as Extract<Block, { kind: "table" }>).rows;
  function styled(): DocModel {
    const doc = docWith([paragraph("до"), table([["Имя", "Класс"], ["{{a}}", "{{b}}"]]), paragraph()]);
    const [head, sample] = rowsOf(doc);
    if (head && sample) {
      head.style = { ...head.style, tableHeader: true, preventOverflow: true };
      head.cells = head.cells.map(({ style }) => cell([paragraph("шапка", { alignment: "CENTER" }, { bold: true })],
        { ...style, backgroundColor: { color: { rgbColor: { red: 1 } } } }));
    }
    return doc;
  }

  it("a row of C empty cells takes 1 + 2C units, from the endIndex of the row above (A4)", () => {
    const { doc } = run(styled(), { insertTableRow: { ...at(1), insertBelow: true } });
    expect(contentLength(body(doc)) - contentLength(body(styled()))).toBe(5);
    const shown = documentMessage(doc, { documentId: "d", title: "t", revisionId: "r", viewMode: "v",
      tabs: false }) as { body: { content: { table?: { tableRows: { startIndex: number; endIndex: number; tableCells: unknown[] }[] } }[] } };
    const [, sample, made] = shown.body.content[2]?.table?.tableRows ?? [];
    expect(made?.startIndex).toBe(sample?.endIndex);
    expect(made?.tableCells).toMatchObject([{ content: [{ paragraph: { elements: [{ textRun: { content: "\n" } }] } }] },
      { content: [{ paragraph: { elements: [{ textRun: { content: "\n" } }] } }] }]);
  });

  it("takes the style of the row above, a header's too, but is not pinned", () => {
    const made = rowsOf(run(styled(), { insertTableRow: { ...at(0), insertBelow: true } }).doc)[1];
    expect(made?.style).toEqual({ minRowHeight: { unit: "PT" }, preventOverflow: true });
    expect(made?.cells[0]).toMatchObject({ style: { backgroundColor: { color: { rgbColor: { red: 1 } } } },
      content: [{ style: { alignment: "CENTER" }, elements: [{ text: "\n", style: { bold: true } }] }] });
  });

  it("holds a placeholder wherever the reference row holds a chip", () => {
    const doc = styled();
    rowsOf(doc)[1]?.cells[1]?.content.splice(0, 1, { kind: "paragraph", style: {},
      elements: [{ kind: "chip", chip: "date", shows: "1 сентября", style: {} }, { kind: "text", text: "\n", style: {} }] });
    expect(rowsOf(run(doc, { insertTableRow: { ...at(1), insertBelow: true } }).doc)[2]?.cells.map(({ content }) => content))
      .toMatchObject([[{ elements: [{ text: "\n" }] }], [{ elements: [{ text: "\ue907\n" }] }]]);
  });

  it("goes below the block of a merged cell; a cell that reaches over it grows", () => {
    const doc = docWith([paragraph("до"), table([["a", "b"], ["", "d"], ["e", "f"]]), paragraph()]);
    const head = rowsOf(doc)[0]?.cells[0];
    if (head) head.style = { ...head.style, rowSpan: 2 };
    expect(textAfter(doc, { insertTableRow: { ...at(0), insertBelow: true } })).toBe("до\na\tb\n\td\n\t\ne\tf\n\n");
    const over = run(doc, { insertTableRow: { ...at(0, 1), insertBelow: true } }).doc;
    expect(textOf(over)).toBe("до\na\tb\n\t\n\td\ne\tf\n\n");
    expect(rowsOf(over)[0]?.cells[0]?.style.rowSpan).toBe(3);
  });

  it("deleting takes all rows of a merged cell, and the table with its last row ([API] DeleteTableRowRequest)", () => {
    const doc = docWith([paragraph("до"), table([["a", "b"], ["", "d"], ["e", "f"]]), paragraph("после")]);
    const head = rowsOf(doc)[0]?.cells[0];
    if (head) head.style = { ...head.style, rowSpan: 2 };
    expect(textAfter(doc, { deleteTableRow: at(1) })).toBe("до\ne\tf\nпосле\n");
    expect(rowsOf(run(doc, { deleteTableRow: at(0, 1) }).doc)[0]?.cells[0]?.style.rowSpan).toBe(1);
    expect(textAfter(doc, { deleteTableRow: at(2) }, { deleteTableRow: at(0) })).toBe("до\nпосле\n");
  });

  it.each<[unknown, string]>([
    [{ insertTableRow: { tableCellLocation: { tableStartLocation: { index: 5 } } } }, "Invalid table start location. Must specify the start index of the table."],
    [{ insertTableRow: at(2) }, "The row index 2 must be less than the number of rows in the table, 2."],
    [{ deleteTableRow: at(0, 2) }, "The column index 2 must be less than the number of columns in the table, 2."],
    [{ pinTableHeaderRows: { tableStartLocation: { index: 4 }, pinnedHeaderRowsCount: 3 } }, "must not exceed the number of rows"],
    [{ updateTableRowStyle: { tableStartLocation: { index: 4 }, tableRowStyle: { tableHeader: true }, fields: "tableHeader" } }, "The field tableHeader is read-only."],
    [{ updateTableColumnProperties: { tableStartLocation: { index: 4 }, tableColumnProperties: { width: { magnitude: 4, unit: "PT" } }, fields: "width" } }, "at least 5 points"],
    [{ updateTableCellStyle: { tableStartLocation: { index: 4 }, tableCellStyle: { borderTop: { width: pt(1) } }, fields: "borderTop" } }, "in their entirety"],
  ])("%j is refused", (request, message) => expect(() => run(styled(), request)).toThrow(message));

  it("styles of rows, columns and cells; a shared border is the neighbour's too", () => {
    const where = { tableStartLocation: { index: 4 } };
    const line = { color: { color: { rgbColor: {} } }, width: pt(1), dashStyle: "SOLID" };
    const { doc } = run(styled(),
      { pinTableHeaderRows: { ...where, pinnedHeaderRowsCount: 2 } },
      { updateTableRowStyle: { ...where, rowIndices: [1], tableRowStyle: { minRowHeight: pt(30), preventOverflow: true }, fields: "min_row_height,preventOverflow" } },
      { updateTableColumnProperties: { ...where, columnIndices: [1], tableColumnProperties: { width: pt(90), widthType: "FIXED_WIDTH" }, fields: "*" } },
      { updateTableCellStyle: { tableRange: { ...at(0), rowSpan: 1, columnSpan: 1 }, tableCellStyle: { borderRight: line }, fields: "borderRight" } });
    expect(rowsOf(doc).map(({ style }) => style)).toEqual([{ minRowHeight: pt(0), tableHeader: true, preventOverflow: true },
      { minRowHeight: pt(30), tableHeader: true, preventOverflow: true }]);
    expect((body(doc)[2] as Extract<Block, { kind: "table" }>).columns).toEqual([{ widthType: "EVENLY_DISTRIBUTED" }, { widthType: "FIXED_WIDTH", width: pt(90) }]);
    expect([rowsOf(doc)[0]?.cells[0]?.style.borderRight, rowsOf(doc)[0]?.cells[1]?.style.borderLeft]).toEqual([line, line]);
  });
});

describe("styles", () => {
  const style = (startIndex: number, endIndex: number, textStyle: object, fields: string) => ({ updateTextStyle: { range: { startIndex, endIndex }, textStyle, fields } });

  it("cuts runs, takes the newline along with a whole text, and inherits what the named style has ([API] UpdateTextStyleRequest)", () => {
    const doc = docWith([paragraph("абв"), paragraph("конец")]);
    expect(body(run(doc, style(2, 3, { bold: true }, "bold")).doc)[1])
      .toMatchObject({ elements: [{ text: "а", style: {} }, { text: "б", style: { bold: true } }, { text: "в\n", style: {} }] });
    expect(body(run(doc, style(1, 4, { bold: true }, "bold")).doc)[1]).toMatchObject({ elements: [{ text: "абв\n", style: { bold: true } }] });
    expect(body(run(doc, style(1, 4, { bold: false, fontSize: pt(11) }, "*")).doc)[1]).toEqual(body(doc)[1]);
    expect(body(run(doc, style(1, 4, { bold: true }, "bold"), style(1, 4, {}, "bold")).doc)[1]).toEqual(body(doc)[1]);
  });

  it.each<[unknown, string]>([
    [style(1, 5, { bold: true }, "bold"), "Index 5 must be less than the end index of the referenced segment, 5."],
    [style(2, 2, {}, "bold"), "The range should not be empty."],
    [style(1, 2, { bold: true }, ""), "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)"],
    [style(1, 2, { bold: true }, "fat"), "Invalid field: fat"],
    [style(1, 2, { fat: true }, "bold"), `Unknown name "fat" at 'requests[0].update_text_style.text_style': Cannot find field.`],
    [style(1, 2, { link: {} }, "link"), "Links must include at least one type."],
    [{ updateParagraphStyle: { range: { startIndex: 1, endIndex: 2 }, paragraphStyle: { alignment: "LEFT" }, fields: "alignment" } }, `(TYPE_ENUM), "LEFT"`],
    [{ updateParagraphStyle: { range: { startIndex: 1, endIndex: 2 }, paragraphStyle: { tabStops: [] }, fields: "tabStops" } }, "The field tabStops is read-only."],
    [{ updateSectionStyle: { range: { startIndex: 1, endIndex: 2, segmentId: "f" }, sectionStyle: {}, fields: "marginTop" } }, "the segment ID must be empty"],
  ])("%j is refused", (request, message) => expect(() => run(docWith([paragraph("абв")]), request)).toThrow(message));

  it("a paragraph style goes to all paragraphs the range touches; page breaks before only outside tables", () => {
    const doc = docWith([paragraph("а"), paragraph("б"), table([["в"]]), paragraph()]);
    const request = (startIndex: number, endIndex: number, paragraphStyle: object, fields: string) =>
      ({ updateParagraphStyle: { range: { startIndex, endIndex }, paragraphStyle, fields } });
    expect(body(run(doc, request(2, 4, { alignment: "CENTER" }, "alignment")).doc).slice(1, 3))
      .toMatchObject([{ style: { alignment: "CENTER" } }, { style: { alignment: "CENTER" } }]);
    expect(() => run(doc, request(8, 9, { pageBreakBefore: true }, "pageBreakBefore"))).toThrow("Cannot update page_break_before");
  });

  it("a margin of the document takes the place of those of sections; sections turn ([API] DocumentStyle, SectionStyle)", () => {
    const doc = docWith([paragraph("а"), { kind: "sectionBreak", style: { marginLeft: pt(10), marginTop: pt(5) } }, paragraph("б")]);
    const after = run(doc, { updateDocumentStyle: { documentStyle: { marginLeft: pt(85) }, fields: "marginLeft" } },
      { updateSectionStyle: { range: { startIndex: 3, endIndex: 4 }, sectionStyle: { flipPageOrientation: true }, fields: "flipPageOrientation" } }).doc;
    expect(after.tabs[0]?.documentStyle.marginLeft).toEqual(pt(85));
    expect(body(after)[2]).toEqual({ kind: "sectionBreak", style: { marginTop: pt(5), flipPageOrientation: true } });
    expect(body(after)[0]).toEqual(body(doc)[0]);
  });

  it("a page break brings a newline; nowhere but in the body outside tables ([API] InsertPageBreakRequest)", () => {
    const doc = docWith([paragraph("аб"), table([["в"]]), paragraph()], [paragraph("низ")]);
    expect(textAfter(doc, { insertPageBreak: { location: { index: 2 } } })).toBe("а\f\nб\nв\n\n");
    expect(() => run(doc, { insertPageBreak: { location: { index: 7 } } })).toThrow("only be inserted in the body");
    expect(() => run(doc, { insertPageBreak: { location: { index: 0, segmentId: "f" } } })).toThrow("only be inserted in the body");
  });
});

describe("whatever the document", () => {
  const request = fc.oneof(
    fc.record({ insertText: fc.record({ location: fc.record({ index: fc.nat(60) }), text: fc.constantFrom("x", "я\n", "😀", "{{имя}}") }) }),
    fc.record({ deleteContentRange: fc.record({ range: fc.tuple(fc.nat(60), fc.nat(20)).map(([startIndex, more]) => ({ startIndex, endIndex: startIndex + more })) }) }),
    fc.record({ replaceAllText: fc.record({ containsText: fc.record({ text: fc.constantFrom("{{", "имя", "а", "x}}"), matchCase: fc.boolean() }),
      replaceText: fc.constantFrom("", "да", "1\n2", "😀") }) }),
    fc.record({ updateTextStyle: fc.record({ range: fc.tuple(fc.nat(60), fc.nat(20)).map(([startIndex, more]) => ({ startIndex, endIndex: startIndex + more })),
      textStyle: fc.constant({ bold: true }), fields: fc.constant("bold") }) }),
  );
  const rowRequest = (doc: DocModel) => {
    const tables = doc.tabs.flatMap(({ body: segment }) => [...blocksOf(whole(segment))].filter(({ block }) => block.kind === "table").map(({ start }) => start));
    return tables.map((index) => ({ insertTableRow: { tableCellLocation: { tableStartLocation: { index } }, insertBelow: true } }));
  };

  /** Bounds follow one another, and texts are as long as their bounds. */
  function checkBounds(node: unknown, at: { index: number }): void {
    if (typeof node !== "object" || node === null) return;
    const part = node as { startIndex?: number; endIndex?: number; textRun?: { content: string }; table?: { tableRows: unknown[] };
      tableCells?: unknown[]; content?: unknown[]; paragraph?: { elements: unknown[] } };
    expect(part.startIndex ?? 0).toBe(at.index);
    const inner = part.table?.tableRows ?? part.tableCells ?? part.content ?? part.paragraph?.elements;
    if (part.table || part.tableCells || part.content) at.index += 1;
    if (inner) inner.forEach((each) => checkBounds(each, at));
    else at.index += part.textRun ? part.textRun.content.length : 1;
    if (part.table) at.index += 1;
    expect(part.endIndex).toBe(at.index);
  }

  it("valid requests in any order keep the indexes of `get` whole, a wrong one changes nothing", () => {
    fc.assert(fc.property(anyDoc, fc.array(request, { maxLength: 8 }), (start, requests) => {
      let doc = start;
      for (const each of [...requests, ...rowRequest(start).slice(0, 1), ...requests]) {
        const before = JSON.stringify(doc);
        try {
          const next = carriedOut(doc, [each]).doc;
          expect(JSON.stringify(doc)).toBe(before);
          doc = next;
        } catch (thrown) {
          expect(String(thrown)).toMatch(/Invalid requests\[0\]/);
          expect(JSON.stringify(doc)).toBe(before);
        }
      }
      const shown = documentMessage(doc, { documentId: "d", title: "t", revisionId: "r", viewMode: "v", tabs: true }) as unknown as
        { tabs: { documentTab: { body: { content: unknown[] }; footers?: { [id: string]: { content: unknown[] } } } }[] };
      for (const { documentTab } of shown.tabs) {
        for (const segment of [documentTab.body, ...Object.values(documentTab.footers ?? {})]) {
          const at = { index: 0 };
          segment.content.forEach((block) => checkBounds(block, at));
        }
      }
      for (const segment of doc.tabs.flatMap(segmentsOf)) {
        for (const { block, container } of blocksOf(whole(segment))) {
          expect(container.content[container.content.length - 1]?.kind).toBe("paragraph");
          if (block.kind === "paragraph") expect(paragraphText(block)).toMatch(/^[^\n]*\n$/);
        }
      }
    }), { numRuns: 200 });
  });

  it("replaceAllText never crosses paragraphs and leaves the rest of each paragraph as it was", () => {
    const lines = (doc: DocModel) => doc.tabs.flatMap(segmentsOf).flatMap((segment) => [...blocksOf(whole(segment))].flatMap(({ block }) =>
      (block.kind === "paragraph" ? [block.elements.map((each) => (each.kind === "text" ? each.text : "\ue907")).join("")] : [])));
    fc.assert(fc.property(anyDoc, fc.constantFrom("а", "{{", "имя}}", "x\n", "😀"), (doc, sought) => {
      expect(lines(carriedOut(doc, [replace(sought, "!")]).doc)).toEqual(lines(doc).map((line) => (sought.includes("\n") ? line : line.split(sought).join("!"))));
    }), { numRuns: 100 });
  });
});
