import { leftToday, useDaily } from "../../runtime/daily";
import type { Execution } from "../../runtime/execution";
import { ServiceFailure } from "../../runtime/failure";
import type { GlobalStandIn } from "../../runtime/standin";
import { messageOf, type Message } from "./message";
import { keptMail } from "./record";

/** platform.md §5: consumer account, Workspace account. */
export const RECIPIENTS_A_DAY = [100, 1500] as const;
const BODY_BYTES = [200 * 1024, 400 * 1024] as const;
const RECIPIENTS_A_MESSAGE = 50;
const SUBJECT_CHARS = 250;
const ATTACHMENTS = 250;
const ATTACHMENT_BYTES = 25 * 1024 * 1024;
export const MAIL_QUOTA = "email recipients";

/**
 * `MailApp`: sends in the name of whoever the script runs as (platform.md trap 18), and never twice the same by itself: nothing here knows
 * whether a mail has gone before (platform-verdicts.md B3).
 */
export function mailApp(execution: Execution): GlobalStandIn {
  const { world, effective } = execution;
  const kind = world.consumer ? 0 : 1;
  const limit = RECIPIENTS_A_DAY[kind];
  return {
    kind: "MailApp",
    members: {
      getRemainingDailyQuota: () => leftToday(execution, MAIL_QUOTA, limit),
      /** Nothing is sent and nothing counted when anything is wrong. The quota counts recipients, cc and bcc too (platform.md trap 34). */
      sendEmail: (...args: unknown[]) => {
        const message = messageOf(args);
        const recipients = message.to.length + message.cc.length + message.bcc.length;
        check(message, recipients, BODY_BYTES[kind]);
        useDaily(execution, MAIL_QUOTA, recipients, limit, "email");
        const { noReply, ...sent } = message;
        keptMail(world, { ...sent, at: new Date(Math.round(execution.time)).toISOString(), by: effective, from: noReply && !world.consumer ? `noreply@${world.domain}` : effective });
      },
    },
  };
}

/** @throws ServiceFailure in words collected from live refusals; that of too many files is ours */
function check({ subject, text, html, attachments }: Message, recipients: number, bodyBytes: number): void {
  if (recipients === 0) throw new ServiceFailure("Failed to send email: no recipient");
  if (recipients > RECIPIENTS_A_MESSAGE) throw new ServiceFailure("Limit Exceeded: Email Recipients Per Message.");
  if (subject.length > SUBJECT_CHARS) throw new ServiceFailure("Argument too large: subject");
  if (Math.max(Buffer.byteLength(text, "utf8"), Buffer.byteLength(html, "utf8")) > bodyBytes) throw new ServiceFailure("Limit Exceeded: Email Body Size.");
  if (attachments.length > ATTACHMENTS) throw new ServiceFailure("Limit Exceeded: Email Attachments Per Message.");
  if (attachments.reduce((sum, { size }) => sum + size, 0) > ATTACHMENT_BYTES) throw new ServiceFailure("Limit Exceeded: Email Total Attachments Size.");
}
