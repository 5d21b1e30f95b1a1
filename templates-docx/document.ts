/**
 * Writes a template as a .docx at build time: what HTML import and the Docs API cannot give (margins, landscape, repeated heading rows, page
 * numbers; platform-verdicts A6) comes in by the import of this file. The same bytes for the same template, whenever and wherever it is built.
 */
import { unzipSync, zipSync, strFromU8, strToU8, type Zippable } from "fflate";
import { AlignmentType, Document, Footer, LevelFormat, LevelSuffix, LineRuleType, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TextRun, type INumberingOptions, type ISectionOptions, type IStylesOptions } from "docx";
import type { Block, DocumentTemplate } from "../src/templates/shape";
import { elements } from "./blocks";
import { clausePitch, mm, points, type Page } from "./text";

/**
 * What Russian offices write in; Google Docs and Word surely have it, and where there is none Liberation Serif has the very same widths, so that
 * pages break alike. PT Serif is wider and on no school's Windows.
 */
const FONT = "Times New Roman";
const CREATOR = "Наставник";
const BUILT = "2026-01-01T00:00:00Z";

/**
 * Millimetres. 30 at the side of the binding: left in portrait, on top of a landscape sheet, which lies turned in the same folder; there the
 * number of the page needs 15 below.
 */
const MARGINS = {
  portrait: { top: 20, right: 10, bottom: 20, left: 30 },
  landscape: { top: 30, right: 20, bottom: 15, left: 20 },
} as const;
const PAGES: { readonly [orientation in Page["orientation"]]: Page } = {
  portrait: { orientation: "portrait", width: 210 - 30 - 10 },
  landscape: { orientation: "landscape", width: 297 - 20 - 20 },
};

export async function templateDocx(template: DocumentTemplate): Promise<Uint8Array> {
  const document = new Document({
    title: template.title, creator: CREATOR, lastModifiedBy: CREATOR, compatibility: { version: 15 },
    styles: { default: styleDefaults() },
    numbering: { config: [clauses()] },
    sections: inSections(template.body).map(({ page, body }, at) => section(page, body, at === 0)),
  });
  return reproducible(await Packer.toBuffer(document));
}

function styleDefaults(): NonNullable<IStylesOptions["default"]> {
  const bold = { font: FONT, color: "000000", bold: true };
  return {
    document: {
      run: { font: FONT, size: points(12), language: { value: "ru-RU" } },
      paragraph: { spacing: { before: 0, after: 0, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { ...bold, size: points(14) } },
    heading1: { run: { ...bold, size: points(12) } },
  };
}

/** 1., 1.1. with the first line set in and the rest from the margin, as orders are written. */
function clauses(): INumberingOptions["config"][number] {
  const style = { paragraph: { indent: { left: 0, firstLine: clausePitch } } };
  const level = { format: LevelFormat.DECIMAL, alignment: AlignmentType.LEFT, suffix: LevelSuffix.SPACE, style };
  return { reference: "clauses", levels: [{ ...level, level: 0, text: "%1." }, { ...level, level: 1, text: "%1.%2." }] };
}

function inSections(body: readonly Block[]): { page: Page; body: Block[] }[] {
  const sections: { page: Page; body: Block[] }[] = [{ page: PAGES.portrait, body: [] }];
  for (const block of body) {
    if (block.block === "section") sections.push({ page: PAGES[block.orientation], body: [] });
    else sections.at(-1)!.body.push(block);
  }
  return sections;
}

function section(page: Page, body: readonly Block[], first: boolean): ISectionOptions {
  const { orientation } = page;
  const { top, right, bottom, left } = MARGINS[orientation];
  return {
    properties: {
      type: SectionType.NEXT_PAGE, titlePage: first,
      page: {
        // The library itself turns the sheet for landscape.
        size: { width: mm(210), height: mm(297), orientation: orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: mm(top), right: mm(right), bottom: mm(bottom), left: mm(left), header: mm(10), footer: mm(bottom / 2), gutter: 0 },
      },
    },
    footers: { default: pageNumber(), ...(first ? { first: new Footer({ children: [new Paragraph({})] }) } : {}) },
    children: elements(body, page),
  };
}

/** The first page bears no number. */
const pageNumber = (): Footer =>
  new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: points(10), children: [PageNumber.CURRENT] })] })] });

/** The library stamps the moment of writing into the archive and its properties. */
function reproducible(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const packed: Zippable = {};
  for (const [path, bytes] of Object.entries(parts).sort(([a], [b]) => partOrder(a) - partOrder(b) || (a < b ? -1 : 1))) {
    if (path.endsWith("/")) continue;
    packed[path] = path === "docProps/core.xml" ? strToU8(strFromU8(bytes).replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${BUILT}`)) : bytes;
  }
  // Years, hours and seconds of a ZIP are local time: a local date is the same in every zone.
  return zipSync(packed, { level: 9, mtime: new Date(2026, 0, 1) });
}

/** Readers that look at the first entry expect the content types there. */
const partOrder = (path: string): number => (path === "[Content_Types].xml" ? 0 : path.startsWith("_rels/") ? 1 : 2);
