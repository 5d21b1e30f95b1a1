import { useEffect, useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { IsoDate, PersonId } from "../../contract/schemas";
import { dayInTable } from "../format";
import { Button } from "../parts/button";
import { useSending } from "../parts/form";
import { Skeleton } from "../parts/screen";
import { Good, Trouble } from "../parts/trouble";
import { asRefusal } from "../rpc";
import type { Asks, Refusal } from "../rpc";
import { label, say } from "../words";
import { CourseBlock } from "./course";
import type { CourseCalls } from "./course";
import { AppointForm, LimitForm, RequestForm } from "./person-forms";

export type CardCalls = {
  show: Asks<"person.card">; request: Asks<"request.save">; limit: Asks<"mentor.limit">; appoint: Asks<"appointment.make">; end: Asks<"appointment.end">; course: CourseCalls;
};
export type Card = Output<"person.card">;
type Props = { personId: PersonId; today: IsoDate; calls: CardCalls; saved: () => void };

/** All that is kept of a person: years, appointments with their orders, why a mentee, how many mentees. Unfolds in place. */
export function PersonDetails({ personId, today, calls, saved }: Props) {
  const [card, setCard] = useState<Card | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [said, setSaid] = useState("");
  const load = () => {
    calls.show({ personId }).then(setCard, (thrown: unknown) => setRefusal(asRefusal(thrown)));
  };
  useEffect(load, [personId]);
  if (refusal) return <Trouble refusal={refusal}><Button onClick={load}>{say("again")}</Button></Trouble>;
  if (!card) return <Skeleton />;
  const changed = () => {
    setSaid(say("lesson.saved"));
    load();
    saved();
  };
  const { person } = card;
  return (
    <div class="stack loose">
      {said && <Good>{said}</Good>}
      <Years card={card} />
      {person.roles.includes("mentee") && person.kind === "teacher" && <CourseBlock menteeId={personId} today={today} calls={calls.course} saved={changed} />}
      {person.kind !== "pupil" && <Appointments card={card} today={today} end={calls.end} changed={changed} />}
      {person.kind !== "pupil" && <AppointForm personId={personId} today={today} appoint={calls.appoint} saved={changed} />}
      {person.kind === "teacher" && <RequestForm card={card} save={calls.request} saved={changed} />}
      <LimitForm card={card} save={calls.limit} saved={changed} />
    </div>
  );
}

const Years = ({ card: { participations } }: { card: Card }) => (
  <section>
    <h3>{say("card.years")}</h3>
    {participations.length === 0 ? <p class="quiet">{say("card.noYears")}</p> : (
      <ul class="plain">{participations.map((each, at) => (
        <li key={at}>{[each.year, label(`role.${each.role}`), label(`form.${each.form}`), label(`participation.${each.state}`), each.enteredOn && say("card.entered", { on: dayInTable(each.enteredOn) })].filter(Boolean).join(" · ")}</li>
      ))}</ul>
    )}
  </section>
);

function Appointments({ card: { appointments }, today, end, changed }: { card: Card; today: IsoDate; end: Asks<"appointment.end">; changed: () => void }) {
  const { busy, refusal, send } = useSending();
  const stop = (appointmentId: string) => void send((id) => end({ appointmentId, on: today }, id), appointmentId).then((done) => done && changed());
  return (
    <section>
      <h3>{say("card.appointments")}</h3>
      {refusal && <Trouble refusal={refusal} />}
      {appointments.length === 0 && <p class="quiet">{say("card.noAppointments")}</p>}
      <ul class="plain stack">{appointments.map((each) => (
        <li key={each.appointmentId} class="row ends">
          <span class="fill">{[
            label(`role.${each.role}`), each.scope,
            each.from && say("card.since", { from: dayInTable(each.from) }), each.to ? say("card.until", { to: dayInTable(each.to) }) : say("card.endless"),
            each.orderNumber && say("card.order", { number: each.orderNumber, date: each.orderDate ? dayInTable(each.orderDate) : "…" }),
            !each.inForce && say("card.over"),
          ].filter(Boolean).join(" · ")}</span>
          {each.inForce && each.to === null && <Button bare disabled={busy} onClick={() => stop(each.appointmentId)}>{say("card.end")}</Button>}
        </li>
      ))}</ul>
    </section>
  );
}
