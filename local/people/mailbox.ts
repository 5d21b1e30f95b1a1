import type { World } from "../runtime/world";
import type { MailRecord } from "../services/mail/record";

/** A letter in somebody's box; `nth` is its place among all mail of the school. */
export type Letter = { readonly nth: number; readonly mail: MailRecord; readonly read: boolean };

/** The mailbox of a person. Somebody without an account has none. */
export type Mailbox = {
  /** The newest first. */
  letters(): Letter[];
  /** @throws Error when the letter did not come to this person */
  markLetter(nth: number, read: boolean): void;
};

export function mailbox(world: World, email: string): Mailbox {
  const own = email.toLowerCase();
  const read = (): readonly number[] => world.mailRead[own] ?? [];
  const reached = ({ to, cc, bcc }: MailRecord): boolean => own !== "" && [...to, ...cc, ...bcc].some((each) => each.toLowerCase() === own);
  return {
    letters() {
      const known = new Set(read());
      return world.mail.flatMap((mail, nth) => (reached(mail) ? [{ nth, mail, read: known.has(nth) }] : [])).reverse();
    },
    markLetter(nth, isRead) {
      const mail = world.mail[nth];
      if (!mail || !reached(mail)) throw new Error("There is no such letter in this mailbox.");
      world.mailRead[own] = [...read().filter((each) => each !== nth), ...(isRead ? [nth] : [])];
    },
  };
}
