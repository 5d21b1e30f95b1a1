import type { AssessmentShown } from "../../contract/assessments";
import type { JobStatus } from "../../contract/parts";
import { told } from "../../texts/text";
import type { ChipState } from "../parts/chip";
import type { Asks } from "../rpc";
import type { Home } from "./home";
import type { JobCalls } from "./job";

export type AssessmentCalls = {
  show: Asks<"assessment.show">; open: Asks<"assessment.open">; receive: Asks<"assessment.receive">; review: Asks<"assessment.review">; write: Asks<"conclusion.write">; submit: Asks<"conclusion.submit">;
  paper: Asks<"paper.open">; job: JobCalls; record: Asks<"interview.record">; file: Asks<"file.close">; cancel: Asks<"assessment.cancel">;
};
/** What every block of the card is handed. */
export type OfCard = { home: Home; card: AssessmentShown; calls: AssessmentCalls; keep: Asks<"draft.save">; saved: (said: string) => void; /** Work has begun that goes on by itself. */ started: (job: JobStatus) => void; cancel: () => void };
export type Step = AssessmentShown["may"][number];

/** The five steps that the card leads through, in their order. */
export const STEPS = ["package", "review", "conclusion", "interview", "file"] as const;
export type StepName = (typeof STEPS)[number];
const DONE: { readonly [Each in StepName]: (card: AssessmentShown) => boolean } = {
  // What came by itself is there without anybody's mark.
  package: ({ state, reviewedOn, package: items }) => state !== null && (state !== "collecting" || reviewedOn !== null || items.every(({ required, receivedOn }) => !required || receivedOn !== null)),
  review: ({ reviewedOn }) => reviewedOn !== null,
  conclusion: ({ state }) => state === "signed" || state === "interviewed" || state === "filed",
  interview: ({ state }) => state === "interviewed" || state === "filed",
  file: ({ state }) => state === "filed",
};
export const isDone = (card: AssessmentShown, step: StepName): boolean => DONE[step](card);
/** The step one is at: the first that is not done. */
export const nowOf = (card: AssessmentShown): StepName | undefined => (card.state === null || card.state === "cancelled" ? undefined : STEPS.find((step) => !isDone(card, step)));
export const lookOfStep = (card: AssessmentShown, step: StepName): ChipState => (isDone(card, step) ? "done" : nowOf(card) === step ? "due" : "waiting");

export const stateInWords = (state: NonNullable<AssessmentShown["state"]>): string => told({ key: `assessment.state.${state}` });
