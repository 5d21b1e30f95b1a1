import type { IsoDate, PersonId } from "../../../contract/schemas";
import { lineOf } from "../course/stage";
import { wasSigned } from "../paper/paper";
import type { Registry } from "../registry";
import type { Assessment, CourseStage, PackageItem, Paper, StageModelLine } from "../tables";

/** A document of the package as it stands today: when it came, and whether by itself or by somebody's hand. */
export type Received = { readonly item: PackageItem; readonly on: IsoDate | null; readonly by: "hand" | "itself" | null; readonly paperId: Paper["id"] | "" };

/** The plan of a stage is handed in with its marks: an edition signed before the assessment was opened says what was to be done, not what was (R-F16, R-F22). */
const MARKED: { readonly [Stage in StageModelLine["stage"]]?: Paper["kind"] } = { development: "D17", potential: "D18" };

const planOf = ({ stageId, menteeId }: Assessment, registry: Registry): Paper["kind"] | undefined => {
  const stage = registry.stage(stageId);
  return stage && MARKED[lineOf(registry, stage, registry.trackOf(menteeId))?.stage ?? "adaptation"];
};

/** Whether the assessment of a plan's own stage waits for an edition with marks: the last one is older than its opening. */
export const wantsMarks = ({ kind, date }: Paper, menteeId: PersonId, registry: Registry): boolean =>
  registry.assessments.some((assessment) => assessment.menteeId === menteeId && assessment.state === "collecting" && planOf(assessment, registry) === kind && assessment.openedOn !== null && (date === null || date < assessment.openedOn));

/**
 * The package with what has come (`domain/data-model.md` §6.4, «When a paper of the package counts as received»): by itself, a paper that was signed or a
 * questionnaire that was answered within the stage; else what somebody marked. The date is that of the event.
 * @param dayOf the school's day of an instant
 */
export function packageAt(assessment: Assessment, registry: Registry, dayOf: (at: string) => IsoDate): Received[] {
  const stage = registry.stage(assessment.stageId);
  return registry.packageOf(assessment.id).map((item) => {
    if (item.receivedOn !== null) return { item, on: item.receivedOn, by: "hand", paperId: item.paperId };
    const paper = signedPaper(item.kind, assessment.menteeId, planOf(assessment, registry) === item.kind ? assessment.openedOn : stage?.start ?? null, registry);
    if (paper) return { item, on: paper.date, by: "itself", paperId: paper.id };
    const answered = answeredOn(item.kind, assessment, stage, registry, dayOf);
    return { item, on: answered, by: answered === null ? null : "itself", paperId: "" };
  });
}

/** Required documents that are not there: what the gate of R-F34 names. */
export const lackingOf = (received: readonly Received[]): PackageItem[] => received.filter(({ item, on }) => item.required && on === null).map(({ item }) => item);

/** Papers about a person: of her own, or of her pairs when a paper names nobody. */
export function papersAbout(person: PersonId, registry: Registry): Paper[] {
  const found = new Map(registry.pairsOfMentee(person).flatMap(({ id }) => registry.papersOf(id)).map((paper) => [paper.id, paper]));
  return [...found.values()].filter(({ personIds }) => personIds.length === 0 || personIds.includes(person));
}

/** A signed paper of a kind about a person, not older than a day. */
export const signedPaper = (kind: string, person: PersonId, from: IsoDate | null, registry: Registry): Paper | undefined =>
  papersAbout(person, registry).find((paper) => paper.kind === kind && wasSigned(paper) && paper.date !== null && (from === null || paper.date >= from));

/**
 * The day a questionnaire was answered: by the mentee herself, or about her by her mentor; in a group each mentee has a review of her own. An assessment after an
 * extension wants answers of its own: waves that were opened up to the review of the earlier one count no more.
 */
function answeredOn(kind: string, assessment: Assessment, stage: CourseStage | undefined, registry: Registry, dayOf: (at: string) => IsoDate): IsoDate | null {
  const { menteeId } = assessment;
  const old = registry.assessments.filter(({ id, stageId, state }) => stageId === assessment.stageId && id !== assessment.id && state === "filed").map(({ reviewedOn }) => reviewedOn ?? "").sort().pop() ?? "";
  const invites = [...registry.invitesOf(menteeId).filter(({ aboutId }) => aboutId === ""), ...registry.invites.filter(({ aboutId }) => aboutId === menteeId)];
  const days = invites.flatMap(({ waveId, answeredAt }) => {
    const wave = registry.wave(waveId);
    return answeredAt !== "" && wave?.kind === kind && wave.openedOn > old ? [dayOf(answeredAt)] : [];
  });
  return days.filter((day) => !stage?.start || day >= stage.start).sort()[0] ?? null;
}
