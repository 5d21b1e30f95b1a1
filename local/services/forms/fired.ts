import type { Execution } from "../../runtime/execution";
import { fire, type TriggerSetting } from "../../runtime/triggers";
import type { TriggerRecord, World } from "../../runtime/world";
import { buffer } from "../spreadsheet/buffer";
import { rangeOf } from "../spreadsheet/range";
import { spreadsheet } from "../spreadsheet/spreadsheet";
import type { WrittenRow } from "./destination";
import { formStandIn } from "./form";
import { formResponse } from "./response";
import type { Submission } from "./submit";

type Event = (execution: Execution) => Readonly<Record<string, unknown>>;

/**
 * Runs the submit triggers of a form and of the spreadsheet its answers go to; one of a spreadsheet serves every form that writes there
 * (platform.md §7). Only what a person sends fires them, never `FormResponse.submit` ([D: triggers/installable]).
 */
export function fireSubmitted(world: World, submission: Submission, setting: TriggerSetting): void {
  const { file, row } = submission;
  for (const trigger of world.triggers.filter(({ kind }) => kind === "ON_FORM_SUBMIT")) {
    const event = trigger.source === "FORMS" ? (trigger.sourceId === file.id ? formEvent(submission) : null) : row && trigger.sourceId === row.book.id ? sheetEvent(row) : null;
    for (let times = event ? firings(world) : 0; event && times > 0; times -= 1) if (isThere(world, trigger)) fire(world, trigger, event, setting);
  }
}

/** "Missed/duplicate events happen" (platform.md §7): as the test has ordered. */
function firings({ misfires }: World): number {
  if (misfires.missed > 0) {
    misfires.missed -= 1;
    return 0;
  }
  if (misfires.twice === 0) return 1;
  misfires.twice -= 1;
  return 2;
}

/** A handler may take triggers away, its own too. */
const isThere = (world: World, { uid }: TriggerRecord): boolean => world.triggers.some((trigger) => trigger.uid === uid);

/** [D: guides/triggers/events]: Forms, form submit. */
const formEvent = ({ file, answer }: Submission): Event => (execution) => {
  const place = { execution, id: file.id };
  return { response: formResponse(place, answer), source: formStandIn(place) };
};

/**
 * [D: guides/triggers/events]: Sheets, form submit. Texts as the sheet shows them; of an edited answer only what has changed, the rest is
 * '' [K]; questions with one title share one array [K].
 */
const sheetEvent = ({ book, sheetId, row, heads, shown, changed }: WrittenRow): Event => (execution) => {
  const place = { execution, writes: buffer(execution), file: book };
  const values = shown.map((text, at) => (changed[at] ? text : ""));
  const namedValues: Record<string, string[]> = {};
  heads.forEach((head, at) => { (namedValues[head] ??= []).push(values[at] ?? ""); });
  const range = rangeOf(place, sheetId, { startRowIndex: row, endRowIndex: row + 1, startColumnIndex: 0, endColumnIndex: Math.max(1, heads.length) });
  return { namedValues, range, source: spreadsheet(execution, place.writes, book), values };
};
