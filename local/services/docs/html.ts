import { blocksHtml, type Showing } from "./html/blocks";
import { escaped, length } from "./html/look";
import { markersOf } from "./html/numbering";
import { pageRule, sheetsOf, type Sheet } from "./html/pages";
import type { Block, DocModel } from "./model";

const STYLE = `
*{box-sizing:border-box}
body{margin:0;-webkit-print-color-adjust:exact}
p{margin:0;white-space:pre-wrap;tab-size:36pt;overflow-wrap:break-word}
p a{color:inherit}
table{border-collapse:collapse;table-layout:fixed}
td{overflow-wrap:break-word}
tr{break-inside:auto}
hr{border:0;border-top:.75pt solid #888;margin:0}
.marker{display:inline-block;text-indent:0;padding-right:4pt}
.zone{display:inline-block;text-indent:0;vertical-align:top}
.zone.sides{display:inline-flex;justify-content:space-between}
.zone.middle{display:inline-grid;grid-template-columns:1fr auto 1fr}
@media screen{
body{background:#e9eaec;padding:16px 0}
section{display:flex;flex-direction:column;margin:0 auto 16px;background:#fff;box-shadow:0 1px 4px rgba(0,0,0,.3)}
section>.above,section>.below{color:#555}
section>.below{margin-top:auto}
.auto::before{content:"№"}
}
@media print{section{padding:0!important;width:auto!important;min-height:0!important}section>.above,section>.below{display:none}}
`;

/**
 * The paper as a page of its own: on the screen sheets under one another, on paper with real pages, headers and footers.
 *
 * @param places of paragraphs, as their `data-place` tells them; for who types in them
 */
export function htmlOf(doc: DocModel, title: string, places: ReadonlyMap<Block, string> = new Map()): string {
  const tab = doc.tabs[0];
  if (!tab) throw new Error("A Doc has a first tab.");
  const sheets = sheetsOf(tab);
  const markers = markersOf(tab);
  const sections = sheets.map((sheet) => sectionHtml(sheet, { tab, markers, places })).join("");
  const rules = sheets.map((sheet) => pageRule(sheet, tab)).join("\n");
  return `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}${rules}</style></head><body>${sections}</body></html>`;
}

function sectionHtml({ name, page, content, margins }: Sheet, shown: Omit<Showing, "width">): string {
  const showing = { ...shown, width: page.width - page.left - page.right };
  const above = margins.header ? `<div class="above">${blocksHtml(margins.header.content, showing)}</div>` : "";
  const below = margins.footer ? `<div class="below">${blocksHtml(margins.footer.content, showing)}</div>` : "";
  const sides = [page.top, page.right, page.bottom, page.left].map(length).join(" ");
  return `<section style="page:${name};width:${length(page.width)};min-height:${length(page.height)};padding:${sides}">${above}${blocksHtml(content, showing)}${below}</section>`;
}
