import { D32 } from "../../../templates/documents/conclusion";
import { AREAS } from "../../../templates/questionnaires/scales";
import { indicatorsOf, type Indicator } from "../../domain/assessment/indicators";
import { assessmentPaperOf } from "../../domain/assessment/papers";
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

/** D32: the conclusion on the adaptation (R-F06), with its sheet of acquaintance (R-F12). */
export const conclusion = define({
  names: D32, group: "G11", place: "pair", numbered: false, editions: false, signs: ["head", "organiser", "interviewer"], inputs: [],
  title: () => D32.title,
  file: ({ mentee }) => `D32 ${D32.title} ${mentee?.code ?? ""}`,
  lacks: () => [],
  facts: {
    blanks: {
      orgFullName: ORG.orgFullName, headPost: ORG.headPost, headName: ORG.headName,
      date: () => DATE_GAP,
      menteeName: BOTH.menteeName, menteePost: BOTH.menteePost, menteeInitials: BOTH.menteeInitials, mentorName: BOTH.mentorName, mentorPost: BOTH.mentorPost,
      ...STAGE,
      reviewedOn: ofAssessment(({ reviewedOn }) => dated(reviewedOn)),
      participants: ofAssessment(({ participants }, look) => orDash(participants.map((id) => nameOf(look, id)).join(", "))),
      waived: ofAssessment(({ gateReason }) => noBreak(unstopped(gateReason))),
      summary: ofAssessment(({ summary }) => noBreak(unstopped(summary))),
      level: ofAssessment(({ level }) => (level === "" ? "" : LEVEL[level])),
      conclusion: (look) => blankOf(conclusionIn(look), "paper.lack.concluded", "assessment", ...card(look)),
      interviewDay: ofAssessment(({ interviewOn }) => (interviewOn === null ? PEN_DAY : dated(interviewOn))),
      acquaintedDay: (look) => acquaintedOn(look),
      organiserInitials: signer("organiser"), interviewerInitials: signer("interviewer"),
    },
    tables: {
      documents: (look) => receivedIn(look).filter(({ on }) => on !== null)
        .map((received, at) => ({ n: String(at + 1), title: noBreak(titleOfKind(received.item.kind)), received: shortDay(received.on), from: ower(look, received) })),
      indicators: indicatorRows,
      recommendations: (look) => recommended(look).map((line, at) => ({ n: String(at + 1), text: noBreak(line) })),
    },
    blocks: {
      waived: ({ assessment }) => assessment !== undefined && assessment.gateReason !== "",
      indicators: (look) => indicatorRows(look).length > 0,
      noIndicators: (look) => indicatorRows(look).length === 0,
      recommendations: (look) => recommended(look).length > 0,
      noRecommendations: (look) => recommended(look).length === 0,
      two: (look) => !isOne(look),
      one: isOne,
    },
  },
});

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

function acquaintedOn({ assessment, registry }: PaperLook): string {
  if (!assessment) return "";
  const under: readonly string[] = [assessment.id, assessmentPaperOf(registry, assessment, "D32")?.id ?? ""];
  const known = registry.acknowledgements.find(({ paperId, personId }) => personId === assessment.menteeId && under.includes(paperId));
  return known ? dated(known.date) : PEN_DAY;
}

function indicatorRows(look: PaperLook): { name: string; before: string; now: string; change: string }[] {
  const { assessment, registry, answers, today } = look;
  if (!assessment) return [];
  const asked = { own: QUESTIONNAIRES.Q07a, seen: QUESTIONNAIRES.Q07b, review: QUESTIONNAIRES.Q04 };
  const { own, seen, lessons, visits } = indicatorsOf(registry, answers, asked, assessment.menteeId, registry.stage(assessment.stageId)?.start ?? null, assessment.reviewedOn ?? today);
  const areas = (indicators: readonly Indicator[], who: string) => indicators.map((indicator, at) => row(`${AREAS[at]?.title ?? ""} компетенция, ${who}`, indicator, 1));
  return [...areas(seen, SEEN), ...areas(own, SELF), ...(lessons.now === null ? [] : [row(`уроки в порядке контроля (посещено: ${visits}), балл в процентах`, lessons, 0)])];
}

const row = (name: string, { before, now }: Indicator, digits: number) => ({
  name: noBreak(name.charAt(0).toUpperCase() + name.slice(1)), before: shown(before, digits), now: shown(now, digits),
  change: before === null || now === null ? orDash("") : signedNumber(Number(now.toFixed(digits)) - Number(before.toFixed(digits)), digits),
});
const shown = (value: number | null, digits: number): string => (value === null ? orDash("") : value.toFixed(digits).replace(".", ","));
const signedNumber = (value: number, digits: number): string => (value > 0 ? "+" : value < 0 ? "−" : "") + Math.abs(value).toFixed(digits).replace(".", ",");
