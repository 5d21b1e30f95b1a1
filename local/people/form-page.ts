import { fireSubmitted } from "../services/forms/fired";
import { answersOf, type Answer, type FormAnswer } from "../services/forms/answers";
import { complaint } from "../services/forms/checked";
import { formAt, mayAnswer, type FormFile } from "../services/forms/form-file";
import { editKeyIn, editResponseUrl, prefilledAnswers } from "../services/forms/links";
import { isEmptyAnswer } from "../services/forms/values";
import type { FormItem, FormModel } from "../services/forms/model";
import { shownItems } from "../services/forms/pages";
import { submitted } from "../services/forms/submit";
import { inTrash } from "../services/drive/rights";
import type { TriggerSetting } from "../runtime/triggers";
import type { World } from "../runtime/world";
import { refusalOf, type RefusedForm } from "./form-refusals";
import { shownItem, type ShownItem } from "./form-looking";
import { typedAnswers, type Complaint, type FilledIn } from "./form-typing";

/** A form as it stands open in a browser. */
export type OpenForm = {
  readonly refused: null;
  readonly title: string;
  readonly description: string;
  readonly collectsEmail: boolean;
  readonly items: readonly ShownItem[];
  /** By item id: what the link, or the earlier answer that is being edited, has filled in. */
  readonly filledIn: Readonly<Record<string, Answer>>;
  /** The earlier answer that is being edited. */
  readonly edits: string | null;
  /** What the page would complain of now; nothing is sent. */
  complaints(filled?: FilledIn, options?: SubmitOptions): readonly Complaint[];
  /** @throws AnswerRefused with everything the page complains of; nothing is sent then */
  submit(filled?: FilledIn, options?: SubmitOptions): SentForm;
};
/** The address a person types where a form asks for one; default: the person's own. */
export type SubmitOptions = { readonly email?: string };
export type SentForm = { readonly responseId: string; readonly confirmation: string; /** When people may change their answers. */ readonly editUrl?: string };
export type FormPage = OpenForm | RefusedForm;

/** What the page marks red. */
export class AnswerRefused extends Error {
  constructor(readonly wrong: readonly Complaint[]) {
    super(wrong.map(({ item, why }) => `${item}: ${why}`).join("\n"));
    this.name = "AnswerRefused";
  }
}

/** Google's own words for Russian accounts, when the author has given none. */
const THANKS = "Ответ записан.";
const NO_ADDRESS = "Must be a valid email address";

/** A person, or with a blank address somebody without an account, opens a link to a form. */
export function openedForm(world: World, email: string, url: string, triggers: TriggerSetting): FormPage {
  const file = formAt(world, url);
  const key = editKeyIn(url);
  const edits = file && key !== null ? answersOf(world.answers, file.id).find(({ editKey }) => editKey === key) : undefined;
  const circumstances = {
    there: file !== undefined && !inTrash(world, file) && (key === null || edits !== undefined), allowed: file !== undefined && mayAnswer(world, file, email), email, edits,
    answered: file !== undefined && email !== "" && answersOf(world.answers, file.id).some(({ account }) => account === email),
  };
  const refused = refusalOf(file?.content.form, circumstances);
  if (refused || !file) return refused ?? { refused: "missing", message: "" };
  const { form } = file.content;
  const filledIn = edits ? edits.answers : prefilledAnswers(form.items, url);
  return {
    refused: null, title: form.title, description: form.description, collectsEmail: form.collectEmail, items: form.items.map(shownItem), filledIn, edits: edits?.id ?? null,
    complaints: (filled = {}, options = {}) => looked(form, { email, filledIn }, filled, options).wrong,
    submit: (filled = {}, options = {}) => sent(world, triggers, { email, url, file, filledIn, edits }, filled, options),
  };
}

type Page = { readonly email: string; readonly url: string; readonly file: FormFile; readonly filledIn: Readonly<Record<string, Answer>>; readonly edits: FormAnswer | undefined };

function sent(world: World, triggers: TriggerSetting, { email, url, file, filledIn, edits }: Page, filled: FilledIn, options: SubmitOptions): SentForm {
  // The form may have been closed or changed while the page stood open.
  const now = openedForm(world, email, url, triggers);
  if (now.refused !== null) throw new AnswerRefused([{ item: file.content.form.title, why: now.message }]);
  const { form } = file.content;
  const { all, shown, witness, wrong } = looked(form, { email, filledIn }, filled, options);
  if (wrong.length > 0) throw new AnswerRefused(wrong);
  const answers = Object.fromEntries(shown.flatMap((item) => (isEmptyAnswer(all[item.id]) ? [] : [[item.id, all[item.id] as Answer]])));
  // Sending takes a moment, so no two answers of people have one instant.
  world.now += 1;
  const submission = submitted(world, world.random, file, { answers, email: form.collectEmail ? witness : "", account: email, ...(edits ? { edits } : {}) }, world.now);
  fireSubmitted(world, submission, triggers);
  return { responseId: submission.answer.id, confirmation: form.confirmation || THANKS, ...(form.allowEdits ? { editUrl: editResponseUrl(file, submission.answer) } : {}) };
}

/** What would be sent, and everything that stands in its way. */
function looked(form: FormModel, { email, filledIn }: Pick<Page, "email" | "filledIn">, filled: FilledIn, options: SubmitOptions): { all: Record<string, Answer>; shown: readonly FormItem[]; witness: string; wrong: Complaint[] } {
  const { answers: typed, wrong } = typedAnswers(form.items, filled);
  const all: Record<string, Answer> = { ...filledIn, ...typed };
  const shown = shownItems(form.items, all);
  if (!shown) throw new Error("These answers lead round in a circle of pages.");
  const hidden = form.items.find((item) => item.id in typed && !isEmptyAnswer(typed[item.id]) && !shown.includes(item));
  if (hidden) throw new Error(`"${hidden.title}" is not on the pages that these answers lead to.`);
  const witness = form.verifiedEmail || options.email === undefined ? email : options.email;
  if (form.collectEmail && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(witness)) wrong.push({ item: "Email", why: NO_ADDRESS });
  for (const item of shown) {
    const why = wrong.some((each) => each.item === item.title) ? null : complaint(item, all[item.id]);
    if (why !== null) wrong.push({ item: item.title, why });
  }
  return { all, shown, witness, wrong };
}
