import type { ProgrammeText } from "../../contract/plans";
import { useDraft } from "../draft";
import { addDays, dayInWords, dayOrNull } from "../format";
import { Button } from "../parts/button";
import { DayField, SelectField, TextArea, TextField } from "../parts/field";
import { Focused } from "../parts/focused";
import { SmallForm, useForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import { say } from "../words";
import type { OfProgramme } from "./programme-facts";

const LONG = { analysis: 4000, goal: 1000, tasks: 4000, results: 4000 } as const;
const FIELDS = ["analysis", "goal", "tasks", "results", "rhythm", "mode"] as const;
/** The plan of the adaptation has its circle of duties; goal and tasks are the programme's. */
const fieldsOf = ({ kind }: OfProgramme["programme"]) => (kind === "D16" ? (["duties"] as const) : kind === "D17" ? (["analysis"] as const) : kind === "D18" ? (["analysis", "career"] as const) : FIELDS);
const RESERVES = ["", "yes", "no"] as const;
const AUTHORS = [["joint", "programme.author.joint"], ["mentor", "programme.author.mentor"], ["", "programme.author.unknown"]] as const;

/** What the programme says beside its plan; folded, and rewritten in place. */
export function ProgrammeTexts(of: OfProgramme) {
  const { home, programme, form } = of;
  const key = `texts ${programme.programmeId}`;
  const { career, reserve, attestationOn, ...text } = programme.text;
  const words = { ...text, career: career ?? "" };
  const said = fieldsOf(programme).filter((field) => words[field] !== "");
  if (form.open === key) return <Focused><TextsForm {...of} cancel={() => form.show("")} /></Focused>;
  if (said.length === 0 && !reserve && !attestationOn && !programme.mayWrite) return null;
  return (
    <details class="stack">
      <summary>{say(programme.kind === "D16" ? "programme.field.duties" : "programme.about")}</summary>
      <dl class="facts">
        {said.map((field) => <div key={field} style="display: contents"><dt>{say(`programme.field.${field}`)}</dt><dd>{words[field].split("\n").map((line, at) => <p key={at}>{line}</p>)}</dd></div>)}
        {programme.kind === "D15" && programme.text.authorMode !== "" && <><dt>{say("programme.field.authorMode")}</dt><dd>{say(`programme.author.${programme.text.authorMode}`)}</dd></>}
        {reserve && <><dt>{say("programme.field.reserve")}</dt><dd>{say(`programme.reserve.${reserve}`)}</dd></>}
        {attestationOn && <><dt>{say("programme.field.attestationOn")}</dt><dd>{dayInWords(attestationOn, home.today)}</dd></>}
      </dl>
      {programme.mayWrite && <div class="row acts noprint"><Button bare onClick={() => form.show(key)}>{say("programme.edit")}</Button></div>}
    </details>
  );
}

type FormProps = OfProgramme & { cancel: () => void };
function TextsForm({ home, programme, keep, calls, saved, cancel }: FormProps) {
  const { programmeId, kind, state } = programme;
  const kept = home.drafts.find(({ form, subject }) => form === "programme" && subject === programmeId);
  const draft = useDraft<ProgrammeText & { reason: string }>("programme", programmeId, { ...programme.text, reason: "" }, kept, keep);
  const sending = useSending(draft.key);
  const { reason, ...text } = draft.value;
  const submit = () => {
    const input = { programmeId, text, reason };
    void sending.send((id) => calls.save(input, id), input).then((done) => { if (done) { draft.drop(); saved(say("programme.saved")); } });
  };
  const field = (name: (typeof FIELDS)[number] | "duties" | "career") => ({ name: `text.${name}`, label: say(`programme.field.${name}`), optional: true, value: text[name] ?? "", set: (value: string) => draft.change({ [name]: value }), leave: draft.leave, wrong: wrongOf(sending.refusal, `text.${name}`) });
  return (
    <SmallForm title={say("programme.editTitle")} send={say("save")} sending={sending} submit={submit} cancel={() => { draft.drop(); cancel(); }}>
      {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
      {kind === "D16" ? <TextArea {...field("duties")} hint={say("programme.hint.tasks")} long={4000} /> : kind === "D17" ? <TextArea {...field("analysis")} long={LONG.analysis} /> : kind === "D18" ? <>
      <TextArea {...field("analysis")} long={LONG.analysis} />
      <TextArea {...field("career")} long={4000} />
      <SelectField label={say("programme.field.reserve")} value={text.reserve ?? ""} set={(reserve) => draft.change({ reserve })} options={RESERVES.map((value) => [value, say(`programme.reserve.${value || "unknown"}`)] as const)} />
      <DayField label={say("programme.field.attestationOn")} name="text.attestationOn" optional value={text.attestationOn ?? ""} set={(day) => draft.change({ attestationOn: dayOrNull(day) })} wrong={wrongOf(sending.refusal, "text.attestationOn")} />
      </> : <>
      <SelectField label={say("programme.field.authorMode")} value={text.authorMode} set={(authorMode) => draft.change({ authorMode })} options={AUTHORS.map(([value, words]) => [value, say(words)] as const)} />
      <TextArea {...field("analysis")} long={LONG.analysis} />
      <TextArea {...field("goal")} long={LONG.goal} />
      <TextArea {...field("tasks")} hint={say("programme.hint.tasks")} long={LONG.tasks} />
      <TextArea {...field("results")} hint={say("programme.hint.results")} long={LONG.results} />
      <div class="pairOfFields"><TextField {...field("rhythm")} long={200} /><TextField {...field("mode")} long={200} /></div>
      </>}
      {state === "active" && <TextArea label={say("plan.changeWhy")} name="reason" hint={say("programme.signedNote")} required value={reason} set={(value) => draft.change({ reason: value })} leave={draft.leave} long={500} wrong={wrongOf(sending.refusal, "reason")} />}
    </SmallForm>
  );
}

/** «Продлить»: the new end and why (R-D02). */
export function ExtendForm({ home, programme, calls, saved, cancel }: FormProps) {
  const { typed: { end, reason }, field, send, form } = useForm("programme-extend", programme.programmeId, { end: (programme.end ? addDays(programme.end, 30) : "") as string, reason: "" });
  const day = dayOrNull(end);
  const submit = () => {
    if (!day) return;
    const input = { programmeId: programme.programmeId, end: day, reason };
    send((id) => calls.extend(input, id), input, () => saved(say("programme.extended")));
  };
  return (
    <SmallForm title={say("programme.extendTitle")} send={say("programme.extend")} {...form} submit={submit} cancel={cancel} blocked={!day || !reason.trim()}>
      {programme.end && <p>{say("programme.extendWhat", { day: dayInWords(programme.end, home.today) })}</p>}
      <DayField label={say("programme.extendTo")} required {...field("end")} {...(programme.end ? { min: programme.end } : {})} />
      <TextArea label={say("reason")} required {...field("reason")} long={500} />
    </SmallForm>
  );
}
