import type { Input, Output } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import type { QuestionnaireId, Role } from "../../../contract/schemas";
import { text } from "../../../texts/server";
import { ANSWER_RIGHTS, PASSED_ON, TOLD_WITH, answerGroup } from "../../catalogue/answer-rights";
import { QUESTIONNAIRES, type Item } from "../../catalogue/questionnaires";
import { WAVES } from "../../catalogue/waves";
import { isMember, pairFacts } from "../../domain/actor";
import { wasSigned } from "../../domain/paper/paper";
import { fullName } from "../../domain/person";
import { assessorsFor } from "../../domain/questions/assessed";
import { answerText } from "../../domain/questions/answer-text";
import { differing } from "../../domain/questions/differing";
import { levelOf } from "../../domain/questions/levels";
import { hasUnread } from "../../domain/questions/values";
import { may, type Facts } from "../../domain/rights";
import type { Answer, Invite, Wave } from "../../domain/tables";
import type { ReadTables } from "../../services";
import { notYours, type Context, type Outcome, type RegistrySheet } from "../context";
import { closedAnswers, type AnswersContext } from "./take-in";
import { logLook } from "../log-entry";
import { latestAnswers } from "./latest";

type Looking = AnswersContext & { readonly sheets: ReadTables<RegistrySheet | "answers" | "log"> };
type Shown = Output<"answers.show">;

/** Who answered, about whom, in which pair; an answer that nobody has given yet has neither. */
type Of = Pick<Invite, "personId" | "aboutId" | "pairId">;

/**
 * What holds between the visitor and answers of a person; those about one pair are that pair's mentor's, the others every mentor's of the person.
 * Whoever has left a group is its mentor's thirty days longer, as a pair that is over is.
 */
function factsOf({ actor, registry, today }: Context, kind: QuestionnaireId, { personId, aboutId, pairId }: Of, passed: boolean): (role: Role) => Facts {
  const me = actor.person?.id;
  const subject = aboutId === "" ? personId : aboutId;
  const told = TOLD_WITH[kind];
  const signed = registry.papers.some((paper) => paper.kind === told && wasSigned(paper) && paper.personIds.includes(subject));
  const pairs = registry.pairsOfMentee(subject).filter(({ id }) => pairId === "" || id === pairId)
    .map((pair) => ({ facts: pairFacts(actor, pair, registry, today, subject), member: isMember(subject, pair, registry, today) }));
  const asg = me !== undefined && assessorsFor(registry, subject, kind, today).includes(me);
  return (role) => ({
    self: me === subject, mine: me === personId, pair: pairs.some(({ facts, member }) => member && facts(role).pair === true), subj: pairs.some(({ facts }) => facts(role).subj === true),
    asg, signed, rel: signed, ask: passed,
  });
}

/** Whether the visitor may read this question's answer (R.5). The author always sees his own. */
function mayRead(context: Context, kind: QuestionnaireId, key: string, of: Of, passed = false): boolean {
  const about = { ...of, pairId: WAVES[kind].audience === "mentees" ? "" as const : of.pairId };
  return context.actor.person?.id === of.personId || may(ANSWER_RIGHTS, context.actor.roles, "s", answerGroup(kind, key), factsOf(context, kind, about, passed));
}

/**
 * What a person has answered, and what others have answered about the person, as far as the visitor may read it. A look into the closed workbook
 * is a row of the log (R.7), written here: the reply of this call never stands there.
 * @throws AppError `not-found` when the visitor may read nothing of this person, the same for somebody who is not there
 */
