import type { FormAnswer } from "../services/forms/answers";
import type { FormModel } from "../services/forms/model";

/** Why a visitor does not see the questions. */
export type Refusal = "missing" | "unpublished" | "closed" | "sign-in" | "no-access" | "already-answered" | "edits-off";
export type RefusedForm = { readonly refused: Refusal; readonly message: string };

type Circumstances = {
  /** The form is there, and so is the answer that an edit link means. */
  readonly there: boolean;
  readonly allowed: boolean;
  readonly email: string;
  readonly edits: FormAnswer | undefined;
  readonly answered: boolean;
};

/** Roughly Google's words; the exact ones, and in which order it looks, are not known (local/DIFFERENCES.md). */
const WORDS: Readonly<Record<Exclude<Refusal, "closed">, string>> = {
  missing: "Sorry, the file you have requested does not exist.",
  unpublished: "This form isn't published. Try contacting the owner of the form if you think this is a mistake.",
  "sign-in": "You must be signed in to open this form. Sign in to continue to Google Forms.",
  "no-access": "You need access. Ask for access, or switch to an account with access.",
  "already-answered": "You've already responded. You can fill out this form only once.",
  "edits-off": "Editing responses is turned off for this form. Try contacting the owner of the form if you think this is a mistake.",
};

/** What stands in the way of this visitor; null when nothing does. */
export function refusalOf(form: FormModel | undefined, { there, allowed, email, edits, answered }: Circumstances): RefusedForm | null {
  const refused = (reason: Exclude<Refusal, "closed">): RefusedForm => ({ refused: reason, message: WORDS[reason] });
  if (!form || !there) return refused("missing");
  if (!form.published) return refused("unpublished");
  if (!allowed) return refused(email === "" ? "sign-in" : "no-access");
  if (!form.accepting) {
    const message = `The form ${form.title} is no longer accepting responses. Try contacting the owner of the form if you think this is a mistake.`;
    return { refused: "closed", message: form.closedMessage || message };
  }
  if (email === "" && (form.limitOne || (form.collectEmail && form.verifiedEmail))) return refused("sign-in");
  if (edits) return form.allowEdits ? null : refused("edits-off");
  return form.limitOne && answered ? refused("already-answered") : null;
}
