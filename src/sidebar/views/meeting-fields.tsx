import type { Input } from "../../contract/contract";
import { MEETING_KINDS, MEETING_MODES } from "../../contract/schemas";
import type { IsoDate, MeetingMode } from "../../contract/schemas";
import { addDays, dayOrNull, isDay, lastDays, shortDay } from "../format";
import { Choice, DayField, SelectField, TextArea, TextField } from "../parts/field";
import { label, say } from "../words";
import { DIFFICULTY_CODES, difficulty } from "./programme-facts";

/** A meeting as it is being typed. `nextStepBy` is "" until another day than the proposed one is chosen. */
export type Typed = { kind: (typeof MEETING_KINDS)[number]; date: string; minutes: string; mode: MeetingMode | ""; topic: string; agreement: string; nextStep: string; nextStepBy: string; difficulty: string; question: string; advice: string; materials: string };
export const blankMeeting = (today: string): Typed => ({ kind: "work", date: today, minutes: "", mode: "", topic: "", agreement: "", nextStep: "", nextStepBy: "", difficulty: "", question: "", advice: "", materials: "" });

/** Lengths that need no keys; another one is typed. */
const LENGTHS = ["15", "30", "45", "60"] as const;
/** Days ahead that need no keys: mentors and mentees mostly meet once a week. */
const AHEAD = [7, 14, 30] as const;

/** Days of a step count from the meeting, or from today when it is entered much later; a week is proposed. */
const stepFrom = (date: string, today: IsoDate): IsoDate => (isDay(date) && date > addDays(today, -AHEAD[0]) ? date : today);
const proposedDay = (date: string, today: IsoDate): IsoDate => addDays(stepFrom(date, today), AHEAD[0]);

/** What is sent of it; null while its day cannot be read. */
export function heldOf({ date, minutes, nextStep, nextStepBy, difficulty, question, advice, materials, ...row }: Typed, today: IsoDate): Omit<Input<"meeting.log">, "pairId" | "more"> | null {
  const day = dayOrNull(date);
  if (!day) return null;
  const step = nextStep.trim() === "" ? {} : { nextStep, nextStepBy: dayOrNull(nextStepBy) ?? proposedDay(date, today) };
  const advised = row.kind === "advice" ? { difficulty, question, advice, materials } : row.kind === "demonstration" ? { materials } : {};
  return { ...row, ...advised, date: day, minutes: minutes ? Number(minutes) : null, ...step };
}

type Props = { row: Typed; /** Kinds to choose from; all without it. */ kinds?: readonly Typed["kind"][] | undefined; today: IsoDate; steps: boolean; leave: () => void; wrong: (field: string) => string | undefined; name: (field: string) => string; change: (part: Partial<Typed>) => void };

/** One meeting: when and how long by one tap each, what was agreed, and the next step with its day (R-D13). */
export function MeetingFields({ row, kinds = MEETING_KINDS, today, steps, leave, wrong, name, change }: Props) {
  const known = LENGTHS.find((each) => each === row.minutes);
  const days = lastDays(today, 4);
  return (
    <>
      <Choice short label={say("meeting.date")} value={days.find((day) => day === row.date) ?? ""} set={(date) => change({ date })} options={days.map((day) => [day, shortDay(day, today)] as const)} />
      <Choice short label={say("meeting.length")} value={known ?? ""} set={(minutes) => change({ minutes })} options={LENGTHS.map((each) => [each, each] as const)} />
      <div class="pairOfFields">
        <DayField label={say("meeting.otherDay")} name={name("date")} value={row.date} set={(date) => change({ date })} leave={leave} max={today} wrong={wrong("date")} />
        <TextField type="number" label={say("meeting.otherLength")} name={name("minutes")} optional value={row.minutes} set={(minutes) => change({ minutes })} leave={leave} min={1} max={600} wrong={wrong("minutes")} />
      </div>
      <TextArea label={say("meeting.agreement")} name={name("agreement")} optional value={row.agreement} set={(agreement) => change({ agreement })} leave={leave} long={1000} />
      {steps && <NextStep {...{ row, today, leave, wrong, name, change }} />}
      <SelectField label={say("meeting.kind")} name={name("kind")} value={row.kind} set={(kind) => change({ kind })} options={kinds.map((each) => [each, label(`meeting.${each}`)] as const)} />
      {row.kind === "advice" && <Advised {...{ row, leave, wrong, name, change }} />}
      {(row.kind === "advice" || row.kind === "demonstration") && <TextField label={say("meeting.materials")} name={name("materials")} optional hint={say("meeting.materialsHint")} value={row.materials} set={(materials) => change({ materials })} leave={leave} long={500} wrong={wrong("materials")} />}
      <Choice label={say("meeting.mode")} value={row.mode} set={(mode) => change({ mode })} options={MEETING_MODES.map((each) => [each, label(`meetingMode.${each}`)] as const)} />
      <TextField label={say(row.kind === "demonstration" ? "meeting.shown" : "meeting.topic")} name={name("topic")} optional={row.kind !== "demonstration"} wrong={wrong("topic")} value={row.topic} set={(topic) => change({ topic })} leave={leave} long={200} />
    </>
  );
}

/** What was asked and what was advised, under the difficulty it is about (R-H13). */
function Advised({ row, leave, wrong, name, change }: Omit<Props, "steps" | "today">) {
  return (
    <>
      <SelectField label={say("meeting.difficulty")} name={name("difficulty")} optional value={row.difficulty} set={(difficulty) => change({ difficulty })} options={[["", say("meeting.noDifficulty")] as const, ...DIFFICULTY_CODES.map((code) => [code, difficulty(code)] as const)]} />
      <TextArea label={say("meeting.question")} name={name("question")} optional value={row.question} set={(question) => change({ question })} leave={leave} long={1000} wrong={wrong("question")} />
      <TextArea label={say("meeting.advice")} name={name("advice")} optional value={row.advice} set={(advice) => change({ advice })} leave={leave} long={2000} wrong={wrong("advice")} />
    </>
  );
}

/** Its day is asked only once there is a step, and proposed then. */
function NextStep({ row, today, leave, wrong, name, change }: Omit<Props, "steps">) {
  const by = row.nextStepBy || proposedDay(row.date, today);
  const ahead = AHEAD.map((days) => addDays(stepFrom(row.date, today), days));
  return (
    <>
      <TextField label={say("meeting.nextStep")} name={name("nextStep")} optional value={row.nextStep} set={(nextStep) => change({ nextStep })} leave={leave} long={500} wrong={wrong("nextStep")} />
      {row.nextStep.trim() !== "" && (
        <>
          <Choice label={say("meeting.stepBy")} value={ahead.find((day) => day === by) ?? ""} set={(nextStepBy) => change({ nextStepBy })} options={ahead.map((day, at) => [day, say(`meeting.ahead.${AHEAD[at]!}`)] as const)} />
          <DayField label={say("meeting.stepOther")} name={name("nextStepBy")} value={by} set={(nextStepBy) => change({ nextStepBy })} leave={leave} min={row.date} wrong={wrong("nextStepBy")} />
        </>
      )}
    </>
  );
}
