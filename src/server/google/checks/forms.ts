import type { FormSpec } from "../../domain/questions/form";
import { switchedOn } from "../api-errors";
import { refusal, saying, yes, type Fact } from "./fact";
import { asked, type Ground } from "./ground";

const FORM = "application/vnd.google-apps.form";
const TITLE = "Check";
const GONE = /No item with the given ID|Action not allowed|not found/i;
/** What a cell would make a number of. */
const ANSWER = "007";

const question = (key: string) => ({ key, title: key, help: "", required: false });
/** As small as a form of ours can be: the invitation's code, a text, and a grid that stays without an answer. */
const SPEC: FormSpec = {
  title: TITLE, description: "", confirmation: TITLE, collectEmail: false,
  items: [
    { ...question("code"), type: "short" },
    { ...question("text"), type: "paragraph" },
    { ...question("grid"), type: "grid", rows: ["1", "2"], columns: ["a", "b"] },
  ],
};

const opened = ({ time, file }: Ground): GoogleAppsScript.Forms.Form => time("formOpen", () => FormApp.openById(file("form")));

/** Forms: made by Drive, filled and published by FormApp, their answers (platform-verdicts A7–A9). */
export const FORMS = {
  formOpens: {
    expected: "{opens} {yes}, {published} {no}", long: true, live: [41, 56], trap: [31],
    look: (ground) => {
      ground.time("formCreate", () => ground.make("form", FORM));
      return `{opens} {yes}, {published} ${yes(opened(ground).isPublished())}`;
    },
  },
  formBuilt: {
    expected: "{published} {yes}, {accepting} {yes}, {link} {yes}", long: true, live: [42, 57], trap: [31],
    look: (ground) => {
      // A killed step may have filled it: questions go into an empty form alone.
      if (opened(ground).getItems().length > 0) ground.make("form", FORM);
      const { link } = ground.services.forms.build(ground.file("form"), SPEC, ground.file("book"));
      const { published, accepting } = ground.services.forms.look(ground.file("form"));
      return `{published} ${yes(published)}, {accepting} ${yes(accepting)}, {link} ${yes(/entry\.\d+=\{code\}/.test(link))}`;
    },
  },
  formItems: {
    expected: `${SPEC.items.length}, ${TITLE}`,
    look: (ground) => {
      const form = opened(ground);
      return `${new Set(form.getItems().map((item) => item.getId()).filter((id) => id > 0)).size}, ${form.getTitle()}`;
    },
  },
  formSheet: {
    expected: "{linked} {yes}, {place} 1", live: [50], same: (seen) => seen.startsWith("{linked} {yes}"),
    look: (ground) => {
      const linked = opened(ground).getDestinationId() === ground.file("book");
      const place = SpreadsheetApp.openById(ground.file("book")).getSheets().findIndex((sheet) => sheet.getFormUrl() !== null) + 1;
      return `{linked} ${yes(linked && place > 0)}, {place} ${place}`;
    },
  },
  formDomain: {
    expected: "{inView} 1, {else} 0", live: [42, 43, 58],
    look: (ground) => {
      const domain = ground.services.effectiveEmail().split("@")[1]!;
      ground.time("permission", () => ground.services.forms.admitDomain(ground.file("form"), domain));
      const permissions = switchedOn("Google Drive API", typeof Drive === "undefined" ? undefined : Drive.Permissions);
      const count = (view: object): number => ground.time("driveRead", () => asked(() => permissions.list(ground.file("form"), { ...view, fields: "permissions(type,view)" }))).permissions?.filter(({ type }) => type === "domain").length ?? 0;
      return `{inView} ${count({ includePermissionsForView: "published" })}, {else} ${count({})}`;
    },
  },
  formAnswer: {
    expected: "{answers} 2, {grid} {none}", live: [48, 62],
    // The intake takes a silent grid either way; what is asked is whether the answer came through.
    same: (seen) => seen.startsWith("{answers}") && !seen.startsWith("{answers} 0"),
    look: (ground) => {
      const form = opened(ground);
      const [, text, grid] = form.getItems();
      ground.time("formSubmit", () => form.createResponse().withItemResponse(text!.asParagraphTextItem().createResponse(ANSWER)).submit());
      const last = ground.time("formResponses", () => form.getResponses()).pop()!;
      const silent = (last.getResponseForItem(grid!) as GoogleAppsScript.Forms.ItemResponse | null)?.getResponse();
      return `{answers} ${last.getItemResponses().length}, {grid} ${silent === undefined || silent === null ? "{none}" : JSON.stringify(silent)}`;
    },
  },
  formSince: {
    expected: "{yes}", live: [61],
    look: (ground) => {
      const form = opened(ground);
      const at = form.getResponses().pop()!.getTimestamp();
      return yes(ground.time("formResponses", () => form.getResponses(at)).length > 0);
    },
  },
  formCell: {
    expected: "{number} 7", live: [50],
    look: (ground) => {
      const sheet = SpreadsheetApp.openById(ground.file("book")).getSheets().find((each) => each.getFormUrl() !== null)!;
      const value = ground.time("readValues", () => sheet.getDataRange().getValues()).pop()!.find((cell) => String(cell).endsWith("7") && String(cell).length < 4);
      return value === undefined ? "{none}" : `${typeof value === "number" ? "{number}" : "{text}"} ${String(value)}`;
    },
  },
  formReopened: {
    expected: "{accepting}: {no}, {yes}", live: [59],
    look: ({ services, file }) => {
      const [closed, open] = [services.forms.publish(file("form"), false, TITLE), services.forms.publish(file("form"), true, TITLE)];
      return `{accepting}: ${yes(closed.accepting)}, ${yes(open.accepting)}`;
    },
  },
  formTwins: {
    expected: "Questions cannot have duplicate choice values", trap: [31], same: saying("duplicate choice"),
    look: (ground) => {
      const item = ground.time("formItem", () => opened(ground).addListItem());
      return refusal(() => item.setChoiceValues(["a", "a"]));
    },
  },
  formBinned: {
    expected: "Action not allowed", live: [64], same: (seen) => GONE.test(seen),
    look: (ground) => {
      const id = ground.file("form");
      ground.services.files.trash(id);
      const words = refusal(() => FormApp.openById(id).setTitle("over"));
      ground.services.files.restore(id);
      return words;
    },
  },
} satisfies { readonly [id: string]: Fact };
