import type { Input, Output } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import type { PersonId, QuestionnaireId, Role } from "../../../contract/schemas";
import { text } from "../../../texts/server";
import { ANSWER_RIGHTS, answerGroup } from "../../catalogue/answer-rights";
import { QUESTIONNAIRES } from "../../catalogue/questionnaires";
import { SHEETS } from "../../catalogue/sheets";
import { WAVES } from "../../catalogue/waves";
import { isMember, pairFacts } from "../../domain/actor";
import { answerText } from "../../domain/questions/answer-text";
import { differing } from "../../domain/questions/differing";
import { hasUnread } from "../../domain/questions/values";
import { may, type Facts } from "../../domain/rights";
import type { Answer, Invite } from "../../domain/tables";
import type { ReadTables } from "../../services";
import { notYours, type Context, type Outcome, type RegistrySheet } from "../context";
import { closedAnswers, type AnswersContext } from "./take-in";
import { latestAnswers } from "./latest";

type Item = (typeof QUESTIONNAIRES)[QuestionnaireId]["items"][number];
type Looking = AnswersContext & { readonly sheets: ReadTables<RegistrySheet | "answers" | "log"> };
type Shown = Output<"answers.show">;

/**
 * What holds between the visitor and answers of a person; those about one pair are that pair's mentor's, the others every mentor's of the person.
 * Whoever has left a group is its mentor's thirty days longer, as a pair that is over is.
 */
function factsOf({ actor, registry, today }: Context, personId: PersonId, pairId: Invite["pairId"]): (role: Role) => Facts {
  const self = actor.person?.id === personId;
  const pairs = registry.pairsOfMentee(personId).filter(({ id }) => pairId === "" || id === pairId)
    .map((pair) => ({ facts: pairFacts(actor, pair, registry, today, personId), member: isMember(personId, pair, registry, today) }));
  return (role) => ({ self, mine: self, pair: pairs.some(({ facts, member }) => member && facts(role).pair === true), subj: pairs.some(({ facts }) => facts(role).subj === true) });
}

/** Whether the visitor may read this question's answer (R.5). The author always sees his own. */
function mayRead(context: Context, personId: PersonId, kind: QuestionnaireId, key: string, pairId: Invite["pairId"]): boolean {
  const about = WAVES[kind].audience === "menteesInPair" ? pairId : "";
  return context.actor.person?.id === personId || may(ANSWER_RIGHTS, context.actor.roles, "s", answerGroup(kind, key), factsOf(context, personId, about));
}

/**
 * What a person has answered, as far as the visitor may read it. The curator's look into the closed workbook is a row of the log (R.7), written
 * here: the reply of this call never stands there.
 * @throws AppError `not-found` when the visitor may read nothing of this person, the same for somebody who is not there
 */
export function showAnswers(context: Looking, { personId, closed }: Input<"answers.show">): Outcome<"answers.show"> {
  const { registry, actor, sheets } = context;
  const person = registry.person(personId);
  const own = actor.person?.id === personId;
  const reads = (kind: QuestionnaireId, item: Pick<Item, "key">, pairId: Invite["pairId"]): boolean => mayRead(context, personId, kind, item.key, pairId);
  if (!person || !(Object.keys(QUESTIONNAIRES) as QuestionnaireId[]).some((kind) => QUESTIONNAIRES[kind].items.some((item) => reads(kind, item, "")))) throw notYours();
  const answered = registry.invitesOf(personId).filter(({ state }) => state === "answered").flatMap((invite) => {
    const wave = registry.wave(invite.waveId);
    return wave ? [{ invite, wave }] : [];
  }).sort((one, other) => (one.invite.answeredAt < other.invite.answeredAt ? 1 : -1));
  const asks = closed && answered.some(({ invite, wave }) => QUESTIONNAIRES[wave.kind].items.some((item) => item.closed && reads(wave.kind, item, invite.pairId)));
  const rows = [...sheets.answers.rows, ...(asks ? closedAnswers(context) : [])].filter((row) => row.personId === personId);
  const shown = answered.map(({ invite, wave }): Shown["sheets"][number] => {
    const items = QUESTIONNAIRES[wave.kind].items.filter((item) => reads(wave.kind, item, invite.pairId));
    return {
      inviteId: invite.id, questionnaire: wave.kind, title: QUESTIONNAIRES[wave.kind].title, period: wave.period, answeredAt: invite.answeredAt, late: invite.late,
      answers: items.flatMap((item) => inWords(item, rows.find((row) => row.inviteId === invite.id && row.key === item.key))), hasClosed: items.some((item) => item.closed),
    };
  }).filter(({ answers, hasClosed }) => answers.length > 0 || hasClosed);
  const opened = shown.flatMap(({ questionnaire, answers }) => answers.filter((answer) => answer.closed).map(({ key }) => `${questionnaire}.${key}`));
  if (opened.length > 0 && !own) logLook(context, personId, opened);
  return {
    output: {
      sheets: shown, differs: actor.roles.has("curator") ? differing(person, registry.trackOf(personId), QUESTIONNAIRES.Q02, latestAnswers(context, personId, "Q02")) : [],
      opened: own ? sheets.log.rows.filter(({ action, entityId }) => action === LOOK && entityId === personId).map(({ at }) => at) : [],
    },
    changes: [], entity: "", entityId: "",
  };
}

function inWords(item: Item, row: Answer | undefined): Shown["sheets"][number]["answers"] {
  if (!row || row.value === "") return [];
  const said = answerText(item, row.value);
  return [{ key: item.key, title: item.title, text: hasUnread(item, row.value) ? text("answer.unread", { text: said }) : said, closed: item.closed === true }];
}

const LOOK = "answers.show";
/** Who, when, which questions, whose; never what stands there. */
function logLook({ services, actor, now }: Context, personId: PersonId, questions: readonly string[]): void {
  services.workbook.write([{ append: "log", rows: [{ at: now, who: actor.email, requestId: "", action: LOOK, entity: SHEETS.closedAnswers.title, entityId: personId, changes: [...new Set(questions)].join(", "), reply: "" }] }]);
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
