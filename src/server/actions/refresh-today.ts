import type { TodayLine } from "../../contract/contract";
import type { PairId, PersonId } from "../../contract/schemas";
import { text, told } from "../../texts/server";
import { SHEETS, WATCHED } from "../catalogue/sheets";
import { CODE_LETTER } from "../catalogue/values";
import { nextCode } from "../domain/code";
import { shortName } from "../domain/person";
import { letterLines } from "../domain/questions/today";
import { worstFirst } from "../domain/today";
import type { TableId, Trace } from "../domain/tables";
import type { Change, Services } from "../services";
import { openContext, refuseNewerWorkbook, type Context } from "./context";
import { dutyLines } from "./duty-lines";
import { registryLines } from "./show-home";
import { allStageChanges } from "./stages/rows";
import { registryAfter, viewCells, withViews } from "./views";

/** Ids of a sheet are kept in pieces that fit a cell (platform trap 9). */
const IDS_A_PIECE = 3_000;

/**
 * A look at the whole registry: rows typed by hand get codes, edits and deletions by hand are noticed, unreadable cells are marked,
 * computed cells and «Сегодня» are written anew. By the menu, by the heartbeat of a new day. At most fifteen calls (design §8).
 */
export function refreshToday(services: Services): { readonly lines: number; readonly overdue: number } {
  const result = services.alone(() => {
    const opened = openContext(services, "traces", "log", "letters");
    refuseNewerWorkbook(opened);
    const staged = allStageChanges(opened);
    const context = staged.length === 0 ? opened : { ...opened, registry: registryAfter(opened, staged) };
    const lines = [...dutyLines(context), ...letterLines(context.sheets.letters.rows), ...registryLines(context), ...handLines(context)].sort(worstFirst);
    services.workbook.write([
      ...nameRows(context),
      ...withViews(opened, staged),
      ...freshViews(context),
      { board: "today", rows: lines.map((line) => boardRow(context, line)) },
      ...noteUnreadable(context),
      ...rememberIds(context),
      ...logHandEdits(context),
    ]);
    return { lines: lines.length, overdue: lines.filter(({ state }) => state === "overdue").length, today: context.today };
  });
  if (services.memory.heartbeat()) services.memory.saveHeartbeat({ day: result.today });
  return result;
}

type Looked = Context & { readonly sheets: ReturnType<typeof openContext<"traces" | "log" | "letters">>["sheets"] };
type Watched = (typeof WATCHED)[number];

function boardRow({ registry }: Context, { rule, text: what, hint, state, due, daysLeft, owedBy, pairId, personId }: TodayLine): (string | number)[] {
  const pair = pairId === null ? undefined : registry.pair(pairId);
  const person = personId === null ? undefined : registry.person(personId);
  return [
    text(`today.state.${state}`), told(what), owedBy === null ? "" : text(`role.${owedBy}`), person ? shortName(person) : "", pair?.code ?? "",
    due ?? "", daysLeft ?? "", hint ? told(hint) : text(`duty.${rule}.hint`),
  ];
}

/** A row without an id gets one, with a code where people see codes (`domain/data-model.md` §6.4, rows typed by hand). */
function nameRows({ sheets, services, now }: Looked): Change[] {
  const codes = { people: new Set(sheets.people.rows.map(({ code }) => code)), pairs: new Set(sheets.pairs.rows.map(({ code }) => code)) };
  const taken = (letter: string, among: Set<string>): string => {
    const code = nextCode(letter, among, services.random);
    among.add(code);
    return code;
  };
  const stamp = { createdAt: now, updatedAt: now };
  return [
    ...sheets.people.nameless.map(({ row, fields }): Change => ({
      name: "people", row, fields: { ...stamp, id: services.newId("PR") as PersonId, ...(fields.code === "" ? { code: taken(fields.kind === "pupil" ? CODE_LETTER.pupil : CODE_LETTER.adult, codes.people) } : {}) },
    })),
    ...sheets.pairs.nameless.map(({ row, fields }): Change => ({ name: "pairs", row, fields: { ...stamp, id: services.newId("PA") as PairId, ...(fields.code === "" ? { code: taken(CODE_LETTER.pair, codes.pairs) } : {}) } })),
  ];
}

