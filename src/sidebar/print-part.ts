import { PDFDocument } from "pdf-lib";
import type { JoinPdfs } from "./print";

/**
 * A part of its own (`dist/print.html`): pdf-lib is larger than the page and is wanted only where papers are joined. A paper with an odd
 * number of pages gets a blank one of its own size, so that the next begins on a new sheet.
 */
const join: JoinPdfs = async (papers, bothSides) => {
  const all = await PDFDocument.create();
  let blank = 0;
  for (const bytes of papers) {
    const paper = await PDFDocument.load(bytes, { ignoreEncryption: true });
    const pages = await all.copyPages(paper, paper.getPageIndices());
    for (const page of pages) all.addPage(page);
    const last = pages[pages.length - 1];
    if (bothSides && last && pages.length % 2 === 1) {
      all.addPage([last.getWidth(), last.getHeight()]);
      blank += 1;
    }
  }
  const bytes = await all.save();
  return { bytes, pages: all.getPageCount(), blank };
};
window.nastavnikJoin = join;
