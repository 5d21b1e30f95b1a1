import { AppError } from "../../contract/errors";
import type { Mail } from "../services";
import { DAY_QUOTA, told } from "./api-errors";

const NAME = "Gmail";

/** Letters by MailApp: as the coordinator, whose share of recipients a day they use up (platform §5). */
export const googleMail = (): Mail => ({
  remaining: () => told(NAME, () => MailApp.getRemainingDailyQuota()),
  send({ to, subject, text, html, name, replyTo, calendar }) {
    const letter = { to, subject, body: text, ...(html === "" ? {} : { htmlBody: html }), ...(name === "" ? {} : { name }), ...(replyTo === "" ? {} : { replyTo }), ...(calendar === "" ? {} : { attachments: [Utilities.newBlob(calendar, "text/calendar", "nastavnik.ics")] }) };
    told(NAME, () => refused(() => MailApp.sendEmail(letter)));
  },
});

function refused(call: () => void): void {
  try {
    call();
  } catch (thrown) {
    throw withoutAddress(String((thrown as { message?: unknown })?.message ?? thrown));
  }
}

/** Google's words name the address, which has no business in a log: they go no further. */
function withoutAddress(message: string): Error {
  if (DAY_QUOTA.test(message)) return new AppError("google-unavailable", "mail.quota");
  if (/Invalid email|no recipient/i.test(message)) return new AppError("invalid-input", "mail.address");
  return new Error(message.replace(/[^\s<>"(),;:]+@[^\s<>"(),;:]+/g, "\u2026@\u2026"));
}
