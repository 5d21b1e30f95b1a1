import type { PersonKind } from "../../../contract/schemas";
import { FORM_KINDS } from "../pair";
import type { Readers } from "./cells";
import { kindQuestion } from "./matching";
import type { PersonRow, ReadPerson } from "./read-person";
import { nameKeys, type RegistryIndex } from "./registry-index";
import { ask, note, type Remark, type RowAnswer } from "./remark";

type Say = (row: number, remark: Remark) => void;

/**
 * Kinds that neither the cell, class, post nor section told: by code or e-mail of the registry, by the form, by the mentor of the same
 * form; what is still unknown is asked (I.4). Pupils without a class are asked about as well.
 */
export function settleKinds(rows: readonly PersonRow[], index: RegistryIndex, readers: Readers, answerOf: (row: number) => RowAnswer, say: Say, mailAsked: boolean): void {
  const kinds = new Map<string, PersonKind>();
  const readsOf = ({ own, mentor, mentees }: PersonRow): ReadPerson[] => [...(own ? [own] : []), ...(mentor ? [mentor] : []), ...mentees];
  for (const row of rows) for (const read of readsOf(row)) if (read.name && read.kind) kinds.set(nameKeys.initials(read.name), read.kind);
  const mentorKind = (text: string): PersonKind | null => {
    const reading = text === "" ? null : readers.names.read(text);
    if (reading?.state !== "read") return null;
    return kinds.get(nameKeys.initials(reading.name)) ?? index.bySurname(reading.name).find((person) => nameKeys.initials(person) === nameKeys.initials(reading.name))?.kind ?? null;
  };

  for (const row of rows) {
    const form = readers.form(row.pair.form) || null;
    for (const read of readsOf(row)) {
      if (read.kind === null) read.kind = byRegistry(read, index);
      const isMentee = read.side === "mentee" || (read.side === "own" && row.pair.mentor !== "");
      if (read.kind === null && form) read.kind = isMentee ? FORM_KINDS[form].mentee : read.side === "mentor" || read.roles.join() === "mentor" ? FORM_KINDS[form].mentor : null;
      if (read.kind === null && isMentee && !form) read.kind = row.mentor?.kind ?? mentorKind(row.pair.mentor);
      if (read.kind === null && read.side === "mentor") read.kind = row.mentees.map(({ kind }) => kind).find((kind) => kind !== null) ?? null;
      if (read.kind === null) {
        const answer = answerOf(row.row);
        const told = row.remarks.some(({ key }) => key === "roster.kind.bad");
        const isPerson = read.name !== null || read.token !== "" || read.code !== "" || read.email !== "" || readers.on.codesMode;
        if (!told && isPerson) say(row.row, kindQuestion(read, answer));
        const chosen = answer.choice("kind.unknown");
        if (chosen === "teacher" || chosen === "pupil" || chosen === "external") read.kind = chosen;
      }
      const noMail = mailAsked && read.side === "own" && read.kind === "teacher" && read.email === "" && read.name !== null;
      if (noMail && !row.remarks.some(({ key }) => key.startsWith("roster.mail."))) say(row.row, note("mail.none", { row: row.row + 1 }));
      const unread = row.remarks.some(({ key }) => key === "roster.class.unknown");
      if (read.kind === "pupil" && read.class === "" && !unread && (read.name !== null || readers.on.codesMode)) {
        say(row.row, ask("class.missing", { row: row.row + 1, read: read.name ? [read.name.surname, read.name.name].join(" ") : read.code }, answerOf(row.row)));
      }
    }
  }
}

function byRegistry(read: ReadPerson, index: RegistryIndex): PersonKind | null {
  const person = (read.code !== "" ? index.byCode(read.code) : undefined) ?? (read.email !== "" ? index.byEmail(read.email)[0] : undefined);
  return person?.kind ?? null;
}
