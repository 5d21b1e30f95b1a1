import type { Input, Output } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import { questionnaireShown } from "../../catalogue/form-spec";
import { QUESTIONNAIRES } from "../../catalogue/questionnaires";
import { WAVES } from "../../catalogue/waves";
import { fullName } from "../../domain/person";
import { inviteLink } from "../../domain/questions/link";
import { refusesData } from "../../domain/questions/owner";
import { saidOf } from "../../domain/questions/said";
import { typedValues } from "../../domain/questions/typed-values";
import { isWaveOpen } from "../../domain/questions/wave";
import type { Invite } from "../../domain/tables";
import type { Context, Outcome } from "../context";
import { answered } from "../forms/answer";
import { whoShown } from "../forms/shown";
import type { AnswersContext } from "../forms/take-in";
import { pupilInviteFor, pupilInvites } from "./pupils";

/** What the visitor's pupils are asked now, with the code and the link to hand out; of answers only that there is one (R.5, A22). */
export function handSlips(context: Context): Output<"slots.hand"> {
  const { registry, services, today } = context;
  return {
    invites: pupilInvites(context).filter(({ wave, person }) => isWaveOpen(wave, today) && !refusesData(registry, person.id)).map(({ person, pair, invite, wave }) => {
      const form = registry.formDef(wave.formDefId);
      return {
        inviteId: invite.id, questionnaire: wave.kind, title: WAVES[wave.kind].title, closesOn: wave.closesOn, person: whoShown(person), group: pair.code, answered: invite.state === "answered",
        answeredAt: invite.answeredAt, byPupil: isByPupil(invite), link: inviteLink(invite, form, services.memory.pageUrl()), code: invite.code, address: form?.address ?? "",
      };
    }),
  };
}

/** Came by the pupil's own form; a sheet of paper was typed in by somebody. */
const isByPupil = ({ state, source }: Pick<Invite, "state" | "source">): boolean => state === "answered" && source !== "paper";

/** The questions of a pupil's sheet of paper, empty: what was answered is not the grown-up's to read. */
export function showSheet(context: Context, { inviteId }: Input<"group.form">): Output<"group.form"> {
  const { person, pair, invite, wave } = pupilInviteFor(context, inviteId);
  return { questionnaire: questionnaireShown(wave.kind, context.school.mode), person: fullName(person), about: pair.code, closesOn: wave.closesOn, open: isWaveOpen(wave, context.today), answered: invite.state === "answered", byPupil: isByPupil(invite) };
}

/**
 * A pupil's sheet of paper, typed in by the grown-up of the group; a second time it takes the place of the first.
 * @throws AppError `conflict` when the pupil has answered by the own code
 */
export function typeResults(context: AnswersContext, { inviteId, values }: Input<"group.results">): Outcome<"group.results"> {
  const { invite, wave } = pupilInviteFor(context, inviteId);
  if (isByPupil(invite)) throw new AppError("conflict", "group.answered");
  const questionnaire = QUESTIONNAIRES[wave.kind];
  return answered(context, { invite, wave }, saidOf(questionnaire, typedValues(questionnaire, values, true)), "paper");
}
