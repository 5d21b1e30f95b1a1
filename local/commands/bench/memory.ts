import { execFileSync } from "node:child_process";
import { SCHOOL } from "../../sample/school";
import { figure, proven } from "./figure";
import type { Figure } from "./figure";

/** The word after the script keeps the file of the commands from being the first one: it would take itself for the one that was started. */
const OPEN = `
const [, , local, dir, curator, domain, coordinator] = process.argv;
const { openWorkspace } = await import(local);
const workspace = openWorkspace({ dir, domain, coordinator });
const person = workspace.as(curator);
person.openRegistry();
person.menu("Сегодня");
console.log(JSON.stringify({ rss: process.memoryUsage().rss, peak: process.resourceUsage().maxRSS * 1024, people: workspace.sheets()["Люди"].length - 1 }));
`;

/** The school of a directory, opened by another process, which says how much memory it holds. */
export function memoryFigures(local: string, dir: string): Figure[] {
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", OPEN, "memory", local, dir, SCHOOL.curatorEmail, SCHOOL.domain, SCHOOL.coordinator], { encoding: "utf8", maxBuffer: 1 << 28 });
  const opened = JSON.parse(said.trim().split("\n").pop() ?? "{}") as { rss: number; peak: number; people: number };
  return [proven(figure("память: школа-пример открыта", opened.rss / 2 ** 20, "МБ", 400, `наибольшая ${Math.round(opened.peak / 2 ** 20)} МБ, людей ${opened.people}`), opened.people >= 185)];
}
