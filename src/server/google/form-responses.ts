import type { FormResponse, ResponseValue } from "../services";

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type Stored = GoogleAppsScript.Forms.FormResponse;
/** What FormApp gives for an item; a row of a grid without an answer is "", null or an empty list ([R: ItemResponse.getResponse]). */
type Given = string | readonly (string | null | readonly string[])[] | null;

/**
 * Submissions since an instant, which belongs to them, in Google's order: that of first submission, an edited one in its old place with the time
 * of its edit. Time and answers are read when they are asked for: each is a step into Google's objects, and two thousand responses of twenty
 * questions fit into no run.
 */
export function responsesSince(form: Form, since: string): readonly FormResponse[] {
  const stored = since === "" ? form.getResponses() : form.getResponses(new Date(since) as unknown as GoogleAppsScript.Base.Date);
  if (stored.length === 0) return [];
  const questions = questionsOf(form);
  return stored.map((each) => responseFrom(each, questions));
}

/** Null when the form has no such response, whatever words Google finds for that. */
export function responseOf(form: Form, id: string): FormResponse | null {
  const stored = unlessMissing(() => form.getResponse(id));
  return stored ? responseFrom(stored, questionsOf(form)) : null;
}

function unlessMissing(call: () => Stored | null): Stored | null {
  try {
    return call();
  } catch (thrown) {
    if (/no response|invalid/i.test(String((thrown as { message?: unknown })?.message))) return null;
    throw thrown;
  }
}

type Questions = readonly { readonly id: string; readonly item: Item }[];
/** Questions as the form has them now: an answer to one that was deleted by hand is nobody's. */
const questionsOf = (form: Form): Questions => {
  const { PAGE_BREAK, SECTION_HEADER, IMAGE, VIDEO } = FormApp.ItemType;
  const silent: readonly unknown[] = [PAGE_BREAK, SECTION_HEADER, IMAGE, VIDEO];
  return form.getItems().filter((item) => !silent.includes(item.getType())).map((item) => ({ id: String(item.getId()), item }));
};

function responseFrom(stored: Stored, questions: Questions): FormResponse {
  let values: FormResponse["values"] | null = null;
  let at: string | null = null;
  let id: string | null = null;
  return {
    get at() { return (at ??= new Date(stored.getTimestamp().getTime()).toISOString()); },
    get id() { return (id ??= stored.getId()); },
    get account() { return String(stored.getRespondentEmail() ?? "").trim().toLowerCase(); },
    get values() { return (values ??= valuesOf(stored, questions)); },
  };
}

function valuesOf(stored: Stored, questions: Questions): FormResponse["values"] {
  const values: { [item: string]: ResponseValue } = {};
  for (const { id, item } of questions) {
    const given = (stored.getResponseForItem(item) as GoogleAppsScript.Forms.ItemResponse | null)?.getResponse() as Given | undefined;
    if (given !== undefined && given !== null && given !== "") values[id] = valueOf(given);
  }
  return values;
}

/** A row without an answer is null, whichever way Google says it; of a checkbox item nothing is empty. */
const valueOf = (given: Exclude<Given, null>): ResponseValue =>
  (typeof given === "string" ? given : given.map((row) => (row === null || row.length === 0 ? null : typeof row === "string" ? row : [...row])) as ResponseValue);
