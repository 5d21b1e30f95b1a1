import type { Input, Output } from "../../contract/contract";
import type { Change } from "../services";
import { notYours, type Context } from "./context";
import { AFTER_MEETING_DRAFT, ANSWERS_DRAFT, openDraft, openMeetingDraft } from "./forms/open-draft";

/**
 * What a person is typing, kept on the server too: the page's own storage may throw or vanish (platform-verdicts B13). One row a
 * person, form and subject; an empty text drops it. Not logged: it is nobody's record yet.
 */
export function saveDraft(context: Context, { form, subject, text: typed }: Input<"draft.save">): Output<"draft.save"> {
  const { services, sheets, actor, now } = context;
  const person = actor.person;
  if (!person) throw notYours();
  const text = typed === "" ? "" : form === ANSWERS_DRAFT ? openDraft(context, subject, typed) : form === AFTER_MEETING_DRAFT ? openMeetingDraft(typed) : typed;
  const known = sheets.drafts.rows.find((draft) => draft.personId === person.id && draft.form === form && draft.subject === subject);
  const empty = sheets.drafts.rows.find((draft) => draft.personId === person.id && draft.text === "");
  const fields = { form, subject, text, savedAt: now };
  const row = known ?? empty;
  services.workbook.write([
    row ? { update: "drafts", id: row.id, fields } : { append: "drafts", rows: [{ id: services.newId("DR"), personId: person.id, ...fields }] },
  ]);
  return { savedAt: now };
}

/** A draft is dropped once its form was saved: the row stays, empty, for the next one. */
export function dropDraft({ sheets, actor }: Context, form: string, subject: string): Change[] {
  return sheets.drafts.rows
    .filter((draft) => draft.personId === actor.person?.id && draft.form === form && draft.subject === subject && draft.text !== "")
    .map(({ id }) => ({ update: "drafts", id, fields: { text: "" } }));
}
