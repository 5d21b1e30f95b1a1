import { AppError } from "../../contract/errors";
import type { Context } from "../actions/context";
import type { Cursor } from "../actions/forms/collecting";
import { isClosedForm, itemsOf, troubleOf, wasAddedTo } from "../actions/forms/form-trouble";
import { QUESTIONNAIRES } from "../catalogue/questionnaires";
import { codeOf, type Arrived, type Owners } from "../domain/questions/owner";
import { readResponse, type FormNow, type Said } from "../domain/questions/said";
import type { FormDef } from "../domain/tables";
import type { FormResponse } from "../services";

/** A submission as it was read. `said` is null when nothing of it can be read. */
export type ReadAnswer = Arrived & { readonly said: Said | null };
/**
 * What was read of a form. `next`: where the next step goes on, null when nothing is left; `until`: everything submitted before this instant was
 * looked at, "" nothing; `trouble`: what is wrong with the form, "" nothing, null nobody knows yet.
 */
export type FormRead = { readonly formDefId: FormDef["id"]; readonly arrived: readonly ReadAnswer[]; readonly next: Cursor | null; readonly until: string; readonly trouble: string | null };
type Bounds = { readonly from: Cursor; readonly most: number; /** Instant of the clock (ms) after which no further one is begun. */ readonly until: number };

/** Submissions stand in the order of their first submission, an edited one later than its place: so many are looked over for the earliest that is left. */
const PEEK = 50;

/**
 * Submissions of a form from the cursor on. What is known already is passed by unread: reading an answer is what costs.
 * @throws AppError `google-unavailable` when Google does not give them now
 */
export function readForm({ registry, services }: Context, form: FormDef, owners: Owners, { from, most, until }: Bounds): FormRead {
  const ids = itemsOf(form);
  try {
    const seen = services.forms.look(form.fileId);
    const now: FormNow = { items: new Set(seen.items), rows: seen.rows ?? {} };
    const answeredAt = new Map<string, string>(registry.invites.filter(({ responseId }) => responseId !== "").map((invite) => [invite.responseId, invite.answeredAt]));
    const stored = services.forms.responses(form.fileId, from.at);
    const passed = new Set(from.passed);
    const arrived: ReadAnswer[] = [];
    const done: Pick<Arrived, "id" | "at">[] = [];
    let strange = wasAddedTo(form);
    for (const [at, response] of stored.entries()) {
      if (arrived.length >= most || (done.length > 0 && Date.now() > until)) {
        const next = cursorAfter(stored.slice(at, at + PEEK), done, from);
        return { formDefId: form.id, arrived, next, until: next.at, trouble: null };
      }
      if (passed.has(response.id)) continue;
      done.push({ id: response.id, at: response.at });
      if (isKnown(response, answeredAt.get(response.id), owners)) continue;
      const read = answerOf(form, ids, response, now);
      strange ||= read.strange;
      arrived.push(read.answer);
    }
    return { formDefId: form.id, arrived, next: null, until: latestOf(done, from), trouble: troubleOf(form, ids, seen, strange) };
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "not-found") return { formDefId: form.id, arrived: [], next: null, until: "", trouble: isClosedForm(form) ? "" : "form.trouble.gone" };
    throw thrown;
  }
}

/** From the earliest instant that is left; what was looked at and is not earlier is passed by. */
function cursorAfter(left: readonly FormResponse[], done: readonly Pick<Arrived, "id" | "at">[], from: Cursor): Cursor {
  const at = left.reduce((first, each) => (each.at < first ? each.at : first), left[0]!.at);
  return { at, passed: [...from.passed, ...done.filter((each) => each.at >= at).map(({ id }) => id)], latest: latestOf(done, from) };
}

const latestOf = (done: readonly Pick<Arrived, "at">[], from: Cursor): string => done.reduce((last, { at }) => (at > last ? at : last), from.latest);

/** Taken in already, or given up; one that waits for a decision is looked at again, since a code or a consent may have come back. */
const isKnown = ({ id, at }: FormResponse, answeredAt: string | undefined, owners: Owners): boolean =>
  (answeredAt !== undefined && answeredAt >= at) || owners.odd(id)?.state === "dismissed";

/** @throws AppError `google-unavailable` when the answer cannot be fetched; an answer that cannot be understood is one all the same */
function answerOf(form: FormDef, ids: { readonly [key: string]: string }, { id, at, account, values }: FormResponse, now: FormNow): { readonly answer: ReadAnswer; readonly strange: boolean } {
  const typed = values[ids["code"] ?? ""];
  const code = codeOf(typeof typed === "string" ? typed : "").slice(0, 40);
  const { said, strange } = readResponse(QUESTIONNAIRES[form.kind], ids, values, now);
  return { answer: { id, at, account: account.toLowerCase(), code, said: Object.keys(said).length === 0 ? null : said }, strange: strange.length > 0 };
}
