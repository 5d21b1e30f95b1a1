import type { PlanLine, PlanLineInput } from "../../contract/plans";
import { DIRECTIONS } from "../../contract/schemas";
import { useDraft } from "../draft";
import { addDays, dayOrNull } from "../format";
import { Button } from "../parts/button";
import { DayField, SelectField, TextArea, TextField } from "../parts/field";
import { SmallForm, useForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import { say } from "../words";
import { DIFFICULTY_CODES, difficulty, direction } from "./programme-facts";
import type { OfProgramme } from "./programme-facts";

type Typed = Omit<PlanLineInput, "due" | "calendarTopic" | "calendarDate" | "schoolPlan"> & { due: string; reason: string; calendarTopic: string; calendarDate: string; schoolPlan: string };
const KINDS = ["mentoring", "self", "school", "contest", "training"] as const;
const WHO = ["mentor", "mentee", "curator"] as const;

type Props = OfProgramme & { cancel: () => void } & ({ line: PlanLine; drop: () => void } | { line?: undefined; make: "line" | "beyond"; suggests: boolean });

/** A line of the plan: a new one, one done beyond it, or another wording of one that stands. A signed programme asks why. */
export function LineForm({ cancel, ...of }: Props) {
  const { home, programme, keep, calls, saved, line } = of;
  const beyond = !of.line && of.make === "beyond";
  const way = line?.change ?? "itself";
  const signed = way !== "itself";
  const subject = of.line ? of.line.itemId : `${programme.programmeId} ${of.make}`;
  const blank = typedOf(line, beyond ? home.today : addDays(home.today, 14));
  const draft = useDraft<Typed>("plan-line", subject, blank, home.drafts.find((each) => each.form === "plan-line" && each.subject === subject), keep);
  const sending = useSending(draft.key);
  // A draft of an older page lacks what was not asked then.
  const typed = { ...blank, ...draft.value };
  const day = dayOrNull(typed.due);
  const wrong = (field: string) => wrongOf(sending.refusal, `line.${field}`) ?? (field === "due" ? wrongOf(sending.refusal, "doneOn") : undefined);
  const done = (said: string) => { draft.drop(); saved(said); };
  const submit = () => {
    if (!day) return;
    const { reason, ...words } = typed;
    const sent = { ...words, due: day, calendarDate: dayOrNull(words.calendarDate) };
    if (of.line) {
      const input = { itemId: of.line.itemId, line: sent, cancel: false, reason, agreeTo: null };
      void sending.send((id) => calls.change(input, id), input).then((answer) => answer && done(say(answer.waits ? "plan.waits" : "plan.changed")));
    } else {
      const input = { programmeId: programme.programmeId, line: sent, offPlan: beyond, doneOn: beyond ? day : null };
      const suggests = of.suggests;
      void sending.send((id) => calls.propose(input, id), input).then((answer) => answer && done(say(suggests ? "plan.suggested" : "plan.added")));
    }
  };
  const field = <Name extends keyof Typed>(name: Name) => ({ name: `line.${name}`, value: typed[name], set: (value: Typed[Name]) => draft.change({ [name]: value }), leave: draft.leave, wrong: wrong(name) });
  const title = of.line ? say("plan.changeTitle") : say(beyond ? "plan.beyond" : of.suggests ? "plan.suggest" : "plan.add");
  const kinds = [...new Set(["", ...KINDS.map((each) => say(`plan.kind.${each}`)), typed.kind])];
  return (
    <SmallForm title={title} send={of.line ? say("save") : title} sending={sending} submit={submit} cancel={() => { draft.drop(); cancel(); }} blocked={!day || !typed.activity.trim() || (signed && !typed.reason.trim())}>
      {!of.line && of.suggests && <p class="quiet">{say("plan.suggestWhat")}</p>}
      {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
      <TextArea {...field("activity")} label={say(beyond ? "plan.activityDone" : "plan.activity")} required long={600} />
      <div class="pairOfFields">
        <DayField {...field("due")} label={say(beyond ? "plan.markDoneOn" : "plan.due")} required {...(beyond ? { max: home.today } : {})} />
        <SelectField {...field("responsible")} label={say("plan.responsible")} options={WHO.map((who) => [who, say(`plan.responsible.${who}`)] as const)} />
      </div>
      <SelectField {...field("direction")} label={say("plan.direction")} options={[["", say("plan.notChosen")], ...DIRECTIONS.map((each) => [each, direction(each)] as const)]} />
      <TextArea {...field("plannedResult")} label={say(beyond ? "plan.resultDone" : "plan.result")} optional long={600} />
      <TextField {...field("evidence")} label={say("plan.markEvidence")} hint={say("plan.markEvidenceHint")} optional long={300} />
      <details class="stack">
        <summary>{say("plan.details")}</summary>
        <div class="stack loose">
          <div class="pairOfFields">
            <SelectField {...field("kind")} label={say("plan.kind")} options={kinds.map((each) => [each, each || say("plan.notChosen")] as const)} />
            <TextField {...field("manner")} label={say("plan.manner")} hint={say("plan.mannerHint")} optional long={120} />
          </div>
          <TextField {...field("calendarTopic")} label={say("plan.calendarTopic")} hint={say("plan.calendarTopicHint")} optional long={200} />
          <DayField {...field("calendarDate")} label={say("plan.calendarDate")} optional />
          <TextField {...field("schoolPlan")} label={say("plan.schoolPlan")} hint={say("plan.schoolPlanHint")} optional long={200} />
          <SelectField {...field("difficulty")} label={say("plan.difficulty")} options={[["", say("plan.notChosen")], ...DIFFICULTY_CODES.map((code) => [code, difficulty(code)] as const)]} />
        </div>
      </details>
      {signed && <TextArea {...field("reason")} name="reason" label={say("plan.changeWhy")} hint={say(way === "atOnce" ? "plan.changeNow" : "plan.changeWaits")} required long={500} wrong={wrongOf(sending.refusal, "reason")} />}
      {of.line && <div class="row acts"><Button bare danger onClick={() => { draft.drop(); if (of.line) of.drop(); }}>{say("plan.drop")}</Button></div>}
    </SmallForm>
  );
}

const typedOf = (line: PlanLine | undefined, due: string): Typed => ({
  activity: line?.activity ?? "", direction: line?.direction ?? "", difficulty: line?.difficulty ?? "", kind: line?.kind ?? "", manner: line?.manner ?? "", due: line?.due ?? due,
  responsible: line?.responsible || "mentor", plannedResult: line?.plannedResult ?? "", evidence: line?.evidence ?? "", reason: "", calendarTopic: line?.calendarTopic ?? "", calendarDate: line?.calendarDate ?? "", schoolPlan: line?.schoolPlan ?? "",
});

/** The line is given up: it stays with its reason and counts no more. */
export function DropForm({ calls, saved, line, cancel }: OfProgramme & { line: PlanLine; cancel: () => void }) {
  const { typed: { reason }, field, send, form } = useForm("plan-drop", line.itemId, { reason: "" });
  const submit = () => {
    const input = { itemId: line.itemId, line: null, cancel: true, reason, agreeTo: null };
    send((id) => calls.change(input, id), input, (answer) => saved(say(answer.waits ? "plan.waits" : "plan.dropped")));
  };
  return (
    <SmallForm title={say("plan.drop")} send={say("plan.drop")} danger {...form} submit={submit} cancel={cancel} blocked={!reason.trim()}>
      <p>{say("plan.dropWhat")}{line.change === "waits" && <> {say("plan.changeWaits")}</>}</p>
      <TextArea label={say("reason")} required {...field("reason")} long={500} />
    </SmallForm>
  );
}
