import { lacking, ServiceFailure } from "../../runtime/failure";
import { contentOf } from "../script/blob";
import type { MailAttachment } from "./record";

/** What `sendEmail` was asked to send, whichever way it was called. */
export type Message = {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly name: string;
  readonly replyTo: string;
  readonly noReply: boolean;
  readonly attachments: readonly MailAttachment[];
};

/** [R: MailApp.sendEmail], advanced parameters. Google lets others pass; here a wrong name is a mistake to be told. */
const KNOWN: readonly string[] = ["to", "cc", "bcc", "subject", "body", "htmlBody", "name", "replyTo", "noReply", "attachments", "inlineImages"];

/** `(message)`, `(to, subject, body)`, `(to, subject, body, options)`, `(to, replyTo, subject, body)` ([R: MailApp.sendEmail]). */
export function messageOf(args: readonly unknown[]): Message {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && typeof first === "object" && first !== null) return message(first as Given);
  if (args.length === 3) return message({ to: first, subject: second, body: third });
  if (args.length === 4 && typeof fourth === "object" && fourth !== null) return message({ ...(fourth as Given), to: first, subject: second, body: third });
  if (args.length === 4) return message({ to: first, replyTo: second, subject: third, body: fourth });
  throw new ServiceFailure(`The parameters (${args.map((arg) => (arg === null ? "null" : typeof arg === "string" ? "String" : typeof arg)).join(",")}) don't match the method signature for MailApp.sendEmail.`);
}

type Given = Readonly<Record<string, unknown>>;

function message(given: Given): Message {
  for (const [name, value] of Object.entries(given)) if (value !== undefined && !KNOWN.includes(name)) throw lacking(`MailApp parameter ${name}`);
  const text = (name: string): string => (given[name] === undefined || given[name] === null ? "" : String(given[name]));
  return {
    to: addresses(text("to")), cc: addresses(text("cc")), bcc: addresses(text("bcc")), subject: text("subject").replace(/\s*[\r\n]+\s*/g, " "), text: text("body"), html: text("htmlBody"),
    name: text("name"), replyTo: text("replyTo"), noReply: given["noReply"] === true,
    attachments: [...attached(given["attachments"]), ...inlined(given["inlineImages"])],
  };
}

/** Parted by commas; a name may stand before an address in angle brackets. @throws ServiceFailure "Invalid email: …" (seen live) */
function addresses(list: string): string[] {
  return list.split(",").map((part) => part.trim()).filter((part) => part !== "").map((part) => {
    const address = /<([^<>]+)>$/.exec(part)?.[1]?.trim() ?? part;
    if (!/^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\.]+(?:\.[^\s@<>"(),;:\\.]+)+$/u.test(address)) throw new ServiceFailure(`Invalid email: ${part}`);
    return address;
  });
}

function attached(given: unknown): MailAttachment[] {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) throw new ServiceFailure("Invalid argument: attachments");
  return given.map((each) => fileOf(each, "attachments"));
}

function inlined(given: unknown): MailAttachment[] {
  if (given === undefined || given === null) return [];
  return Object.entries(given).map(([cid, image]) => ({ ...fileOf(image, "inlineImages"), cid }));
}

function fileOf(given: unknown, name: string): MailAttachment {
  const content = contentOf(given);
  if (!content) throw new ServiceFailure(`Invalid argument: ${name}`);
  return { name: content.name ?? "", type: content.type ?? "application/octet-stream", size: content.bytes.length, base64: Buffer.from(content.bytes).toString("base64") };
}
