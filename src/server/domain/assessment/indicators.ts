import type { IsoDate, PersonId, QuestionnaireId } from "../../../contract/schemas";
import type { Questionnaire } from "../../../templates/questionnaires/shape";
import { lessonShare } from "../observation";
import { levelsOf } from "../questions/levels";
import { latestOf } from "../questions/said";
import { gridScores } from "../questions/score";
import type { Registry } from "../registry";
import type { Answer, Observation } from "../tables";

/** What was measured at the beginning and at the end of a stage; null where nobody has answered or rated. */
export type Indicator = { readonly before: number | null; readonly now: number | null };
export type Indicators = {
  /** The five areas of competence, 1–5, as the mentee and as the mentor sees them (Q07); empty when neither has answered. */
  readonly own: readonly Indicator[];
  readonly seen: readonly Indicator[];
  /** Lessons visited in the course of a control, in percent: the first and the last one. */
  readonly lessons: Indicator;
  readonly visits: number;
};

type Asked = {
  readonly own: Questionnaire; readonly seen: Questionnaire;
  /** Stands in where the diagnosis was not repeated; null where Q07 alone counts. */
  readonly review: { readonly kind: QuestionnaireId; readonly of: Questionnaire } | null;
};

/**
 * The indicators of a conclusion (D32–D34, R-F06, R-F18, R-F23): Q07 on entry and the latest one since; where a mentor has filled in no second one by then, the levels of his
 * review of that stage (its first question, «сейчас») stand for it, which are on the same scale. Of lessons only those of a control count (`domain/data-model.md` §6.4).
 */
export function indicatorsOf(registry: Registry, answers: readonly Answer[], asked: Asked, menteeId: PersonId, from: IsoDate | null, to: IsoDate): Indicators {
  const of = (kind: QuestionnaireId, entry: boolean): ReadonlyMap<string, Answer> => latestOf(answers.filter((row) => {
    const invite = row.kind === kind ? registry.invite(row.inviteId) : undefined;
    const about = invite && (invite.aboutId === "" ? invite.personId : invite.aboutId);
    return about === menteeId && (registry.wave(invite!.waveId)?.period === "entry") === entry;
  }), registry.invite);
  const levels = (questionnaire: Questionnaire, kind: QuestionnaireId, entry: boolean): (number | null)[] => {
    const given = of(kind, entry);
    return levelsOf(questionnaire, (key) => given.get(key)?.value);
  };
  const [ownBefore, ownNow, seenBefore, seenLater] = [levels(asked.own, "Q07a", true), levels(asked.own, "Q07a", false), levels(asked.seen, "Q07b", true), levels(asked.seen, "Q07b", false)];
  const reviewed = asked.review ? reviewLevels(asked.review.of, of(asked.review.kind, false), seenBefore.length) : { before: [], now: [] };
  const visits = controlVisits(registry, menteeId, from, to);
  const shares = visits.flatMap(({ scores }) => lessonShare(scores) ?? []);
  return {
    own: paired(ownBefore, ownNow), seen: paired(seenBefore.map((level, at) => level ?? reviewed.before[at] ?? null), seenLater.map((level, at) => level ?? reviewed.now[at] ?? null)),
    lessons: { before: shares.length > 1 ? shares[0]! : null, now: shares[shares.length - 1] ?? null }, visits: visits.length,
  };
}

const paired = (before: readonly (number | null)[], now: readonly (number | null)[]): Indicator[] => {
  const all = before.map((level, at): Indicator => ({ before: level, now: now[at] ?? null }));
  return all.every((each) => each.before === null && each.now === null) ? [] : all;
};

/** Levels of the review by area: of each a row on entry and one for now. */
function reviewLevels(review: Questionnaire, given: ReadonlyMap<string, Answer>, areas: number): { readonly before: (number | null)[]; readonly now: (number | null)[] } {
  const item = review.items.find(({ key }) => key === "1");
  const scores = item ? gridScores(item, given.get("1")?.value ?? "") : {};
  const of = (when: "before" | "now"): (number | null)[] => Array.from({ length: areas }, (_, at) => scores[`K${at + 1}${when}`] ?? null);
  return { before: of("before"), now: of("now") };
}

/** The top of the scale. */
const MOST = 5;
/**
 * M40 of one mentee: of what could still be gained, how much was, in percent; the mean of the areas that were measured twice and stood below the top. As
 * the mentor sees it, else as she does herself; null when nothing was measured twice.
 */
export function gainOf({ own, seen }: Pick<Indicators, "own" | "seen">): number | null {
  const gained = (areas: readonly Indicator[]): number | null => mean(areas.flatMap(({ before, now }) => (before === null || now === null || before >= MOST ? [] : [(100 * (now - before)) / (MOST - before)])));
  return gained(seen) ?? gained(own);
}

/** What the lessons visited for a control within these days came to, in percent: the mean of the visits. Null without one. */
export const controlledShare = (registry: Registry, menteeId: PersonId, from: IsoDate | null, to: IsoDate): number | null =>
  mean(controlVisits(registry, menteeId, from, to).flatMap(({ scores }) => lessonShare(scores) ?? []));

const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);

/** Lessons visited for a control, the earliest first. */
function controlVisits(registry: Registry, menteeId: PersonId, from: IsoDate | null, to: IsoDate): Observation[] {
  return registry.pairsOfMentee(menteeId).flatMap(({ id }) => registry.observationsOf(id))
    .filter((each) => each.menteeId === menteeId && each.state === "logged" && each.aim !== "coaching" && each.lessonDate <= to && (from === null || each.lessonDate >= from))
    .sort((one, other) => (one.lessonDate < other.lessonDate ? -1 : 1));
}
