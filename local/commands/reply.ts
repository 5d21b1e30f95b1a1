import type { Person } from "../workspace";
import { addDays, daysBetween, later } from "../sample/days";
import { daysToReply, fatesOf, monthlyFate } from "../sample/reply-fates";
import type { ReplyFate } from "../sample/reply-fates";
import type { Replier } from "../sample/replies";
import { filledForm, filledPage } from "./fill-in";
import { invitesOf } from "./invites";
import type { SeenInvite, SeenWave } from "./invites";
import { onThePage } from "./paper-jobs";
import { onPage, today, tried } from "./player";
import type { Player } from "./player";
import type { Known } from "./play";
import { nameIn } from "./person-words";

type Act = { readonly day: string; readonly key: string; readonly run: () => boolean };

/** What invited people do with their letters until `last`. Who never answers is not here; who waits for a reminder is once it has come. */
export function replyActs(player: Player, known: Known, last: string): Act[] {
  const invites = invitesOf(player.workspace);
  const seedOf = ({ personId }: SeenInvite): string => nameIn(known.people.get(personId));
  const fates = new Map([...new Set(invites.map(({ wave }) => wave))].map((wave) => [wave.id, fatesOf(invites.filter((each) => each.wave === wave && each.way === "mail").map(seedOf))]));
  return invites.flatMap((invite): Act[] => {
    const { wave } = invite;
    const fate = wave.kind === "Q02" ? fates.get(wave.id)?.get(seedOf(invite)) ?? "soon" : monthlyFate(seedOf(invite), wave.period);
    return deeds(player, known, invite, fate, invites).map((deed) => ({ ...deed, day: later(deed.day, today(player)) }));
  }).filter(({ day, key }) => day <= last && !player.refused.has(key));
}

function deeds(player: Player, known: Known, invite: SeenInvite, fate: ReplyFate, invites: readonly SeenInvite[]): Act[] {
  const { id, wave, way, answeredOn, remindedOn } = invite;
  const seed = nameIn(known.people.get(invite.personId));
  const asked = way === "slip" ? wave.openedOn : invite.sentOn;
  if (fate === "never" || asked === "") return [];
  const first = addDays(asked, daysToReply(seed, `${wave.kind} ${wave.period}`, wave.kind === "Q02" ? 5 : 4) + (wave.kind === "Q02" ? 1 : 0));
  const once = (day: string, run: () => boolean = () => answer(player, known, invite)): Act[] => (answeredOn === "" && day <= wave.closesOn ? [{ day, key: `reply ${id}`, run }] : []);
  if (way === "slip" || fate === "soon") return once(first);
  if (fate === "reminded") return remindedOn === "" ? [] : once(addDays(remindedOn, daysToReply(seed, `${wave.period} again`, 2)));
  const own = answersBy(player, known, invite);
  if (fate === "foreign") {
    const colleague = invites.find((other) => other.wave.id === wave.id && other.id !== id && other.way === "mail" && other.sentOn !== "");
    if (!colleague || own.length > 0) return once(addDays(first, 3));
    return [{ day: first, key: `reply ${id} foreign`, run: () => answer(player, known, invite, { link: linkFor(player, known, colleague) }) }];
  }
  if (answeredOn === "") return once(first);
  const again = addDays(answeredOn, daysToReply(seed, "again", 2) + 1);
  if (fate === "twice") return own.length < 2 ? [{ day: again, key: `reply ${id} again`, run: () => answer(player, known, invite, { about: "Передумал(а)" }) }] : [];
  const [sent] = own;
  return sent && !Object.values(sent.answers).includes(EDITED) ? [{ day: again, key: `reply ${id} edit`, run: () => edit(player, known, invite, sent) }] : [];
}

/** What a person adds who changes an answer. */
const EDITED = "Вести урок так, чтобы работал каждый ученик.";
type Sent = ReturnType<Player["workspace"]["forms"]>[number]["responses"][number];

const emailOf = ({ people }: Known, { personId }: SeenInvite): string => people.get(personId)?.["Эл. почта"] ?? "";

