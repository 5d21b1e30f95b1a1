import type { RosterRow, RowClass } from "../../../contract/roster";
import { changesOf, shownValue, type CellChange } from "./changes";
import type { FilePerson } from "./people";
import { shownName, type PersonRow, type ReadPerson } from "./read-person";
import type { RosterRegistry } from "./registry-index";
import type { RowAnswer } from "./remark";
import type { IsoDate, PersonId } from "../../../contract/schemas";
import type { RosterWords } from "./words";

/** How one row of people ends: its class, whether it is written, and the changes it brings to known people. */
export type Outcome = {
  readonly row: PersonRow;
  readonly class: Exclude<RowClass, "skipped">;
  /** The row takes part in what is written: its pairs and roles count. */
  readonly active: boolean;
  readonly taken: boolean;
  readonly changes: readonly (CellChange & { readonly personId: PersonId })[];
};

export const readsOf = ({ own, mentor, mentees }: PersonRow): ReadPerson[] => [...(own ? [own] : []), ...(mentor ? [mentor] : []), ...mentees];

export function outcomeOf(row: PersonRow, homes: ReadonlyMap<ReadPerson, FilePerson>, answer: RowAnswer, registry: RosterRegistry, today: IsoDate): Outcome {
  const changes: (CellChange & { personId: PersonId })[] = [];
  let isNew = false;
  for (const read of readsOf(row)) {
    const home = homes.get(read);
    const match = home?.matches.get(read);
    if (!home?.person || !match) {
      isNew = true;
      continue;
    }
    const { person } = home;
    const newer = registry.newerThanImport.has(person.id);
    for (const change of changesOf(read, person, match, answer, newer, registry.school, today)) changes.push({ ...change, personId: person.id });
  }
  const stopped = row.remarks.some(({ weight }) => weight === "stop");
  const questions = row.remarks.filter(({ weight }) => weight === "ask");
  const rowClass = stopped ? "rejected" : questions.length > 0 ? "doubtful" : isNew ? "new" : changes.length > 0 ? "changed" : "same";
  const answered = questions.every(({ needed, chosen }) => needed !== true || chosen !== undefined);
  const active = !stopped && answer.take !== false && (questions.length === 0 || (answer.take === true && answered));
  const writes = isNew || changes.some(({ ticked }) => ticked);
  return { row, class: rowClass, active, taken: active && (rowClass === "doubtful" || writes), changes };
}

/** The row as the preview shows it. */
export function previewRow({ row, class: rowClass, taken, changes }: Outcome, homes: ReadonlyMap<ReadPerson, FilePerson>, words: RosterWords): RosterRow {
  const reads = readsOf(row);
  const main = row.own ?? row.mentees[0] ?? row.mentor;
  const roles = new Set(main ? homes.get(main)?.roles ?? main.roles : []);
  return {
    row: row.row,
    number: row.row + 1,
    class: rowClass,
    title: reads.map((read) => titleOf(read, homes)).filter((title) => title !== "").join(" – "),
    kind: main?.kind ?? null,
    role: roles.size === 2 ? "both" : [...roles][0] ?? "",
    schoolClass: main?.class ?? "",
    taken,
    messages: row.remarks.map(({ key, params, options, chosen }) => ({
      key, params: { ...params }, ...(options && options.length > 0 ? { options: options.map((option) => ({ ...option })) } : {}), ...(chosen === undefined ? {} : { chosen }),
    })),
    changes: [
      ...row.readings.map((reading) => ({ ...reading, ticked: true, ofRegistry: false })),
      ...changes.map(({ field, from, to, ticked }) => ({ field, from: shownValue(field, from, words), to: shownValue(field, to, words), ticked, ofRegistry: true })),
    ],
  };
}

function titleOf(read: ReadPerson, homes: ReadonlyMap<ReadPerson, FilePerson>): string {
  if (read.name) return shownName(read.name);
  const known = homes.get(read)?.person;
  return known ? shownName(known) || known.code : read.token || read.code || read.email || read.class || read.post;
}
