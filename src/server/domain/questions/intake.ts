import type { QuestionnaireId } from "../../../contract/schemas";
import type { Questionnaire } from "../../../templates/questionnaires/shape";
import type { Answer, Invite, Person } from "../tables";
import { answersAfter, isNewer, latestOf, type Submission } from "./said";
import { targetsOf, type TargetLook, type Targets } from "./targets";

/** A submission with its invitation, as the registry has it. */
export type ToTake = Submission & { readonly invite: Invite; readonly source: Invite["source"] };
/** Answers of one person to one questionnaire, where they lie. */
export type Book = { readonly open: readonly Answer[]; readonly closed: readonly Answer[] };
/** A row that is new or other than before. */
export type Changed = { readonly before: Answer | undefined; readonly after: Answer };
export type Intake = {
  readonly open: readonly Changed[];
  readonly closed: readonly Changed[];
  readonly invites: readonly Invite[];
  readonly targets: Targets;
  /** Submissions that brought something. */
  readonly took: number;
};

const NOTHING: Targets = { profile: {}, request: {}, people: [], tracks: [], participations: [], pairs: [], taken: {} };

/**
 * What submissions of one person to one questionnaire change. The same submission again, or an older one that says nothing new, changes nothing;
 * in whatever order they come, and in however many runs, the end is the same.
 */
export function intakeOf(look: TargetLook, person: Person | undefined, kind: QuestionnaireId, questionnaire: Questionnaire, book: Book, submissions: readonly ToTake[]): Intake {
  const hidden = new Set<string>(questionnaire.items.filter(({ closed }) => closed).map(({ key }) => key));
  const open = new Map(book.open.map((row) => [row.id, row]));
  const closed = new Map(book.closed.map((row) => [row.id, row]));
  const invites = new Map<string, Invite>();
  let took = 0;
  for (const submission of [...submissions].sort(oldestFirst)) {
    const invite = invites.get(submission.invite.id) ?? submission.invite;
    const parts = [[open, false], [closed, true]] as const;
    const brought = parts.map(([rows, inClosed]) => {
      const said = Object.fromEntries(Object.entries(submission.said).filter(([key]) => hidden.has(key) === inClosed));
      return laidDown(rows, invite, kind, { ...submission, said });
    });
    const newer = isNewer(submission, invite);
    const { at, responseId, source, late } = submission;
    if (newer) invites.set(invite.id, { ...invite, state: "answered", answeredAt: at, responseId, source, late, asks: asksNow(questionnaire, [...open.values(), ...closed.values()], invite, submission, brought.includes(true)) });
    if (newer || brought.includes(true)) took++;
  }
  const inviteNow = (id: Answer["inviteId"]): Invite | undefined => invites.get(id) ?? look.registry.invite(id);
  const is = latestOf(open.values(), inviteNow);
  const targets = person ? targetsOf(look, person, questionnaire, latestOf(book.open, look.registry.invite), is) : NOTHING;
  for (const row of is.values()) if (targets.taken[row.key]) open.set(row.id, { ...row, taken: [...targets.taken[row.key]!] });
  return { open: changed(book.open, open), closed: changed(book.closed, closed), invites: [...invites.values()], targets, took };
}

/** Whether the answers of an invitation ask for the curator; what was seen is asked anew when something else was answered since. */
function asksNow({ items }: Questionnaire, rows: readonly Answer[], invite: Invite, { said }: Submission, brought: boolean): Invite["asks"] {
  const asking = items.filter(({ key, asks }) => asks !== undefined && said[key] !== undefined);
  if (asking.length === 0) return invite.asks;
  const wants = asking.some(({ key, asks }) => rows.some((row) => row.inviteId === invite.id && row.key === key && (asks === "anything" ? row.value !== "" : row.value === asks!.code)));
  return !wants ? "" : invite.asks === "seen" && !brought ? "seen" : "open";
}

const oldestFirst = (one: Submission, other: Submission): number => (`${one.at} ${one.responseId}` < `${other.at} ${other.responseId}` ? -1 : 1);

/** Whether the submission changed a row. */
function laidDown(rows: Map<string, Answer>, invite: Invite, kind: QuestionnaireId, submission: Submission): boolean {
  const before = new Map([...rows.values()].filter(({ inviteId }) => inviteId === invite.id).map((row) => [row.key, row]));
  const after = [...answersAfter(before, invite, kind, submission).values()];
  after.forEach((row) => rows.set(row.id, row));
  return after.some((row) => before.get(row.key) !== row);
}

function changed(before: readonly Answer[], now: ReadonlyMap<string, Answer>): Changed[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return [...now.values()].flatMap((after) => (known.get(after.id) === after ? [] : [{ before: known.get(after.id), after }]));
}
