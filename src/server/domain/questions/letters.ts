import type { InviteId, IsoDate, PersonId } from "../../../contract/schemas";
import type { Invite, Letter } from "../tables";

/** What a job of letters has to do: whom to write, about which invitations. Ids alone. A digest looks again what is due when it comes to a person. */
export type LetterTodo = { readonly kind: Letter["kind"]; readonly people: readonly { readonly personId: PersonId; readonly inviteIds: readonly InviteId[] }[] };

/**
 * What stands in the queue of each letter, in one append with the letter's own row: which one is begun now, and what became of the one before
 * (platform-verdicts B3: recorded before it is sent, marked after).
 */
export type LetterRecord = { readonly begun: string; readonly before: LetterEnd | null };
export type LetterEnd = { readonly id: string; readonly did: "sent" | "failed" | "cancelled" | "unclear"; readonly error: string };

const OVER: readonly Letter["state"][] = ["failed", "cancelled"];

/**
 * The id of a letter: day, kind, person. Null when this person has such a letter already today; one that did not go out may be written anew,
 * under a number.
 */
export function letterIdFor(letters: readonly Pick<Letter, "id" | "personId" | "day" | "kind" | "state">[], day: IsoDate, kind: Letter["kind"], personId: PersonId): string | null {
  const same = letters.filter((letter) => letter.day === day && letter.kind === kind && letter.personId === personId);
  if (same.some(({ state }) => !OVER.includes(state))) return null;
  return [day, kind, personId, ...(same.length === 0 ? [] : [same.length + 1])].join(" ");
}

/** Letters of a job that were begun and of which no record tells the end: the run was killed between record and mail, or right after it. */
export function endsOf(records: readonly LetterRecord[]): { readonly ends: ReadonlyMap<string, LetterEnd>; readonly unknown: readonly string[] } {
  const ends = new Map(records.flatMap(({ before }) => (before ? [[before.id, before] as const] : [])));
  return { ends, unknown: records.map(({ begun }) => begun).filter((id) => !ends.has(id)) };
}

/** An invitation after a letter about it has gone out: invited, or reminded once more. An answer that came meanwhile stays one. */
export function afterLetter(invite: Invite, at: string, now: string): Partial<Invite> {
  const first = invite.sentAt === "";
  const state = invite.state === "created" || invite.state === "undelivered" ? { state: "sent" as const } : {};
  return first ? { ...state, sentAt: at, updatedAt: now } : { ...state, reminded: invite.reminded + 1, remindedAt: at, updatedAt: now };
}

/** After an address that Google refuses: it never arrived, unless it was answered by another way. */
export const afterRefusal = (invite: Invite, now: string): Partial<Invite> => (invite.state === "answered" ? {} : { state: "undelivered", updatedAt: now });
