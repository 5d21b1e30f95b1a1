import type { TodayLine } from "../../../contract/contract";
import type { IsoDate, QuestionnaireId } from "../../../contract/schemas";
import { isActivePair } from "../actor";
import { shortName } from "../person";
import type { Registry } from "../registry";
import { linesOfMentee } from "./adaptation";
import { coverage } from "./progress";

/** The questionnaire that asks what is difficult. */
const ASKS: QuestionnaireId = "Q02";

/**
 * A running programme whose mentee has named difficulties after it was written, and some of score 2 and 3 have no line (R-D05, M23). One line a
 * programme; what was uncovered from the start is told by the programme itself.
 * @param title a difficulty's name
 */
export function uncoveredLines(registry: Registry, today: IsoDate, title: (code: string) => string): TodayLine[] {
  return registry.programmes.flatMap((programme) => {
    const pair = registry.pair(programme.pairId);
    const mentee = registry.person(programme.menteeId);
    if (programme.kind !== "D15" || !pair || !mentee || !isActivePair(pair, today) || (programme.state !== "draft" && programme.state !== "active")) return [];
    const answered = registry.invitesOf(mentee.id).some(({ waveId, state, answeredAt }) => state === "answered" && answeredAt > programme.createdAt && registry.wave(waveId)?.kind === ASKS);
    const { uncovered } = answered ? coverage(registry.requestOf(mentee.id)?.difficulties ?? {}, linesOfMentee(registry, mentee.id)) : { uncovered: [] };
    return uncovered.length === 0 ? [] : [{
      rule: "uncovered", text: { key: "duty.uncovered", params: { who: shortName(mentee), difficulties: uncovered.map(title).join(", ") } }, hint: { key: "duty.uncovered.hint" },
      state: "waiting" as const, due: null, daysLeft: null, owedBy: "mentor" as const, pairId: pair.id, personId: mentee.id, observationId: null,
    }];
  });
}
