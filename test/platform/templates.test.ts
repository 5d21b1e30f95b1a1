import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { DOCUMENT_TEMPLATES } from "../../src/templates/documents/all";
import { templateDocx } from "../../templates-docx/document";
import { ooxmlErrors, ooxmlErrorsOf } from "../ooxml/validate";

/** What stands in the built .docx, read by program: what setup imports is what Google keeps (platform-verdicts A6). */

const kinds = Object.keys(DOCUMENT_TEMPLATES) as (keyof typeof DOCUMENT_TEMPLATES)[];
const written = new Map<string, Uint8Array>();
beforeAll(async () => {
  for (const kind of kinds) written.set(kind, await templateDocx(DOCUMENT_TEMPLATES[kind]));
});
const part = (kind: string, path: string): string => strFromU8(unzipSync(written.get(kind)!)[path]!);
const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([found]) => found);
const attribute = (xml: string, name: string): number => Number(new RegExp(`w:${name}="(-?\\d+)"`).exec(xml)![1]);
const mm = (twips: number): number => Math.round((twips * 25.4) / 1440);

/** Papers without a sheet in landscape. */
const PORTRAIT: readonly string[] = ["D11", "D12", "D16", "D19", "D20", "D21a", "D21b", "D23", "D24", "D26", "D27", "D28", "D29", "D30", "D31", "D32", "D33", "D34", "D35", "D36", "D37", "D38", "D39", "D40", "D45", "D49", "D57", "D58", "D59"];

