import type { ControlLine, FindingShown } from "../../contract/controls";
import { dayOrNull } from "../format";
import { Button } from "../parts/button";
import { DayField, TextArea, TextField, Tick } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
import { say } from "../words";
import type { ControlCalls } from "./control-facts";
import { CheckFields, ClassFields, DocumentFields, checksOf, classesOf, documentsOf, usualDocuments } from "./control-tables";
import type { TypedCheck, TypedClass } from "./control-tables";
import { BLANK_FINDING, FindingFields, findingOf } from "./finding-form";
import type { TypedFinding } from "./finding-form";
import type { Home } from "./home";

type Props = { home: Home; line: ControlLine; /** Shortcomings of all that are shown. */ findings: readonly FindingShown[]; record: ControlCalls["record"]; saved: (said: string) => void; cancel: () => void };

/** What earlier controls have shown this mentee, and what this one has looked at already. */
const toCheck = ({ menteeId, controlId }: ControlLine, findings: readonly FindingShown[]): FindingShown[] =>
  findings.filter((finding) => finding.menteeId === menteeId && finding.sourceId !== controlId && (finding.again || (controlId !== null && finding.checkedIn === controlId)));

/** The tables of a frontal or a repeat control as they stand. */
const tablesOf = (line: ControlLine, findings: readonly FindingShown[]) => ({
  classes: line.knowledge.length > 0 ? line.knowledge.map((row): TypedClass => ({ class: row.class, wrote: String(row.wrote), passed: String(row.passed), good: String(row.good) })) : [{ class: "", wrote: "", passed: "", good: "" }],
  documents: line.paperwork.length > 0 ? line.paperwork : usualDocuments(),
  checks: toCheck(line, findings).flatMap(({ findingId, state, proof, checkedIn }): TypedCheck[] => (checkedIn !== null && checkedIn === line.controlId && (state === "removed" || state === "partly" || state === "again") ? [{ findingId, result: state, proof }] : [])),
});

/** The control was held, or why not; what it came to, and what was found with its measures. A frontal and a repeat one have tables of their own. */
export function RecordForm({ home, line, findings: seen, record, saved, cancel }: Props) {
  const held = line.state === "held";
  const blank = { date: (held ? line.to : home.today) as string, missed: false, topic: line.topic, note: line.note, conclusion: line.conclusion, findings: [] as readonly TypedFinding[], ...tablesOf(line, seen) };
  const { typed: { date, missed, topic, note, conclusion, findings, classes, documents, checks }, change: set, field, send, form } = useForm("control", line.controlId ?? `${line.menteeId} ${line.kind} ${line.own}`.slice(0, 80), blank);
  const day = dayOrNull(date);
  const knowledge = classesOf(classes);
  const ready = (missed || knowledge !== null) && findings.every(({ text }) => text.trim() !== "") && (!missed || note.trim() !== "");
  const submit = () => {
    if (!day) return;
    const input = { menteeId: line.menteeId, kind: line.kind, date: day, note, controlId: line.controlId, own: line.own, missed, topic, conclusion: missed ? "" : conclusion, findings: missed ? [] : findings.map(findingOf), ...(missed || !knowledge ? {} : line.kind === "frontal" ? { knowledge, paperwork: documentsOf(documents) } : line.kind === "repeat" ? { checked: checksOf(checks) } : {}) };
    send((id) => record(input, id), input, () => saved(say("control.saved")));
  };
  const change = (at: number, part: Partial<TypedFinding>) => set({ findings: findings.map((each, n) => (n === at ? { ...each, ...part } : each)) });
  return (
    <SmallForm title={say(held ? "control.amend" : "control.record")} send={say("save")} {...form} submit={submit} cancel={cancel} blocked={!day || !ready}>
      {!held && <Tick on={missed} set={(on) => set({ missed: on })}>{say("control.missed")}</Tick>}
      {!missed && <DayField label={say("control.date")} required {...field("date")} max={home.today} />}
      {!missed && <TextField label={say("control.topic")} optional {...field("topic")} long={300} />}
      <TextArea label={say(missed ? "control.whyMissed" : "control.note")} optional={!missed} {...field("note")} long={1000} />
      {!missed && line.kind === "frontal" && <ClassFields rows={classes} set={(rows) => set({ classes: rows })} wrong={form.sending.refusal} />}
      {!missed && line.kind === "frontal" && <DocumentFields rows={documents} set={(rows) => set({ documents: rows })} />}
      {!missed && line.kind === "repeat" && <CheckFields home={home} findings={toCheck(line, seen)} rows={checks} set={(rows) => set({ checks: rows })} />}
      {!missed && <TextArea label={say("control.conclusion")} optional hint={say("control.conclusionHint")} {...field("conclusion")} long={2000} />}
      {!missed && findings.map((finding, at) => (
        <fieldset class="group" key={at}>
          <legend>{say("finding.n", { n: at + 1 })}</legend>
          <FindingFields value={finding} change={(part) => change(at, part)} wrong={form.sending.refusal} />
          <div><Button bare onClick={() => set({ findings: findings.filter((_, n) => n !== at) })}>{say("finding.remove")}</Button></div>
        </fieldset>
      ))}
      {!missed && <div><Button bare icon="add" onClick={() => set({ findings: [...findings, BLANK_FINDING] })}>{say("control.addFinding")}</Button></div>}
    </SmallForm>
  );
}