/** Computed cells of every row; the adapter writes only those that differ. */
const freshViews = ({ sheets, registry, today }: Looked): Change[] =>
  ([...WATCHED, "settings"] as const).flatMap((id) => sheets[id].rows.flatMap((row): Change[] => {
    const cells = viewCells(id, row, registry, today);
    const key = (row as unknown as { [field: string]: unknown })[SHEETS[id].key as string];
    return cells ? [{ view: id, id: String(key), cells } as Change] : [];
  }));

/** What people did by hand since the last look: shown once, then it is the new state. */
function handLines({ sheets }: Looked): TodayLine[] {
  const line = (key: string, params: { [name: string]: string | number }): TodayLine => ({
    rule: "row", text: { key, params }, hint: { key: `${key}.hint` }, state: "waiting", due: null, daysLeft: null, owedBy: "curator", pairId: null, personId: null, observationId: null,
  });
  return WATCHED.flatMap((id) => {
    const { title } = SHEETS[id];
    const gone = goneIds(sheets.traces.rows, id, sheets[id]);
    return [
      ...sheets[id].sightings.filter(({ overwritten }) => overwritten.length > 0).map(({ row, overwritten }) => line("row.overwritten", { sheet: title, row, column: overwritten.join(", ") })),
      ...sheets[id].nameless.map(({ row }) => line("row.typed", { sheet: title, row })),
      ...(gone.length > 0 ? [line("row.deleted", { sheet: title, n: gone.length, ids: gone.slice(0, 5).join(", ") })] : []),
    ];
  });
}

function goneIds(traces: readonly Trace[], id: Watched, { unreadable, sightings }: Looked["sheets"][Watched]): string[] {
  // A row with an unreadable cell is still there, but its id was not sighted: then nothing is said about deletions.
  if (unreadable.length > 0) return [];
  const now = new Set(sightings.map((each) => each.id));
  return traces.filter(({ sheet }) => sheet.split(" ")[0] === id).flatMap(({ ids }) => ids.split(" ")).filter((each) => each !== "" && !now.has(each));
}

function noteUnreadable({ sheets }: Looked): Change[] {
  const cells = ([...WATCHED, "settings"] as const).flatMap((id) => sheets[id].unreadable);
  return [{
    on: WATCHED,
    notes: cells.filter(({ sheet }) => (WATCHED as readonly TableId[]).includes(sheet)).map(({ sheet, row, header, read, right, params }) => ({
      sheet, row, header, text: text(right, { ...params, sheet: SHEETS[sheet].title, row, column: header, read }),
    })),
  }];
}

/** The ids of this look, to notice what is missing at the next one. */
function rememberIds({ sheets }: Looked): Change[] {
  const wanted = WATCHED.flatMap((id) => {
    const ids = sheets[id].sightings.map((each) => each.id);
    const pieces = Math.max(1, Math.ceil(ids.length / IDS_A_PIECE));
    return Array.from({ length: pieces }, (_, part) => ({ sheet: `${id} ${part}`, part, ids: ids.slice(part * IDS_A_PIECE, (part + 1) * IDS_A_PIECE).join(" ") }));
  });
  const known = new Map(sheets.traces.rows.map((trace) => [trace.sheet, trace]));
  const fresh = wanted.filter(({ sheet }) => !known.has(sheet));
  return [
    ...(fresh.length > 0 ? [{ append: "traces" as const, rows: fresh }] : []),
    ...wanted.filter(({ sheet, ids }) => known.has(sheet) && known.get(sheet)!.ids !== ids).map(({ sheet, ids }): Change => ({ update: "traces", id: sheet, fields: { ids } })),
  ];
}

/** Edits by hand are logged as «вручную», author unknown. */
function logHandEdits({ sheets, now }: Looked): Change[] {
  const rows = WATCHED.flatMap((id) => sheets[id].sightings.filter(({ byHand }) => byHand).map((each) => ({
    at: now, who: text("log.byHand"), requestId: "", action: text("log.byHand"), entity: SHEETS[id].title, entityId: each.id, changes: "", reply: "",
  })));
  return rows.length > 0 ? [{ append: "log", rows }] : [];
}
