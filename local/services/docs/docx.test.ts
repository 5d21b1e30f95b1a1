import { strToU8, strFromU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { anyDoc } from "./any-doc.test-data";
import { docxOf } from "./docx-export";
import { docFromDocx } from "./docx-import";
import { emptyDoc, paragraph, table, textOf, type Block, type DocModel, type Paragraph, type Table } from "./model";
import { pt } from "./style";

/** A .docx out of the inside of its body, and of other parts. */
function docx(body: string, parts: { readonly [path: string]: string } = {}, targets: { readonly [id: string]: string } = {}): Uint8Array {
  const root = (name: string, inside: string) => `<w:${name} xmlns:w="w" xmlns:r="r">${inside}</w:${name}>`;
  const relations = Object.entries(targets).map(([id, target]) => `<Relationship Id="${id}" Target="${target}"/>`).join("");
  return zipSync(Object.fromEntries(Object.entries({
    "word/document.xml": root("document", `<w:body>${body}</w:body>`), "word/_rels/document.xml.rels": `<Relationships>${relations}</Relationships>`,
    ...Object.fromEntries(Object.entries(parts).map(([path, inside]) => [`word/${path}.xml`, root(path.replace(/\d/g, ""), inside)])),
  }).map(([path, text]) => [path, strToU8(text)])));
}
const blocks = (doc: DocModel): Block[] => doc.tabs[0]?.body.content ?? [];
const imported = (...given: Parameters<typeof docx>): Block[] => blocks(docFromDocx(docx(...given)));
const tableIn = (body: string): Table => imported(body).find((block): block is Table => block.kind === "table") as Table;
const p = (inside: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const r = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe("a Doc that goes out as .docx and comes in again", () => {
  it("is the same in all that the model holds", () => {
    fc.assert(fc.property(anyDoc, (doc) => expect(docFromDocx(docxOf(doc))).toEqual(doc)), { numRuns: 150 });
  });

  it("keeps pictures, links, rules, suggestions and a first page of its own", () => {
    const doc = emptyDoc();
    const [tab] = doc.tabs;
    if (!tab) return;
    const base64 = "iVBORw0KGgo=";
    const style = { link: { url: "https://school.example/?a=1&b=2" } };
    tab.images["kix.i0"] = { mimeType: "image/png", base64, size: { width: pt(72), height: pt(36) }, description: "Герб" };
    const elements: Paragraph["elements"] = [
      { kind: "image", objectId: "kix.i0", style: {} }, { kind: "text", text: "ссылка", style }, { kind: "horizontalRule", style: {} },
      { kind: "text", text: "новое", style: {}, suggestedInsertionIds: ["suggest.2"] }, { kind: "text", text: "старое", style: {}, suggestedDeletionIds: ["suggest.3"] },
      { kind: "text", text: "\n", style: {} },
    ];
    tab.body.content = [{ kind: "sectionBreak", style: { sectionType: "CONTINUOUS" } }, { ...paragraph(), elements }];
    tab.headers = { h: { content: [paragraph("обычный")] }, f: { content: [paragraph("первый")] } };
    tab.documentStyle = { ...tab.documentStyle, defaultHeaderId: "h", firstPageHeaderId: "f", useFirstPageHeaderFooter: true };
    const back = docFromDocx(docxOf(doc)).tabs[0];
    expect(back?.body.content[1]).toEqual({ ...paragraph(), elements });
    expect(back?.images).toEqual(tab.images);
    const { defaultHeaderId = "", firstPageHeaderId = "", useFirstPageHeaderFooter } = back?.documentStyle ?? {};
    expect([back?.headers[defaultHeaderId], back?.headers[firstPageHeaderId], useFirstPageHeaderFooter]).toEqual([tab.headers["h"], tab.headers["f"], true]);
  });

  it("names nobody, and the same Doc gives the same bytes", () => {
    const file = docxOf(emptyDoc());
    expect(Object.values(unzipSync(file)).map((part) => strFromU8(part)).join("")).not.toMatch(/creator|lastModifiedBy/);
    expect(docxOf(emptyDoc())).toEqual(file);
  });

  it("what is no .docx is refused", () => {
    expect(() => docFromDocx(strToU8("text"))).toThrow();
    expect(() => docFromDocx(zipSync({ "a.txt": strToU8("a") }))).toThrow("The .docx has no document.");
  });
});

describe("what the import keeps (platform-verdicts.md A6)", () => {
  it("margins exactly, a turned section, the page of the first one", () => {
    const size = (w: number, h: number) => `<w:pgSz w:w="${w}" w:h="${h}"/><w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701" w:header="709" w:footer="709"/>`;
    const doc = docFromDocx(docx(`${p("", `<w:sectPr>${size(11906, 16838)}</w:sectPr>`)}${p(r("план"))}<w:sectPr>${size(16838, 11906)}</w:sectPr>`));
    expect(doc.tabs[0]?.documentStyle.pageSize).toEqual({ width: pt(595.2755905511812), height: pt(841.8897637795277) });
    expect(blocks(doc).filter(({ kind }) => kind === "sectionBreak")).toMatchObject([
      { style: { sectionType: "CONTINUOUS", marginLeft: pt(85.05), marginRight: pt(28.35), marginTop: pt(56.7), marginFooter: pt(35.45) } },
      { style: { sectionType: "NEXT_PAGE", flipPageOrientation: true, marginLeft: pt(85.05) } },
    ]);
  });

  it("tab stops, indents from the margin, spacing, alignment, switches", () => {
    expect(imported(p("", `<w:keepNext/><w:widowControl w:val="0"/><w:tabs><w:tab w:val="right" w:pos="9639"/><w:tab w:val="clear" w:pos="1"/></w:tabs>
      <w:spacing w:before="120" w:after="0" w:line="360" w:lineRule="auto"/><w:ind w:left="720" w:hanging="360" w:right="100"/><w:jc w:val="both"/>`))[1]).toMatchObject({ style: {
      namedStyleType: "NORMAL_TEXT", alignment: "JUSTIFIED", lineSpacing: 150, spaceAbove: pt(6), spaceBelow: pt(0), indentStart: pt(36), indentFirstLine: pt(18), indentEnd: pt(5),
      tabStops: [{ offset: pt(481.95), alignment: "END" }], keepWithNext: true, avoidWidowAndOrphan: false,
    } });
  });

  it("letters of a run, of a style by another name, of the defaults", () => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="PT Serif"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="own"><w:name w:val="Шапка"/><w:basedOn w:val="1"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:i/></w:rPr></w:style>`;
    const doc = docFromDocx(docx(p(r("а", `<w:sz w:val="20"/><w:color w:val="FF0000"/><w:u w:val="single"/>`), `<w:pStyle w:val="own"/>`), { styles }));
    expect(blocks(doc)[1]).toMatchObject({
      style: { namedStyleType: "HEADING_1", alignment: "CENTER" },
      elements: [{ text: "а", style: { italic: true, underline: true, fontSize: pt(10), foregroundColor: { color: { rgbColor: { red: 1 } } } } },
        { text: "\n", style: { italic: true } }],
    });
    expect(doc.tabs[0]?.namedStyles.find(({ namedStyleType }) => namedStyleType === "NORMAL_TEXT")?.textStyle)
      .toMatchObject({ fontSize: pt(14), weightedFontFamily: { fontFamily: "PT Serif" } });
    expect(doc.tabs[0]?.namedStyles.find(({ namedStyleType }) => namedStyleType === "HEADING_1")?.textStyle).toEqual({ bold: true });
  });

  it("page fields live on, of other fields the last result stays", () => {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = (code: string) => `${char("begin")}<w:r><w:instrText> ${code} </w:instrText></w:r>${char("separate")}${r("7")}${char("end")}`;
    const footer = p(`${r("стр. ")}${field("PAGE")}<w:fldSimple w:instr="NUMPAGES">${r("9")}</w:fldSimple>${field("DATE")}`);
    const doc = docFromDocx(docx(`${p("")}<w:sectPr><w:footerReference w:type="default" r:id="rId9"/></w:sectPr>`, { footer1: footer }, { rId9: "footer1.xml" }));
    const { defaultFooterId = "" } = doc.tabs[0]?.documentStyle ?? {};
    expect(doc.tabs[0]?.footers[defaultFooterId]?.content).toMatchObject([{ elements: [{ text: "стр. " }, { kind: "autoText", type: "PAGE_NUMBER" },
      { kind: "autoText", type: "PAGE_COUNT" }, { text: "7\n" }] }]);
  });

  it("a numbered list with its levels and indents", () => {
    const numbering = `<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1)"/><w:lvlJc w:val="right"/>
      <w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>`;
    const doc = docFromDocx(docx(p(r("а"), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>`), { numbering }, {}));
    expect(blocks(doc)[1]).toMatchObject({ bullet: { listId: "kix.list5" }, style: { indentStart: pt(36), indentFirstLine: pt(18) } });
    expect(doc.tabs[0]?.lists).toEqual({ "kix.list5": { nestingLevels: [{ bulletAlignment: "END", glyphType: "UPPER_ROMAN", glyphFormat: "%0)", indentFirstLine: pt(18),
      indentStart: pt(36), startNumber: 4 }] } });
  });

  it("breaks, tabs and tracked changes in the text", () => {
    const tracked = `<w:ins w:id="1">${r("b")}</w:ins><w:del w:id="2"><w:r><w:delText>c</w:delText></w:r></w:del>`;
    expect(imported(p(`<w:r><w:t>a</w:t><w:tab/><w:br/><w:br w:type="page"/></w:r>${tracked}`))[1]).toMatchObject({
      elements: [{ text: "a\t\u000b" }, { kind: "pageBreak" }, { text: "b", suggestedInsertionIds: ["suggest.1"] }, { text: "c", suggestedDeletionIds: ["suggest.2"] },
        { text: "\n" }],
    });
  });
});

