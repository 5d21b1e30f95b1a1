import { fateOf } from "../sample/plan";
import type { Fate } from "../sample/plan";
import { addDays, later } from "../sample/days";
import type { PlayedPair } from "../sample/acts";
import type { Output } from "../../src/contract/contract";
import { onPage, tried } from "./player";
import type { Player } from "./player";
import type { Known } from "./play";
import { nameIn } from "./person-words";
import { linesOf, SHEET } from "./registry";
import type { Line } from "./registry";

type Act = { readonly day: string; readonly key: string; readonly run: () => boolean };

const OPEN = new Set(["запланировано", "перенесено", "в работе"]);

/** What mentors and mentees do with the lines of the programmes that run: marks of fulfilment, and corrections, to which the other side agrees. */
export function planActs(player: Player, known: Known, pairs: readonly PlayedPair[], share: number, last: string): Act[] {
  const { workspace, refused } = player;
  const seeds = new Map(pairs.map(({ id, seed }) => [id, seed]));
  const running = new Map(linesOf(workspace, SHEET.programmes).filter((programme) => programme["Состояние"] === "действует" && seeds.has(programme["Ид пары"] ?? "")).map((programme) => [programme["Ид"] ?? "", programme]));
  if (running.size === 0) return [];
  const corrections = linesOf(workspace, SHEET.corrections);
  const corrected = new Set(corrections.map((change) => change["Ид строки плана"]));
  const waiting = corrections.filter((change) => change["Что меняется"] !== "" && running.has(change["Ид программы"] ?? ""));
  const agreements = waiting.map((change): Act => {
    const programme = running.get(change["Ид программы"] ?? "")!;
    const key = change["Ид"] ?? "";
    return { day: addDays(change["Дата"] ?? last, 1), key, run: () => agree(player, known, programme, key) };
  });
  const inQuestion = new Set(waiting.map((change) => change["Ид строки плана"]));
  const lines = linesOf(workspace, SHEET.plan)
    .filter((line) => running.has(line["Ид программы"] ?? "") && OPEN.has(line["Состояние"] ?? "") && line["Срок"] !== "" && line["Сверх плана"] !== "да" && !inQuestion.has(line["Ид"]));
  const acts = lines.flatMap((line): Act[] => {
    const programme = running.get(line["Ид программы"] ?? "")!;
    const fate = fateOf({
      seed: `${nameIn(known.people.get(line["Ид наставляемого"] ?? ""))} ${line["Код библиотеки"] || line["Мероприятие"]} ${line["Срок"]}`, pairSeed: seeds.get(line["Ид пары"] ?? "") ?? "",
      due: line["Срок"] ?? "", end: programme["Окончание"] ?? "", corrected: corrected.has(line["Ид"] ?? ""),
    }, share);
    if (fate.what === "nothing") return [];
    const day = later(fate.day, programme["Начало"] ?? "");
    return [{ day, key: `${line["Ид"]} ${fate.what}`, run: () => carryOut(player, known, line, fate, day) }];
  });
  return [...agreements, ...acts].filter(({ day, key }) => day <= last && !refused.has(key));
}

const emailOf = ({ people }: Known, personId: string | undefined): string => people.get(personId ?? "")?.["Эл. почта"] ?? "";

function carryOut(player: Player, known: Known, line: Line, fate: Exclude<Fate, { what: "nothing" }>, day: string): boolean {
  const itemId = line["Ид"] ?? "";
  const mentor = emailOf(known, known.mentorOf.get(line["Ид пары"] ?? ""));
  const key = `${itemId} ${fate.what} ${day}`;
  return tried(player, () => {
    switch (fate.what) {
      case "done":
      case "partly":
      case "failed":
        return onPage(player, mentor, "plan.mark", {
          itemId, status: fate.what, doneOn: fate.what === "failed" ? null : day, actualResult: fate.result, evidence: line["Подтверждение"] ?? "", mentorMark: fate.mark,
        }, key);
      case "cancel": return onPage(player, mentor, "plan.change", { itemId, line: null, cancel: true, reason: fate.reason, agreeTo: null }, key);
      case "move": {
        const shown = programmesFor(player, mentor, line["Ид пары"] ?? "", key).flatMap(({ lines }) => lines).find((each) => each.itemId === itemId);
        if (!shown) return null;
        const { activity, direction, difficulty, kind, manner, responsible, plannedResult, evidence } = shown;
        return onPage(player, mentor, "plan.change", {
          itemId, line: { activity, direction, difficulty, kind, manner, responsible: responsible === "" ? "mentor" : responsible, plannedResult, evidence, due: fate.due }, cancel: false, reason: fate.reason, agreeTo: null,
        }, key);
      }
    }
  }) !== null;
}

/** The mentee reads what the mentor wishes to change and agrees; the curator does for a mentee without an account. */
function agree(player: Player, known: Known, programme: Line, changeId: string): boolean {
  return tried(player, () => onPage(player, emailOf(known, programme["Ид наставляемого"]), "plan.change", { itemId: null, line: null, cancel: false, reason: "", agreeTo: changeId }, `agree ${changeId}`)) !== null;
}

const programmesFor = (player: Player, email: string, pairId: string, key: string): Output<"programme.show">["programmes"] => onPage(player, email, "programme.show", { pairId }, `show ${key}`).programmes;
