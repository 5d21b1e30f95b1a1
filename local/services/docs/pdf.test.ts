import { PDFDocument } from "pdf-lib";
import { printAll, printer } from "../../export/print-pdf";
import { cell, emptyDoc, paragraph, table, type Block, type DocModel, type SectionBreak } from "./model";
import { htmlOf, pdfOf } from "./pdf";
import { pt } from "./style";

const section = (style: SectionBreak["style"]): SectionBreak => ({ kind: "sectionBreak", style });

/** A paper of an upright and a turned section, with the page's number below. */
function paper(): DocModel {
  const doc = emptyDoc();
  const [tab] = doc.tabs;
  if (!tab) return doc;
  const plan = table([["№", "Дело"], ...Array.from({ length: 60 }, (_, at) => [String(at + 1), "Мероприятие"])], [40, 500]);
  plan.rows.forEach((row, at) => { row.style = { ...row.style, preventOverflow: true, ...(at === 0 ? { tableHeader: true } : {}) }; });
  tab.body.content = [
    section({ marginLeft: pt(85), marginRight: pt(28) }), paragraph("Приказ <№> & «план»", { alignment: "CENTER" },
      { bold: true, weightedFontFamily: { fontFamily: "PT Serif", weight: 400 } }),
    section({ sectionType: "NEXT_PAGE", flipPageOrientation: true, marginLeft: pt(50) }), paragraph("План"), plan, paragraph(),
  ];
  tab.documentStyle = { ...tab.documentStyle, defaultFooterId: "f" };
  tab.footers["f"] = { content: [{ kind: "paragraph", style: { alignment: "CENTER" }, elements: [
    { kind: "text", text: "стр. ", style: {} }, { kind: "autoText", type: "PAGE_NUMBER", style: {} }, { kind: "text", text: " из ", style: {} },
    { kind: "autoText", type: "PAGE_COUNT", style: {} }, { kind: "text", text: "\n", style: {} }] }] };
  return doc;
}
const sizes = async (pdf: Uint8Array) => (await PDFDocument.load(pdf)).getPages()
  .map((page) => { const { width, height } = page.getSize(); return [Math.round(width), Math.round(height)]; });

describe("a paper as a page of HTML", () => {
  const html = htmlOf(paper(), "Приказ & план");

  it("has a sheet for each section, with its own size and margins and the footer on both", () => {
    expect(html).toContain(`@page s1{size:595.276pt 841.89pt;margin:72pt 28pt 72pt 85pt;@bottom-center{content:"стр. " counter(page) " из " counter(pages)`);
    expect(html).toContain(`@page s2{size:841.89pt 595.276pt;margin:72pt 72pt 72pt 50pt;@bottom-center{content:"стр. " counter(page)`);
  });

  it("repeats pinned rows, keeps rows in one piece, escapes text", () => {
    expect(html).toMatch(/<thead><tr style="break-inside:avoid">.*<\/thead><tbody>/);
    expect(html).toContain("<title>Приказ &amp; план</title>");
    expect(html).toContain("Приказ &lt;№&gt; &amp; «план»");
  });

  it("numbers lists through their levels", () => {
    const doc = emptyDoc();
    const listed = (text: string, nestingLevel = 0): Block => ({ ...paragraph(text), bullet: { listId: "l", ...(nestingLevel ? { nestingLevel } : {}) } });
    doc.tabs[0]?.body.content.splice(1, 1, listed("а"), listed("б", 1), listed("в", 1), listed("г"), listed("д", 1), paragraph());
    if (doc.tabs[0]) doc.tabs[0].lists["l"] = { nestingLevels: [{ glyphType: "DECIMAL", glyphFormat: "%0.", startNumber: 1 },
      { glyphType: "ROMAN", glyphFormat: "%0.%1)", startNumber: 1 }] };
    expect([...htmlOf(doc, "").matchAll(/class="marker"[^>]*>([^<]*)</g)].map(([, marker]) => marker)).toEqual(["1.", "1.i)", "1.ii)", "2.", "2.i)"]);
  });

  it("leaves out cells under merged ones", () => {
    const doc = emptyDoc();
    const merged = table([["а", "б"], ["в", "г"]]);
    if (merged.rows[0]?.cells[0]) merged.rows[0].cells[0] = cell([paragraph("а")], { columnSpan: 2, rowSpan: 2 });
    doc.tabs[0]?.body.content.push(merged, paragraph());
    expect(htmlOf(doc, "").match(/<td[^>]*>/g)).toHaveLength(1);
    expect(htmlOf(doc, "")).toContain(`<td colspan="2" rowspan="2"`);
  });
});

describe("a paper as PDF", () => {
  it("has real pages, upright and turned; many papers come from one browser in their order", async () => {
    const [first, second] = await printAll([{ doc: paper(), title: "Приказ" }, { doc: emptyDoc(), title: "Пустой" }]);
    const pages = await sizes(first as Uint8Array);
    expect(pages[0]).toEqual([595, 842]);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.slice(1).every(([width, height]) => width === 842 && height === 595)).toBe(true);
    expect(await sizes(second as Uint8Array)).toEqual([[595, 842]]);
    expect((await PDFDocument.load(first as Uint8Array)).getTitle()).toBe("Приказ");
  });

  it("comes at once by a process of the built bundle", async () => {
    expect(await sizes(pdfOf(emptyDoc(), "Пустой"))).toEqual([[595, 842]]);
  });

  it("says what to do when the bundle is not built", () => {
    const { entry } = printer;
    printer.entry = "/nowhere/local.mjs";
    expect(() => pdfOf(emptyDoc(), "")).toThrow(`run "npm run build" first`);
    printer.entry = entry;
  });
});
