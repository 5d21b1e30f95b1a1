import type { Cells } from "./cells";
import type { FullName, NameReading } from "./names";
import type { TableReading } from "./person-row";
import { shownName } from "./read-person";
import { ask, note, stop, type Reading, type Remark, type RowAnswer } from "./remark";
import { oneLine } from "./spelling";

export type NameCells = { readonly name: FullName | null; readonly initials: boolean; readonly token: string; readonly bracket: string };

/** What the page puts in place of a name in codes mode: the same name has the same key. */
export const TOKEN = /^#\d+$/;

/** The name of the row's own columns, or null when they are empty. */
export function readNameCells(cells: Cells, row: number, table: TableReading, answer: RowAnswer, remarks: Remark[], readings: Reading[]): NameCells | null {
  const whole = cells.typed("fullName");
  if (whole !== "") return readNameText(whole, table.columns.own.get("fullName")?.header ?? "", row, table, answer, remarks, readings);
  const parts = [cells.typed("surname"), cells.typed("name"), cells.typed("patronymic")] as const;
  if (parts.every((part) => part === "")) return null;
  if (parts.every((part) => part === "" || TOKEN.test(part))) return { name: null, initials: false, token: parts.join(""), bracket: "" };
  const typed = parts.filter((part) => part !== "").join(" ");
  const reading = table.readers.names.parts(...parts);
  return settled(reading, typed, table.columns.own.get("surname")?.header ?? "", row, table, answer, remarks, readings);
}

export function readNameText(typed: string, column: string, row: number, table: TableReading, answer: RowAnswer, remarks: Remark[], readings: Reading[]): NameCells {
  if (TOKEN.test(typed)) return { name: null, initials: false, token: typed, bracket: "" };
  return settled(table.readers.names.read(typed), typed, column, row, table, answer, remarks, readings);
}

/** A reading with its questions put and answered. */
function settled(reading: NameReading, typed: string, column: string, row: number, table: TableReading, answer: RowAnswer, remarks: Remark[], readings: Reading[]): NameCells {
  const number = row + 1;
  if (reading.state !== "read") {
    remarks.push(stop(reading.state === "empty" ? "name.missing" : "name.unreadable", { row: number, column, read: typed }));
    return { name: null, initials: false, token: "", bracket: "" };
  }
  let { name } = reading;
  const { proposal, question } = reading;
  if (question === "name.order") {
    const whole = reading.turned ? table.order : undefined;
    if (whole !== undefined) name = whole === "turned" && proposal ? proposal : name;
    else {
      const options = [...(proposal ? [{ value: "turned", label: shownName(proposal) }] : []), { value: "typed", label: shownName(name) }];
      const remark = ask("name.order", { row: number, read: typed, right: shownName(proposal ?? name) }, answer, options, proposal ? "turned" : "typed");
      remarks.push(remark);
      if (remark.chosen === "turned" && proposal) name = proposal;
    }
  }
  if (question === "name.four") {
    const options = [...(proposal ? [{ value: "hyphen", label: shownName(proposal) }] : []), { value: "typed", label: shownName(name) }];
    const remark = ask("name.four", { row: number, read: typed, surname: name.surname, name: name.name, patronymic: name.patronymic }, answer, options, proposal ? "hyphen" : "typed");
    remarks.push(remark);
    if (remark.chosen === "hyphen" && proposal) name = proposal;
  }
  if (question === "name.latin") remarks.push(ask("name.latin", { row: number, read: typed }, answer));
  if (reading.alike) remarks.push(note("name.alike", { row: number, read: typed, right: shownName(name) }));
  if (shownName(name) !== oneLine(typed)) readings.push({ field: "fullName", from: typed, to: shownName(name) });
  return { name, initials: question === "name.initials", token: "", bracket: reading.bracket };
}