describe.each(kinds)("%s", (kind) => {
  const body = (): string => part(kind, "word/document.xml");

  it("is A4, 30 mm at the binding in landscape as well", () => {
    const sheets = all(body(), /<w:sectPr.*?<\/w:sectPr>/g).map((sheet) => ({
      landscape: sheet.includes('w:orient="landscape"'), size: [mm(attribute(sheet, "w")), mm(attribute(sheet, "h"))],
      top: mm(attribute(sheet, "top")), right: mm(attribute(sheet, "right")), bottom: mm(attribute(sheet, "bottom")), left: mm(attribute(sheet, "left")),
    }));
    const portrait = { landscape: false, size: [210, 297], top: 20, right: 10, bottom: 20, left: 30 };
    const landscape = { landscape: true, size: [297, 210], top: 30, right: 20, bottom: 15, left: 20 };
    expect(sheets).toEqual(PORTRAIT.includes(kind) ? [portrait] : [portrait, landscape, portrait]);
  });

  it("numbers its pages in the footer of every section, the first page excepted", () => {
    const sheets = all(body(), /<w:sectPr.*?<\/w:sectPr>/g);
    expect(sheets.map((sheet) => sheet.includes("<w:titlePg/>"))).toEqual(sheets.map((_, at) => at === 0));
    expect(sheets.every((sheet) => sheet.includes('<w:footerReference w:type="default"'))).toBe(true);
    const footers = Object.entries(unzipSync(written.get(kind)!)).filter(([path]) => /^word\/footer\d+\.xml$/.test(path)).map(([, bytes]) => strFromU8(bytes));
    expect(footers.filter((footer) => footer.includes("PAGE"))).toHaveLength(sheets.length);
    expect(footers).toHaveLength(sheets.length + 1);
  });

  it("is set in Times New Roman, 12 points at least outside dense tables, stamps of the executor and markers", () => {
    expect(part(kind, "word/styles.xml")).toMatch(/<w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"[^>]*\/>.*?<w:sz w:val="24"\/>/);
    const fonts = new Set(all(body() + part(kind, "word/styles.xml"), /w:ascii="[^"]+"/g));
    expect([...fonts]).toEqual(['w:ascii="Times New Roman"']);
    const small = all(body(), /<w:r>(?:(?!<\/w:r>).)*<w:sz w:val="(?:[0-9]|1\d|2[0-3])"\/>(?:(?!<\/w:r>).)*<\/w:r>/g).map((run) => run.replace(/<[^>]+>/g, ""));
    const outside = small.filter((text) => text !== "" && !/^\{\{[#/]\w+\}\}$|^Исполнитель: |^\((подпись|дата)\)$/.test(text));
    const dense = all(body(), /<w:tbl>.*?<\/w:tbl>/g).join("");
    expect(outside.filter((text) => !dense.includes(text))).toEqual([]);
  });

  it("repeats the heading row of every repeated table; no row is split between pages", () => {
    const tables = all(body(), /<w:tbl>.*?<\/w:tbl>/g);
    for (const table of tables) {
      const rows = all(table, /<w:tr[ >].*?<\/w:tr>/g);
      expect(rows.filter((row) => !row.includes("<w:cantSplit/>"))).toEqual([]);
      const repeated = rows.filter((row) => /\{\{\w+\.\w+\}\}/.test(row));
      expect(repeated.length).toBeLessThanOrEqual(1);
      expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual(rows.map((_, at) => repeated.length === 1 && at === 0));
      if (repeated.length === 1) expect(table).not.toMatch(/gridSpan|vMerge/);
      const widths = all(/<w:tblGrid>.*?<\/w:tblGrid>/.exec(table)![0], /w:w="\d+"/g).map((width) => Number(/\d+/.exec(width)![0]));
      expect(table).toContain(`<w:tblW w:type="dxa" w:w="${widths.reduce((sum, width) => sum + width, 0)}"/>`);
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    }
    expect(all(body(), /<w:tblHeader\/>/g)).toHaveLength(Object.keys(DOCUMENT_TEMPLATES[kind].tables).length);
  });

  it("keeps headings and signatures with what follows", () => {
    const headings = all(body(), /<w:p>(?:(?!<\/w:p>).)*w:pStyle w:val="(?:Heading1|Title)"(?:(?!<\/w:p>).)*<\/w:p>/g);
    expect(headings.length).toBeGreaterThan(0);
    expect(headings.filter((heading) => !heading.includes("<w:keepNext/>"))).toEqual([]);
  });

  it("markers of a block are whole paragraphs, each in its turn", () => {
    const marks = all(body(), /<w:p>(?:(?!<\/w:p>).)*<\/w:p>/g).map((paragraph) => paragraph.replace(/<[^>]+>/g, "")).filter((text) => /\{\{[#/]/.test(text));
    expect(marks.every((text) => /^\{\{[#/]\w+\}\}$/.test(text))).toBe(true);
    expect(marks.map((text) => text.slice(2, 3))).toEqual(marks.map((_, at) => (at % 2 === 0 ? "#" : "/")));
    // A marker that carries the end of a section would take the sheet's orientation with it when it goes.
    expect(all(body(), /<w:p><w:pPr>(?:(?!<\/w:p>).)*<w:sectPr(?:(?!<\/w:p>).)*<\/w:p>/g).map((paragraph) => paragraph.replace(/<[^>]+>/g, ""))).toEqual(PORTRAIT.includes(kind) ? [] : ["", ""]);
  });

  it("names no person and no moment of building", () => {
    const core = part(kind, "docProps/core.xml");
    expect(core).toContain("<dc:creator>Наставник</dc:creator>");
    expect(core).toContain("<cp:lastModifiedBy>Наставник</cp:lastModifiedBy>");
    expect(all(core, /\d{4}-\d\d-\d\dT[\d:.]+Z/g)).toEqual(["2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"]);
  });

  it("is the same, byte for byte, when written again", async () => {
    expect(Buffer.compare(await templateDocx(DOCUMENT_TEMPLATES[kind]), written.get(kind)!)).toBe(0);
  });
});

it("clauses are numbered by the list, not by hand: leaving one out leaves no gap", () => {
  for (const kind of ["D10", "D12"]) {
    expect(all(part(kind, "word/document.xml"), /<w:numPr>/g).length).toBeGreaterThan(5);
    expect(part(kind, "word/numbering.xml")).toMatch(/<w:lvl w:ilvl="0"[^>]*>.*?<w:numFmt w:val="decimal"\/>.*?<w:lvlText w:val="%1\."\/>/);
    expect(part(kind, "word/document.xml").replace(/<[^>]+>/g, "\n")).not.toMatch(/^\d+\.\d* \S/m);
  }
});

it("Word finds nothing wrong, and a broken paper is seen", async () => {
  expect(await ooxmlErrorsOf(kinds.map((kind) => written.get(kind)!))).toEqual(kinds.map(() => []));
  const parts = unzipSync(written.get("D12")!);
  const broken = strFromU8(parts["word/document.xml"]!).replace("<w:keepNext/>", "<w:keepNext/><w:pStyle w:val=\"Title\"/><w:mistake/>");
  expect((await ooxmlErrors(zipSync({ ...parts, "word/document.xml": strToU8(broken) }))).join("\n")).toContain("/word/document.xml");
});

it("the build's text is JSON that HtmlService leaves alone, with the very same .docx in any time zone", () => {
  const folder = mkdtempSync(join(tmpdir(), "nastavnik-templates-"));
  const file = join(folder, "templates.html");
  const script = 'import("./build-templates.mjs").then(async ({ buildTemplates }) => (await import("node:fs")).writeFileSync(process.argv[1], (await buildTemplates(process.argv[2])).text))';
  execFileSync(process.execPath, ["-e", script, file, folder], { env: { ...process.env, TZ: "Pacific/Kiritimati" } });
  const text = readFileSync(file, "utf8");
  expect(text).not.toContain("<");
  const { templates, library } = JSON.parse(text) as { templates: { [kind: string]: { version: number; docx: string } }; library: unknown[] };
  expect(Object.keys(templates)).toEqual(kinds);
  for (const kind of kinds) {
    expect(templates[kind]!.version).toBe(DOCUMENT_TEMPLATES[kind].version);
    expect(Buffer.compare(Buffer.from(templates[kind]!.docx, "base64"), written.get(kind)!)).toBe(0);
    expect(Buffer.compare(readFileSync(join(folder, "templates", `${kind}.docx`)), written.get(kind)!)).toBe(0);
  }
  expect(library.length).toBeGreaterThan(100);
  rmSync(folder, { recursive: true, force: true });
});
