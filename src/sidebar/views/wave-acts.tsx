import { useState } from "preact/hooks";
import type { InviteShown, WaveBrief } from "../../contract/forms";
import type { JobStatus } from "../../contract/parts";
import type { IsoDate } from "../../contract/schemas";
import { addDays, dayInWords, dayOrNull } from "../format";
import { Choice, DayField } from "../parts/field";
import { SmallForm, useForm, useSending } from "../parts/form";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { JobCalls } from "./job";
import { JobsInTurn } from "./jobs-in-turn";

type Remind = { wave: WaveBrief; silent: readonly InviteShown[]; remind: Asks<"wave.remind">; job: JobCalls; pageUrl: string; done: (said: string) => void; cancel: () => void };

/** Letters to the silent by hand: in numbers before, and who of them no letter reaches. */
export function RemindSilent({ wave, silent, remind, job, pageUrl, done, cancel }: Remind) {
  const sending = useSending();
  const [begun, setBegun] = useState<{ jobs: readonly JobStatus[] } | null>(null);
  const people = (way: (each: InviteShown) => boolean) => new Set(silent.filter(way).map(({ person }) => person.personId)).size;
  const [letters, others] = [people(({ way }) => way === "mail"), people(({ way }) => way !== "mail")];
  const submit = () => void sending.send((id) => remind({ waveId: wave.waveId, inviteIds: null }, id)).then((answer) => {
    if (!answer) return;
    if (answer.jobs.length === 0) done(say("remind.done", { n: answer.letters }));
    else setBegun(answer);
  });
  /** Work that failed or was stopped stays in sight with its reason. */
  const over = (jobs: readonly JobStatus[]) => {
    if (jobs.every(({ state }) => state === "done")) done(say("remind.done", { n: jobs.reduce((sum, job) => sum + Math.max(job.done - job.left, 0), 0) }));
  };
  if (begun) return <JobsInTurn jobs={begun.jobs} calls={job} pageUrl={pageUrl} over={over} />;
  return (
    <SmallForm title={say("remind.title", { n: silent.length })} send={say("remind.send", { n: letters })} quiet sending={sending} submit={submit} blocked={letters === 0} cancel={cancel}>
      <p>{say("remind.letters", { n: letters })} {say("remind.rule")}</p>
      {others > 0 && <p class="quiet">{say("remind.others", { n: others })}</p>}
    </SmallForm>
  );
}

type Close = { wave: WaveBrief; silent: readonly InviteShown[]; today: IsoDate; close: Asks<"wave.close">; done: (said: string) => void; cancel: () => void };

/** Until another day, or no longer. */
export function CloseWave({ wave, silent, today, close, done, cancel }: Close) {
  const { typed: { way, closesOn: date }, field, send, form } = useForm("wave-close", wave.waveId, { way: "extend" as "extend" | "close", closesOn: addDays(wave.closesOn > today ? wave.closesOn : today, 7) as string });
  const longer = way === "extend" || !wave.open;
  const day = dayOrNull(date);
  const submit = () => {
    const closesOn = longer ? day : null;
    send((id) => close({ waveId: wave.waveId, closesOn }, id), closesOn, () => done(closesOn ? say("close.extended", { day: dayInWords(closesOn, today) }) : say("close.closed")));
  };
  return (
    <SmallForm title={say(wave.open ? "close.which" : "wave.reopen")} send={say(longer ? "close.extend" : "close.close")} danger={!longer} quiet {...form} submit={submit} blocked={longer && (!day || day < today)} cancel={cancel}>
      {wave.open && <Choice label={say("close.what")} {...field("way")} options={[["extend", say("close.extend")], ["close", say("close.close")]]} />}
      {longer ? <DayField label={say("wave.closesOn")} min={today} {...field("closesOn")} /> : <p>{say("close.will", { n: silent.length })}</p>}
    </SmallForm>
  );
}
