import type { Answer } from "./answers";
import type { FormItem, Navigation } from "./model";

/** A page of a form; the first has no break before it. */
type Page = { readonly pageBreak: FormItem | null; readonly items: readonly FormItem[] };

function pagesOf(items: readonly FormItem[]): Page[] {
  const pages: { pageBreak: FormItem | null; items: FormItem[] }[] = [{ pageBreak: null, items: [] }];
  for (const item of items) {
    if (item.type === "PAGE_BREAK") pages.push({ pageBreak: item, items: [] });
    else pages[pages.length - 1]?.items.push(item);
  }
  return pages;
}

/** More pages than this in one way through a form can only be a circle. */
const MOST = 500;

/**
 * The items that somebody who answers so is shown, page by page: a choice that leads somewhere overrules the page break after it, the last
 * of several on one page counts ([R: PageBreakItem.setGoToPage, PageNavigationType]). Null when the answers lead round in a circle.
 */
export function shownItems(items: readonly FormItem[], answers: Readonly<Record<string, Answer>>): readonly FormItem[] | null {
  const pages = pagesOf(items);
  const shown = new Set<FormItem>();
  let at = 0;
  for (let steps = 0; steps < MOST; steps += 1) {
    const page = pages[at];
    if (!page) return [...shown];
    page.items.forEach((item) => shown.add(item));
    const next = after(pages, at, answers);
    if (next === null) return [...shown];
    at = next;
  }
  return null;
}

/** The index of the following page, or null when the form is sent. */
function after(pages: readonly Page[], at: number, answers: Readonly<Record<string, Answer>>): number | null {
  const chosen = pages[at]?.items.flatMap((item) => item.choices.find(({ value }) => value === answers[item.id])?.goTo ?? []).pop();
  const goTo: Navigation = chosen ?? pages[at + 1]?.pageBreak?.goTo ?? { type: "CONTINUE" };
  if ("page" in goTo) {
    const target = pages.findIndex(({ pageBreak }) => pageBreak?.id === goTo.page);
    return target < 0 ? at + 1 : target;
  }
  if (goTo.type === "SUBMIT") return null;
  return goTo.type === "RESTART" ? 0 : at + 1 < pages.length ? at + 1 : null;
}
