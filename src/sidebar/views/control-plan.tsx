import { useState } from "preact/hooks";
import type { ControlLine } from "../../contract/controls";
import type { PersonId } from "../../contract/schemas";
import { addDays, dayOrNull } from "../format";
import { DayField, SelectField, TextArea, TextField } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import { say } from "../words";
import type { ControlCalls, Shown } from "./control-facts";
import type { Home } from "./home";

type Props = { home: Home; shown: Shown; /** The one that is planned, or asked for; null plans a new one. */ line: ControlLine | null; plan: ControlCalls["plan"]; saved: (said: string) => void; cancel: () => void };

/** Window, topic, purpose, who: of one mentee, or of all at once. */
export function PlanForm({ home, shown, line, plan, saved, cancel }: Props) {
  const sending = useSending();
  const { kinds, mentees, who } = shown;
  const [kind, setKind] = useState(String(line ? kinds.findIndex((each) => each.kind === line.kind && each.own === line.own) : 0));
  const [mentee, setMentee] = useState<string>(line?.menteeId ?? "");
  const [from, setFrom] = useState<string>(line?.from ?? home.today);
  const [to, setTo] = useState<string>(line && line.to >= home.today ? line.to : addDays(home.today, 30));
  const [topic, setTopic] = useState(line?.topic ?? "");
  const [purpose, setPurpose] = useState(line?.purpose ?? "");
  const [by, setBy] = useState<string>(line?.byId ?? "");
  const chosen = kinds[Number(kind)];
  const last = dayOrNull(to);
  const menteeIds = mentee === "" ? mentees.map(({ menteeId }) => menteeId) : [mentee as PersonId];
  const submit = () => {
    if (!chosen || !last) return;
    const input = { controlId: line?.controlId ?? null, menteeIds, kind: chosen.kind, own: chosen.own, from: dayOrNull(from), to: last, topic, purpose, byId: (by || null) as PersonId | null };
    void sending.send((id) => plan(input, id), input).then((done) => done && saved(say("control.planned", { n: done.controlIds.length })));
  };
  return (
    <SmallForm title={say(line?.controlId ? "control.change" : "control.planMany")} send={say(line?.controlId ? "save" : "control.plan")} sending={sending} submit={submit} cancel={cancel} blocked={!chosen || !last || menteeIds.length === 0}>
      {!line && <SelectField label={say("control.who")} name="menteeIds" value={mentee} set={setMentee} options={[["", `${say("control.whoAll")} (${mentees.length})`], ...mentees.map(({ menteeId, name }) => [menteeId as string, name] as const)]} />}
      {!line && <SelectField label={say("control.kind")} name="kind" value={kind} set={setKind} options={kinds.map(({ title }, at) => [String(at), title] as const)} wrong={wrongOf(sending.refusal, "own")} />}
      <div class="pairOfFields">
        <DayField label={say("control.from")} name="from" optional value={from} set={setFrom} />
        <DayField label={say("control.to")} name="to" required value={to} set={setTo} wrong={wrongOf(sending.refusal, "to")} />
      </div>
      <TextField label={say("control.topic")} name="topic" optional hint={say("control.topicHint")} value={topic} set={setTopic} long={300} />
      <TextArea label={say("control.purpose")} name="purpose" optional hint={chosen?.purpose || say("control.purposeHint")} value={purpose} set={setPurpose} long={600} />
      <SelectField label={say("control.by")} name="byId" value={by} set={setBy} options={[["", say("control.byDeputy")], ...who.map(({ personId, name }) => [personId as string, name] as const)]} wrong={wrongOf(sending.refusal, "byId")} />
    </SmallForm>
  );
}
