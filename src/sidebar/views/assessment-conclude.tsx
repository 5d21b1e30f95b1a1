import type { Input } from "../../contract/contract";
import { useDraft } from "../draft";
import { dayOrNull } from "../format";
import { DayField, SelectField, TextArea, Tick } from "../parts/field";
import { SmallForm, useForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import { label, say } from "../words";
import type { OfCard } from "./assessment-facts";

const LEVELS = ["high", "good", "base", "low"] as const;
type Words = Omit<Input<"conclusion.write">, "assessmentId">;

/** The conclusion as a draft, kept while it is typed. */
export function ConcludeForm({ home, card, calls, keep, saved, cancel }: OfCard) {
  const assessmentId = card.assessmentId ?? "";
  const { level, code, summary, recommendations } = card.conclusion ?? { level: "" as const, code: "", summary: "", recommendations: "" };
  const draft = useDraft<Words>("conclusion", assessmentId, { level, conclusion: code, summary, recommendations }, home.drafts.find(({ form, subject }) => form === "conclusion" && subject === assessmentId), keep);
  const sending = useSending(draft.key);
  const typed = draft.value;
  const submit = () => {
    const input = { assessmentId, ...typed };
    void sending.send((id) => calls.write(input, id), input).then((done) => { if (done) { draft.drop(); saved(say("assessment.concluded")); } });
  };
  const field = <Name extends keyof Words>(name: Name) => ({ name, value: typed[name], set: (value: Words[Name]) => draft.change({ [name]: value }), leave: draft.leave, wrong: wrongOf(sending.refusal, name) });
  return (
    <SmallForm title={say("assessment.act.conclude")} send={say("save")} sending={sending} submit={submit} cancel={() => { draft.drop(); cancel(); }} blocked={typed.level === "" || typed.conclusion === "" || !typed.summary.trim()}>
      {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
      <SelectField {...field("level")} label={say("assessment.levelLabel")} options={[["", say("plan.notChosen")], ...LEVELS.map((each) => [each, label(`level.${each}`)] as const)]} />
      {card.proposed && <p class="quiet small">{say(`assessment.proposed.${card.proposed.by}`, { level: label(`level.${card.proposed.level}`), percent: card.proposed.percent })}</p>}
      <SelectField {...field("conclusion")} label={say("assessment.conclusionLabel")} options={[["", say("plan.notChosen")], ...card.conclusions.map((each) => [each.code, each.title] as const)]} />
      <TextArea {...field("summary")} label={say("assessment.summary")} required long={4000} />
      <TextArea {...field("recommendations")} label={say("assessment.recommendations")} optional long={4000} />
    </SmallForm>
  );
}

/** Marks of signatures made with a pen; a conclusion that extends asks for the new end. */
export function SubmitForm({ home, card, calls, saved, cancel }: OfCard) {
  const open = (["organiser", "interviewer"] as const).filter((signer) => card.may.includes(signer === "organiser" ? "signOrganiser" : "signInterviewer"));
  const { typed: { by, on, extendTo }, change, field, send, form } = useForm("conclusion-sign", card.stageId, { by: open as readonly ("organiser" | "interviewer")[], on: home.today as string, extendTo: "" });
  const day = dayOrNull(on);
  const extending = card.conclusions.find(({ code }) => code === card.conclusion?.code)?.extends === true;
  const submit = () => {
    if (!day) return;
    const input = { assessmentId: card.assessmentId ?? "", on: day, by: [...by], extendTo: extending ? dayOrNull(extendTo) : null };
    send((id) => calls.submit(input, id), input, (done) => saved(say(done.signed ? "assessment.signed" : "assessment.signedOne")));
  };
  return (
    <SmallForm title={say("assessment.act.sign")} send={say("assessment.act.sign")} {...form} submit={submit} cancel={cancel} blocked={!day || by.length === 0}>
      <p class="quiet">{say("assessment.signWhat")}</p>
      {open.map((signer) => <Tick key={signer} on={by.includes(signer)} set={(ticked) => change({ by: ticked ? [...by, signer] : by.filter((each) => each !== signer) })}>{say(`assessment.signer.${signer}`)}</Tick>)}
      <DayField label={say("assessment.signOn")} required {...field("on")} max={home.today} />
      {extending && <DayField label={say("assessment.extendTo")} required {...field("extendTo")} />}
    </SmallForm>
  );
}
