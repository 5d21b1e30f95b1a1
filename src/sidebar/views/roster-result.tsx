import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { JobStatus } from "../../contract/parts";
import { told } from "../../texts/text";
import { csvOf, download } from "../download";
import { clock } from "../format";
import { Button } from "../parts/button";
import { SmallForm, useSending } from "../parts/form";
import { Screen } from "../parts/screen";
import { Good } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Go } from "./place";
import type { Plan } from "./roster";
import type { Source } from "./roster-source";

type Props = { job: JobStatus; plan: Plan; source: Source; undo: Asks<"roster.undo">; go: Go; anew: () => void; changed: (said: string) => void; /** Codes with names, to be kept on this computer; null in names mode. */ names: string | null };

/** Rows that were not written, with the source's columns, why, and what would be right: ready to be mended and imported again. */
export function reportOf(plan: Plan, source: Source): string[][] {
  const left = plan.rows.filter((row) => row.class === "rejected" || (row.class === "doubtful" && !row.taken));
  const width = Math.max(...source.rows.map((row) => row.length), 0);
  const padded = (row: readonly string[]) => Array.from({ length: width }, (_, at) => row[at] ?? "");
  const header = plan.headerRow === null ? [] : (source.rows[plan.headerRow] ?? []);
  const lines = left.map((row) => {
    const said = row.messages.map((message) => told(message).split(say("roster.rightMark")));
    return [...padded(source.rows[row.row] ?? []), said.map(([why]) => why?.trim()).join(" "), said.map(([, right]) => right?.trim() ?? "").filter(Boolean).join("; ")];
  });
  return [[...padded(header), say("roster.why"), say("roster.right")], ...lines];
}

/** What came of it, what is left to mend, what to do next, and the way back. */
export function RosterResult({ job, plan, source, undo, go, anew, changed, names }: Props) {
  const [back, setBack] = useState<Output<"roster.undo"> | null>(null);
  const sending = useSending();
  const report = reportOf(plan, source);
  const left = report.length - 1;
  const takeBack = () => void sending.send((id) => undo({ jobId: job.jobId, apply: back !== null }, id), back !== null).then((answer) => {
    if (!answer) return;
    setBack(answer);
    if (answer.done) changed(say("roster.undone", { n: answer.archived }));
  });
  return (
    <Screen title={say(job.state === "done" ? "roster.doneTitle" : "roster.stoppedTitle")}>
      {job.state === "done" ? <Good><p>{say("roster.done", { people: plan.makes.people, pairs: plan.makes.pairs + plan.makes.groups })}</p>{plan.makes.people + plan.makes.changedPeople === 0 && <p>{say("roster.allSame")}</p>}</Good> : <p class="notice bad">{say("roster.stopped", { done: job.done, total: job.total })}</p>}
      {job.left > 0 && <p class="notice">{told({ key: "roster.data.changed", params: { count: job.left } })}</p>}
      {names !== null && <div class="card"><p>{say("roster.codesStay")}</p><div class="row"><Button icon="download" onClick={() => download(say("roster.namesFile"), names)}>{say("roster.codesSave")}</Button></div></div>}
      {left > 0 && <div class="card"><p>{say("roster.left", { n: left })}</p><div class="row"><Button icon="download" onClick={() => download(say("roster.reportFile"), csvOf(report))}>{say("roster.report")}</Button></div></div>}
      <div class="card">
        <h2>{say("roster.next")}</h2>
        <div class="row"><Button main onClick={() => go("consents")}>{say("nav.consents")}</Button><Button onClick={() => go("pairs")}>{say("nav.pairs")}</Button><Button bare onClick={anew}>{say("roster.another")}</Button></div>
      </div>
      {job.undoUntil && !back?.done && (
        <SmallForm title={say("roster.undoTitle")} send={say(back ? "roster.undoApply" : "roster.undo")} danger={back !== null} quiet sending={sending} submit={takeBack} cancel={back ? () => setBack(null) : undefined}>
          <p>{back ? say("roster.undoPlan", { archived: back.archived, restored: back.restored }) : say("roster.undoWhat", { until: clock(job.undoUntil) })}</p>
          {back && back.left.length > 0 && <ul>{back.left.map((message, at) => <li key={at}>{told(message)}</li>)}</ul>}
        </SmallForm>
      )}
      {back?.done && <Good><p>{say("roster.undone", { n: back.archived })}</p>{back.left.length > 0 && <ul>{back.left.map((message, at) => <li key={at}>{told(message)}</li>)}</ul>}</Good>}
    </Screen>
  );
}