describe("tables of a .docx", () => {
  const tc = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text && r(text))}</w:tc>`;
  const tr = (cells: string, properties = "") => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const tbl = (rows: string, properties = "", grid = `<w:gridCol w:w="2000"/><w:gridCol w:w="3000"/>`) =>
    `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;

  it("widths, header rows from the top on, rows in one piece, heights", () => {
    const made = tableIn(p("") + tbl(tr(tc("№") + tc("Имя"), "<w:cantSplit/><w:tblHeader/>") + tr(tc("1") + tc("А"), `<w:trHeight w:val="400"/>`) + tr(tc("2") + tc("Б"),
      "<w:tblHeader/>")) + p(""));
    expect(made.columns).toEqual([{ widthType: "FIXED_WIDTH", width: pt(100) }, { widthType: "FIXED_WIDTH", width: pt(150) }]);
    expect(made.rows.map(({ style }) => style)).toEqual([{ minRowHeight: pt(0), preventOverflow: true, tableHeader: true }, { minRowHeight: pt(20) }, { minRowHeight: pt(0) }]);
  });

  it("merged cells keep the cells they cover, empty, as live answers show them", () => {
    const made = tableIn(p("") + tbl(tr(tc("а", `<w:gridSpan w:val="2"/>`)) + tr(tc("б", `<w:vMerge w:val="restart"/>`) + tc("в")) + tr(tc("", "<w:vMerge/>") + tc("г"))) + p(""));
    expect(made.rows.map(({ cells }) => cells.map(({ style: { columnSpan, rowSpan } }) => [columnSpan, rowSpan]))).toEqual([[[2, 1], [1, 1]], [[1, 2], [1, 1]], [[1, 1], [1, 1]]]);
  });

  it("without lines a Doc must say so; lines of the table come into its cells, edges by their side", () => {
    const [cell] = tableIn(p("") + tbl(tr(tc("а") + tc("б"))) + p("")).rows[0]?.cells ?? [];
    expect(cell?.style.borderTop).toEqual({ color: {}, width: pt(0), dashStyle: "SOLID" });
    const lines = `<w:tblBorders><w:top w:val="single" w:sz="4" w:color="auto"/><w:insideV w:val="dashed" w:sz="8" w:color="0000FF"/></w:tblBorders>`;
    const [left, right] = tableIn(p("") + tbl(tr(tc("а") + tc("б", `<w:tcBorders><w:top w:val="nil"/></w:tcBorders>`)), lines) + p("")).rows[0]?.cells ?? [];
    expect(left?.style).toMatchObject({ borderTop: { width: pt(0.5), dashStyle: "SOLID" },
      borderRight: { width: pt(1), dashStyle: "DASH", color: { color: { rgbColor: { blue: 1 } } } }, borderBottom: { width: pt(0) } });
    expect([left?.style.borderLeft?.width, right?.style.borderTop?.width, right?.style.borderLeft?.dashStyle]).toEqual([pt(0), pt(0), "DASH"]);
    expect([left?.style.paddingLeft, left?.style.paddingTop]).toEqual([pt(5.4), pt(0)]);
  });

  it("a paragraph stands before a table at the beginning, between tables and after the last", () => {
    expect(imported(tbl(tr(tc("а") + tc("б"))) + tbl(tr(tc("в") + tc("г")))).map(({ kind }) => kind))
      .toEqual(["sectionBreak", "paragraph", "table", "paragraph", "table", "paragraph"]);
  });

  it("a plain table of the model comes back with its texts", () => {
    const doc = emptyDoc();
    doc.tabs[0]?.body.content.push(table([["а", "б"], ["в", "г"]]), paragraph("конец"));
    expect(textOf(docFromDocx(docxOf(doc)))).toBe("\nа\tб\nв\tг\nконец\n");
  });
});
