import { AppError, type Message } from "../../../contract/errors";
import type { IsoDate } from "../../../contract/schemas";
import type { Kept, Meeting } from "../tables";

/** A meeting of which nothing is said yet but whose, what, when and by whom. */
export const BLANK_MEETING: Omit<Meeting, "id" | "pairId" | "kind" | "date" | "state" | "loggedBy" | keyof Kept> = {
  at: "", minutes: null, mode: "", topic: "", agreement: "", nextStep: "", nextStepBy: null, nextStepDoneOn: null, difficulty: "", question: "", advice: "", materials: "", movedFrom: null, firstId: "", later: false, saidBy: [],
};

/** What is typed of a held meeting, as far as it can be wrong. */
export type Held = { readonly date: IsoDate; readonly nextStep?: string | undefined; readonly nextStepBy?: IsoDate | null | undefined; readonly kind?: Meeting["kind"]; readonly topic?: string | undefined; readonly question?: string | undefined; readonly advice?: string | undefined; readonly materials?: string | undefined };

/**
 * Everything wrong with meetings as they were typed, by field; those after the first under `more.`, as they travel.
 * @throws AppError `invalid-input`
 */
export function checkHeld(meetings: readonly Held[], today: IsoDate): void {
  const wrong = meetings.flatMap((held, at) => wrongOf(held, today).map((message): Message => (at === 0 ? message : { ...message, field: `more.${at - 1}.${message.field}` })));
  if (wrong.length > 0) throw new AppError("invalid-input", "form.wrong", {}, wrong);
}

function wrongOf({ date, nextStep = "", nextStepBy = null, kind, topic = "", question = "", advice = "", materials = "" }: Held, today: IsoDate): Message[] {
  return [
    ...(date > today ? [{ key: "date.future", field: "date", params: { date } }] : []),
    ...(nextStep !== "" && nextStepBy === null ? [{ key: "meeting.stepDay", field: "nextStepBy" }] : []),
    ...(nextStep === "" && nextStepBy !== null ? [{ key: "meeting.stepWords", field: "nextStep" }] : []),
    ...(nextStepBy !== null && nextStepBy < date ? [{ key: "meeting.stepBefore", field: "nextStepBy", params: { step: nextStepBy, meeting: date } }] : []),
    ...(kind === "demonstration" && topic === "" ? [{ key: "meeting.shown", field: "topic" }] : []),
    ...(advice !== "" && question === "" ? [{ key: "meeting.question", field: "question" }] : []),
    ...(materials !== "" && !/^https?:\/\/[^\s]+$/.test(materials) ? [{ key: "meeting.materials", field: "materials" }] : []),
  ];
}

/** A step was agreed and is not done. */
export const hasOpenStep = ({ state, nextStep, nextStepBy, nextStepDoneOn }: Meeting): boolean => state === "held" && nextStep !== "" && nextStepBy !== null && nextStepDoneOn === null;
