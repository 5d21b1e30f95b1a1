import type { PersonId } from "../../contract/schemas";
import { dayOrNull } from "../format";
import { DayField, SelectField, TextArea, Tick } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import type { Refusal } from "../rpc";
import { say } from "../words";
import { COMPETENCES } from "./control-facts";
import type { ControlCalls } from "./control-facts";
import type { Home } from "./home";

export type TypedFinding = { text: string; competence: string; measure: string; due: string };
export const BLANK_FINDING: TypedFinding = { text: "", competence: "", measure: "", due: "" };
export const findingOf = ({ due, ...words }: TypedFinding) => ({ ...words, due: dayOrNull(due) });

type FieldsProps = { value: TypedFinding; change: (part: Partial<TypedFinding>) => void; wrong: Refusal | null };
/** What is wrong, and what was agreed about it; a measure may be named later. */
export const FindingFields = ({ value, change, wrong }: FieldsProps) => (
  <>
    <TextArea label={say("finding.text")} required value={value.text} set={(text) => change({ text })} long={600} />
    <SelectField label={say("finding.competence")} optional value={value.competence} set={(competence) => change({ competence })} options={[["", say("competence.none")], ...COMPETENCES.map((code) => [code as string, say(`competence.${code}`)] as const)]} />
    <MeasureFields value={value} change={change} wrong={wrong} />
  </>
);

export const MeasureFields = ({ value, change, wrong }: Pick<FieldsProps, "wrong"> & { value: Pick<TypedFinding, "measure" | "due">; change: (part: Partial<Pick<TypedFinding, "measure" | "due">>) => void }) => (
  <>
    <TextArea label={say("finding.measure")} value={value.measure} set={(measure) => change({ measure })} long={600} wrong={wrongOf(wrong, "measure")} />
    <DayField label={say("finding.due")} value={value.due} set={(due) => change({ due })} wrong={wrongOf(wrong, "due")} />
  </>
);

type Props = { home: Home; menteeId: PersonId; source: "control" | "lesson"; sourceId: string; mayPlanLine: boolean; add: ControlCalls["add"]; saved: (said: string) => void; cancel: () => void };

/** One more shortcoming of a control or a lesson. */
export function FindingForm({ menteeId, source, sourceId, mayPlanLine, add, saved, cancel }: Props) {
  const { typed: { toPlan, ...value }, change, send, form } = useForm("finding", sourceId, { ...BLANK_FINDING, toPlan: false });
  const submit = () => {
    const input = { menteeId, source, sourceId, ...findingOf(value), toPlan };
    send((id) => add(input, id), input, () => saved(say("finding.added")));
  };
  return (
    <SmallForm title={say("control.addFinding")} send={say("save")} {...form} submit={submit} cancel={cancel} blocked={value.text.trim() === ""}>
      <FindingFields value={value} change={change} wrong={form.sending.refusal} />
      {mayPlanLine && value.measure.trim() !== "" && <Tick on={toPlan} set={(on) => change({ toPlan: on })}>{say("finding.toPlan")}</Tick>}
    </SmallForm>
  );
}
