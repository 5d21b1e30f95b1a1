import { D32, D33, D34 } from "../../../templates/documents/conclusion";
import { AREAS } from "../../../templates/questionnaires/scales";
import { indicatorsOf, type Indicator } from "../../domain/assessment/indicators";
import { assessmentPaperOf } from "../../domain/assessment/papers";
import { teachingOf } from "../../domain/ending/teaching";
import { answerText } from "../../domain/questions/answer-text";
import { latestOf } from "../../domain/questions/said";
import { titleOfKind } from "../assessment";
import { QUESTIONNAIRES } from "../questionnaires";
import { noBreak } from "../russian/no-break";
import { CONCLUSIONS, CONCLUSION_LIST } from "../stage-models";
import { LEVEL } from "../values";
import { STAGE, assessorIn, card, nameOf, ofAssessment, ower, receivedIn, signer } from "./assessment-facts";
import { DATE_GAP, ORG, dated, orDash, shortDay, unstopped } from "./common";
import { blankOf, define, type PaperLook } from "./look";
import { BOTH, listOf } from "./plan-facts";

/** A day that has not come: for the pen, and not the date of signing, which the program writes itself. */
const PEN_DAY = "«____»\u00a0_____________\u00a020___\u00a0г.";
const SELF = "самооценка";
const SEEN = "оценка наставника";

type Kind = "D32" | "D33" | "D34";
const blanksOf = (kind: Kind) => ({
  orgFullName: ORG.orgFullName, headPost: ORG.headPost, headName: ORG.headName,
  date: () => DATE_GAP,
  menteeName: BOTH.menteeName, menteePost: BOTH.menteePost, menteeInitials: BOTH.menteeInitials, mentorName: BOTH.mentorName, mentorPost: BOTH.mentorPost,
  ...STAGE,
  reviewedOn: ofAssessment(({ reviewedOn }) => dated(reviewedOn)),
  participants: ofAssessment(({ participants }, look) => orDash(participants.map((id) => nameOf(look, id)).join(", "))),
  waived: ofAssessment(({ gateReason }) => noBreak(unstopped(gateReason))),
  summary: ofAssessment(({ summary }) => noBreak(unstopped(summary))),
  level: ofAssessment(({ level }) => (level === "" ? "" : LEVEL[level])),
  conclusion: (look: PaperLook) => blankOf(conclusionIn(look), "paper.lack.concluded", "assessment", ...card(look)),
  interviewDay: ofAssessment(({ interviewOn }) => (interviewOn === null ? PEN_DAY : dated(interviewOn))),
  acquaintedDay: (look: PaperLook) => acquaintedOn(look, kind),
  organiserInitials: signer("organiser"), interviewerInitials: signer("interviewer"),
});

const tablesOf = (kind: Kind) => ({
  documents: (look: PaperLook) => receivedIn(look).filter(({ on }) => on !== null)
    .map((received, at) => ({ n: String(at + 1), title: noBreak(titleOfKind(received.item.kind)), received: shortDay(received.on), from: ower(look, received) })),
  indicators: (look: PaperLook) => indicatorRows(look, kind),
  recommendations: (look: PaperLook) => recommended(look).map((line, at) => ({ n: String(at + 1), text: noBreak(line) })),
});

const blocksOf = (kind: Kind) => ({
  waived: ({ assessment }: PaperLook) => assessment !== undefined && assessment.gateReason !== "",
  indicators: (look: PaperLook) => indicatorRows(look, kind).length > 0,
  noIndicators: (look: PaperLook) => indicatorRows(look, kind).length === 0,
  recommendations: (look: PaperLook) => recommended(look).length > 0,
  noRecommendations: (look: PaperLook) => recommended(look).length === 0,
  two: (look: PaperLook) => !isOne(look),
  one: isOne,
});

const CONCLUSION = { group: "G11", place: "pair", numbered: false, editions: false, signs: ["head", "organiser", "interviewer"], inputs: [], lacks: () => [] } as const;
const fileOf = ({ kind, title }: { readonly kind: string; readonly title: string }) => ({ mentee }: PaperLook): string => `${kind} ${title} ${mentee?.code ?? ""}`;

