import type { FormDefId, InviteId, InviteWay, IsoDate, PairId, PersonId, WaveId } from "../../../contract/schemas";
import type { FormDef, Invite, Wave } from "../tables";
import type { WaveRule } from "./wave";

type Kept = Pick<FormDef, "createdAt" | "createdBy" | "updatedAt">;

/** The questionnaire of a year before its form is made; one of the page needs none and is open at once. */
export const newFormDef = (id: FormDefId, rule: WaveRule, yearId: string, kept: Kept): FormDef => ({
  id, kind: rule.kind, yearId, title: rule.title, channel: rule.channel, version: rule.version, state: rule.channel === "page" ? "open" : "draft", fileId: "", address: "", link: "", items: "",
  verified: false, admitted: [], refused: [], readUntil: "", trouble: "", ...kept,
});

export const newWave = (id: WaveId, form: Pick<FormDef, "id" | "kind" | "yearId">, period: string, openedOn: IsoDate, closesOn: IsoDate, kept: Kept): Wave =>
  ({ id, formDefId: form.id, kind: form.kind, yearId: form.yearId, period, openedOn, closesOn, closedOn: null, ...kept });

/** A slip is handed out by people: it counts as sent at once. */
export const newInvite = (id: InviteId, waveId: WaveId, to: { readonly personId: PersonId; readonly aboutId: PersonId | ""; readonly pairId: PairId | ""; readonly way: InviteWay; readonly code: string }, kept: Kept): Invite => ({
  id, waveId, ...to, ...(to.way === "mail" ? { state: "created", sentAt: "" } : { state: "sent", sentAt: kept.createdAt }), reminded: 0, remindedAt: "", answeredAt: "", responseId: "", source: "", late: false, asks: "", ...kept,
});
