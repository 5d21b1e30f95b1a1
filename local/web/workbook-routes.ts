import { frontFile } from "./pages/front-file";
import { workbookPage } from "./pages/workbook";
import { menuRun, registryOpened, sheetAct, sheetData, shownScreen } from "./pages/workbook-acts";
import type { Page, Visit } from "./visit";

/** Workbooks in a grid: their page, its script and style, and what the page fetches. */
export const WORKBOOK_GET: { readonly [path: string]: Page } = {
  "/sheet": workbookPage, "/sheet/data": sheetData, "/sheet/shown": shownScreen, "/front/workbook.js": frontFile, "/front/workbook.css": frontFile,
};

/** Asked by the page's script: JSON in, JSON out. */
export const WORKBOOK_ASKED: { readonly [path: string]: (visit: Visit, body: never) => unknown } = { "/sheet/act": sheetAct, "/sheet/open": registryOpened, "/sheet/menu": menuRun };
