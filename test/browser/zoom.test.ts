import type { Page } from "playwright-core";
import { formsShown, invites, shownWave, wavePlan } from "./forms-sample";
import { formAnswers } from "./never-lost";
import { PAIR_FORMS } from "./never-lost-pairs";
import { STAFF_FORMS } from "./never-lost-staff";
import { pageOfTests } from "./page";
import type { Answers } from "./page";
import { shown as papers } from "./papers-sample";
import { LONG_NAME, home, line, pair, person, threePairs } from "./sample";

/**
 * A laptop of 1280 × 800 whose browser zooms by 200 % shows 640 × 400 pixels of CSS, by 400 % 320 of width (WCAG 2.2: 1.4.4, 1.4.10): nothing scrolls sideways but
 * tables, nothing is cut off, nothing lies over anything else, and what sticks to an edge leaves room to read.
 */
const openTested = pageOfTests();
const ZOOMED = [{ width: 640, height: 400 }, { width: 320, height: 400 }] as const;
const SHOTS = process.env["SHOTS"];

/** What is wrong with the layout, in the words that it happens to. */
const flaws = (page: Page): Promise<string[]> => page.evaluate(() => {
  const found: string[] = [];
  const beyond = document.documentElement.scrollWidth - window.innerWidth;
  if (beyond > 0) found.push(`scrolls sideways by ${beyond}`);
  const seen = (element: Element): boolean => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest(".hidden");
  const words = (element: Element): string => (element.textContent ?? "").trim().slice(0, 60);
  const all = [...document.querySelectorAll<HTMLElement>("body *")].filter(seen);
  for (const each of all) {
    const { overflowX, overflowY } = getComputedStyle(each);
    const clips = /hidden|clip/;
    if (each.matches("input, textarea, select, progress, .scroll *") || words(each) === "") continue;
    if ((clips.test(overflowX) && each.scrollWidth > each.clientWidth + 1) || (clips.test(overflowY) && each.scrollHeight > each.clientHeight + 1)) found.push(`cut off: ${words(each)}`);
  }
  for (const bar of all) {
    const { position } = getComputedStyle(bar);
    if ((position === "sticky" || position === "fixed") && bar.offsetHeight > window.innerHeight * 0.45) found.push(`covers ${bar.offsetHeight} of ${window.innerHeight}: ${words(bar)}`);
  }
  type Box = { readonly of: Element; readonly said: string; readonly x: number; readonly y: number; readonly right: number; readonly bottom: number };
  const boxes: Box[] = [];
  const put = (of: Element, said: string, { left, top, right, bottom }: DOMRect, shrink: number): void => { if (right > left && bottom > top) boxes.push({ of, said, x: left + 1, y: top + shrink, right: right - 1, bottom: bottom - shrink }); };
  const isStuck = (element: Element): boolean => element.closest(".bar, .notice.waits, .scroll") !== null;
  for (const each of all.filter((element) => !isStuck(element))) {
    if (each.matches("input:not([type='radio']), select, textarea")) put(each, each.getAttribute("aria-label") ?? each.id, each.getBoundingClientRect(), 1);
    for (const node of each.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // A line's box is higher than its letters.
      for (const box of range.getClientRects()) put(each, node.textContent.trim().slice(0, 60), box, box.height * 0.25);
    }
  }
  for (const { said, x, right } of boxes) if (x < -1 || right > window.innerWidth + 1) found.push(`out of the window: ${said}`);
  boxes.forEach((one, at) => {
    for (const other of boxes.slice(at + 1)) {
      if (one.of === other.of || one.of.contains(other.of) || other.of.contains(one.of)) continue;
      if (Math.min(one.right, other.right) - Math.max(one.x, other.x) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.y, other.y) > 1) found.push(`one over the other: ${one.said} | ${other.said}`);
    }
  });
  return [...new Set(found)];
});

