import type { Input } from "../../contract/contract";
import type { PlanLine } from "../../contract/plans";
import { useDraft } from "../draft";
import { dayOrNull } from "../format";
import { Choice, DayField, TextArea, TextField } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import { say } from "../words";
import type { OfProgramme } from "./programme-facts";

const STATUSES = ["done", "partly", "working", "failed", "planned"] as const;
const GRADES = ["none", "0", "1", "2"] as const;
type Typed = { status: Input<"plan.mark">["status"]; doneOn: string; actualResult: string; evidence: string; grade: (typeof GRADES)[number] };

/** «Отметить»: how far, when, what came of it, what proves it; the mentor's mark for who gives it. */
export function MarkForm({ home, line, keep, calls, saved, cancel }: OfProgramme & { line: PlanLine; cancel: () => void }) {
  const { itemId, status, doneOn, actualResult, evidence, mentorMark } = line;
  const known = STATUSES.find((each) => each === status && each !== "planned");
  const blank: Typed = { status: known ?? "done", doneOn: doneOn ?? home.today, actualResult, evidence, grade: mentorMark === null ? "none" : (`${mentorMark}` as Typed["grade"]) };
  const draft = useDraft<Typed>("plan-mark", itemId, blank, home.drafts.find(({ form, subject }) => form === "plan-mark" && subject === itemId), keep);
  const sending = useSending(draft.key);
  const typed = draft.value;
  const dated = typed.status === "done" || typed.status === "partly";
  const submit = () => {
    const input = { itemId, status: typed.status, doneOn: dated ? dayOrNull(typed.doneOn) : null, actualResult: typed.actualResult, evidence: typed.evidence, mentorMark: line.mayGrade ? (typed.grade === "none" ? null : Number(typed.grade)) : mentorMark };
    void sending.send((id) => calls.mark(input, id), input).then((done) => { if (done) { draft.drop(); saved(say("plan.marked")); } });
  };
  const field = (name: "actualResult" | "evidence") => ({ name, optional: true, value: typed[name], set: (value: string) => draft.change({ [name]: value }), leave: draft.leave, wrong: wrongOf(sending.refusal, name) });
  return (
    <SmallForm title={say("plan.markTitle")} send={say("save")} sending={sending} submit={submit} cancel={() => { draft.drop(); cancel(); }} blocked={dated && !dayOrNull(typed.doneOn)}>
      {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
      <Choice label={say("plan.markStatus")} name="status" value={typed.status} set={(each) => draft.change({ status: each })} options={STATUSES.map((each) => [each, say(`plan.status.${each}`)] as const)} wrong={wrongOf(sending.refusal, "status")} />
      {dated && <DayField label={say("plan.markDoneOn")} name="doneOn" required value={typed.doneOn} set={(day) => draft.change({ doneOn: day })} leave={draft.leave} max={home.today} wrong={wrongOf(sending.refusal, "doneOn")} />}
      <TextArea {...field("actualResult")} label={say("plan.markActual")} long={600} />
      <TextField {...field("evidence")} label={say("plan.markEvidence")} hint={say("plan.markEvidenceHint")} long={300} />
      {line.mayGrade && <Choice label={say("plan.markGrade")} name="mentorMark" value={typed.grade} set={(grade) => draft.change({ grade })} options={GRADES.map((grade) => [grade, say(`plan.grade.${grade}`)] as const)} wrong={wrongOf(sending.refusal, "mentorMark")} />}
    </SmallForm>
  );
}
