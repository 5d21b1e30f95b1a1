import type { TodayLine } from "../../../contract/contract";
import type { IsoDate, PersonId } from "../../../contract/schemas";
import { daysBetween, type SchoolCalendar } from "../calendar";
import { shortName } from "../person";
import type { Registry } from "../registry";
import type { Letter } from "../tables";
import { sideAnswering } from "./audience";
import { waveDue } from "./due";
import { isLastWord } from "./reminders";
import { isWaveOpen, openWaves, type WaveRules } from "./wave";

export type QuestionLook = {
  readonly registry: Registry; readonly school: { readonly calendar: SchoolCalendar }; readonly waves: WaveRules; readonly today: IsoDate;
  /** The school's day of an instant. */
  readonly dayOf: (instant: string) => IsoDate;
};

const CURATORS = { due: null, daysLeft: null, owedBy: "curator", pairId: null, personId: null, observationId: null, state: "waiting" } as const;

/** What the curator has to do about questionnaires: send, look, decide, ask in person. */
export function questionLines(look: QuestionLook): TodayLine[] {
  return [...dueLines(look), ...silentLines(look), ...askLines(look), ...oddLines(look), ...troubleLines(look)];
}

function dueLines({ registry, school, waves, today, dayOf }: QuestionLook): TodayLine[] {
  return Object.values(waves).flatMap((rule) => {
    const due = waveDue({ registry, calendar: school.calendar, today, dayOf }, rule);
    return due === null ? [] : [{
      ...CURATORS, rule: "wave", text: { key: "duty.wave", params: { title: rule.title, n: due.people } }, hint: { key: "duty.wave.hint" }, state: "due" as const, due: due.to, daysLeft: daysBetween(today, due.to),
    }];
  });
}

/** Those to whom no reminder will go any more, one line a wave: only a word in person helps. */
function silentLines({ registry, waves, today, dayOf }: QuestionLook): TodayLine[] {
  return openWaves(registry, today).flatMap((wave) => {
    const silent = registry.invitesIn(wave.id).filter((invite) => isLastWord(invite, wave, waves, dayOf, today)).length;
    return silent === 0 ? [] : [{
      ...CURATORS, rule: "silent", text: { key: "duty.silent", params: { title: waves[wave.kind].title, n: silent } }, hint: { key: "duty.silent.hint" }, due: wave.closesOn, daysLeft: daysBetween(today, wave.closesOn),
    }];
  });
}

/** Answers that ask for the curator, until she marks them as seen (`domain/data-model.md` §6.4): who and which questionnaire, never what it says. */
const askLines = ({ registry, waves }: QuestionLook): TodayLine[] => registry.invites.filter(({ asks }) => asks === "open").flatMap(({ personId, waveId, pairId }) => {
  const [person, wave] = [registry.person(personId), registry.wave(waveId)];
  return person && wave ? [{ ...CURATORS, rule: "asks", text: { key: "duty.asks", params: { who: shortName(person), title: waves[wave.kind].title } }, hint: { key: "duty.asks.hint" }, personId, pairId: pairId === "" ? null : pairId }] : [];
});

function oddLines({ registry }: QuestionLook): TodayLine[] {
  const open = registry.oddAnswers.filter(({ state }) => state === "open").length;
  return open === 0 ? [] : [{ ...CURATORS, rule: "odd", text: { key: "duty.odd", params: { n: open } }, hint: { key: "duty.odd.hint" } }];
}

const troubleLines = ({ registry }: QuestionLook): TodayLine[] => registry.formDefs.filter(({ trouble, state }) => trouble !== "" && (state === "open" || state === "draft"))
  .map(({ title, trouble }) => ({ ...CURATORS, rule: "formTrouble", text: { key: "duty.formTrouble", params: { title } }, hint: { key: trouble } }));

/** Letters of which nobody knows whether they went out (platform-verdicts B3). */
export function letterLines(letters: readonly Letter[]): TodayLine[] {
  const unclear = letters.filter(({ state }) => state === "unclear").length;
  return unclear === 0 ? [] : [{ ...CURATORS, rule: "letter", text: { key: "duty.letter", params: { n: unclear } }, hint: { key: "duty.letter.hint" } }];
}

/** A person's own questionnaires that are open and not answered yet: for that person alone. */
export function formLines({ registry, waves, today }: Pick<QuestionLook, "registry" | "waves" | "today">, person: PersonId): TodayLine[] {
  return registry.invitesOf(person).flatMap((invite) => {
    const wave = registry.wave(invite.waveId);
    if (!wave || !isWaveOpen(wave, today) || invite.state === "answered") return [];
    return [{
      rule: "form", text: { key: "duty.form", params: { title: waves[wave.kind].title } }, hint: { key: "duty.form.hint" }, state: "due" as const, due: wave.closesOn, daysLeft: daysBetween(today, wave.closesOn),
      owedBy: sideAnswering(waves[wave.kind].audience) ?? "mentee" as const, pairId: invite.pairId === "" ? null : invite.pairId, personId: person, observationId: null,
    }];
  });
}