async function zoomed(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const size of ZOOMED) {
    await page.setViewportSize(size);
    await page.waitForTimeout(150);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/zoom-${name.replace(/\W+/g, "-")}-${size.width}.png`, fullPage: true });
    found.push(...(await flaws(page)).map((each) => `${size.width}: ${each}`));
  }
  return found;
}

it.each([...PAIR_FORMS, ...STAFF_FORMS].map((form) => [form.name, form] as const))("%s", async (name, form) => {
  const { page, context, errors } = await openTested({ ...ZOOMED[0], answers: formAnswers(form), ...(form.place === undefined ? {} : { place: form.place }) });
  await form.open?.(page);
  await form.fill?.(page);
  await page.getByRole("button").last().waitFor();
  expect([await zoomed(page, name), errors]).toEqual([[], []]);
  await context.close();
}, 30_000);

const CURATOR = { "home.show": () => home({ roles: ["curator"], pairs: threePairs().pairs, lines: [line({ pairId: "PA-2", state: "overdue", due: "2026-09-03", daysLeft: -2, owedBy: "curator", text: { key: "Приказ о закреплении" } })] }) } as Answers;
const people = Array.from({ length: 3 }, (_, at) => person(at + 1, { name: at === 1 ? LONG_NAME : "Ковалёва Ирина Андреевна", email: "a.konstantinopolskaya-preobrazhenskaya@school0.example" }));
const LISTS: readonly (readonly [string, Answers])[] = [
  ["#mine", { "home.show": threePairs }], ["#today", CURATOR], ["#pairs", CURATOR], ["#search", { ...CURATOR, "person.search": () => ({ total: 3, pageSize: 50, people, classes: ["5Б"] }) }],
  ["#consents", { ...CURATOR, "person.search": () => ({ total: 3, pageSize: 50, people, classes: [] }) }], ["#papers", { ...CURATOR, "papers.show": () => papers() }], ["#forms", { ...CURATOR, "forms.show": () => formsShown() }],
  ["#wave/WV-1", { ...CURATOR, "wave.show": () => shownWave({ invites: invites() }) }], ["#wave/new/Q02/entry", { ...CURATOR, "wave.plan": () => wavePlan() }],
  ["#progress/PA-1", { "home.show": threePairs, "pair.show": () => ({ pair: pair(1), lines: [], observations: [], meetings: [], planned: [], members: [] }) as never }], ["#duties/PA-1", { "home.show": threePairs }],
];
it.each(LISTS)("%s, with the longest names a school has", async (place, answers) => {
  const { page, context, errors } = await openTested({ ...ZOOMED[0], place, answers });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(400);
  expect([await zoomed(page, place), errors]).toEqual([[], []]);
  await context.close();
});

it("the eye of these tests sees what is wide, cut off, one over the other, or sticks over half the window", async () => {
  const { page, context } = await openTested({ ...ZOOMED[0], place: "#mine", answers: { "home.show": threePairs } });
  await page.getByRole("heading", { level: 1 }).waitFor();
  const sees = async (html: string): Promise<string[]> => {
    await page.evaluate((markup) => { document.querySelector("#spoilt")?.remove(); document.body.insertAdjacentHTML("afterbegin", `<div id="spoilt">${markup}</div>`); }, html);
    return (await flaws(page)).map((each) => each.replace(/\d+/g, "n"));
  };
  expect(await sees("")).toEqual([]);
  expect(await sees('<p style="width: 900px">широко</p>')).toEqual(["scrolls sideways by n"]);
  expect(await sees('<p style="width: 40px; overflow: hidden; white-space: nowrap">слова, которым тесно</p>')).toEqual(["cut off: слова, которым тесно"]);
  expect(await sees('<p>одно</p><p style="margin-top: -20px">другое</p>')).toEqual(["one over the other: одно | другое"]);
  expect(await sees('<div style="position: sticky; top: 0; height: 300px">лента</div>')).toEqual(["covers n of n: лента"]);
  await context.close();
});
