import { useState } from "preact/hooks";
import type { PersonId } from "../../contract/schemas";
import { dayOrNull } from "../format";
import { DayField, TextArea, Tick } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import { say } from "../words";
import type { OfCard } from "./assessment-facts";

/** Opening and filing: a day and nothing else. */
export function DayForm({ home, card, calls, saved, started, cancel, what }: OfCard & { what: "open" | "file" }) {
  const [on, setOn] = useState<string>(home.today);
  const sending = useSending();
  const day = dayOrNull(on);
  const submit = () => {
    if (!day) return;
    const { stageId } = card;
    if (what === "open") return void sending.send((id) => calls.open({ stageId, on: day }, id), day).then((done) => done && saved(say("assessment.opened")));
    void sending.send((id) => calls.file({ assessmentId: card.assessmentId ?? "", on: day }, id), day).then((done) => {
      if (!done) return;
      saved(say("assessment.filedNow"));
      if (done.job) started(done.job);
    });
  };
  return (
    <SmallForm title={say(what === "open" ? "assessment.open" : "assessment.act.file")} send={say(what === "open" ? "assessment.open" : "assessment.act.file")} sending={sending} submit={submit} cancel={cancel} blocked={!day}>
      <DayField label={say("assessment.on")} name="on" required value={on} set={setOn} max={home.today} wrong={wrongOf(sending.refusal, "on")} />
    </SmallForm>
  );
}

/** A document came on paper; an empty day takes the mark back. */
export function ReceiveForm({ home, card, calls, saved, cancel, itemId }: OfCard & { itemId: string }) {
  const item = card.package.find((each) => each.itemId === itemId);
  const [on, setOn] = useState<string>(item?.receivedOn ?? home.today);
  const [note, setNote] = useState(item?.note ?? "");
  const sending = useSending();
  const submit = () => {
    const input = { itemId, receivedOn: dayOrNull(on), note };
    void sending.send((id) => calls.receive(input, id), input).then((done) => done && saved(done.lacking === 0 ? say("assessment.allReceived") : say("assessment.stillLacking", { n: done.lacking })));
  };
  return (
    <SmallForm title={item?.title ?? ""} send={say("save")} sending={sending} submit={submit} cancel={cancel}>
      <DayField label={say("assessment.receivedOn")} name="receivedOn" hint={say("assessment.receivedHint")} value={on} set={setOn} max={home.today} wrong={wrongOf(sending.refusal, "receivedOn")} />
      <TextArea label={say("assessment.note")} name="note" optional value={note} set={setNote} long={500} wrong={wrongOf(sending.refusal, "note")} />
    </SmallForm>
  );
}

export function WaiveForm(of: OfCard) {
  return <ReasonForm {...of} title={say("assessment.act.waive")} what={say("assessment.waiveWhat")} said={say("assessment.waivedNow")} send={(reason, id) => of.calls.review({ assessmentId: of.card.assessmentId ?? "", step: { do: "waive", reason } }, id)} />;
}
export function CancelForm(of: OfCard) {
  return <ReasonForm {...of} title={say("assessment.cancel")} what={say("assessment.cancelWhat")} said={say("assessment.cancelled")} danger send={(reason, id) => of.calls.cancel({ assessmentId: of.card.assessmentId ?? "", reason }, id)} />;
}

type ReasonProps = OfCard & { title: string; what: string; said: string; danger?: boolean; send: (reason: string, requestId: string) => Promise<unknown> };
function ReasonForm({ saved, cancel, title, what, said, danger, send }: ReasonProps) {
  const [reason, setReason] = useState("");
  const sending = useSending();
  const submit = () => void sending.send((id) => send(reason, id), reason).then((done) => done !== undefined && saved(said));
  return (
    <SmallForm title={title} send={title} danger={danger ?? false} sending={sending} submit={submit} cancel={cancel} blocked={!reason.trim()}>
      <p>{what}</p>
      <TextArea label={say("reason")} name="reason" required value={reason} set={setReason} long={500} wrong={wrongOf(sending.refusal, "reason")} />
    </SmallForm>
  );
}

/** Whoever has to clear something up is invited (R-F07); the day and what it is about. */
export function InviteForm({ home, card, calls, saved, cancel }: OfCard) {
  const [on, setOn] = useState<string>(home.today);
  const [what, setWhat] = useState("");
  const sending = useSending();
  const day = dayOrNull(on);
  const submit = () => {
    if (!day) return;
    const input = { assessmentId: card.assessmentId ?? "", step: { do: "invite" as const, on: day, what } };
    void sending.send((id) => calls.review(input, id), input).then((done) => done && saved(say("assessment.invitedNow")));
  };
  return (
    <SmallForm title={say("assessment.act.invite")} send={say("assessment.act.invite")} quiet sending={sending} submit={submit} cancel={cancel} blocked={!day || !what.trim()}>
      <DayField label={say("assessment.inviteOn")} name="on" required value={on} set={setOn} wrong={wrongOf(sending.refusal, "on")} />
      <TextArea label={say("assessment.inviteWhat")} name="what" required value={what} set={setWhat} long={500} wrong={wrongOf(sending.refusal, "what")} />
    </SmallForm>
  );
}

/** The review with its day and participants (R-F05): the assessors, the mentor and whoever else of the pair's people sat there. */
export function ReviewForm({ home, card, calls, saved, cancel }: OfCard) {
  const [on, setOn] = useState<string>(card.reviewedOn ?? home.today);
  const pair = home.pairs.find(({ mentees }) => mentees.some(({ personId }) => personId === card.mentee.personId));
  const people = [card.organiser, card.interviewer, pair ? { personId: pair.mentor.personId, name: pair.mentor.name || pair.mentor.code } : null, card.mentee, ...card.participants];
  const known = [...new Map(people.flatMap((each) => (each ? [[each.personId, each.name] as const] : [])))];
  const [who, setWho] = useState<readonly PersonId[]>(card.participants.length > 0 ? card.participants.map(({ personId }) => personId) : known.slice(0, -1).map(([id]) => id));
  const sending = useSending();
  const day = dayOrNull(on);
  const submit = () => {
    if (!day) return;
    const input = { assessmentId: card.assessmentId ?? "", step: { do: "review" as const, on: day, participants: [...who] } };
    void sending.send((id) => calls.review(input, id), input).then((done) => done && saved(say("assessment.reviewedNow")));
  };
  return (
    <SmallForm title={say("assessment.act.review")} send={say("assessment.act.review")} sending={sending} submit={submit} cancel={cancel} blocked={!day}>
      <DayField label={say("assessment.on")} name="on" required value={on} set={setOn} max={home.today} wrong={wrongOf(sending.refusal, "on")} />
      <fieldset class="stack">
        <legend class="label">{say("assessment.participants")}</legend>
        {known.map(([id, name]) => <Tick key={id} on={who.includes(id)} set={(ticked) => setWho(ticked ? [...who, id] : who.filter((each) => each !== id))}>{name}</Tick>)}
      </fieldset>
    </SmallForm>
  );
}
