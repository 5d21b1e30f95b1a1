import type { Message } from "../../../contract/errors";
import type { AnswerValues, PersonId } from "../../../contract/schemas";
import { reportMark } from "../../catalogue/ending-words";
import { QUESTIONNAIRES } from "../../catalogue/questionnaires";
import { pairNumbers, stagePlan } from "../../domain/assessment/pair-numbers";
import { assessedStage } from "../../domain/questions/assessed";
import { areasBefore, donePlan } from "../../domain/questions/prefilled";
import { isAlive } from "../../domain/pair";
import { latestOf } from "../../domain/questions/said";
import type { Invite, Pair, Wave } from "../../domain/tables";
import type { Context } from "../context";
import type { AnswersContext } from "./take-in";

type Known = { readonly values: AnswerValues; readonly counted: Message | null };
const isReview = (kind: Wave["kind"]): kind is "Q04" | "Q05" | "Q06" => kind === "Q04" || kind === "Q05" || kind === "Q06";
const NOTHING: Known = { values: {}, counted: null };
/** As long as a field of the page. */
const LONGEST = 5_000;

/**
 * What the program knows already: of the young specialist's report the plan (Q19.1); of a mentor's review of a stage (`domain/questionnaires.md` Q04–Q06): levels on entry from the mentor's own diagnosis of
 * this mentee, in the first what was done of the plan, and the pair's numbers within the stage.
 */
export function knownOf({ registry, sheets, today }: AnswersContext, invite: Invite, { kind }: Wave): Known {
  const pair = invite.pairId === "" ? undefined : registry.pair(invite.pairId);
  if (kind === "Q19") return { values: { 1: plannedLines(registry, invite.personId, pair).slice(0, LONGEST) }, counted: null };
  if (!isReview(kind) || !pair || invite.aboutId === "") return NOTHING;
  const { aboutId } = invite;
  const entry = latestOf(sheets.answers.rows.filter((row) => row.kind === "Q07b" && row.personId === invite.personId && isEntryAbout(registry.invite(row.inviteId))), registry.invite);
  const values = {
    1: areasBefore(QUESTIONNAIRES[kind], QUESTIONNAIRES.Q07b, (key) => entry.get(key)?.value),
    ...(kind === "Q04" ? { 6: donePlan(stagePlan(registry, pair, aboutId)).slice(0, LONGEST) } : {}),
  };
  const numbers = pairNumbers(registry, pair, aboutId, assessedStage(registry, aboutId, kind, today)?.start ?? pair.start, today);
  return {
    values: Object.fromEntries(Object.entries(values).filter(([, text]) => text !== "")),
    counted: { key: numbers.planPercent === null ? "form.counted" : "form.countedPlan", params: { meetings: numbers.meetings, hours: String(numbers.hours).replace(".", ","), visits: numbers.visits, percent: numbers.planPercent ?? 0 } },
  };

  function isEntryAbout(of: Invite | undefined): boolean {
    return of?.aboutId === aboutId && registry.wave(of.waveId)?.period === "entry";
  }
}

/** Lines of the plans of her pair, or of all her pairs that go on, one line an activity with how far it has come. */
function plannedLines(registry: Context["registry"], menteeId: PersonId, pair: Pair | undefined): string {
  const pairs = pair ? [pair] : registry.pairsOfMentee(menteeId).filter(isAlive);
  const programmes = pairs.flatMap(({ id }) => registry.programmesOf(id)).filter((each) => each.menteeId === menteeId && each.state !== "ended");
  const lines = programmes.flatMap(({ id }) => registry.linesOf(id)).filter(({ status, offPlan }) => status !== "proposed" && status !== "cancelled" && !offPlan);
  return [...new Set(lines.map(({ activity, status }) => `${activity.replace(/\s+/g, " ").trim()} \u2013 ${reportMark(status)}`))].join("\n");
}
