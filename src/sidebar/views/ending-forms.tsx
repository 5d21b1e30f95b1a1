import { EFFECTIVE, WORK_DONE } from "../../contract/endings";
import type { HandedIn } from "../../contract/bounds";
import type { Effective, EndingShown } from "../../contract/endings";
import { dayOrNull } from "../format";
import { Choice, DayField, SelectField, TextArea } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
import { say } from "../words";
import type { OfEnding } from "./ending-card";

const ofCard = ({ pairId, menteeId }: EndingShown) => ({ pairId, menteeId });
const subjectOf = ({ pairId, menteeId }: EndingShown): string => `${pairId} ${menteeId}`;

/** The mentor's words for the through plan and his report, kept while they are typed. */
export function WordsForm({ card, calls, saved, cancel }: OfEnding) {
  const { text, report } = card;
  const { typed, field, send, form } = useForm("ending", subjectOf(card), { ...text, results: report?.results ?? "", conclusion: report?.conclusion ?? "", reward: report?.reward ?? "" });
  const submit = () => {
    const input = { ...ofCard(card), ...typed };
    send((id) => calls.write(input, id), input, () => saved(say("ending.saved")));
  };
  return (
    <SmallForm title={say("ending.words")} send={say("save")} {...form} submit={submit} cancel={cancel}>
      <p class="quiet">{say("ending.wordsInto")}</p>
      <SelectField label={say("ending.work")} {...field("work")} options={[["", say("plan.notChosen")], ...WORK_DONE.map((each) => [each, say(`ending.work.${each}`)] as const)]} />
      <TextArea label={say("ending.review")} {...field("review")} long={4000} />
      <TextArea label={say("ending.proposals")} {...field("proposals")} long={4000} />
      <TextArea label={say("ending.results")} {...field("results")} long={4000} />
      <TextArea label={say("ending.conclusion")} {...field("conclusion")} long={4000} />
      <TextArea label={say("ending.reward")} hint={say("ending.rewardSeen")} optional {...field("reward")} long={2000} />
    </SmallForm>
  );
}

/** A document came on paper; an empty day takes the mark back. */
export function HandedForm({ home, card, calls, saved, cancel, kind }: OfEnding & { kind: HandedIn }) {
  const known = card.documents.find((each) => each.kind === kind)?.receivedOn;
  const { typed: { on, note }, field, send, form } = useForm("ending-receive", `${subjectOf(card)} ${kind}`, { on: (known ?? home.today) as string, note: card.note });
  const submit = () => {
    const input = { ...ofCard(card), kind, on: dayOrNull(on), note };
    send((id) => calls.receive(input, id), input, () => saved(say("ending.marked")));
  };
  return (
    <SmallForm title={say(`ending.doc.${kind}`)} send={say("save")} {...form} submit={submit} cancel={cancel}>
      <DayField label={say("ending.receivedOn")} hint={say("ending.receivedHint")} {...field("on")} max={home.today} />
      <TextArea label={say("ending.note")} optional {...field("note")} long={500} />
    </SmallForm>
  );
}

export function AcceptForm({ home, card, calls, saved, cancel }: OfEnding) {
  const { typed: { on }, field, send, form } = useForm("ending-accept", subjectOf(card), { on: home.today as string });
  const day = dayOrNull(on);
  const submit = () => day && send((id) => calls.accept({ ...ofCard(card), on: day }, id), day, () => saved(say("ending.acceptedNow")));
  return (
    <SmallForm title={say("ending.accept")} send={say("ending.accept")} {...form} submit={submit} cancel={cancel} blocked={!day}>
      <DayField label={say("ending.acceptOn")} required {...field("on")} max={home.today} />
    </SmallForm>
  );
}

/** A person confirms; the reason is asked where the measures say something else. */
export function ConfirmForm({ card, calls, saved, cancel, effect: { proposed, decided } }: OfEnding & { effect: NonNullable<EndingShown["effect"]> }) {
  const { typed: { effective, why }, field, send, form } = useForm("ending-confirm", subjectOf(card), { effective: (decided?.effective ?? proposed ?? "") as Effective | "", why: decided?.why ?? "" });
  const asks = effective !== "" && effective !== proposed;
  const submit = () => {
    if (effective === "") return;
    const input = { ...ofCard(card), effective, why: asks ? why : "" };
    send((id) => calls.confirm(input, id), input, () => saved(say("ending.confirmed")));
  };
  return (
    <SmallForm title={say("ending.confirm")} send={say("ending.confirm")} quiet {...form} submit={submit} cancel={cancel} blocked={effective === "" || (asks && !why.trim())}>
      <Choice label={say("ending.verdict")} {...field("effective")} options={EFFECTIVE.map((each) => [each, say(`ending.effective.${each}`)] as const)} />
      {asks && <TextArea label={say("ending.why")} required {...field("why")} long={1000} />}
    </SmallForm>
  );
}

/** The programme and the pair are completed: the day, the cause, the result. */
export function FinishForm({ home, card, calls, saved, cancel }: OfEnding) {
  const last = card.on < home.today ? card.on : home.today;
  const { typed: { on, cause, result }, field, send, form } = useForm("pair-finish", card.pairId, { on: last as string, cause: card.causes[0]?.code ?? "", result: "" });
  const day = dayOrNull(on);
  const submit = () => {
    if (!day) return;
    const input = { pairId: card.pairId, on: day, cause, result };
    send((id) => calls.finish(input, id), input, () => saved(say("ending.finished")));
  };
  return (
    <SmallForm title={say("ending.finish")} send={say("ending.finish")} quiet {...form} submit={submit} cancel={cancel} blocked={!day || cause === "" || !result.trim()}>
      <p>{say("ending.finishWhat")}</p>
      {card.openLines > 0 && <p class="quiet">{say("ending.openLines", { n: card.openLines })}</p>}
      <DayField label={say("ending.finishOn")} required {...field("on")} max={home.today} />
      <SelectField label={say("ending.cause")} {...field("cause")} options={card.causes.map(({ code, title }) => [code, title] as const)} />
      <TextArea label={say("ending.result")} required {...field("result")} long={1000} />
    </SmallForm>
  );
}
