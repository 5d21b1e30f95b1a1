/** The blocks of a template as paragraphs and tables of the `docx` library. */
import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, TabStopType, type IParagraphOptions, type Table } from "docx";
import type * as Shape from "../src/templates/shape";
import { fixed, repeated, signatures, stamps } from "./tables";
import { SINGLE, clausePitch, mm, points, run, type Page } from "./text";

/** How each style of a paragraph looks; `shape.ts` says what it is for. */
const LOOK: { readonly [style in Shape.ParagraphStyle]: IParagraphOptions & { readonly size?: number; readonly bold?: boolean } } = {
  body: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: clausePitch } },
  plain: { alignment: AlignmentType.JUSTIFIED },
  left: { alignment: AlignmentType.LEFT },
  centred: { alignment: AlignmentType.CENTER },
  title: { alignment: AlignmentType.CENTER, heading: HeadingLevel.TITLE, spacing: { after: 120 }, keepNext: true, size: 14, bold: true },
  heading: { alignment: AlignmentType.CENTER, heading: HeadingLevel.HEADING_1, spacing: { before: 240, after: 120 }, keepNext: true, bold: true },
  subject: { alignment: AlignmentType.LEFT, spacing: { before: 240, after: 240 }, indent: { right: mm(80) }, bold: true },
  caption: { alignment: AlignmentType.LEFT, spacing: { before: 120, after: 60 }, keepNext: true },
  ends: { alignment: AlignmentType.LEFT },
  bullet: { alignment: AlignmentType.JUSTIFIED, indent: { left: mm(12.5), hanging: mm(5) } },
  small: { alignment: AlignmentType.LEFT, spacing: SINGLE, size: 10 },
  thin: { alignment: AlignmentType.LEFT, spacing: { line: 20, lineRule: LineRuleType.EXACT }, size: 1 },
};

export function elements(body: readonly Shape.Block[], page: Page): (Paragraph | Table)[] {
  let breaks = false;
  return body.flatMap((block) => {
    if (block.block === "pageBreak") {
      breaks = true;
      return [];
    }
    if (block.block === "section") throw new Error("A section within a section");
    const made = block.block === "optional" ? [marker(`{{#${block.name}}}`), ...block.body.flatMap((each) => plain(each, page, false)), marker(`{{/${block.name}}}`)] : plain(block, page, breaks);
    breaks = false;
    return made;
  });
}

/** The paragraph goes when the paper is filled; small and grey while the school edits its template. */
const marker = (text: string): Paragraph => new Paragraph({ spacing: SINGLE, children: [run(text, { size: points(8), color: "7F7F7F" })] });

function plain(block: Shape.Plain, page: Page, pageBreakBefore: boolean): (Paragraph | Table)[] {
  switch (block.block) {
    case "paragraph": return [paragraph(block, page, pageBreakBefore)];
    case "clause": return [new Paragraph({
      numbering: { reference: "clauses", level: block.level - 1 }, alignment: AlignmentType.JUSTIFIED,
      keepNext: block.bold === true || block.keep === true, ...(block.bold ? { spacing: { before: 120 } } : {}), children: [run(block.text, { bold: block.bold ?? false })],
    })];
    case "annex": return block.lines.map((text) => new Paragraph({ indent: { left: mm(page.width - 75) }, spacing: SINGLE, keepNext: true, children: [run(text)] }));
    case "rows": return [repeated(block)];
    case "table": return [fixed(block)];
    case "stamps": return [stamps(block)];
    case "signatures": return [signatures(block, page)];
  }
}

function paragraph({ style, lead, text, bold, above, keep }: Shape.Paragraph, page: Page, pageBreakBefore: boolean): Paragraph {
  const { size, bold: boldStyle, spacing, ...look } = LOOK[style];
  const weight = bold ?? boldStyle ?? false;
  const sized = size === undefined ? {} : { size: points(size) };
  return new Paragraph({
    ...look, ...(keep ? { keepNext: true } : {}), pageBreakBefore, run: sized,
    spacing: { ...spacing, ...(above === undefined ? {} : { before: mm(above) }) },
    ...(style === "ends" ? { tabStops: [{ type: TabStopType.RIGHT, position: mm(page.width) }] } : {}),
    children: [
      ...(lead === undefined ? [] : [run(`${lead} `, { bold: true, ...sized })]),
      run(text, { ...sized, bold: weight }),
    ],
  });
}