export function showAnswers(context: Looking, { personId, closed }: Input<"answers.show">): Outcome<"answers.show"> {
  const { registry, actor, sheets } = context;
  const person = registry.person(personId);
  const own = actor.person?.id === personId;
  const curates = actor.roles.has("curator");
  if (!person || !(Object.keys(QUESTIONNAIRES) as QuestionnaireId[]).some((kind) => QUESTIONNAIRES[kind].items.some(({ key }) => mayRead(context, kind, key, { personId, aboutId: "", pairId: "" })))) throw notYours();
  const answered = [...registry.invitesOf(personId), ...registry.invites.filter(({ aboutId }) => aboutId === personId)].filter(({ state }) => state === "answered").flatMap((invite) => {
    const wave = registry.wave(invite.waveId);
    return wave ? [{ invite, wave, items: QUESTIONNAIRES[wave.kind].items as readonly Item[] }] : [];
  }).sort((one, other) => (one.invite.answeredAt < other.invite.answeredAt ? 1 : -1));
  const once = closedOnce(context);
  const passed = passedOn(context, answered, once);
  const reads = ({ invite, wave }: (typeof answered)[number], { key }: Item): boolean => mayRead(context, wave.kind, key, invite, passed.has(invite.id));
  const asks = closed && answered.some((each) => each.items.some((item) => item.closed && reads(each, item)));
  const rows = [...sheets.answers.rows, ...(asks ? once() : [])];
  const shown = answered.map((each) => {
    const { invite, wave } = each;
    const items = each.items.filter((item) => reads(each, item));
    const about = invite.aboutId === "" ? undefined : registry.person(invite.aboutId);
    const by = registry.person(invite.personId);
    return {
      author: invite.personId,
      sheet: {
        inviteId: invite.id, questionnaire: wave.kind, title: QUESTIONNAIRES[wave.kind].title, period: wave.period, by: by && by.id !== personId ? fullName(by) : "", about: about && about.id !== personId ? fullName(about) : "",
        answeredAt: invite.answeredAt, late: invite.late, asks: curates && invite.asks === "open",
        answers: items.flatMap((item) => inWords(item, rows.find((row) => row.inviteId === invite.id && row.key === item.key))), hasClosed: items.some((item) => item.closed),
      } satisfies Shown["sheets"][number],
    };
  }).filter(({ sheet }) => sheet.answers.length > 0 || sheet.hasClosed);
  for (const author of new Set(shown.map((each) => each.author)).values()) {
    const opened = shown.filter((each) => each.author === author).flatMap(({ sheet }) => sheet.answers.filter((answer) => answer.closed).map(({ key }) => `${sheet.questionnaire}.${key}`));
    if (opened.length > 0 && author !== actor.person?.id) logLook(context, LOOK, "closedAnswers", opened, author);
  }
  return {
    output: {
      sheets: shown.map(({ sheet }) => sheet), differs: curates ? differing(person, registry.trackOf(personId), QUESTIONNAIRES.Q02, latestAnswers(context, personId, "Q02")) : [],
      opened: own ? sheets.log.rows.filter(({ action, entityId }) => action === LOOK && entityId === personId).map(({ at }) => at) : [],
    },
    changes: [], entity: "", entityId: "",
  };
}

/** The closed workbook, read at most once a call. */
function closedOnce(context: Context): () => readonly Answer[] {
  let rows: readonly Answer[] | null = null;
  return () => (rows ??= closedAnswers(context));
}

/** Invitations whose closed request the mentor has passed on to a deputy (R.7). Looked up for a deputy alone, when there is a request. */
function passedOn({ actor }: Context, answered: readonly { readonly invite: Invite; readonly wave: Wave }[], closed: () => readonly Answer[]): ReadonlySet<Invite["id"]> {
  const requests = actor.roles.has("deputyTeaching") ? answered.filter(({ invite, wave }) => invite.asks !== "" && PASSED_ON[wave.kind]) : [];
  return new Set(requests.filter(({ invite, wave }) => closed().some(({ inviteId, key, value }) => inviteId === invite.id && key === PASSED_ON[wave.kind]!.key && value === PASSED_ON[wave.kind]!.code)).map(({ invite }) => invite.id));
}

/** An answer in words; of a grid of levels its mean too (M40–M42). */
function inWords(item: Item, row: Answer | undefined): Shown["sheets"][number]["answers"] {
  if (!row || row.value === "") return [];
  const said = answerText(item, row.value);
  const level = levelOf(item, row.value);
  const words = level === null ? said : `${text("answer.level", { level: level.toFixed(1).replace(".", ",") })}\n${said}`;
  return [{ key: item.key, title: item.title, text: hasUnread(item, row.value) ? text("answer.unread", { text: words }) : words, closed: item.closed === true }];
}

const LOOK = "answers.show";

/** The curator has seen an answer that asks for her. @throws AppError `conflict` when it asks for nobody */
export function seeAnswer({ registry, now }: Context, { inviteId }: Input<"answer.seen">): Outcome<"answer.seen"> {
  const invite = registry.invite(inviteId);
  if (!invite) throw notYours();
  if (invite.asks === "") throw new AppError("conflict", "answer.asksNobody");
  return { output: {}, changes: [{ update: "invites", id: inviteId, fields: { asks: "seen", updatedAt: now } }], entity: "invites", entityId: inviteId };
}

/**
 * Takes what a person answered into the registry where it holds something else: the subjects, or the first day with the course that begins on it.
 * @throws AppError `conflict` when the answer is another one by now
 */
export function takeAnswer(context: AnswersContext, { personId, field, answered }: Input<"answers.take">): Outcome<"answers.take"> {
  const { registry, now } = context;
  const person = registry.person(personId);
  if (!person) throw notYours();
  const track = registry.trackOf(personId);
  const latest = latestAnswers(context, personId, "Q02");
  const found = differing(person, track, QUESTIONNAIRES.Q02, latest).find((each) => each.field === field);
  if (!found || found.answered !== answered) throw new AppError("conflict", "answers.changed");
  if (found.value === null) throw new AppError("invalid-input", "form.wrong", {}, [{ key: "field.date", field: "answered" }]);
  const row = latest.get(found.key)!;
  const begins = field === "workStart" && track ? [track.id] : [];
  return {
    output: {},
    changes: [
      { update: "people", id: personId, fields: { [field]: found.value, updatedAt: now } },
      ...begins.map((id) => ({ update: "tracks" as const, id, fields: { start: found.value as NonNullable<typeof person.workStart>, updatedAt: now } })),
      { update: "answers", id: row.id, fields: { taken: [...new Set([...row.taken, personId, ...begins])] } },
    ],
    entity: "people", entityId: personId,
  };
}
