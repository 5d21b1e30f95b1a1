import type { Output } from "../../src/contract/contract";
import type { QuestionnaireId } from "../../src/contract/schemas";
import { addDays, isWorkday } from "../sample/days";
import { dayIn, invitesOf, wavesOf } from "./invites";
import { driveAll, onThePage } from "./paper-jobs";
import { tried } from "./player";
import type { Player } from "./player";
import { linesOf, SHEET } from "./registry";

type Act = { readonly day: string; readonly key: string; readonly run: () => boolean };
/** The questionnaires that the sample school sends. */
const NAMED = { Q02: "Анкета наставляемого", Q23: "Короткий отчёт" } as const satisfies { readonly [Id in QuestionnaireId]?: string };

/** The entry questionnaire, once its people are in the registry; later only to those whom nobody has asked yet. */
export function askAtEntry(player: Player): void {
  const asked = new Set(invitesOf(player.workspace).filter(({ wave }) => wave.kind === "Q02").map(({ personId }) => personId));
  send(player, "Q02", "entry", (personId) => !asked.has(personId), `Q02 ${[...asked].length}`);
  verifyForms(player);
}

/** The preview on the page, consent to it, and every step of its jobs: the form is made, letters go out at once. Whether somebody was asked is answered. */
function send(player: Player, questionnaire: keyof typeof NAMED, period: string, whom: (personId: string) => boolean, key: string): boolean {
  const at = player.workspace.clock.now().toISOString();
  return tried(player, () => {
    const looked = (again: string): Output<"wave.plan"> => onThePage(player, "wave.plan", { questionnaire, period, personIds: null, closesOn: null }, `preview ${key} ${at}${again}`);
    const first = looked("");
    const unknown = first.lacks.some(({ key: lack }) => lack === "wave.lack.page");
    // The preview says so and how it is mended: the coordinator opens the page once.
    if (unknown) player.coordinator.visit();
    const look = unknown ? looked(" again") : first;
    const people = look.people.filter(({ person }) => whom(person.personId)).map(({ person }) => person.personId as string);
    if (people.length === 0) return false;
    if (look.lacks.length > 0) {
      player.errors.push(`${NAMED[questionnaire]}: ${look.lacks.map(({ key: lack }) => lack).join(", ")}`);
      return false;
    }
    const sent = onThePage(player, "wave.send", { questionnaire, period, personIds: people, closesOn: look.closesOn, now: true }, `${key} ${people.join()} ${look.closesOn}`);
    driveAll(player, sent.jobs);
    settleUnclear(player);
    player.progress.say(`${at.slice(0, 10)}: ${NAMED[questionnaire]}, ${period === "entry" ? "при входе" : period}: приглашено ${sent.invited}.`);
    return true;
  }) === true;
}

/** The coordinator switches verified addresses on in the form itself, where nobody without an account was invited; the curator looks and says so. */
function verifyForms(player: Player): void {
  const forms = onThePage(player, "forms.show", {}, `forms ${player.workspace.clock.now().toISOString()}`).questionnaires;
  const slips = new Set(invitesOf(player.workspace).filter(({ way }) => way === "slip").map(({ wave }) => wave.kind));
  for (const { questionnaire, form } of forms) {
    if (!form || form.verified || form.state !== "open" || slips.has(questionnaire)) continue;
    const fileId = /\/d\/([\w-]+)\/edit/.exec(form.editAddress)?.[1];
    if (fileId === undefined) continue;
    player.coordinator.editForm(fileId).setVerifiedEmail(true);
    tried(player, () => onThePage(player, "form.mend", { formDefId: form.formDefId, verified: true, mend: false }, `verified ${form.formDefId}`));
  }
}

/** The short report is asked for on the last working day of each month of the school year. */
export function monthlyActs(player: Player, last: string): Act[] {
  const start = linesOf(player.workspace, SHEET.years).map((year) => year["Начало"] ?? "").sort().pop();
  if (start === undefined) return [];
  const sent = new Set(wavesOf(player.workspace).filter(({ kind }) => kind === "Q23").map(({ period }) => period));
  return Array.from({ length: 9 }, (_, at) => monthEnd(Number(start.slice(0, 4)), 9 + at)).flatMap((day): Act[] => {
    const period = day.slice(0, 7);
    const key = `wave Q23 ${period}`;
    return day >= start && day < last && !sent.has(period) && !player.refused.has(key) ? [{ day, key, run: () => (send(player, "Q23", period, () => true, key), true) }] : [];
  });
}

function monthEnd(year: number, month: number): string {
  let day = addDays(new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10), -1);
  while (!isWorkday(day)) day = addDays(day, -1);
  return day;
}

/** What came by the code of somebody else is nobody's: the curator has asked, and the person answers again by the own link. */
export function settleOdd(player: Player): void {
  if (!linesOf(player.workspace, SHEET.oddAnswers).some((odd) => odd["Состояние"] === "ждёт решения")) return;
  const { odd } = onThePage(player, "forms.show", {}, `odd ${player.workspace.clock.now().toISOString()}`);
  for (const { oddId } of odd) tried(player, () => onThePage(player, "odd.settle", { oddId, inviteId: null }, `odd ${oddId}`));
}

/** A letter of which the program does not know whether it went: the curator asks the person, who looks into the mailbox. */
export function settleUnclear(player: Player): void {
  if (!linesOf(player.workspace, SHEET.letters).some((letter) => letter["Состояние"] === "неизвестно, ушло ли")) return;
  const { unclear } = onThePage(player, "forms.show", {}, `unclear ${player.workspace.clock.now().toISOString()}`);
  const address = new Map(linesOf(player.workspace, SHEET.people).map((person) => [person["Ид"], person["Эл. почта"] ?? ""]));
  for (const { letterId, person, day } of unclear) {
    const sent = player.workspace.as(address.get(person.personId) ?? "").letters().some(({ mail }) => dayIn(mail.at) === day);
    tried(player, () => onThePage(player, "letter.settle", { letterId, sent }, `settle ${letterId}`));
  }
}
