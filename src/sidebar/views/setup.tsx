import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { Message } from "../../contract/errors";
import { told } from "../../texts/text";
import { dayOrNull } from "../format";
import { Button } from "../parts/button";
import { Choice, DayField, TextField, Tick } from "../parts/field";
import { onDeviceOnly } from "../draft";
import { SmallForm, useForm, useSending } from "../parts/form";
import { Screen } from "../parts/screen";
import { ErrorSummary } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";

type Done = Output<"setup.run">;
type Props = { today: string; run: Asks<"setup.run">; repair: Asks<"setup.repair">; onlyRepair: boolean; finished: () => void };

/** «Первоначальная настройка»: the five questions of the first hour; all else has a default. The mode is preselected for nobody. */
export function SetupPage({ today, run, repair, onlyRepair, finished }: Props) {
  const month = Number(today.slice(5, 7));
  const blank = { school: "", director: "", curator: "", curatorEmail: "", recordsFrom: today, year: String(Number(today.slice(0, 4)) - (month < 6 ? 1 : 0)), mode: "" as "" | "names" | "codes", understood: false };
  // There is no registry yet that could keep a draft.
  const { typed: { year, mode, understood, ...typed }, change, wrong: refused, send, form } = useForm("setup", "", blank, onDeviceOnly);
  const [wrong, setWrong] = useState<Message[]>([]);
  const [done, setDone] = useState<Done | null>(null);
  const wrongAt = (name: string) => { const found = wrong.find((message) => message.field === name); return found ? told(found) : refused(name); };
  const field = (name: keyof typeof typed) => ({ name, label: say(`setup.${name}`), value: typed[name], set: (value: string) => change({ [name]: value }), wrong: wrongAt(name) });
  const submit = () => {
    const recordsFrom = dayOrNull(typed.recordsFrom);
    const missing = [
      !typed.school.trim() && "school", !/^\S+@\S+\.\S+$/.test(typed.curatorEmail.trim()) && "curatorEmail", !/^20\d\d$/.test(year) && "year", !recordsFrom && "recordsFrom",
      !mode && "mode", !understood && "understood",
    ].filter((name): name is string => typeof name === "string");
    setWrong(missing.map((name) => ({ key: `screen.wrong.setup.${name}`, field: name })));
    if (missing.length > 0 || !recordsFrom || !mode) return;
    const input = { ...typed, recordsFrom, year: Number(year), mode, understood: true as const };
    send((id) => run(input, id), input, (made) => { setDone(made); finished(); });
  };
  if (done) return <Screen title={say("setup.doneTitle")}><SetupDone done={done} /></Screen>;
  if (onlyRepair) return <Screen title={say("setup.repairTitle")} lead={say("setup.repairLead")}><Repair repair={repair} /></Screen>;
  return (
    <Screen title={say("setup.title")} lead={say("setup.lead")}>
      {wrong.length > 0 && <ErrorSummary messages={wrong} />}
      <SmallForm send={say("setup.run")} {...form} submit={submit}>
        <TextField {...field("school")} required long={300} hint={say("setup.schoolHint")} />
        <TextField {...field("director")} optional long={150} hint={say("setup.personHint")} />
        <TextField {...field("curator")} optional long={150} />
        <TextField {...field("curatorEmail")} required type="email" long={150} hint={say("setup.emailHint")} />
        <div class="pairOfFields">
          <TextField type="number" name="year" label={say("setup.year")} hint={/^\d{4}$/.test(year) ? say("setup.yearHint", { year: `${year}/${String((Number(year) + 1) % 100).padStart(2, "0")}` }) : ""} value={year} set={(value) => change({ year: value })} min={2000} max={2100} wrong={wrongAt("year")} />
          <DayField {...field("recordsFrom")} hint={say("setup.recordsFromHint")} />
        </div>
        <Choice label={say("setup.mode")} name="mode" value={mode} set={(value) => change({ mode: value })} options={[["names", say("setup.names")], ["codes", say("setup.codes")]]} wrong={wrongAt("mode")} />
        <p class="quiet">{say(mode === "codes" ? "setup.codesWhat" : mode === "names" ? "setup.namesWhat" : "setup.modeHint")}</p>
        <div class="notice">
          <h2>{say("setup.law")}</h2>
          <p>{say("setup.lawCloud")}</p>
          <p>{say("setup.lawConsents")}</p>
          <p>{say("setup.lawAccount")}</p>
          <Tick name="understood" on={understood} set={(on) => change({ understood: on })}>{say("setup.understood")}</Tick>
          {wrongAt("understood") && <p class="wrong">{wrongAt("understood")}</p>}
        </div>
        {form.sending.busy && <p role="status">{say("setup.working")}</p>}
      </SmallForm>
      <Repair repair={repair} quiet />
    </Screen>
  );
}

const SetupDone = ({ done }: { done: Done }) => (
  <div class="notice good" role="status">
    <p class="strong">{done.made.length === 0 ? say("setup.madeNothing") : say("setup.made", { n: done.made.length })}</p>
    {done.made.length > 0 && <details><summary>{say("setup.madeList")}</summary><ul>{done.made.map((title) => <li key={title}>{title}</li>)}</ul></details>}
    {done.left.length > 0 && <><p class="strong">{say("setup.left")}</p><ul>{done.left.map((message, at) => <li key={at}>{told(message)}</li>)}</ul></>}
  </div>
);

/** «Восстановить таблицу»: makes what is missing and touches nothing else. */
export function Repair({ repair, quiet }: { repair: Asks<"setup.repair">; quiet?: boolean }) {
  const [done, setDone] = useState<Done | null>(null);
  const sending = useSending();
  return (
    <SmallForm title={say("setup.repair")} send={say("setup.repairRun")} quiet={quiet ?? false} sending={sending} submit={() => void sending.send((id) => repair({}, id)).then((made) => made && setDone(made))}>
      <p>{say("setup.repairWhat")}</p>
      {done && <SetupDone done={done} />}
    </SmallForm>
  );
}

export const SetupFirst = ({ open }: { open: () => void }) => <div class="row"><Button main onClick={open}>{say("setup.title")}</Button></div>;
