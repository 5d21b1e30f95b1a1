import { APPOINTMENT_ROLES, MENTEE_CATEGORIES } from "../../contract/schemas";
import type { AppointmentRole, IsoDate, MenteeCategory, PersonId } from "../../contract/schemas";
import { dayOrNull } from "../format";
import { DayField, SelectField, TextArea, TextField } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
import type { Asks } from "../rpc";
import { label, say } from "../words";
import type { Card } from "./person-details";

/** A dated appointment with its order (R-A06). */
export function AppointForm({ personId, today, appoint, saved }: { personId: PersonId; today: IsoDate; appoint: Asks<"appointment.make">; saved: () => void }) {
  const { typed: words, field, send, form } = useForm("appoint", personId, { role: "deputyTeaching" as AppointmentRole, scope: "", from: today as string, to: "", orderNumber: "", orderDate: "" });
  const { role } = words;
  const from = dayOrNull(words.from);
  const substitutes = role === "substitute";
  const ofPair = substitutes || role === "grownUp" || role === "helper";
  const scoped = ofPair || role === "headOfSubject";
  const hint = role === "curator" ? "card.curatorHint" : substitutes ? "card.substituteHint" : role === "helper" ? "card.helperHint" : null;
  const submit = () => {
    if (!from) return;
    const input = { personId, role, scope: scoped ? words.scope : "", from, to: dayOrNull(words.to), orderNumber: words.orderNumber, orderDate: dayOrNull(words.orderDate) };
    send((id) => appoint(input, id), input, () => saved());
  };
  return (
    <details>
      <summary>{say("card.appoint")}</summary>
      <SmallForm send={say("card.appoint")} quiet {...form} submit={submit} blocked={!from || (scoped && !words.scope.trim())}>
        <SelectField label={say("card.role")} {...field("role")} options={APPOINTMENT_ROLES.map((each) => [each, label(`role.${each}`)] as const)} {...(hint ? { hint: say(hint) } : {})} />
        {scoped && <TextField label={say(ofPair ? "card.scope.pair" : "card.scope.subject")} required {...field("scope")} />}
        <div class="pairOfFields">
          <DayField label={say("card.from")} {...field("from")} />
          <DayField label={say("card.to")} optional={!substitutes} {...field("to")} />
        </div>
        <div class="pairOfFields">
          <TextField label={say("card.orderNumber")} optional={!substitutes} {...field("orderNumber")} long={40} />
          <DayField label={say("card.orderDate")} optional={!substitutes} {...field("orderDate")} />
        </div>
      </SmallForm>
    </details>
  );
}

/** Why a teacher is a mentee: computed from experience until somebody says otherwise (R-A16–R-A19). */
export function RequestForm({ card, save, saved }: { card: Card; save: Asks<"request.save">; saved: () => void }) {
  const { typed: { category, goal }, field, send, form } = useForm("request", card.person.personId, { category: (card.categoryTyped ? card.category : "") as MenteeCategory | "", goal: card.goal });
  const computed = card.categoryTyped || card.category === "" ? say("card.categoryUnknown") : say("card.categoryAuto", { category: label(`category.${card.category}`) });
  const submit = () => {
    const input = { personId: card.person.personId, category, goal };
    send((id) => save(input, id), input, () => saved());
  };
  return (
    <details>
      <summary>{say("card.request")}: {card.categoryTyped && card.category !== "" ? label(`category.${card.category}`) : computed}</summary>
      <SmallForm send={say("card.save")} quiet {...form} submit={submit}>
        <SelectField label={say("card.category")} hint={say("card.categoryHint")} {...field("category")} options={[["", computed], ...MENTEE_CATEGORIES.map((each) => [each, label(`category.${each}`)] as const)]} />
        <TextArea label={say("card.goal")} optional {...field("goal")} long={1000} />
      </SmallForm>
    </details>
  );
}

/** How many mentees this mentor takes (R-B10). */
export function LimitForm({ card, save, saved }: { card: Card; save: Asks<"mentor.limit">; saved: () => void }) {
  const { typed: { limit }, field, send, form } = useForm("limit", card.person.personId, { limit: card.limit === null ? "" : String(card.limit) });
  const submit = () => {
    const input = { personId: card.person.personId, limit: limit.trim() === "" ? null : Number(limit) };
    send((id) => save(input, id), input, () => saved());
  };
  return (
    <details>
      <summary>{say("card.limit")}: {card.person.capacity}</summary>
      <SmallForm send={say("card.save")} quiet {...form} submit={submit} blocked={!/^\d{0,2}$/.test(limit.trim())}>
        <TextField type="number" label={say("card.limit")} hint={say("card.limitHint")} {...field("limit")} min={0} max={30} />
      </SmallForm>
    </details>
  );
}
