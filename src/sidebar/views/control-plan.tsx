import type { ControlLine } from "../../contract/controls";
import type { PersonId } from "../../contract/schemas";
import { addDays, dayOrNull } from "../format";
import { DayField, SelectField, TextArea, TextField } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
import { say } from "../words";
import type { ControlCalls, Shown } from "./control-facts";
import type { Home } from "./home";

type Props = { home: Home; shown: Shown; /** The one that is planned, or asked for; null plans a new one. */ line: ControlLine | null; plan: ControlCalls["plan"]; saved: (said: string) => void; cancel: () => void };

/** Window, topic, purpose, who: of one mentee, or of all at once. */
export function PlanForm({ home, shown, line, plan, saved, cancel }: Props) {
  const { kinds, mentees, who } = shown;
  const { typed: { kind, menteeIds: mentee, from, to, topic, purpose, byId }, field, wrong, send, form } = useForm("control-plan", line ? line.controlId ?? `${line.menteeId} ${line.kind} ${line.own}`.slice(0, 80) : "", {
    kind: String(line ? kinds.findIndex((each) => each.kind === line.kind && each.own === line.own) : 0), menteeIds: (line?.menteeId ?? "") as string, from: (line?.from ?? home.today) as string,
    to: (line && line.to >= home.today ? line.to : addDays(home.today, 30)) as string, topic: line?.topic ?? "", purpose: line?.purpose ?? "", byId: (line?.byId ?? "") as string,
  });
  const chosen = kinds[Number(kind)];
  const last = dayOrNull(to);
  const menteeIds = mentee === "" ? mentees.map(({ menteeId }) => menteeId) : [mentee as PersonId];
  const submit = () => {
    if (!chosen || !last) return;
    const input = { controlId: line?.controlId ?? null, menteeIds, kind: chosen.kind, own: chosen.own, from: dayOrNull(from), to: last, topic, purpose, byId: (byId || null) as PersonId | null };
    send((id) => plan(input, id), input, (done) => saved(say("control.planned", { n: done.controlIds.length })));
  };
  return (
    <SmallForm title={say(line?.controlId ? "control.change" : "control.planMany")} send={say(line?.controlId ? "save" : "control.plan")} {...form} submit={submit} cancel={cancel} blocked={!chosen || !last || menteeIds.length === 0}>
      {!line && <SelectField label={say("control.who")} {...field("menteeIds")} options={[["", `${say("control.whoAll")} (${mentees.length})`], ...mentees.map(({ menteeId, name }) => [menteeId as string, name] as const)]} />}
      {!line && <SelectField label={say("control.kind")} {...field("kind")} options={kinds.map(({ title }, at) => [String(at), title] as const)} wrong={wrong("own")} />}
      <div class="pairOfFields">
        <DayField label={say("control.from")} optional {...field("from")} />
        <DayField label={say("control.to")} required {...field("to")} />
      </div>
      <TextField label={say("control.topic")} optional hint={say("control.topicHint")} {...field("topic")} long={300} />
      <TextArea label={say("control.purpose")} optional hint={chosen?.purpose || say("control.purposeHint")} {...field("purpose")} long={600} />
      <SelectField label={say("control.by")} {...field("byId")} options={[["", say("control.byDeputy")], ...who.filter(({ of }) => of === null || of === mentee).map(({ personId, name }) => [personId as string, name] as const)]} />
    </SmallForm>
  );
}
