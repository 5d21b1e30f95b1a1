import { asCurator, today, tried } from "./player";
import type { Player } from "./player";
import { linesOf, livePairs, SHEET, WORKING } from "./registry";

/** One pupil mentee leaves the school after the winter vacation: the one of a group of three or more, so that the group goes on. */
export function someoneLeaves(player: Player): void {
  const { workspace, curator, progress } = player;
  const people = linesOf(workspace, SHEET.people);
  if (people.some((person) => person["Статус"] === "выбыл(а)")) return;
  const working = new Set(livePairs(workspace).filter((pair) => WORKING.has(pair["Состояние"] ?? "") && pair["Форма"] === "ученик – ученик").map((pair) => pair["Ид"] ?? ""));
  const members = linesOf(workspace, SHEET.members).filter((member) => member["По"] === "" && working.has(member["Ид пары"] ?? ""));
  const third = members.find((member, at) => members.slice(0, at).filter((each) => each["Ид пары"] === member["Ид пары"]).length === 2);
  if (!third) return;
  const personId = third["Ид наставляемого"] ?? "";
  const leaving = { personId, on: today(player), reason: "Переехал(а) в другой город" };
  curator.menu("Люди", "Выбытие");
  const left = tried(player, () => {
    asCurator(player, "leave.person", { ...leaving, apply: false }, `look ${personId}`);
    return asCurator(player, "leave.person", { ...leaving, apply: true }, `apply ${personId}`);
  });
  if (left?.done) progress.say(`${today(player)}: выбытие, ${people.find((person) => person["Ид"] === personId)?.["Код"] ?? ""}.`);
}
