import { useState } from "preact/hooks";
import { APPOINTMENT_ROLES, MENTEE_CATEGORIES } from "../../contract/schemas";
import type { AppointmentRole, IsoDate, MenteeCategory, PersonId } from "../../contract/schemas";
import { dayOrNull } from "../format";
import { DayField, SelectField, TextArea, TextField } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import type { Asks } from "../rpc";
import { label, say } from "../words";
import type { Card } from "./person-details";

/** A dated appointment with its order (R-A06). */
export function AppointForm({ personId, today, appoint, saved }: { personId: PersonId; today: IsoDate; appoint: Asks<"appointment.make">; saved: () => void }) {
  const [role, setRole] = useState<AppointmentRole>("deputyTeaching");
  const [words, setWords] = useState({ scope: "", from: today as string, to: "", orderNumber: "", orderDate: "" });
  const sending = useSending();
  const set = (part: Partial<typeof words>) => setWords({ ...words, ...part });
  const from = dayOrNull(words.from);
  const substitutes = role === "substitute";
  const ofPair = substitutes || role === "grownUp" || role === "helper";
  const scoped = ofPair || role === "headOfSubject";
  const hint = role === "curator" ? "card.curatorHint" : substitutes ? "card.substituteHint" : role === "helper" ? "card.helperHint" : null;
  const submit = () => {
    if (!from) return;
    const input = { personId, role, scope: scoped ? words.scope : "", from, to: dayOrNull(words.to), orderNumber: words.orderNumber, orderDate: dayOrNull(words.orderDate) };
    void sending.send((id) => appoint(input, id), input).then((done) => done && saved());
  };
  return (
    <details>
      <summary>{say("card.appoint")}</summary>
      <SmallForm send={say("card.appoint")} quiet sending={sending} submit={submit} blocked={!from || (scoped && !words.scope.trim())}>
        <SelectField label={say("card.role")} value={role} set={setRole} options={APPOINTMENT_ROLES.map((each) => [each, label(`role.${each}`)] as const)} {...(hint ? { hint: say(hint) } : {})} />
        {scoped && <TextField label={say(ofPair ? "card.scope.pair" : "card.scope.subject")} name="scope" required value={words.scope} set={(scope) => set({ scope })} wrong={wrongOf(sending.refusal, "scope")} />}
        <div class="pairOfFields">
          <DayField label={say("card.from")} value={words.from} set={(value) => set({ from: value })} wrong={wrongOf(sending.refusal, "from")} />
          <DayField label={say("card.to")} name="to" optional={!substitutes} value={words.to} set={(to) => set({ to })} wrong={wrongOf(sending.refusal, "to")} />
        </div>
        <div class="pairOfFields">
          <TextField label={say("card.orderNumber")} name="orderNumber" optional={!substitutes} value={words.orderNumber} set={(orderNumber) => set({ orderNumber })} long={40} wrong={wrongOf(sending.refusal, "orderNumber")} />
          <DayField label={say("card.orderDate")} name="orderDate" optional={!substitutes} value={words.orderDate} set={(orderDate) => set({ orderDate })} wrong={wrongOf(sending.refusal, "orderDate")} />
        </div>
      </SmallForm>
    </details>
  );
}

/** Why a teacher is a mentee: computed from experience until somebody says otherwise (R-A16–R-A19). */
export function RequestForm({ card, save, saved }: { card: Card; save: Asks<"request.save">; saved: () => void }) {
  const [category, setCategory] = useState<MenteeCategory | "">(card.categoryTyped ? card.category : "");
  const [goal, setGoal] = useState(card.goal);
  const sending = useSending();
  const computed = card.categoryTyped || card.category === "" ? say("card.categoryUnknown") : say("card.categoryAuto", { category: label(`category.${card.category}`) });
  const submit = () => {
    const input = { personId: card.person.personId, category, goal };
    void sending.send((id) => save(input, id), input).then((done) => done && saved());
  };
  return (
    <details>
      <summary>{say("card.request")}: {card.categoryTyped && card.category !== "" ? label(`category.${card.category}`) : computed}</summary>
      <SmallForm send={say("card.save")} quiet sending={sending} submit={submit}>
        <SelectField label={say("card.category")} hint={say("card.categoryHint")} value={category} set={setCategory} options={[["", computed], ...MENTEE_CATEGORIES.map((each) => [each, label(`category.${each}`)] as const)]} />
        <TextArea label={say("card.goal")} optional value={goal} set={setGoal} long={1000} />
      </SmallForm>
    </details>
  );
}

/** How many mentees this mentor takes (R-B10). */
export function LimitForm({ card, save, saved }: { card: Card; save: Asks<"mentor.limit">; saved: () => void }) {
  const [limit, setLimit] = useState(card.limit === null ? "" : String(card.limit));
  const sending = useSending();
  const submit = () => {
    const input = { personId: card.person.personId, limit: limit.trim() === "" ? null : Number(limit) };
    void sending.send((id) => save(input, id), input).then((done) => done && saved());
  };
  return (
    <details>
      <summary>{say("card.limit")}: {card.person.capacity}</summary>
      <SmallForm send={say("card.save")} quiet sending={sending} submit={submit} blocked={!/^\d{0,2}$/.test(limit.trim())}>
        <TextField type="number" label={say("card.limit")} hint={say("card.limitHint")} name="limit" value={limit} set={setLimit} wrong={wrongOf(sending.refusal, "limit")} min={0} max={30} />
      </SmallForm>
    </details>
  );
}
