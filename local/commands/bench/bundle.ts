import { readFileSync, statSync } from "node:fs";
import { performance } from "node:perf_hooks";
import vm from "node:vm";
import { figure, median } from "./figure";
import type { Figure } from "./figure";

const RUNS = 31;

/**
 * Sizes of what is pushed, and what the bundle costs to load in a bare realm. Each run compiles anew: a cached script would cost
 * nothing. Processor time, because the clock also measures what else this computer does.
 */
export function bundleFigures(dist: string): Figure[] {
  const code = readFileSync(`${dist}/Code.js`, "utf8");
  const times = Array.from({ length: RUNS }, (_, run) => {
    const realm = vm.createContext({});
    const anew = `${code}\n// ${run} ${performance.now()}`;
    const [begun, before] = [performance.now(), process.cpuUsage()];
    new vm.Script(anew, { filename: "Code.js" }).runInContext(realm);
    vm.runInContext("app_()", realm);
    const { user, system } = process.cpuUsage(before);
    return { wall: performance.now() - begun, cpu: (user + system) / 1000 };
  });
  const kilobytes = (file: string): number => statSync(`${dist}/${file}`).size / 1024;
  return [
    figure("dist/Code.js", kilobytes("Code.js"), "КБ", 700),
    figure("dist/page.html", kilobytes("page.html"), "КБ", 200),
    figure(`загрузка сборки в пустой среде, медиана из ${RUNS}`, median(times.map(({ cpu }) => cpu)), "мс процессора", 40, `по часам медиана ${Math.round(median(times.map(({ wall }) => wall)))} мс`),
  ];
}
