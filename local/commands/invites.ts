import type { QuestionnaireId } from "../../src/contract/schemas";
import type { Workspace } from "../workspace";
import { linesOf, SHEET } from "./registry";

export type SeenWave = { readonly id: string; readonly kind: QuestionnaireId; readonly period: string; readonly openedOn: string; readonly closesOn: string };
/** An invitation as it stands in the registry; days are the school's, "" while a thing has not happened. */
export type SeenInvite = {
  readonly id: string; readonly wave: SeenWave; readonly personId: string; readonly way: "mail" | "slip"; readonly sentOn: string; readonly remindedOn: string; readonly answeredOn: string; /** The instant of the answer. */ readonly answeredAt: string;
};

/** The school's day of an instant that a sheet holds. */
export const dayIn = (instant: string): string => (instant === "" ? "" : new Date(Date.parse(instant) + 3 * 3_600_000).toISOString().slice(0, 10));

export const wavesOf = (workspace: Workspace): SeenWave[] => linesOf(workspace, SHEET.waves).map((wave) => ({
  id: wave["Ид"] ?? "", kind: (wave["Анкета"] ?? "") as QuestionnaireId, period: wave["О чём"] ?? "", openedOn: wave["Открыта"] ?? "", closesOn: wave["Закрыта"] || (wave["До"] ?? ""),
}));

export function invitesOf(workspace: Workspace): SeenInvite[] {
  const waves = new Map(wavesOf(workspace).map((wave) => [wave.id, wave]));
  return linesOf(workspace, SHEET.invites).flatMap((invite) => {
    const wave = waves.get(invite["Ид рассылки"] ?? "");
    return wave ? [{
      id: invite["Ид"] ?? "", wave, personId: invite["Ид человека"] ?? "", way: invite["Как"] === "письмо" ? "mail" as const : "slip" as const,
      sentOn: dayIn(invite["Отправлено"] ?? ""), remindedOn: dayIn(invite["Напомнено"] ?? ""), answeredOn: dayIn(invite["Отвечено"] ?? ""), answeredAt: invite["Отвечено"] ?? "",
    }] : [];
  });
}

/** Who has answered the questionnaire about what is hard (Q02). */
export const answeredEntry = (workspace: Workspace): ReadonlySet<string> => new Set(invitesOf(workspace).filter(({ wave, answeredOn }) => wave.kind === "Q02" && answeredOn !== "").map(({ personId }) => personId));

/** Sentences of the summary about questionnaires: who is silent, what came without an owner. */
export function formNotes(workspace: Workspace): string[] {
  const silent = new Map<string, number>();
  for (const { wave, sentOn, answeredOn } of invitesOf(workspace)) if (sentOn !== "" && answeredOn === "") silent.set(wave.kind, (silent.get(wave.kind) ?? 0) + 1);
  const odd = linesOf(workspace, SHEET.oddAnswers);
  const open = odd.filter((each) => each["Состояние"] === "ждёт решения").length;
  return [
    ...(silent.size > 0 ? [`Без ответа остались: ${[...silent].map(([kind, count]) => `${kind} – ${count}`).join(", ")}.`] : []),
    ...(odd.length > 0 ? [`Ответы без хозяина: ${odd.length}, ждут решения: ${open}.`] : []),
  ];
}
