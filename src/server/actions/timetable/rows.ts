import type { IsoDate } from "../../../contract/schemas";
import type { Row } from "../../domain/tables";
import { lastBefore } from "../../domain/timetable/replace";
import { timetableOf, type Timetable } from "../../domain/timetable/week";
import type { Change, ReadSheet, ReadTables } from "../../services";
import type { Context } from "../context";

export type TimetableContext = Context & { readonly sheets: ReadTables<"bells" | "timetable"> };
type Sheet = "bells" | "timetable";

/** Rows of a sheet that hands may fill: one without an id is a row too, and gets its id when it is first written to. */
export const handRows = <Id extends Sheet>(sheet: ReadSheet<Id>): Row<Id>[] => [...sheet.rows, ...sheet.nameless.map(({ fields }) => fields)];

export const timetableIn = ({ sheets }: Pick<TimetableContext, "sheets">): Timetable => timetableOf(handRows(sheets.bells), handRows(sheets.timetable));

/** A row ends the day before another takes its place; no row is deleted. */
export function ended<Id extends Sheet>({ services, now }: TimetableContext, id: Id, sheet: ReadSheet<Id>, row: Row<Id>, from: IsoDate): Change {
  const fields = { to: lastBefore(from), updatedAt: now };
  const typed = sheet.nameless.find((each) => each.fields === row);
  return (typed ? { name: id, row: typed.row, fields: { ...fields, id: services.newId(PREFIX[id]), createdAt: now } } : { update: id, id: row.id, fields }) as Change;
}
export const PREFIX: { readonly [Id in Sheet]: string } = { bells: "BL", timetable: "LS" };
