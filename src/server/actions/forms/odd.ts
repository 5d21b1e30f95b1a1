import type { Input } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import { QUESTIONNAIRES } from "../../catalogue/questionnaires";
import { isLateFor } from "../../domain/questions/late";
import { isYearClosed, mayNotBeKept } from "../../domain/questions/owner";
import { isNewer, readResponse } from "../../domain/questions/said";
import type { FormDef, OddAnswer } from "../../domain/tables";
import type { Change, FormResponse } from "../../services";
import { notYours, type Context, type Outcome } from "../context";
import { itemsOf } from "./form-trouble";
import { takeIn, type AnswersContext } from "./take-in";

type Odd = { readonly odd: OddAnswer; readonly form: FormDef };

/** @throws AppError `not-found`; `conflict` when somebody has decided already */
function oddFor({ registry }: Context, oddId: string): Odd {
  const odd = registry.oddAnswers.find(({ id }) => id === oddId);
  const form = odd && registry.formDef(odd.formDefId);
  if (!odd || !form) throw notYours();
  if (odd.state !== "open") throw new AppError("conflict", "odd.settled");
  return { odd, form };
}

/** Reads the kept submission again, outside the lock: its answers lie in the form store. Null when it is given to nobody. */
export function readOdd(context: Context, { oddId, inviteId }: Input<"odd.settle">): FormResponse | null {
  if (inviteId === null) return null;
  const { odd, form } = oddFor(context, oddId);
  const { services, school } = context;
  if (services.effectiveEmail() !== school.coordinator) throw new AppError("not-ready", "job.elsewhere", { account: school.coordinator });
  const response = services.forms.response(form.fileId, odd.responseId);
  if (!response) return null;
  // Answers are read from Google when they are asked for: here, before the lock. What the form asks and was left empty is an empty answer.
  const asked = services.forms.look(form.fileId).items.map((item) => [item, ""] as const);
  return { id: response.id, at: response.at, account: response.account, values: { ...Object.fromEntries(asked), ...response.values } };
}

/**
 * Whose a kept submission is, as the curator knows, or that it is nobody's.
 * @throws AppError `conflict` when it is gone from the form, or an answer that counts came after it
 */
export function settleOdd(context: AnswersContext, { oddId, inviteId }: Input<"odd.settle">, response: FormResponse | null): Outcome<"odd.settle"> {
  const { registry, services, actor, now } = context;
  const { odd, form } = oddFor(context, oddId);
  const settled = (fields: Partial<OddAnswer>): Change => ({ update: "oddAnswers", id: odd.id, fields: { ...fields, settledBy: actor.email, settledAt: now } });
  const done = (changes: readonly Change[]): Outcome<"odd.settle"> => ({ output: {}, changes, entity: "oddAnswers", entityId: odd.id });
  if (inviteId === null) return done([settled({ state: "dismissed" })]);
  const invite = registry.invite(inviteId);
  const wave = invite && registry.wave(invite.waveId);
  if (!invite || !wave) throw notYours();
  if (wave.kind !== form.kind) throw new AppError("conflict", "odd.otherQuestionnaire");
  if (isYearClosed(registry, wave.yearId)) throw new AppError("conflict", "form.yearClosed");
  if (mayNotBeKept(registry, invite)) throw new AppError("conflict", "odd.noConsent");
  if (!response) throw new AppError("conflict", "odd.gone");
  const { said } = readResponse(QUESTIONNAIRES[form.kind], itemsOf(form), response.values, null);
  if (Object.keys(said).length === 0) throw new AppError("conflict", "odd.unreadable");
  const submission = { said, at: response.at, responseId: response.id, late: isLateFor(wave, services.dayOf(response.at)) };
  if (!isNewer(submission, invite)) throw new AppError("conflict", "odd.older");
  const { changes } = takeIn(context, [{ ...submission, invite, source: "form" }]);
  return done([...changes, settled({ state: "taken", inviteId })]);
}
