import type { Item, Questionnaire } from "../../../templates/questionnaires/shape";
import type { Answer, Invite } from "../tables";
import { valueOfGiven, type Given } from "./values";

/** Values by key of the question. A question that was not asked, or had to be answered and was not, is absent: it says nothing. */
export type Said = { readonly [key: string]: string };

/** What was answered: an empty value counts where the question may stay empty. */
export const saidOf = ({ items }: Questionnaire, values: Said): Said =>
  Object.fromEntries(items.flatMap(({ key, required }) => (values[key] === undefined || (required && values[key] === "") ? [] : [[key, values[key]]])));

/** A form as it stands now: its items, and the rows of its grids where they are told. Null: nobody has looked. */
export type FormNow = { readonly items: ReadonlySet<string>; readonly rows: { readonly [item: string]: readonly string[] } } | null;
export type ReadResponse = {
  readonly said: Said;
  /** Items that the form has beside those of the definition: a hand has added a question. */
  readonly strange: readonly string[];
};

/**
 * A submission of a Google Form by the ids its items got when it was built. An item that is no longer in the form says nothing; one that is
 * there and was left empty is an empty answer.
 * @param ids ids of the form's items by key
 */
export function readResponse({ items }: Questionnaire, ids: { readonly [key: string]: string }, given: { readonly [item: string]: Given }, form: FormNow): ReadResponse {
  const valueOf = (item: Item): [string, string][] => {
    const id = ids[item.key];
    if (id === undefined || (given[id] === undefined && !form?.items.has(id))) return [];
    return [[item.key, valueOfGiven(item, given[id], form?.rows[id])]];
  };
  const ours = new Set(Object.values(ids));
  return { said: saidOf({ items } as Questionnaire, Object.fromEntries(items.flatMap(valueOf))), strange: Object.keys(given).filter((id) => !ours.has(id)) };
}

/** One submission to an invitation. `responseId` is "" for page and paper. */
export type Submission = { readonly said: Said; readonly at: string; readonly responseId: string; readonly late: boolean };

/** Of two submissions to one invitation the later counts; at one instant the one with the greater id. */
export const isNewer = (submission: Pick<Submission, "at" | "responseId">, invite: Pick<Invite, "state" | "answeredAt" | "responseId">): boolean =>
  invite.state !== "answered" || submission.at > invite.answeredAt || (submission.at === invite.answeredAt && submission.responseId > invite.responseId);

export const answerId = (invite: Pick<Invite, "id">, key: string): string => `${invite.id}.${key}`;

/**
 * The answers of an invitation after a submission, whichever came in first: of each question the latest submission that answers it counts, so
 * that a question which has gone from the form since keeps its answer. Rows that stay as they are are the same objects.
 */
export function answersAfter(rows: ReadonlyMap<string, Answer>, invite: Invite, kind: Answer["kind"], { said, at, responseId, late }: Submission): ReadonlyMap<string, Answer> {
  const after = new Map(rows);
  const newer = isNewer({ at, responseId }, invite);
  for (const [key, value] of Object.entries(said)) {
    const row = rows.get(key);
    if (row && (row.at > at || (row.at === at && (row.value === value || !newer)))) continue;
    after.set(key, { id: row?.id ?? answerId(invite, key), inviteId: invite.id, personId: invite.personId, kind, key, value, at, late, taken: [] });
  }
  return after;
}

/**
 * The person's answer to each question of a questionnaire: of all invitations the latest.
 * @param rows answers of one person to one questionnaire
 */
export function latestOf(rows: Iterable<Answer>, inviteOf: (id: Answer["inviteId"]) => Pick<Invite, "responseId"> | undefined): ReadonlyMap<string, Answer> {
  const rank = ({ at, inviteId }: Answer): string => `${at} ${inviteOf(inviteId)?.responseId ?? ""} ${inviteId}`;
  const latest = new Map<string, Answer>();
  for (const row of rows) {
    const known = latest.get(row.key);
    if (!known || rank(row) > rank(known)) latest.set(row.key, row);
  }
  return latest;
}
