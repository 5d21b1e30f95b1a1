import { SCHOOL } from "../sample/school";
import { schoolYearOf } from "../sample/days";
import { ask } from "./door";
import { today } from "./player";
import type { Player } from "./player";
import { linesOf, SHEET, valuesOf } from "./registry";

/** Setup as the coordinator does it, once: services, «Первоначальная настройка», the page, access of the curator. Done again it changes nothing. */
export function firstDay(player: Player): void {
  const { workspace, coordinator, curator, progress } = player;
  const settings = linesOf(workspace, SHEET.settings);
  const valueOf = (key: string): string => settings.find((line) => line["Ключ"] === key)?.["Значение"] ?? "";
  if (valueOf("school") === "") {
    progress.say("Координатор включает службы и проводит первоначальную настройку.");
    workspace.switchOnServices();
    coordinator.openRegistry();
    coordinator.menu("Сервис", "Первоначальная настройка");
    const year = schoolYearOf(today(player));
    ask(coordinator, "registry", "setup.run", {
      school: SCHOOL.name, director: SCHOOL.director, curator: SCHOOL.curator, curatorEmail: SCHOOL.curatorEmail, year, recordsFrom: `${year}-09-01`, mode: "names", understood: true,
    }, "setup");
  }
  workspace.deploy();
  coordinator.visit();
  workspace.share(workspace.registryId, SCHOOL.curatorEmail, "editor");
  curator.openRegistry();
  for (const [key, value] of Object.entries({ pupilNames: "да", ...SCHOOL.papers })) settle(player, key, value);
}

/** An order names the post of the curator; a list without it is completed by hand. */
export function typePost({ workspace, curator, curatorEmail }: Player): void {
  const [header = [], ...rows] = valuesOf(workspace, SHEET.people);
  const [emailAt, postAt] = [header.indexOf("Эл. почта"), header.indexOf("Должность")];
  const row = rows.findIndex((cells) => cells[emailAt] === curatorEmail);
  if (row >= 0 && rows[row]?.[postAt] === "") curator.edit(SHEET.people, `${letterOf(postAt)}${row + 2}`, "методист");
}

const letterOf = (column: number): string => (column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));

/** The curator types a setting. Names of pupils are off until she turns them on (`domain/data-model.md` §6.1); the sample school does. */
export function settle({ workspace, curator }: Player, key: string, value: string): void {
  const [header = [], ...rows] = valuesOf(workspace, SHEET.settings);
  const keyAt = header.indexOf("Ключ");
  const valueAt = header.indexOf("Значение");
  const row = rows.findIndex((cells) => cells[keyAt] === key);
  if (row >= 0 && rows[row]?.[valueAt] !== value) curator.edit(SHEET.settings, `${letterOf(valueAt)}${row + 2}`, value);
}
