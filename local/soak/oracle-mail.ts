import { linesOf } from "../commands/registry";
import { isWorkday } from "../sample/days";
import type { Workspace } from "../workspace";
import type { Accepted, Ledger } from "./ledger";

/** An instant on the school's clock, which is that of its registry. */
function onClock(instant: string, zone: string): { readonly day: string; readonly time: string } {
  const [day = "", time = ""] = new Date(instant).toLocaleString("sv-SE", { timeZone: zone }).split(" ");
  return { day, time: time.slice(0, 5) };
}

/** A letter is one of a (person, day, kind), went to somebody with both consents that day, and of itself never at night or on a day off. */
export function brokenMail(workspace: Workspace, { accepted }: Ledger): string[] {
  const zone = workspace.workbook().timeZone;
  const people = new Map(linesOf(workspace, "Люди").map((person) => [(person["Эл. почта"] ?? "").toLowerCase(), person["Ид"] ?? ""]));
  const letters = linesOf(workspace, "Письма");
  const rows = letters.map((letter) => `${letter["Ид человека"]} ${letter["День"]} ${letter["Вид"]}`);
  const twice = [...new Set(rows.filter((row, at) => rows.indexOf(row) !== at))].filter((row) => letters.filter((letter) => `${letter["Ид человека"]} ${letter["День"]} ${letter["Вид"]}` === row && letter["Состояние"] === "отправлено").length > 1);
  const sent = workspace.mail().map(({ at, to }) => ({ ...onClock(at, zone), at, personId: people.get((to[0] ?? "").toLowerCase()) ?? "" }));
  const ofDay = (personId: string, day: string) => letters.filter((letter) => letter["Ид человека"] === personId && letter["День"] === day);
  return [
    ...twice.map((row) => `Письмо ${row} отправлено дважды`),
    ...[...new Set(sent.map(({ personId, day }) => `${personId} ${day}`))].flatMap((key) => {
      const [personId = "", day = ""] = key.split(" ");
      const mails = sent.filter((mail) => mail.personId === personId && mail.day === day).length;
      const known = ofDay(personId, day);
      const gone = known.filter((letter) => letter["Состояние"] === "отправлено").length;
      const maybe = known.filter((letter) => letter["Состояние"] === "неизвестно, ушло ли").length;
      return mails >= gone && mails <= gone + maybe ? [] : [`${key}: писем ушло ${mails}, в реестре отправлено ${gone}, неизвестно ${maybe}`];
    }),
    ...letters.filter((letter) => letter["Состояние"] === "отправлено" && !sent.some(({ personId, day }) => personId === letter["Ид человека"] && day === letter["День"])).map((letter) => `Письмо ${letter["Ид"]} отмечено отправленным и не ушло`),
    ...letters.filter((letter) => letter["Состояние"] === "отправляется").map((letter) => `Письмо ${letter["Ид"]} так и «отправляется»`),
    ...sent.filter(({ personId, day, time }) => (time < "08:00" || time >= "18:00" || !isWorkday(day)) && !ofDay(personId, day).some((letter) => letter["Вид"] === "вручную")).map(({ personId, at }) => `Письмо ${personId} ушло в ${at}, в неурочный час`),
    ...sent.filter(({ personId, at }) => !consented(accepted, personId, at)).map(({ personId, at }) => `Письмо ${personId} ушло в ${at} без согласия`),
  ];
}

/** Both consents stood at that instant, by what the curator was answered; a withdrawal counts from its answer, a consent from its first try. */
function consented(accepted: readonly Accepted[], personId: string, at: string): boolean {
  return ["data", "mentoring"].every((kind) => {
    let given = false;
    for (const { name, input, from, at: answered } of accepted) {
      const said = input as { readonly personIds?: readonly string[]; readonly personId?: string; readonly kinds?: readonly string[]; readonly kind?: string; readonly refused?: boolean };
      if (name === "consent.tick" && from <= at && said.personIds?.includes(personId) && said.kinds?.includes(kind)) given = said.refused !== true;
      if (name === "consent.withdraw" && answered <= at && said.personId === personId && said.kind === kind) given = false;
    }
    return given;
  });
}