/** D32: the conclusion on the adaptation (R-F06), with its sheet of acquaintance (R-F12). */
export const conclusionOnAdaptation = define({ names: D32, ...CONCLUSION, title: () => D32.title, file: fileOf(D32), facts: { blanks: blanksOf("D32"), tables: tablesOf("D32"), blocks: blocksOf("D32") } });
/** D33: on the professional development (R-F18). */
export const conclusionOnDevelopment = define({ names: D33, ...CONCLUSION, title: () => D33.title, file: fileOf(D33), facts: { blanks: blanksOf("D33"), tables: tablesOf("D33"), blocks: blocksOf("D33") } });
/** D34: on the development of the potential (R-F23), with what the mentor's review says of the years ahead (R-E10). */
export const conclusionOnPotential = define({
  names: D34, ...CONCLUSION, title: () => D34.title, file: fileOf(D34),
  facts: {
    blanks: { ...blanksOf("D34"), support: prospect("2"), roles: prospect("3"), attestation: prospect("4"), growth: prospect("6") },
    tables: tablesOf("D34"), blocks: { ...blocksOf("D34"), prospects: (look) => reviewIn(look, "Q06").size > 0 },
  },
});

/** Which review belongs to the stage of a conclusion. */
const REVIEW: { readonly [Each in Kind]: "Q04" | "Q05" | "Q06" } = { D32: "Q04", D33: "Q05", D34: "Q06" };

/** What the mentors of this mentee have answered last. */
const reviewIn = ({ assessment, answers, registry }: PaperLook, kind: "Q06" | "Q17"): ReadonlyMap<string, { readonly value: string }> =>
  latestOf(answers.filter((row) => row.kind === kind && assessment !== undefined && registry.invite(row.inviteId)?.aboutId === assessment.menteeId), registry.invite);

function prospect(key: string): (look: PaperLook) => string {
  const item = QUESTIONNAIRES.Q06.items.find((each) => each.key === key)!;
  return (look) => noBreak(unstopped(orDash(answerText(item, reviewIn(look, "Q06").get(key)?.value ?? "")))).replace(/\s*\n\s*/g, "; ");
}

/** The wording for the paper, as the school has it in «Выводы». */
function conclusionIn({ assessment, lookups }: PaperLook): string {
  const code = assessment?.conclusion ?? "";
  const found = lookups.find((each) => each.list === CONCLUSION_LIST && each.code === code) ?? CONCLUSIONS.find((each) => each.code === code);
  return noBreak(unstopped(found?.title ?? code));
}

const recommended = ({ assessment }: PaperLook): string[] => listOf(assessment?.recommendations ?? "");

/** One person may organise the assessment and hold the interview. */
function isOne(look: PaperLook): boolean {
  return assessorIn(look, "organiser")?.id === assessorIn(look, "interviewer")?.id;
}

function acquaintedOn({ assessment, registry }: PaperLook, kind: Kind): string {
  if (!assessment) return "";
  const under: readonly string[] = [assessment.id, assessmentPaperOf(registry, assessment, kind)?.id ?? ""];
  const known = registry.acknowledgements.find(({ paperId, personId }) => personId === assessment.menteeId && under.includes(paperId));
  return known ? dated(known.date) : PEN_DAY;
}

function indicatorRows(look: PaperLook, kind: Kind): { name: string; before: string; now: string; change: string }[] {
  const { assessment, registry, answers, today } = look;
  if (!assessment) return [];
  const asked = { own: QUESTIONNAIRES.Q07a, seen: QUESTIONNAIRES.Q07b, review: { kind: REVIEW[kind], of: QUESTIONNAIRES[REVIEW[kind]] } };
  const { own, seen, lessons, visits } = indicatorsOf(registry, answers, asked, assessment.menteeId, registry.stage(assessment.stageId)?.start ?? null, assessment.reviewedOn ?? today);
  const areas = (indicators: readonly Indicator[], who: string) => indicators.map((indicator, at) => row(`${AREAS[at]?.title ?? ""} компетенция, ${who}`, indicator, 1));
  const taught = kind === "D34" ? teachingOf(QUESTIONNAIRES.Q17.items[0]!, reviewIn(look, "Q17").get("1")?.value ?? "").percent : null;
  return [...areas(seen, SEEN), ...areas(own, SELF), ...(taught === null ? [] : [row(`деятельность, ${SEEN}, балл в процентах`, { before: null, now: taught }, 0)]), ...(lessons.now === null ? [] : [row(`уроки в порядке контроля (посещено: ${visits}), балл в процентах`, lessons, 0)])];
}

const row = (name: string, { before, now }: Indicator, digits: number) => ({
  name: noBreak(name.charAt(0).toUpperCase() + name.slice(1)), before: shown(before, digits), now: shown(now, digits),
  change: before === null || now === null ? orDash("") : signedNumber(Number(now.toFixed(digits)) - Number(before.toFixed(digits)), digits),
});
const shown = (value: number | null, digits: number): string => (value === null ? orDash("") : value.toFixed(digits).replace(".", ","));
const signedNumber = (value: number, digits: number): string => (value > 0 ? "+" : value < 0 ? "−" : "") + Math.abs(value).toFixed(digits).replace(".", ",");
