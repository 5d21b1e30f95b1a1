import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SAMPLE } from "../sample/shape";
import { bundleFigures } from "./bench/bundle";
import { idleFigures, importFigures, LATE, pageFigures, recomputeFigures } from "./bench/calls";
import type { Figure } from "./bench/figure";
import { frontFigures } from "./bench/front";
import { memoryFigures } from "./bench/memory";
import { paperFigures } from "./bench/papers";
import { schoolOf } from "./bench/school";

/** Measures each budget of design §8 that this release has. Whether all of them are kept is answered. */
export async function bench(json: boolean): Promise<boolean> {
  const figures: Figure[] = [];
  const take = (list: readonly Figure[]): void => {
    figures.push(...list);
    if (!json) for (const each of list) process.stdout.write(`${line(each)}\n`);
  };
  take(bundleFigures("dist"));
  const dir = mkdtempSync(join(tmpdir(), "nastavnik-bench-"));
  try {
    const school = schoolOf(SAMPLE, { day: LATE, dir });
    take(idleFigures(school));
    take(recomputeFigures(school));
    school.workspace.close();
    take(memoryFigures(fileURLToPath(import.meta.url), dir));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  take(pageFigures());
  take(importFigures());
  take(paperFigures());
  return told(figures, json);
}

/** What the browser front costs with a long sheet: measured in Chromium, on its own because it takes longer than the rest can wait for. */
export async function benchFront(json: boolean): Promise<boolean> {
  const figures = await frontFigures();
  if (!json) for (const each of figures) process.stdout.write(`${line(each)}\n`);
  return told(figures, json);
}

function told(figures: readonly Figure[], json: boolean): boolean {
  const broken = figures.filter(({ kept }) => !kept);
  if (json) process.stdout.write(`${JSON.stringify({ figures, broken: broken.length })}\n`);
  else process.stdout.write(broken.length === 0 ? "Все пределы соблюдены.\n" : `Нарушено: ${broken.map(({ what }) => what).join("; ")}.\n`);
  return broken.length === 0;
}

const shown = (value: number): string => value.toLocaleString("ru-RU", { maximumFractionDigits: 1 });
const line = ({ what, measured, unit, budget, kept, seen }: Figure): string =>
  `${kept ? "✓" : "✗"} ${what}: ${shown(measured)} ${unit}${Number.isFinite(budget) ? ` (предел ${shown(budget)})` : ""}${seen === "" ? "" : `; ${seen}`}`;
