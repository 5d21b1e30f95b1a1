import type { Execution } from "../../runtime/execution";
import { ServiceFailure } from "../../runtime/failure";
import type { GlobalStandIn } from "../../runtime/standin";
import { madeForm } from "../drive/make";
import { formAt, formFile } from "./form-file";
import { formStandIn } from "./form";
import { ITEM_TYPES } from "./model";
import { lookedAt } from "./place";
import { validationBuilder } from "./validation";

/** Types of items that Google has and the stand-in has not: scripts may name them, `addTimeItem()` and the like throw. */
const OTHER_TYPES = ["DATETIME", "DURATION", "IMAGE", "TIME", "VIDEO", "FILE_UPLOAD", "RATING"];

/** `FormApp`: by the scope `forms` it opens what the account may edit, not only what the app made (platform.md §3.1). */
export function formApp(execution: Execution): GlobalStandIn {
  const { world } = execution;
  const open = (id: string) => {
    lookedAt({ execution, id });
    return formStandIn({ execution, id });
  };
  return {
    kind: "FormApp",
    enums: {
      DestinationType: ["SPREADSHEET"],
      ItemType: [...ITEM_TYPES, ...OTHER_TYPES],
      PageNavigationType: ["CONTINUE", "GO_TO_PAGE", "RESTART", "SUBMIT"],
      Alignment: ["LEFT", "CENTER", "RIGHT"],
      FeedbackType: ["CORRECT", "INCORRECT", "GENERAL"],
    },
    members: {
      openById: (id: unknown) => open(String(id)),
      openByUrl: (url: unknown) => {
        const file = /\/forms\/d\/e\//.test(String(url)) ? undefined : formAt(world, String(url));
        if (!file) throw new ServiceFailure("Invalid argument: url");
        return open(file.id);
      },
      /** Unpublished unless asked otherwise: the reference says "published", the page on API changes the contrary (platform.md §7). */
      create: (title: unknown, isPublished: unknown = false) => {
        if (typeof title !== "string" || title === "") throw new ServiceFailure("Invalid argument: title");
        const { id } = madeForm(execution, title);
        const file = formFile(world, id);
        if (file && isPublished === true) file.content = { kind: "form", form: { ...file.content.form, published: true, accepting: true } };
        return formStandIn({ execution, id });
      },
      createTextValidation: () => validationBuilder("TextValidation"),
      createParagraphTextValidation: () => validationBuilder("ParagraphTextValidation"),
      createCheckboxValidation: () => validationBuilder("CheckboxValidation"),
      createGridValidation: () => validationBuilder("GridValidation"),
      createCheckboxGridValidation: () => validationBuilder("CheckboxGridValidation"),
    },
  };
}
