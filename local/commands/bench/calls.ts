import { scriptsOf } from "../../runtime/bundle";
import { addDays } from "../../sample/days";
import { diceOf } from "../../sample/dice";
import { lessonNotes } from "../../sample/lessons";
import { CROWD, SAMPLE, timesLarger } from "../../sample/shape";
import type { Shape } from "../../sample/shape";
import { rosterCells } from "../../sample/row";
import { schoolRoster } from "../../sample/school";
import { ask } from "../door";
import { asCurator, today } from "../player";
import type { Player } from "../player";
import { linesOf, livePairs, SHEET } from "../registry";
import { figure, median, proven } from "./figure";
import type { Figure } from "./figure";
import { fillProgrammes, pasteLines } from "./plans";
import { pasteYear, schoolOf, setUp, sizes } from "./school";

const TEN: Shape = { teachers: [5], pupils: [5], hard: false };
/** Near the end of the year, when every term has begun. */
export const LATE = "2027-05-20";
const THOUSAND: Shape = { teachers: [50], pupils: [950], hard: false };

/** Opening the registry and a heartbeat with nothing to do, on a workbook of a whole school; with a bundle that throws when it is evaluated. */
export function idleFigures(player: Player): Figure[] {
  const { workspace, curator } = player;
  const { code, parts } = scriptsOf("dist");
  const guarded = code.replace("function app_() {", "function app_() { throw new Error('the bundle was evaluated');");
  if (guarded === code) throw new Error("В dist/Code.js не нашлось app_: проверять, что сборка не выполняется, нечем.");
  // The first heartbeat of a day has something to do: it writes «Сегодня» anew.
  workspace.clock.advance({ minutes: 30 });
  workspace.push({ code: guarded, parts });
  const menus = curator.openRegistry();
  const opening = workspace.lastExecution();
  workspace.clock.advance({ minutes: 30 });
  const beat = workspace.lastExecution();
  workspace.push({ code, parts });
  return [
    proven(figure("открытие реестра (onOpen), сборка не выполняется", opening?.serviceCalls ?? NaN, "обращений", 3, `меню: ${menus.map(({ caption }) => caption).join()}`), menus.length > 0 && !opening?.error),
    proven(figure("пульс без дела (onHeartbeat), сборка не выполняется", beat?.serviceCalls ?? NaN, "обращений", 3, `выполнение ${beat?.function ?? "нет"}${beat?.error ? `: ${beat.error}` : ""}`), beat?.function === "onHeartbeat" && !beat.error && beat.log.length === 0),
  ];
}

const teacherPair = (player: Player): { pairId: string; menteeId: string; email: string } => {
  const pair = livePairs(player.workspace).find((each) => each["Форма"] === "учитель – учитель" && each["Состояние"] === "закреплена");
  const email = linesOf(player.workspace, SHEET.people).find((person) => person["Ид"] === pair?.["Ид наставника"])?.["Эл. почта"];
  const member = linesOf(player.workspace, SHEET.members).find((each) => each["Ид пары"] === pair?.["Ид"]);
  if (!pair || !email || !member) throw new Error("Нет закреплённой пары учителей.");
  return { pairId: pair["Ид"] ?? "", menteeId: member["Ид наставляемого"] ?? "", email };
};

/** First data of the page and one saved lesson, in a school of ten pairs and in one of a thousand. */
export function pageFigures(): Figure[] {
  const measured = [[10, TEN] as const, [1000, THOUSAND] as const].map(([pairs, shape]) => {
    const player = schoolOf(shape, { day: "2026-09-01" });
    fillProgrammes(player);
    return { pairs, ...pageIn(player) };
  });
  const [ten, thousand] = measured;
  const same = figure("первые данные страницы: разница между 10 и 1 000 пар", Math.abs((ten?.first ?? NaN) - (thousand?.first ?? NaN)), "обращений", 0);
  return [...measured.flatMap(({ pairs, firstFigure, saveFigure }) => [{ ...firstFigure, what: `${firstFigure.what}, пар ${pairs}` }, { ...saveFigure, what: `${saveFigure.what}, пар ${pairs}` }]), same];
}

