import type { PaperBrief } from "../../contract/papers";
import type { PersonId } from "../../contract/schemas";
import { dayOrNull } from "../format";
import { Button } from "../parts/button";
import { Choice, DayField, TextArea, Tick } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
import type { Asks } from "../rpc";
import { say } from "../words";
import { has } from "./home";
import type { Home } from "./home";

/** Papers that a person may know and yet not agree with (R-F12). */
const ASKS_AGREEMENT: readonly PaperBrief["kind"][] = ["D15", "D24", "D32", "D33", "D34"];

type Props = { paper: PaperBrief; home: Home; acknowledge: Asks<"paper.acknowledge">; saved: (said: string) => void; cancel: () => void };

/** «Ознакомлен(а)»: a mark of one's own, or of those whose pen signatures the curator holds. */
export function AcknowledgeForm({ paper, home, acknowledge, saved, cancel }: Props) {
  const list = has(home, "curator") && paper.waitsFor.length > 0;
  const own = home.me ? [home.me.personId] : [];
  const blank = { people: (list ? [] : own) as readonly PersonId[], date: home.today as string, agree: "" as "yes" | "no" | "", remark: "" };
  const { typed: { people, date, agree, remark }, change, field, send, form } = useForm("acknowledge", paper.paperId, blank);
  const day = dayOrNull(date);
  const submit = () => {
    if (!day) return;
    const input = { paperId: paper.paperId, personIds: [...people], date: day, agree, remark };
    send((id) => acknowledge(input, id), input, (done) => saved(say("acknowledge.saved", { n: done.acknowledged })));
  };
  const everyone = people.length === paper.waitsFor.length;
  return (
    <SmallForm title={say(list ? "acknowledge.listTitle" : "acknowledge.title")} send={list ? say("acknowledge.save", { n: people.length }) : say("papers.acknowledge")} quiet {...form} submit={submit} cancel={cancel} blocked={!day || people.length === 0 || (agree === "no" && !remark.trim())}>
      <p class="quiet">{say("acknowledge.what")}</p>
      {list && (
        <fieldset class="stack">
          <legend class="label">{say("acknowledge.who")}</legend>
          {paper.waitsFor.map(({ personId, name }) => (
            <Tick key={personId} on={people.includes(personId)} set={(on) => change({ people: on ? [...people, personId] : people.filter((each) => each !== personId) })}>{name}</Tick>
          ))}
          <div><Button bare onClick={() => change({ people: everyone ? [] : paper.waitsFor.map(({ personId }) => personId) })}>{say(everyone ? "acknowledge.nobody" : "acknowledge.everybody")}</Button></div>
        </fieldset>
      )}
      <DayField label={say("acknowledge.on")} {...field("date")} max={home.today} />
      {!list && ASKS_AGREEMENT.includes(paper.kind) && <Choice label={`${say("acknowledge.agree")} ${say("optional")}`} {...field("agree")} options={[["yes", say("acknowledge.yes")], ["no", say("acknowledge.no")]]} />}
      {!list && <TextArea label={say("acknowledge.remark")} optional={agree !== "no"} required={agree === "no"} {...field("remark")} long={1000} />}
    </SmallForm>
  );
}
