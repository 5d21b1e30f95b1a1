import { AppError } from "../../contract/errors";
import { text } from "../../texts/server";
import type { FormItem, FormSpec } from "../domain/questions/form";
import type { BuiltForm } from "../services";

type Form = GoogleAppsScript.Forms.Form;
type TextItem = GoogleAppsScript.Forms.TextItem;

/** The invitation's own item, and what stands in its place until the link is anybody's. */
const CODE = "code";
const MARK = "NASTAVNIKCODE";
/** Up to so many whole numbers are written out as a pattern: Google's own «between» takes fractions. */
const WRITTEN_OUT = 200;

/**
 * Fills an empty form and opens it. Each setter is a call to Google (platform §6.2): what stays as Google made it is not set. The sheet of
 * answers comes after the questions, which would otherwise be added to it one by one.
 * @throws AppError `conflict` `form.unpublished` when Google does not open it
 */
export function buildForm(form: Form, spec: FormSpec, answersId: string): BuiltForm {
  form.setTitle(spec.title).setDescription(spec.description).setConfirmationMessage(spec.confirmation)
    .setAllowResponseEdits(true).setCollectEmail(spec.collectEmail).setProgressBar(true).setShowLinkToRespondAgain(false);
  const items: { [key: string]: string } = {};
  let link = "";
  for (const item of spec.items) {
    const added = addItem(form, item);
    if (item.type === "page") continue;
    items[item.key] = String(added.getId());
    // An item refuses a response that its rule refuses, so the link comes before the rule.
    if (item.key === CODE && item.type === "short") link = linkWith(form, added as TextItem);
    if (item.type === "short") addRule(added as TextItem, item);
  }
  form.setDestination(FormApp.DestinationType.SPREADSHEET, answersId);
  openForAnswers(form);
  if (!form.isPublished() || !form.isAcceptingResponses()) throw new AppError("conflict", "form.unpublished");
  const address = form.getPublishedUrl();
  return { address, link: link || address, items };
}

/** Publishing opens a form for answers too; one that is published and was closed stays closed until it is opened ([R: Form.setPublished]). */
export function openForAnswers(form: Form): void {
  form.setPublished(true);
  if (!form.isAcceptingResponses()) form.setAcceptingResponses(true);
}

function linkWith(form: Form, code: TextItem): string {
  return form.createResponse().withItemResponse(code.createResponse(MARK)).toPrefilledUrl().replace(MARK, `{${CODE}}`);
}

type Added = { setTitle(title: string): unknown; setHelpText(help: string): unknown; getId(): number };
type Question = Added & { setRequired(required: boolean): unknown };

/** A new choice item has one empty choice, so its choices are always set [GF]; a scale goes from 1 to 5 without labels. */
function addItem(form: Form, item: FormItem): Added {
  switch (item.type) {
    case "short": return asked(form.addTextItem(), item);
    case "paragraph": return asked(form.addParagraphTextItem(), item);
    case "one": return asked(form.addMultipleChoiceItem().setChoiceValues([...item.choices]), item);
    case "list": return asked(form.addListItem().setChoiceValues([...item.choices]), item);
    case "many": return asked(form.addCheckboxItem().setChoiceValues([...item.choices]), item);
    case "scale": {
      const scale = form.addScaleItem().setBounds(item.low, item.high);
      return asked(item.lowLabel === "" && item.highLabel === "" ? scale : scale.setLabels(item.lowLabel, item.highLabel), item);
    }
    case "grid": return asked(form.addGridItem().setRows([...item.rows]).setColumns([...item.columns]), item);
    case "gridMany": return asked(form.addCheckboxGridItem().setRows([...item.rows]).setColumns([...item.columns]), item);
    case "date": return asked(form.addDateItem(), item);
    case "page": return worded(form.addPageBreakItem(), item);
  }
}

function worded<Item extends Added>(added: Item, { title, help }: FormItem): Item {
  added.setTitle(title);
  if (help !== "") added.setHelpText(help);
  return added;
}

function asked<Item extends Question>(added: Item, item: FormItem): Item {
  if (item.required) added.setRequired(true);
  return worded(added, item);
}

function addRule(added: TextItem, { whole, pattern }: FormItem & { readonly type: "short" }): void {
  if (pattern) added.setValidation(FormApp.createTextValidation().setHelpText(pattern.wrong).requireTextMatchesPattern(pattern.text).build());
  else if (whole) {
    const rule = FormApp.createTextValidation().setHelpText(text("form.whole", whole));
    added.setValidation((whole.from >= 0 && whole.to - whole.from < WRITTEN_OUT ? rule.requireTextMatchesPattern(wholePattern(whole)) : rule.requireNumberBetween(whole.from, whole.to)).build());
  }
}

/** Every number written out; blanks around it and zeros before it are no fault. */
const wholePattern = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  `^\\s*(?:${Array.from({ length: to - from + 1 }, (_, n) => `0*${from + n}`).join("|")})\\s*$`;
