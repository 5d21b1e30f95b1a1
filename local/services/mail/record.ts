import type { World } from "../../runtime/world";

/** A file that a mail carries; `cid` names one shown inside the HTML. */
export type MailAttachment = { readonly name: string; readonly type: string; readonly size: number; readonly base64: string; readonly cid?: string };

/** A mail as it was sent. Nobody reads it here; it is kept for looking. */
export type MailRecord = {
  readonly at: string;
  /** Whose quota it used; the sender, unless it went out as no-reply. */
  readonly by: string;
  readonly from: string;
  readonly name: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  /** Blank: answers go to the sender. */
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
};

/** Adding one is all that ever happens to the list: it is kept on disk line by line. */
export const keptMail = (world: World, mail: MailRecord): void => void world.mail.push(mail);
