import type { Browser } from "playwright-core";

export type Watched = { readonly frames: number; readonly blank: number; readonly ms: number; /** The last row that was seen, counted as people count. */ readonly last: number };

/**
 * Run in the page: looks at each frame whether the rows that are drawn fill what is seen below the frozen ones. `window.watched()` ends it
 * and tells. A row counts when its number is drawn.
 */
export const WATCH = `(() => {
  const body = document.querySelector(".ag-grid-viewport"), frozen = document.querySelector(".ag-grid-pinned-top-rows");
  const seen = { frames: 0, blank: 0, ms: 0, last: 0 }, from = performance.now();
  let on = true;
  const look = () => {
    const top = frozen.getBoundingClientRect().bottom, bottom = body.getBoundingClientRect().top + body.clientHeight;
    const lines = [...document.querySelectorAll(".ag-cell.row-number")].map((each) => ({ box: each.getBoundingClientRect(), number: Number(each.textContent) }))
      .filter(({ box, number }) => number > 0 && box.bottom > top + 1 && box.top < bottom - 1).sort((one, other) => one.box.top - other.box.top);
    let edge = top + 1;
    for (const { box, number } of lines) {
      if (box.top <= edge + 2) edge = Math.max(edge, box.bottom);
      seen.last = Math.max(seen.last, number);
    }
    seen.frames += 1;
    if (edge < bottom - 24) seen.blank += 1;
    if (on) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.watched = () => { on = false; seen.ms = performance.now() - from; return seen; };
})()`;

/** Two rows of the grid: between the figures of two row numbers there is less than one. */
const EMPTY = 52;

/**
 * Of pictures of the screen (JPEG in base64) those in which the column of row numbers has a stretch of more than two rows without a figure:
 * what a person would have seen as an empty place, also where the picture was moved before the page could draw.
 */
export async function blankFrames(browser: Browser, shots: readonly string[]): Promise<{ frames: number; blank: number }> {
  const page = await browser.newPage();
  await page.evaluate(LOOK);
  let blank = 0;
  for (const shot of shots) if ((await page.evaluate<number>(`window.emptyStretch(${JSON.stringify(shot)})`)) > EMPTY) blank += 1;
  await page.close();
  return { frames: shots.length, blank };
}

/** The longest stretch of lines without a dark dot between x = 6 and x = 46, below the bars and above the tabs, in pixels of the page. */
const LOOK = `window.emptyStretch = async (shot) => {
  const picture = await createImageBitmap(await (await fetch("data:image/jpeg;base64," + shot)).blob());
  const canvas = new OffscreenCanvas(picture.width, picture.height), brush = canvas.getContext("2d");
  brush.drawImage(picture, 0, 0);
  const scale = picture.width / 1280, top = Math.round(260 * scale), height = Math.round(480 * scale);
  const { data, width } = brush.getImageData(Math.round(6 * scale), top, Math.round(40 * scale), height);
  let run = 0, longest = 0;
  for (let y = 0; y < height; y += 1) {
    let dark = 0;
    // A line between rows is grey as well: figures have dots that are darker.
    for (let x = 0; x < width; x += 1) if (data[(y * width + x) * 4] < 150) dark += 1;
    run = dark > 0 ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest / scale;
};`;
