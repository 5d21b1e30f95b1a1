import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import { told } from "../../texts/text";
import { dayOrNull } from "../format";
import { Button } from "../parts/button";
import { DayField, TextArea } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
import { PeoplePicker } from "../parts/picker";
import type { Found, Search } from "../parts/picker";
import { Screen } from "../parts/screen";
import type { Asks } from "../rpc";
import { say } from "../words";
import { called } from "./home";
import type { Home } from "./home";

type Props = { home: Home; search: Search; leave: Asks<"leave.person">; changed: (said: string) => void };

/** «Выбытие»: first what it touches, then the step itself. */
export function LeavePage({ home, search, leave, changed }: Props) {
  const { typed: { people, on, reason }, change, field, wrong, send, form } = useForm("leave", "", { people: [] as Found[], on: home.today as string, reason: "" });
  const [plan, setPlan] = useState<{ touches: Output<"leave.person">["touches"]; words: string } | null>(null);
  const [person] = people;
  const day = dayOrNull(on);
  const words = JSON.stringify([person?.personId, on, reason]);
  const seen = plan?.words === words ? plan : null;
  const submit = () => {
    if (!person || !day) return;
    const input = { personId: person.personId, on: day, reason, apply: seen !== null };
    if (!seen) return void form.sending.look((id) => leave(input, id)).then((answer) => answer && setPlan({ touches: answer.touches, words }));
    send((id) => leave(input, id), input, () => {
      change({ people: [], reason: "" });
      form.draft.drop();
      changed(say("leave.saved", { who: called(person) }));
    });
  };
  return (
    <Screen title={say("leave.title")} lead={say("leave.lead")}>
      <SmallForm send={say(seen ? "leave.apply" : "leave.preview")} danger={seen !== null} {...form} submit={submit} blocked={!person || !day || !reason.trim()}>
        <PeoplePicker label={say("leave.who")} name="personId" one kind={null} chosen={people} choose={(chosen) => change({ people: chosen })} describe={({ code, post, class: name }) => [code, name || post].filter(Boolean).join(" · ")} search={search} wrong={wrong("personId")} />
        <DayField label={say("leave.on")} {...field("on")} />
        <TextArea label={say("reason")} required {...field("reason")} long={500} hint={say("leave.reasonHint")} />
        {seen && (
          <div class="notice" role="status">
            <p class="strong">{say("leave.will")}</p>
            {seen.touches.length === 0 ? <p>{say("leave.nothing")}</p> : <ul>{seen.touches.map((message, at) => <li key={at}>{told(message)}</li>)}</ul>}
            <p class="quiet">{say("leave.stays")}</p>
            <div class="row"><Button bare onClick={() => setPlan(null)}>{say("cancel")}</Button></div>
          </div>
        )}
      </SmallForm>
    </Screen>
  );
}