/** What the person has sent so far in this wave, by whichever link. */
function answersBy(player: Player, known: Known, invite: SeenInvite): Sent[] {
  const email = emailOf(known, invite).toLowerCase();
  return player.workspace.forms().flatMap(({ responses }) => responses).filter(({ account, at }) => account.toLowerCase() === email && new Date(at).toISOString().slice(0, 10) >= invite.wave.openedOn);
}

const FORM_LINK = /https:\/\/docs\.google\.com\/forms\/\S+/;
/** The link in the newest letter about this wave, as the person finds it. */
function linkFor({ workspace }: Player, known: Known, invite: SeenInvite): string {
  const email = emailOf(known, invite).toLowerCase();
  const letter = [...workspace.mail()].reverse().find(({ to, text }) => to.some((each) => each.toLowerCase() === email) && (invite.wave.kind === "Q02" ? FORM_LINK.test(text) : text.includes(`#form/${invite.id}`)));
  return FORM_LINK.exec(letter?.text ?? "")?.[0] ?? "";
}

function replierOf({ people }: Known, { personId, wave }: SeenInvite): Replier {
  const person = people.get(personId);
  const workStart = person?.["Работает с"] ?? "";
  const before = Number(person?.["Стаж до школы, мес."] || "0");
  const here = workStart === "" ? 0 : Math.max(0, daysBetween(workStart, wave.openedOn) / 30.4);
  return {
    seed: nameIn(person), subjects: (person?.["Предметы"] ?? "").split(/[;,]\s*/).join(", "), workStart, experience: before + here, newcomer: before >= 36 && here < 12, progress: progressOf(wave),
  };
}

const progressOf = ({ kind, period }: SeenWave): number => (kind === "Q02" ? 0 : Math.min(1, Math.max(0, ((Number(period.slice(5)) + 3) % 12) / 8)));

/** Answers as the person: in the form by the link of the letter, on the page, or on paper that the curator types in. */
function answer(player: Player, known: Known, invite: SeenInvite, { link, about = "" }: { readonly link?: string; readonly about?: string } = {}): boolean {
  const { wave, id, way } = invite;
  const replier = replierOf(known, invite);
  const subject = `${wave.kind} ${wave.period} ${about}`;
  if (wave.kind === "Q02" && way === "mail") {
    const sent = inForm(player.workspace.as(emailOf(known, invite)), link ?? linkFor(player, known, invite), replier, subject);
    if (!sent) player.errors.push(`${today(player)} Анкета не открылась, приглашение ${id}.`);
    return sent;
  }
  return tried(player, () => {
    const typed = way === "slip";
    const { questionnaire } = typed ? onThePage(player, "form.show", { inviteId: id }, `show ${id}`) : onPage(player, emailOf(known, invite), "form.show", { inviteId: id }, `show ${id}`);
    const values = filledPage(questionnaire.items, replier, subject);
    return typed ? onThePage(player, "answer.type", { inviteId: id, values }, `reply ${id}`) : onPage(player, emailOf(known, invite), "form.answer", { inviteId: id, values }, `reply ${id}`);
  }) !== null;
}

function inForm(person: Person, link: string, replier: Replier, about: string): boolean {
  const form = person.openForm(link);
  if (form.refused !== null) return false;
  form.submit(filledForm(form.items, new Set(Object.keys(form.filledIn)), replier, about));
  return true;
}

/** «Изменить ответ» under the thanks of the form: one answer gets other words. */
function edit(player: Player, known: Known, invite: SeenInvite, sent: Sent): boolean {
  const form = player.workspace.forms().find(({ responses }) => responses.includes(sent));
  const page = form && player.workspace.as(emailOf(known, invite)).openForm(`${form.url}?edit2=${sent.editKey}`);
  if (!page || page.refused !== null) return false;
  const last = page.items.filter(({ type }) => type === "PARAGRAPH_TEXT").pop();
  if (last) page.submit({ [String(last.id)]: EDITED });
  return true;
}
