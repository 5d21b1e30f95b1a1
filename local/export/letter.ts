import MailComposer from "nodemailer/lib/mail-composer";
import type { MailRecord } from "../services/mail/record";

/** Line ends of a mail file (RFC 5322), also inside the texts. */
const CRLF = "windows";

/** A letter as a mail program keeps it: a well-formed .eml in UTF-8, text and HTML beside each other. Equal letters give equal files. */
export async function letterFile({ at, from, name, to, cc, replyTo, subject, text, html, attachments }: MailRecord): Promise<Uint8Array> {
  const composer = new MailComposer({
    from: name === "" ? from : { name, address: from }, to: [...to], cc: [...cc], subject, date: new Date(at), text, newline: CRLF, textEncoding: "base64",
    messageId: `<${Date.parse(at)}.${to.length}@${from.split("@")[1] ?? "localhost"}>`, baseBoundary: `letter-${Date.parse(at)}`,
    ...(html === "" ? {} : { html }), ...(replyTo === "" ? {} : { replyTo }),
    attachments: attachments.map(({ name: filename, type, base64, cid }) => ({ filename, contentType: type, content: Buffer.from(base64, "base64"), ...(cid === undefined ? {} : { cid }) })),
  });
  return new Uint8Array(await composer.compile().build());
}
