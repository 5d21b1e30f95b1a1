/** The page's views that a menu item may open. */
export type ViewName = "home" | "lesson" | "today" | "setup" | "repair" | "roster" | "pairs" | "consents" | "leave" | "search" | "example" | "exampleRemoval" | "health" | "checks" | "papers" | "print" | "names" | "templates" | "programmes" | "forms" | "typing" | "slips";

/** One static file without scriptlets (platform §8). The view is one of our own words, so nothing of a person's gets into the script. */
const page = (view: ViewName): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutputFromFile("page").append(`<script>window.nastavnikView="${view}"</script>`);

export function openSidebar(view: ViewName, title: string): void {
  SpreadsheetApp.getUi().showSidebar(page(view).setTitle(title));
}

export function openDialog(view: ViewName, title: string): void {
  SpreadsheetApp.getUi().showModalDialog(page(view).setWidth(980).setHeight(640), title);
}

/** The page for a browser: viewport and title are set on the server, Google ignores those of the file (platform-verdicts A10). */
export const webPage = (title: string): GoogleAppsScript.HTML.HtmlOutput =>
  page("home").setTitle(title).addMetaTag("viewport", "width=device-width, initial-scale=1");

export const toast = (text: string, title: string): void => {
  // Null in the web app, where nobody sees a toast.
  SpreadsheetApp.getActiveSpreadsheet()?.toast(text, title, 8);
};

/** The deployed address of the web app; true only inside doGet (platform-verdicts A11). */
export const servedUrl = (): string => ScriptApp.getService().getUrl() ?? "";
