import { statSync } from "node:fs";
import { performance } from "node:perf_hooks";
import vm from "node:vm";
import { scriptsOf } from "../../runtime/bundle";
import { figure, median } from "./figure";
import type { Figure } from "./figure";

const RUNS = 31;

/**
 * Sizes of what is pushed, and what the bundle costs in a bare realm: all files are compiled and Code.js is evaluated, as for a menu or the
 * heartbeat, then the calls of the page with their contract, then one more part, for a call that needs it. Each run compiles anew: a cached script would cost nothing. Processor time, because the clock also
 * measures what else this computer does.
 */
export function bundleFigures(dist: string): Figure[] {
  const { code, parts } = scriptsOf(dist);
  const files = Object.entries({ Code: code, ...parts });
  const names = Object.keys(parts).filter((part) => part !== "Shared" && part !== "Calls");
  const runs = Array.from({ length: RUNS }, (_, run) => {
    const anew = files.map(([name, text]) => [`${name}.js`, `${text}\n// ${run} ${performance.now()}`] as const);
    const realm = vm.createContext({});
    const [begun, before] = [performance.now(), process.cpuUsage()];
    for (const [filename, text] of anew) new vm.Script(text, { filename }).runInContext(realm);
    vm.runInContext("app_()", realm);
    const menu = spent(before);
    vm.runInContext("part_('calls')", realm);
    const [cpu, wall] = [spent(before), performance.now() - begun];
    // One part a run: a second one would find evaluated what both need.
    const asked = names[run % names.length]!;
    const started = process.cpuUsage();
    vm.runInContext(`part_("${asked.charAt(0).toLowerCase()}${asked.slice(1)}")`, realm);
    return { menu, cpu, wall, asked, part: spent(started) };
  });
  const kilobytes = (file: string): number => statSync(`${dist}/${file}`).size / 1024;
  const partly = (name: string): string => {
    if (name === "Calls") return "для вызова страницы";
    const times = runs.filter(({ asked }) => asked === name).map(({ part }) => part);
    return times.length === 0 ? "для нескольких частей" : `выполнить ${median(times).toFixed(1)} мс процессора`;
  };
  return [
    figure("dist/Code.js", kilobytes("Code.js"), "КБ", 700),
    ...Object.keys(parts).map((name) => figure(`dist/${name}.js`, kilobytes(`${name}.js`), "КБ", Infinity, partly(name))),
    figure("dist/page.html", kilobytes("page.html"), "КБ", 200),
    figure(`загрузка сборки в пустой среде для меню и сердцебиения, медиана из ${RUNS}`, median(runs.map(({ menu }) => menu)), "мс процессора", 40, "части прочитаны, но не выполнены"),
    figure(`загрузка сборки в пустой среде для вызова страницы, медиана из ${RUNS}`, median(runs.map(({ cpu }) => cpu)), "мс процессора", 40, `по часам медиана ${Math.round(median(runs.map(({ wall }) => wall)))} мс; выполнены Code и Calls`),
  ];
}

const spent = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
