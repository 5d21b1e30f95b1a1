import { read, runsOf, type Block, type Row, type Size } from "./document";
import { yes, type Fact } from "./fact";
import type { Ground } from "./ground";

const POINTS_A_MM = 72 / 25.4;
const mm = (size: Size | undefined): number => Math.round((size?.magnitude ?? 0) / POINTS_A_MM);

const sectionsOf = (ground: Ground) => blocks(ground).flatMap(({ sectionBreak }) => sectionBreak?.sectionStyle ?? []);
const blocks = (ground: Ground): readonly Block[] => read(ground, ground.file("paper")).body.content;
const tableWith = (ground: Ground, columns: number): readonly Row[] => blocks(ground).flatMap(({ table }) => (table?.tableRows?.[0]?.tableCells?.length === columns ? [table.tableRows] : []))[0] ?? [];
/** The annex of the order: pairs by number, name, class … */
const ANNEX = 9;

/** What a .docx of our templates keeps when Google makes a Doc of it (platform-verdicts A6). */
export const PAPERS = {
  paperMargins: {
    expected: "30/10/20/20 {mm}", live: [27],
    look: (ground) => {
      const [first] = sectionsOf(ground);
      const style = first?.marginLeft ? first : (read(ground, ground.file("paper")).documentStyle as typeof first);
      return `${mm(style?.marginLeft)}/${mm(style?.marginRight)}/${mm(style?.marginTop)}/${mm(style?.marginBottom)} {mm}`;
    },
  },
  paperTurned: {
    expected: "{yes}", live: [27],
    look: (ground) => yes(sectionsOf(ground).some(({ flipPageOrientation }) => flipPageOrientation === true)),
  },
  paperHeaderRow: {
    expected: "{header} {yes}, {whole} {yes}", live: [27, 32],
    look: (ground) => {
      const [header] = tableWith(ground, ANNEX);
      return `{header} ${yes(header?.tableRowStyle?.tableHeader === true)}, {whole} ${yes(header?.tableRowStyle?.preventOverflow === true)}`;
    },
  },
  paperPageNumber: {
    expected: "{yes}", live: [27],
    look: (ground) => {
      const { footers = {} } = read(ground, ground.file("paper"));
      return yes(Object.values(footers).some(({ content = [] }) => runsOf(content).some(({ autoText }) => autoText?.type === "PAGE_NUMBER")));
    },
  },
  paperFont: {
    expected: "Times New Roman 12", live: [27],
    look: (ground) => {
      const style = read(ground, ground.file("paper")).namedStyles?.styles?.find(({ namedStyleType }) => namedStyleType === "NORMAL_TEXT")?.textStyle as { weightedFontFamily?: { fontFamily?: string }; fontSize?: Size } | undefined;
      return `${style?.weightedFontFamily?.fontFamily ?? "{none}"} ${style?.fontSize?.magnitude ?? ""}`.trim();
    },
  },
} satisfies { readonly [id: string]: Fact };
