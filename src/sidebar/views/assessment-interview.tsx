import type { InterviewRow } from "../../contract/assessments";
import { useDraft } from "../draft";
import { dayOrNull } from "../format";
import { Button } from "../parts/button";
import { Choice, DayField, SelectField, TextArea } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import { say } from "../words";
import type { OfCard } from "./assessment-facts";

type Row = Omit<InterviewRow, "due"> & { due: string };
type Typed = { on: string; rows: readonly Row[]; agree: "yes" | "no" | "none" | ""; remark: string };
const WHO = ["mentor", "mentee", "curator"] as const;
const blank = (no: number): Row => ({ no, result: "", agreement: "", due: "", responsible: "" });

/** The interview, question by question (R-F08–R-F12). A question about tasks may have several agreements, each of them a line of the plan. */
export function InterviewForm({ home, card, calls, keep, saved, cancel }: OfCard) {
  const assessmentId = card.assessmentId ?? "";
  const empty: Typed = { on: home.today, rows: card.agenda.map(({ no }) => blank(no)), agree: "", remark: "" };
  const draft = useDraft<Typed>("interview", assessmentId, empty, home.drafts.find(({ form, subject }) => form === "interview" && subject === assessmentId), keep);
  const sending = useSending(draft.key);
  const typed = draft.value;
  const day = dayOrNull(typed.on);
  const known = card.acquainted !== null;
  const change = (at: number, part: Partial<Row>) => draft.change({ rows: typed.rows.map((row, n) => (n === at ? { ...row, ...part } : row)) });
  const submit = () => {
    if (!day) return;
    const rows = typed.rows.map(({ due, ...row }): InterviewRow => ({ ...row, due: dayOrNull(due) }));
    const input = { assessmentId, on: day, rows, acquainted: known || typed.agree === "" ? null : { agree: typed.agree === "none" ? "" as const : typed.agree, remark: typed.remark } };
    void sending.send((id) => calls.record(input, id), input).then((done) => { if (done) { draft.drop(); saved(say("assessment.interviewed", { n: done.tasks })); } });
  };
  return (
    <SmallForm title={say("assessment.act.interview")} send={say("save")} sending={sending} submit={submit} cancel={() => { draft.drop(); cancel(); }} blocked={!day || typed.rows.some(({ result }) => !result.trim())}>
      {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
      <DayField label={say("assessment.interviewDay")} name="on" required value={typed.on} set={(on) => draft.change({ on })} leave={draft.leave} max={home.today} wrong={wrongOf(sending.refusal, "on")} />
      {card.agenda.map(({ no, question, becomes }) => (
        <fieldset key={no} class="stack">
          <legend class="label">{no}. {question}</legend>
          {typed.rows.map((row, at) => row.no === no && <Answer key={at} {...{ row, at, becomes, leave: draft.leave }} wrong={(field) => wrongOf(sending.refusal, `rows.${at}.${field}`)} change={(part) => change(at, part)} />)}
          {becomes === "task" && <div><Button bare icon="add" onClick={() => draft.change({ rows: [...typed.rows, { ...blank(no), result: typed.rows.find((row) => row.no === no)?.result ?? "" }] })}>{say("assessment.moreTasks")}</Button></div>}
          {becomes === "acquaintance" && !known && (
            <>
              <Choice label={say("assessment.acquainted")} name="agree" value={typed.agree} set={(agree) => draft.change({ agree })} options={(["yes", "no", "none"] as const).map((each) => [each, say(`assessment.agree.${each}`)] as const)} />
              <TextArea label={say("acknowledge.remark")} name="remark" optional value={typed.remark} set={(remark) => draft.change({ remark })} leave={draft.leave} long={1000} />
            </>
          )}
        </fieldset>
      ))}
    </SmallForm>
  );
}

type AnswerProps = { row: Row; at: number; becomes: string; leave: () => void; wrong: (field: string) => string | undefined; change: (part: Partial<Row>) => void };
const Answer = ({ row, at, becomes, leave, wrong, change }: AnswerProps) => (
  <>
    <TextArea label={say("assessment.result")} name={`rows.${at}.result`} required value={row.result} set={(result) => change({ result })} leave={leave} long={1000} wrong={wrong("result")} />
    {(becomes === "task" || becomes === "planChange" || becomes === "curatorship") && (
      <TextArea label={say(`assessment.agreement.${becomes}`)} name={`rows.${at}.agreement`} optional value={row.agreement} set={(agreement) => change({ agreement })} leave={leave} long={600} wrong={wrong("agreement")} />
    )}
    {becomes === "task" && row.agreement !== "" && (
      <div class="pairOfFields">
        <DayField label={say("plan.due")} name={`rows.${at}.due`} required value={row.due} set={(due) => change({ due })} leave={leave} wrong={wrong("due")} />
        <SelectField label={say("plan.responsible")} name={`rows.${at}.responsible`} value={row.responsible} set={(responsible) => change({ responsible })} options={[["", say("plan.notChosen")], ...WHO.map((who) => [who, say(`plan.responsible.${who}`)] as const)]} wrong={wrong("responsible")} />
      </div>
    )}
  </>
);
