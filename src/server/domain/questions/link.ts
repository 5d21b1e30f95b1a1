import type { FormDef, Invite } from "../tables";

/** Where the code goes in a form's link. */
const CODE = "{code}";

/**
 * The invitation's own address: its form with its code, or its screen of the page. "" while there is none: a form that is not made yet, a page
 * whose address nobody has confirmed (platform-verdicts A11).
 */
export function inviteLink({ id, code }: Pick<Invite, "id" | "code">, form: Pick<FormDef, "channel" | "link"> | undefined, pageUrl: string): string {
  if (!form) return "";
  if (form.channel === "page") return pageUrl === "" ? "" : `${pageUrl}#form/${id}`;
  return form.link.replace(CODE, encodeURIComponent(code));
}

/** Whether whoever opens it can answer now. */
export const isAnswerable = (form: Pick<FormDef, "state" | "channel" | "link"> | undefined, pageUrl: string): boolean =>
  form !== undefined && (form.channel === "page" ? pageUrl !== "" : form.state === "open" && form.link !== "");
