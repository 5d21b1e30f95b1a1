import type { PersonId } from "../../contract/schemas";
import { dayOrNull } from "../format";
import { DayField, TextArea, Tick } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
import { say } from "../words";
import type { OfCard } from "./assessment-facts";

/** Opening and filing: a day and nothing else. */
export function DayForm({ home, card, calls, saved, started, cancel, what }: OfCard & { what: "open" | "file" }) {
  const { typed: { on }, field, send, form } = useForm(`assessment-${what}`, card.stageId, { on: home.today as string });
  const day = dayOrNull(on);
  const submit = () => {
    if (!day) return;
    const { stageId } = card;
    if (what === "open") return send((id) => calls.open({ stageId, on: day }, id), day, () => saved(say("assessment.opened")));
    send((id) => calls.file({ assessmentId: card.assessmentId ?? "", on: day }, id), day, (done) => {
      saved(say("assessment.filedNow"));
      if (done.job) started(done.job);
    });
  };
  return (
    <SmallForm title={say(what === "open" ? "assessment.open" : "assessment.act.file")} send={say(what === "open" ? "assessment.open" : "assessment.act.file")} {...form} submit={submit} cancel={cancel} blocked={!day}>
      <DayField label={say("assessment.on")} required {...field("on")} max={home.today} />
    </SmallForm>
  );
}

/** A document came on paper; an empty day takes the mark back. */
export function ReceiveForm({ home, card, calls, saved, cancel, itemId }: OfCard & { itemId: string }) {
  const item = card.package.find((each) => each.itemId === itemId);
  const { typed: { receivedOn, note }, field, send, form } = useForm("receive", itemId, { receivedOn: (item?.receivedOn ?? home.today) as string, note: item?.note ?? "" });
  const submit = () => {
    const input = { itemId, receivedOn: dayOrNull(receivedOn), note };
    send((id) => calls.receive(input, id), input, (done) => saved(done.lacking === 0 ? say("assessment.allReceived") : say("assessment.stillLacking", { n: done.lacking })));
  };
  return (
    <SmallForm title={item?.title ?? ""} send={say("save")} {...form} submit={submit} cancel={cancel}>
      <DayField label={say("assessment.receivedOn")} hint={say("assessment.receivedHint")} {...field("receivedOn")} max={home.today} />
      <TextArea label={say("assessment.note")} optional {...field("note")} long={500} />
    </SmallForm>
  );
}

export function WaiveForm(of: OfCard) {
  return <ReasonForm {...of} kind="waive" title={say("assessment.act.waive")} what={say("assessment.waiveWhat")} said={say("assessment.waivedNow")} send={(reason, id) => of.calls.review({ assessmentId: of.card.assessmentId ?? "", step: { do: "waive", reason } }, id)} />;
}
export function CancelForm(of: OfCard) {
  return <ReasonForm {...of} kind="assessment-cancel" title={say("assessment.cancel")} what={say("assessment.cancelWhat")} said={say("assessment.cancelled")} danger send={(reason, id) => of.calls.cancel({ assessmentId: of.card.assessmentId ?? "", reason }, id)} />;
}

type ReasonProps = OfCard & { kind: string; title: string; what: string; said: string; danger?: boolean; send: (reason: string, requestId: string) => Promise<unknown> };
function ReasonForm({ card, kind, saved, cancel, title, what, said, danger, send: give }: ReasonProps) {
  const { typed: { reason }, field, send, form } = useForm(kind, card.stageId, { reason: "" });
  const submit = () => send((id) => give(reason, id), reason, () => saved(said));
  return (
    <SmallForm title={title} send={title} danger={danger ?? false} {...form} submit={submit} cancel={cancel} blocked={!reason.trim()}>
      <p>{what}</p>
      <TextArea label={say("reason")} required {...field("reason")} long={500} />
    </SmallForm>
  );
}

/** Whoever has to clear something up is invited (R-F07); the day and what it is about. */
export function InviteForm({ home, card, calls, saved, cancel }: OfCard) {
  const { typed: { on, what }, field, send, form } = useForm("assessment-invite", card.stageId, { on: home.today as string, what: "" });
  const day = dayOrNull(on);
  const submit = () => {
    if (!day) return;
    const input = { assessmentId: card.assessmentId ?? "", step: { do: "invite" as const, on: day, what } };
    send((id) => calls.review(input, id), input, () => saved(say("assessment.invitedNow")));
  };
  return (
    <SmallForm title={say("assessment.act.invite")} send={say("assessment.act.invite")} quiet {...form} submit={submit} cancel={cancel} blocked={!day || !what.trim()}>
      <DayField label={say("assessment.inviteOn")} required {...field("on")} />
      <TextArea label={say("assessment.inviteWhat")} required {...field("what")} long={500} />
    </SmallForm>
  );
}

/** The review with its day and participants (R-F05): the assessors, the mentor and whoever else of the pair's people sat there. */
export function ReviewForm({ home, card, calls, saved, cancel }: OfCard) {
  const pair = home.pairs.find(({ mentees }) => mentees.some(({ personId }) => personId === card.mentee.personId));
  const people = [card.organiser, card.interviewer, pair ? { personId: pair.mentor.personId, name: pair.mentor.name || pair.mentor.code } : null, card.mentee, ...card.participants];
  const known = [...new Map(people.flatMap((each) => (each ? [[each.personId, each.name] as const] : [])))];
  const sat = card.participants.length > 0 ? card.participants.map(({ personId }) => personId) : known.slice(0, -1).map(([id]) => id);
  const { typed: { on, who }, change, field, send, form } = useForm("assessment-review", card.stageId, { on: (card.reviewedOn ?? home.today) as string, who: sat as readonly PersonId[] });
  const day = dayOrNull(on);
  const submit = () => {
    if (!day) return;
    const input = { assessmentId: card.assessmentId ?? "", step: { do: "review" as const, on: day, participants: [...who] } };
    send((id) => calls.review(input, id), input, () => saved(say("assessment.reviewedNow")));
  };
  return (
    <SmallForm title={say("assessment.act.review")} send={say("assessment.act.review")} {...form} submit={submit} cancel={cancel} blocked={!day}>
      <DayField label={say("assessment.on")} required {...field("on")} max={home.today} />
      <fieldset class="stack">
        <legend class="label">{say("assessment.participants")}</legend>
        {known.map(([id, name]) => <Tick key={id} on={who.includes(id)} set={(ticked) => change({ who: ticked ? [...who, id] : who.filter((each) => each !== id) })}>{name}</Tick>)}
      </fieldset>
    </SmallForm>
  );
}
