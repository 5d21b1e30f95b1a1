import type { Browser, CDPSession, Page } from "playwright-core";
import { openBrowser } from "../../export/chromium";
import { SCHOOL } from "../../sample/school";
import { front, listen } from "../../web/server";
import { SHEET, valuesOf } from "../registry";
import { figure, median, proven, type Figure } from "./figure";
import { blankFrames, WATCH, type Watched } from "./front-frames";
import { setUp, typed } from "./school";

const ROWS = 5000;
const LOADS = 5;
const FIRST_ROWS = `document.querySelectorAll(".ag-row .ag-cell[col-id='0']").length > 10 && performance.now()`;

/** A sheet of five thousand lessons in the grid of the local front, in a real Chromium: opened, and scrolled from its first row to its last. */
export async function frontFigures(): Promise<Figure[]> {
  const { workspace, coordinator } = setUp({ day: "2026-11-20" });
  const header = (valuesOf(workspace, SHEET.observations)[0] ?? []).map(String);
  const row = (at: number): { readonly [header: string]: string } => ({
    "Дата урока": typed(`2026-09-${String(1 + (at % 28)).padStart(2, "0")}`), "Урок №": String(1 + (at % 7)), "Класс": `${5 + (at % 7)}Б`, "Предмет": "математика", "Тема": `Тема урока № ${at}`, "Состояние": "внесено", "Ид": `CC-${100000000000 + at}`,
    "Сильная сторона": "Ясная цель урока, ученики её повторяют", "Рекомендация": "Оставить время на вопросы в конце урока", "Следующий шаг": "Провести урок с итогом за пять минут до звонка",
  });
  coordinator.paste(SHEET.observations, "A2", Array.from({ length: ROWS }, (_, at) => header.map((each) => row(at)[each] ?? "")));
  const server = front({ workspace, coordinator: SCHOOL.coordinator, curator: SCHOOL.curatorEmail });
  const address = `${await listen(server, 0)}sheet?${new URLSearchParams({ title: SHEET.observations, as: SCHOOL.coordinator }).toString()}`;
  const browser = await openBrowser();
  try {
    return await measured(browser, address, header.length);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
    workspace.close();
  }
}

async function measured(browser: Browser, address: string, columns: number): Promise<Figure[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "ru-RU" });
  const opened: number[] = [];
  let bytes = 0;
  for (let turn = 0; turn < LOADS; turn += 1) {
    const answer = await page.goto(address, { waitUntil: "commit" });
    opened.push(Number(await (await page.waitForFunction(FIRST_ROWS, undefined, { polling: "raf", timeout: 120_000 })).jsonValue()));
    bytes = (await answer?.body())?.length ?? 0;
  }
  await page.waitForLoadState("networkidle");
  const cdp = await page.context().newCDPSession(page);
  const { watched, shots } = await scrolled(page, cdp);
  const { frames, blank } = await blankFrames(browser, shots);
  const reached = watched.last >= ROWS;
  await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const heap = (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? NaN) / 2 ** 20;
  const what = `лист из ${ROWS} строк`;
  return [
    proven(figure(`${what}: первые строки на экране`, median(opened), "мс", 3000, `медиана ${LOADS} открытий, столбцов ${columns}, страница с данными ${Math.round(bytes / 1024)} КБ`), bytes > 100_000),
    proven(figure(`${what}: кадров с пустыми строками при прокрутке, по разметке`, watched.blank, "", 0, `кадров ${watched.frames}, за ${Math.round(watched.ms)} мс до строки ${watched.last}`), reached && watched.frames > 20),
    proven(figure(`${what}: то же, по снимкам экрана`, blank, "", 0, `снимков ${frames}`), reached && frames > 10),
    proven(figure(`${what}: память страницы после прокрутки`, heap, "МБ", 150, "куча JavaScript после сборки мусора"), heap > 0),
  ];
}

/** Turns the wheel by two screens at a time until the last row is there, looking at every frame. */
async function scrolled(page: Page, cdp: CDPSession): Promise<{ watched: Watched; shots: string[] }> {
  const shots: string[] = [];
  cdp.on("Page.screencastFrame", ({ data, sessionId }) => {
    shots.push(data);
    void cdp.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined);
  });
  await cdp.send("Performance.enable");
  await cdp.send("Page.startScreencast", { format: "jpeg", quality: 70, everyNthFrame: 1 });
  await page.evaluate(WATCH);
  await page.mouse.move(640, 400);
  for (let turn = 0; turn < 130; turn += 1) await page.mouse.wheel(0, 1100);
  await page.waitForFunction(`document.querySelector('.ag-row[row-id="${ROWS}"]') !== null`, undefined, { timeout: 60_000 });
  const watched = await page.evaluate<Watched>("window.watched()");
  await cdp.send("Page.stopScreencast");
  return { watched, shots };
}
