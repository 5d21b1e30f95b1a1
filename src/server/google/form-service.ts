import { AppError } from "../../contract/errors";
import type { Forms, SeenForm } from "../services";
import { told } from "./api-errors";
import { admit, isBinned, madeEmpty } from "./drive";
import { buildForm, openForAnswers } from "./form-build";
import { responseOf, responsesSince } from "./form-responses";
import { tuneWorkbook } from "./layout";

type Form = GoogleAppsScript.Forms.Form;

const NAME = "Google Forms";
const FORM = "application/vnd.google-apps.form";
const SPREADSHEET = "application/vnd.google-apps.spreadsheet";

const asked = <Result>(call: () => Result): Result => told(NAME, call);
const opened = (fileId: string): Form => asked(() => FormApp.openById(fileId));

/**
 * Forms are made by Drive in their folder, since `drive.file` reaches no form that FormApp has made, and opened by FormApp (platform-verdicts
 * A7). FormApp has no setting for verified addresses (A8) and lists of responders only for addresses with an account (A9).
 */
export const googleForms = (): Forms => ({
  make: (title, folderId, place) => madeEmpty(FORM, title, folderId, place),
  build: (fileId, spec, answersId) => asked(() => buildForm(opened(fileId), spec, answersId)),
  look: (fileId) => asked(() => seen(there(fileId))),
  publish: (fileId, accepting, closedMessage) => asked(() => {
    const form = there(fileId);
    if (accepting) openForAnswers(form);
    else form.setCustomClosedFormMessage(closedMessage).setAcceptingResponses(false);
    return seen(form);
  }),
  admitDomain: (fileId, domain) => admit(fileId, { type: "domain", domain }),
  admitAnyone: (fileId) => admit(fileId, { type: "anyone" }),
  admit: (fileId, email) => refusalOf(() => opened(fileId).addPublishedReader(email)),
  responses: (fileId, since) => asked(() => responsesSince(opened(fileId), since)),
  response: (fileId, id) => asked(() => responseOf(opened(fileId), id)),
  makeWorkbook: (title, folderId, place) => madeEmpty(SPREADSHEET, title, folderId, place),
  tuneWorkbook,
});

/** @throws AppError `not-found` for a form in the bin: people no longer reach it */
function there(fileId: string): Form {
  if (isBinned(fileId)) throw new AppError("not-found", "file.gone");
  return opened(fileId);
}

function seen(form: Form): SeenForm {
  const items = form.getItems();
  const rows = items.flatMap((item) => {
    const titles = rowsOf(item);
    return titles === null ? [] : [[String(item.getId()), titles] as const];
  });
  return { published: form.isPublished(), accepting: form.isAcceptingResponses(), items: items.map((item) => String(item.getId())), rows: Object.fromEntries(rows) };
}

function rowsOf(item: GoogleAppsScript.Forms.Item): readonly string[] | null {
  const type = item.getType();
  if (type === FormApp.ItemType.GRID) return item.asGridItem().getRows();
  return type === FormApp.ItemType.CHECKBOX_GRID ? item.asCheckboxGridItem().getRows() : null;
}

/** Why Google refused, in its words; an outage and a form that is gone are no refusal of the address. */
function refusalOf(call: () => unknown): string | null {
  try {
    asked(call);
    return null;
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
