import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import { told } from "../../texts/text";
import { dayOrNull } from "../format";
import { DayField, TextArea } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { PeoplePicker } from "../parts/picker";
import type { Found, Search } from "../parts/picker";
import { Screen } from "../parts/screen";
import { wrongOf } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import { called } from "./home";
import type { Home } from "./home";

type Props = { home: Home; search: Search; leave: Asks<"leave.person">; changed: (said: string) => void };

/** «Выбытие»: first what it touches, then the step itself. */
export function LeavePage({ home, search, leave, changed }: Props) {
  const [people, setPeople] = useState<Found[]>([]);
  const [on, setOn] = useState<string>(home.today);
  const [reason, setReason] = useState("");
  const [plan, setPlan] = useState<{ touches: Output<"leave.person">["touches"]; words: string } | null>(null);
  const sending = useSending();
  const [person] = people;
  const day = dayOrNull(on);
  const words = JSON.stringify([person?.personId, on, reason]);
  const seen = plan?.words === words ? plan : null;
  const submit = () => {
    if (!person || !day) return;
    const input = { personId: person.personId, on: day, reason, apply: seen !== null };
    void sending.send((id) => leave(input, id), input).then((answer) => {
      if (!answer) return;
      if (!answer.done) return setPlan({ touches: answer.touches, words });
      setPeople([]);
      setReason("");
      changed(say("leave.saved", { who: called(person) }));
    });
  };
  return (
    <Screen title={say("leave.title")} lead={say("leave.lead")}>
      <SmallForm send={say(seen ? "leave.apply" : "leave.preview")} danger={seen !== null} sending={sending} submit={submit} cancel={seen ? () => setPlan(null) : undefined} blocked={!person || !day || !reason.trim()}>
        <PeoplePicker label={say("leave.who")} name="personId" one kind={null} chosen={people} choose={setPeople} describe={({ code, post, class: name }) => [code, name || post].filter(Boolean).join(" · ")} search={search} wrong={wrongOf(sending.refusal, "personId")} />
        <DayField label={say("leave.on")} name="on" value={on} set={setOn} wrong={wrongOf(sending.refusal, "on")} />
        <TextArea label={say("reason")} name="reason" required value={reason} set={setReason} long={500} hint={say("leave.reasonHint")} wrong={wrongOf(sending.refusal, "reason")} />
        {seen && (
          <div class="notice" role="status">
            <p class="strong">{say("leave.will")}</p>
            {seen.touches.length === 0 ? <p>{say("leave.nothing")}</p> : <ul>{seen.touches.map((message, at) => <li key={at}>{told(message)}</li>)}</ul>}
            <p class="quiet">{say("leave.stays")}</p>
          </div>
        )}
      </SmallForm>
    </Screen>
  );
}