function pageIn(player: Player): { first: number; firstFigure: Figure; saveFigure: Figure } {
  const { workspace } = player;
  const { pairId, menteeId, email } = teacherPair(player);
  const mentor = workspace.as(email);
  const home = ask(mentor, "page", "home.show", {}, "bench home");
  const first = workspace.lastExecution()?.serviceCalls ?? NaN;
  const before = linesOf(workspace, SHEET.observations).length;
  const lessonDate = today(player);
  const { observationId } = ask(mentor, "page", "observation.log", { pairId, menteeId, lessonDate, ...lessonNotes(diceOf(1), "математика", 0), nextStepBy: addDays(lessonDate, 7) }, "bench lesson");
  const saved = workspace.lastExecution()?.serviceCalls ?? NaN;
  const rows = linesOf(workspace, SHEET.observations);
  return {
    first,
    firstFigure: proven(figure("первые данные страницы (home.show)", first, "обращений", 8, `пар у наставника ${home.pairs.length}; ${sizes(player)}`), home.pairs.some((pair) => pair.pairId === pairId)),
    saveFigure: proven(figure("сохранение посещения", saved, "обращений", 8, `строк в «${SHEET.observations}» ${before} → ${rows.length}`), rows.some((row) => row["Ид"] === observationId)),
  };
}

/** «Сегодня» recomputed for the whole school and for one ten times as large. */
export function recomputeFigures(once: Player): Figure[] {
  const small = recomputed(once);
  const large = recomputed(schoolOf(timesLarger(SAMPLE, 10), { day: LATE }));
  return [
    proven(figure("пересчёт школы: обращений", small.calls, "обращений", 15, small.sizes), small.lines > 0),
    proven(figure("пересчёт школы: процессор, медиана из 5", small.cpu, "мс", 300, `строк «Сегодня» ${small.lines}`), small.lines > 0),
    proven(figure("пересчёт школы × 10: обращений", large.calls, "обращений", 15, large.sizes), large.lines > 0),
    proven(figure("пересчёт школы × 10: во сколько раз больше процессора", large.cpu / small.cpu, "раз", 11, `${Math.round(large.cpu)} мс, строк «Сегодня» ${large.lines}`), large.lines > small.lines),
  ];
}

function recomputed(player: Player): { calls: number; cpu: number; lines: number; sizes: string } {
  pasteYear(player);
  fillProgrammes(player);
  pasteLines(player);
  player.curator.menu("Сегодня");
  const runs = Array.from({ length: 5 }, () => {
    // Google allows sixty reads a minute; a person does not click five times in one.
    player.workspace.clock.advance({ minutes: 2 });
    player.curator.menu("Сегодня");
    const execution = player.workspace.lastExecution();
    return { calls: execution?.serviceCalls ?? NaN, cpu: execution?.cpuMs ?? NaN };
  });
  return { calls: Math.max(...runs.map(({ calls }) => calls)), cpu: median(runs.map(({ cpu }) => cpu)), lines: linesOf(player.workspace, SHEET.today).length, sizes: sizes(player) };
}

/** Five thousand rows: the plan, then the job's steps. */
export function importFigures(): Figure[] {
  const player = setUp({ day: "2026-08-25" });
  const { workspace } = player;
  const rows = rosterCells(schoolRoster(2026, CROWD)).filter((_, at) => at === 0 || at > 7);
  const roster = { source: { rows, merged: [] }, columns: {}, answers: {}, appointments: [] };
  const preview = asCurator(player, "roster.plan", roster, "bench");
  const plan = workspace.lastExecution();
  let job = asCurator(player, "roster.apply", { roster, hash: preview.hash }, preview.hash);
  const chunks: number[] = [];
  for (let steps = 0; steps < 60 && job.state !== "done"; steps += 1) {
    job = asCurator(player, "job.step", { jobId: job.jobId }, `bench ${steps}`);
    chunks.push(workspace.lastExecution()?.serviceCalls ?? NaN);
  }
  const people = linesOf(workspace, SHEET.people).length;
  const seen = `строк в файле ${rows.length - 1}, листы после: ${sizes(player)}`;
  return [
    proven(figure("импорт 5 000 строк: план, процессор", plan?.cpuMs ?? NaN, "мс", 2000, `новых ${preview.counts.new}`), preview.counts.new >= 5000),
    proven(figure(`импорт 5 000 строк: обращений на порцию, порций ${chunks.length}`, Math.max(...chunks), "обращений", 12, seen), people >= 5000),
  ];
}
