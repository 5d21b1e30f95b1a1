import type { Input, Output } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import type { AnswerValues, InviteId } from "../../../contract/schemas";
import { questionnaireShown } from "../../catalogue/form-spec";
import { QUESTIONNAIRES, type Questionnaire } from "../../catalogue/questionnaires";
import { fullName } from "../../domain/person";
import { isLateFor } from "../../domain/questions/late";
import { isYearClosed, mayNotBeKept } from "../../domain/questions/owner";
import { saidOf, type Said } from "../../domain/questions/said";
import { typedValues } from "../../domain/questions/typed-values";
import { readable } from "../../domain/questions/values";
import { isWaveOpen } from "../../domain/questions/wave";
import type { Answer, FormDef, Invite, Wave } from "../../domain/tables";
import type { Change } from "../../services";
import { notYours, type Context, type Outcome } from "../context";
import { knownOf } from "./prefill";
import { aboutOf } from "./shown";
import { closedAnswers, takeIn, type AnswersContext } from "./take-in";

type Found = { readonly invite: Invite; readonly wave: Wave; readonly form: FormDef; readonly own: boolean };

/** An invitation of the visitor's own, or any for the curator. @throws AppError `not-found`, the same for a foreign and a missing one */
function invitationFor({ registry, actor }: Context, id: InviteId): Found {
  const invite = registry.invite(id);
  const wave = invite && registry.wave(invite.waveId);
  const form = wave && registry.formDef(wave.formDefId);
  const own = invite !== undefined && actor.person?.id === invite.personId;
  if (!invite || !wave || !form || !(own || actor.roles.has("curator"))) throw notYours();
  return { invite, wave, form, own };
}

/** The questions of an invitation with what was answered before. Closed answers are shown to their author alone here. */
export function showForm(context: AnswersContext, { inviteId }: Input<"form.show">): Output<"form.show"> {
  const { registry, school, services, today, sheets } = context;
  const { invite, wave, own } = invitationFor(context, inviteId);
  const { items } = QUESTIONNAIRES[wave.kind];
  const person = registry.person(invite.personId);
  const hidden = own && items.some(({ closed }) => closed) && services.effectiveEmail() === school.coordinator ? closedAnswers(context) : [];
  const rows = [...sheets.answers.rows, ...hidden].filter((row) => row.inviteId === inviteId);
  const known = knownOf(context, invite, wave);
  return {
    questionnaire: questionnaireShown(wave.kind, school.mode), person: person ? fullName(person) : invite.personId, about: aboutOf(context, invite),
    closesOn: wave.closesOn, open: isWaveOpen(wave, today), values: invite.state === "answered" ? shownValues(items, rows) : known.values, answeredAt: invite.answeredAt, counted: known.counted,
  };
}

/** The page takes texts of so many characters. */
const LONGEST = 5_000;
const shownValues = (items: Questionnaire["items"], rows: readonly Answer[]): AnswerValues => Object.fromEntries(rows.flatMap(({ key, value }) => {
  const item = items.find((each) => each.key === key);
  const text = item ? readable(item, value).slice(0, LONGEST) : "";
  return text === "" ? [] : [[key, text]];
}));

export const printForm = ({ school }: Context, { questionnaire }: Input<"form.print">): Output<"form.print"> => questionnaireShown(questionnaire, school.mode);

/**
 * The visitor's own answer on the page; a second one takes the place of the first, one after the last day is kept as late (R.5, §6.4).
 * @throws AppError `conflict` when it is answered in a Google Form, its school year is closed, or the person's data may not be kept any more
 */
export function answerForm(context: AnswersContext, { inviteId, values }: Input<"form.answer">): Outcome<"form.answer"> {
  const { invite, wave, form, own } = invitationFor(context, inviteId);
  if (!own) throw notYours();
  if (form.channel === "form") throw new AppError("conflict", "form.elsewhere");
  return answered(context, { invite, wave }, saidOf(QUESTIONNAIRES[wave.kind], typedValues(QUESTIONNAIRES[wave.kind], values, false)), "page");
}

/** A questionnaire filled in on paper, typed in by the curator. A closed answer that stays empty here keeps what is there: the curator does not see it. */
export function typeAnswer(context: AnswersContext, { inviteId, values }: Input<"answer.type">): Outcome<"answer.type"> {
  const { invite, wave } = invitationFor(context, inviteId);
  const questionnaire = QUESTIONNAIRES[wave.kind];
  const said = saidOf(questionnaire, typedValues(questionnaire, values, true));
  const unseen = new Set<string>(questionnaire.items.filter(({ key, closed }) => closed && said[key] === "").map(({ key }) => key));
  return answered(context, { invite, wave }, Object.fromEntries(Object.entries(said).filter(([key]) => !unseen.has(key))), "paper");
}

/** An answer taken in, of the page or of paper. */
export function answered(context: AnswersContext, { invite, wave }: Pick<Found, "invite" | "wave">, said: Said, source: "page" | "paper") {
  const { registry, today, now } = context;
  if (isYearClosed(registry, wave.yearId)) throw new AppError("conflict", "form.yearClosed");
  if (mayNotBeKept(registry, invite)) throw new AppError("conflict", "odd.noConsent");
  const late = isLateFor(wave, today);
  const { changes } = takeIn(context, [{ invite, said, at: now, responseId: "", late, source }]);
  return { output: { late }, changes: [...changes, ...dropDraft(context, invite.id)], entity: "invites" as const, entityId: invite.id };
}

/** The draft is dropped once its answer was saved. */
const dropDraft = ({ sheets, actor }: Context, subject: string): Change[] =>
  sheets.drafts.rows.filter((draft) => draft.personId === actor.person?.id && draft.subject === subject && draft.text !== "").map(({ id }) => ({ update: "drafts", id, fields: { text: "" } }));
