import { useState } from "preact/hooks";
import type { ControlLine } from "../../contract/controls";
import { dayOrNull } from "../format";
import { Button } from "../parts/button";
import { DayField, TextArea, TextField, Tick } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import { say } from "../words";
import type { ControlCalls } from "./control-facts";
import { BLANK_FINDING, FindingFields, findingOf } from "./finding-form";
import type { TypedFinding } from "./finding-form";
import type { Home } from "./home";

type Props = { home: Home; line: ControlLine; record: ControlCalls["record"]; saved: (said: string) => void; cancel: () => void };

/** The control was held, or why not; what it came to, and what was found with its measures. */
export function RecordForm({ home, line, record, saved, cancel }: Props) {
  const sending = useSending();
  const held = line.state === "held";
  const [date, setDate] = useState<string>(held ? line.to : home.today);
  const [missed, setMissed] = useState(false);
  const [topic, setTopic] = useState(line.topic);
  const [note, setNote] = useState(line.note);
  const [conclusion, setConclusion] = useState(line.conclusion);
  const [findings, setFindings] = useState<readonly TypedFinding[]>([]);
  const day = dayOrNull(date);
  const ready = findings.every(({ text }) => text.trim() !== "") && (!missed || note.trim() !== "");
  const submit = () => {
    if (!day) return;
    const input = { menteeId: line.menteeId, kind: line.kind, date: day, note, controlId: line.controlId, own: line.own, missed, topic, conclusion: missed ? "" : conclusion, findings: missed ? [] : findings.map(findingOf) };
    void sending.send((id) => record(input, id), input).then((done) => done && saved(say("control.saved")));
  };
  const change = (at: number, part: Partial<TypedFinding>) => setFindings(findings.map((each, n) => (n === at ? { ...each, ...part } : each)));
  return (
    <SmallForm title={say(held ? "control.amend" : "control.record")} send={say("save")} sending={sending} submit={submit} cancel={cancel} blocked={!day || !ready}>
      {!held && <Tick on={missed} set={setMissed}>{say("control.missed")}</Tick>}
      {!missed && <DayField label={say("control.date")} name="date" required value={date} set={setDate} max={home.today} wrong={wrongOf(sending.refusal, "date")} />}
      {!missed && <TextField label={say("control.topic")} name="topic" optional value={topic} set={setTopic} long={300} />}
      <TextArea label={say(missed ? "control.whyMissed" : "control.note")} name="note" optional={!missed} value={note} set={setNote} long={1000} wrong={wrongOf(sending.refusal, "note")} />
      {!missed && <TextArea label={say("control.conclusion")} name="conclusion" optional hint={say("control.conclusionHint")} value={conclusion} set={setConclusion} long={2000} />}
      {!missed && findings.map((finding, at) => (
        <fieldset class="group" key={at}>
          <legend>{say("finding.n", { n: at + 1 })}</legend>
          <FindingFields value={finding} change={(part) => change(at, part)} wrong={sending.refusal} />
          <div><Button bare onClick={() => setFindings(findings.filter((_, n) => n !== at))}>{say("finding.remove")}</Button></div>
        </fieldset>
      ))}
      {!missed && <div><Button bare icon="add" onClick={() => setFindings([...findings, BLANK_FINDING])}>{say("control.addFinding")}</Button></div>}
    </SmallForm>
  );
}
