import { useState } from "preact/hooks";
import type { PaperBrief } from "../../contract/papers";
import type { PersonId } from "../../contract/schemas";
import { dayOrNull } from "../format";
import { Button } from "../parts/button";
import { Choice, DayField, TextArea, Tick } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import { has } from "./home";
import type { Home } from "./home";

/** Papers that a person may know and yet not agree with (R-F12). */
const ASKS_AGREEMENT: readonly PaperBrief["kind"][] = ["D15", "D24", "D32"];

type Props = { paper: PaperBrief; home: Home; acknowledge: Asks<"paper.acknowledge">; saved: (said: string) => void; cancel: () => void };

/** «Ознакомлен(а)»: a mark of one's own, or of those whose pen signatures the curator holds. */
export function AcknowledgeForm({ paper, home, acknowledge, saved, cancel }: Props) {
  const list = has(home, "curator") && paper.waitsFor.length > 0;
  const own = home.me ? [home.me.personId] : [];
  const [people, setPeople] = useState<readonly PersonId[]>(list ? [] : own);
  const [date, setDate] = useState<string>(home.today);
  const [agree, setAgree] = useState<"yes" | "no" | "">("");
  const [remark, setRemark] = useState("");
  const sending = useSending();
  const day = dayOrNull(date);
  const submit = () => {
    if (!day) return;
    const input = { paperId: paper.paperId, personIds: [...people], date: day, agree, remark };
    void sending.send((id) => acknowledge(input, id), input).then((done) => done && saved(say("acknowledge.saved", { n: done.acknowledged })));
  };
  const everyone = people.length === paper.waitsFor.length;
  return (
    <SmallForm title={say(list ? "acknowledge.listTitle" : "acknowledge.title")} send={list ? say("acknowledge.save", { n: people.length }) : say("papers.acknowledge")} quiet sending={sending} submit={submit} cancel={cancel} blocked={!day || people.length === 0 || (agree === "no" && !remark.trim())}>
      <p class="quiet">{say("acknowledge.what")}</p>
      {list && (
        <fieldset class="stack">
          <legend class="label">{say("acknowledge.who")}</legend>
          {paper.waitsFor.map(({ personId, name }) => (
            <Tick key={personId} on={people.includes(personId)} set={(on) => setPeople(on ? [...people, personId] : people.filter((each) => each !== personId))}>{name}</Tick>
          ))}
          <div><Button bare onClick={() => setPeople(everyone ? [] : paper.waitsFor.map(({ personId }) => personId))}>{say(everyone ? "acknowledge.nobody" : "acknowledge.everybody")}</Button></div>
        </fieldset>
      )}
      <DayField label={say("acknowledge.on")} name="date" value={date} set={setDate} max={home.today} wrong={wrongOf(sending.refusal, "date")} />
      {!list && ASKS_AGREEMENT.includes(paper.kind) && <Choice label={`${say("acknowledge.agree")} ${say("optional")}`} name="agree" value={agree} set={setAgree} options={[["yes", say("acknowledge.yes")], ["no", say("acknowledge.no")]]} wrong={wrongOf(sending.refusal, "agree")} />}
      {!list && <TextArea label={say("acknowledge.remark")} name="remark" optional={agree !== "no"} required={agree === "no"} value={remark} set={setRemark} long={1000} wrong={wrongOf(sending.refusal, "remark")} />}
    </SmallForm>
  );
}
