import type { PersonId } from "../../../contract/schemas";
import { assessorsOf } from "../../domain/assessment/assessors";
import { packageAt, type Received } from "../../domain/assessment/package";
import { stageOfAssessment } from "../../domain/assessment/papers";
import type { Assessment, Person } from "../../domain/tables";
import { noBreak } from "../russian/no-break";
import { dated, orDash } from "./common";
import { blankOf, type Fact, type PaperLook } from "./look";
import { lowerFirst, named, postOf } from "./naming";
import { mentorOf } from "./plan-facts";

/** What the papers of an assessment say in one way: the stage, who organises and who holds the interview, what has come. */
type WithAssessment = (assessment: Assessment, look: PaperLook) => string;
/** A fact of the assessment; a paper of none has nothing to say. */
export const ofAssessment = (of: WithAssessment) => (look: PaperLook): string => (look.assessment ? of(look.assessment, look) : "");

const stageOf = ({ assessment, registry }: PaperLook) => assessment && stageOfAssessment(registry, assessment);
/** The card on which the assessment goes on: what is missing is mended there. */
export const card = ({ assessment }: PaperLook): string[] => [assessment?.stageId ?? ""];

/** The organiser or the interviewer of the day on which the documents were reviewed, or of today. */
export function assessorIn(look: PaperLook, what: "organiser" | "interviewer"): Person | undefined {
  const of = stageOf(look);
  const id = of ? assessorsOf(of, look.registry, look.assessment?.reviewedOn ?? look.today)[what] : "";
  return id === "" ? undefined : look.registry.person(id);
}

export const fullOf = (look: PaperLook, person: Person | undefined): string => (person ? named(look, person, "nominative").full : "");
export const initialsOf = (look: PaperLook, person: Person | undefined): string => (person ? named(look, person, "nominative").initialsBefore : "");
export const nameOf = (look: PaperLook, id: PersonId | ""): string => initialsOf(look, id === "" ? undefined : look.registry.person(id));
export const postIn = (person: Person | undefined): string => (person ? noBreak(lowerFirst(postOf(person) || "педагог")) : "");

/** Who has to sign, or that nobody is appointed. */
export const signer = (what: "organiser" | "interviewer") => (look: PaperLook): Fact => blankOf(initialsOf(look, assessorIn(look, what)), `paper.lack.${what}`, "assessment", ...card(look));

export const STAGE = {
  stage: (look: PaperLook): string => {
    const of = stageOf(look);
    return orDash(of ? `${of.stage.no}. ${of.stage.title}` : "");
  },
  stageTerm: (look: PaperLook): string => {
    const of = stageOf(look);
    return orDash(of?.stage.start && of.stage.end ? `с ${dated(of.stage.start)} по ${dated(of.stage.end)}` : "");
  },
} as const;

/** The package as it stands. */
export const receivedIn = ({ assessment, registry, dayOf }: PaperLook): readonly Received[] => (assessment ? packageAt(assessment, registry, dayOf) : []);

/** In a narrow column a name may part before the surname. */
export const narrow = (name: string): string => name.replace(/\u00a0(?=[^\u00a0]+$)/, " ");

/** Who a document of the package comes from. */
export function ower(look: PaperLook, { item }: Received): string {
  const { owedBy } = item;
  return orDash(initialsOf(look, owedBy === "mentee" ? look.mentee : owedBy === "mentor" ? mentorOf(look) : owedBy === "organiser" ? assessorIn(look, "organiser") : undefined));
}
