import { AppError } from "../../contract/errors";
import type { Context } from "../actions/context";
import type { Cursor } from "../actions/forms/collecting";
import { isClosedForm, itemsOf, troubleOf } from "../actions/forms/form-trouble";
import { QUESTIONNAIRES } from "../catalogue/questionnaires";
import { codeOf, type Arrived, type Owners } from "../domain/questions/owner";
import { readResponse, type FormNow, type Said } from "../domain/questions/said";
import type { FormDef } from "../domain/tables";
import type { FormResponse } from "../services";

/** A submission as it was read. `said` is null when nothing of it can be read. */
export type ReadAnswer = Arrived & { readonly said: Said | null };
/** What was read of a form: `whole` when nothing is left, `last` the last submission looked at. `trouble`: what is wrong with the form, "" nothing, null nobody looked. */
export type FormRead = { readonly formDefId: FormDef["id"]; readonly arrived: readonly ReadAnswer[]; readonly whole: boolean; readonly last: Cursor | null; readonly trouble: string | null };
type Bounds = { readonly from: Cursor; readonly most: number; /** Instant of the clock (ms) after which no further one is begun. */ readonly until: number };

const earlier = (one: Pick<Arrived, "at" | "id">, other: Pick<Arrived, "at" | "id">): boolean => one.at < other.at || (one.at === other.at && one.id < other.id);

/**
 * Submissions of a form after the cursor, the oldest first. What is known already is passed by unread: reading an answer is what costs.
 * @throws AppError `google-unavailable` when Google does not give them now
 */
export function readForm({ registry, services }: Context, form: FormDef, owners: Owners, { from, most, until }: Bounds): FormRead {
  const nothing = { formDefId: form.id, arrived: [], whole: true, last: null };
  const ids = itemsOf(form);
  try {
    const seen = services.forms.look(form.fileId);
    const now: FormNow = { items: new Set(seen.items), rows: seen.rows ?? {} };
    const invites = new Map(registry.invites.filter(({ responseId }) => responseId !== "").map((invite) => [invite.responseId, invite]));
    const stored = [...services.forms.responses(form.fileId, from.at)].filter((each) => earlier(from, each)).sort((one, other) => (earlier(one, other) ? -1 : 1));
    const arrived: ReadAnswer[] = [];
    let last: Cursor | null = null;
    let strange = false;
    for (const [at, response] of stored.entries()) {
      if (arrived.length >= most || (at > 0 && Date.now() > until)) return { formDefId: form.id, arrived, whole: false, last, trouble: null };
      last = { at: response.at, id: response.id };
      if (isKnown(response, invites.get(response.id)?.answeredAt, owners)) continue;
      const read = answerOf(form, ids, response, now);
      strange ||= read.strange;
      arrived.push(read.answer);
    }
    return { formDefId: form.id, arrived, whole: true, last, trouble: troubleOf(form, ids, seen, strange) };
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "not-found") return { ...nothing, trouble: isClosedForm(form) ? "" : "form.trouble.gone" };
    throw thrown;
  }
}

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
