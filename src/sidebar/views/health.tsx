import { useEffect, useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import { told } from "../../texts/text";
import { clock } from "../format";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { asRefusal } from "../rpc";
import type { Asks, Refusal } from "../rpc";
import { say } from "../words";

/** «Состояние программы»: whose account, when the heartbeat last ran, what failed. */
export function HealthPage({ show }: { show: Asks<"health.show"> }) {
  const [health, setHealth] = useState<Output<"health.show"> | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const load = () => { setRefusal(null); show({}).then(setHealth, (thrown: unknown) => setRefusal(asRefusal(thrown))); };
  useEffect(load, []);
  return (
    <Screen title={say("health.title")}>
      {refusal ? <Trouble refusal={refusal}><Button onClick={load}>{say("again")}</Button></Trouble> : !health ? <Skeleton /> : (
        <>
          <div class="card">
            <div class="row ends"><h2>{say("health.heartbeat")}</h2><StateChip state={health.heartbeat === "works" ? "done" : "overdue"} word={say(`health.beat.${health.heartbeat}`)} /></div>
            <p class="quiet">{health.heartbeatAt ? say("health.beatAt", { at: clock(health.heartbeatAt) }) : say("health.beatNever")}</p>
            {health.heartbeat !== "works" && <p>{say(`health.mend.${health.heartbeat}`)}</p>}
          </div>
          <div class="card">
            <h2>{say("health.accounts")}</h2>
            <dl class="facts">
              <dt>{say("health.coordinator")}</dt><dd>{health.coordinator || "–"}</dd>
              <dt>{say("health.account")}</dt><dd>{health.account || "–"}</dd>
              <dt>{say("health.page")}</dt><dd>{health.pageUrl ? <a href={health.pageUrl} target="_blank" rel="noopener">{health.pageUrl}</a> : say("health.noPage")}</dd>
            </dl>
          </div>
          <div class="card">
            <div class="row ends"><h2>{say("health.cells")}</h2><StateChip state={health.unreadable === 0 ? "done" : "due"} word={say("health.unreadable", { n: health.unreadable })} /></div>
            {health.unreadable > 0 && <p class="quiet">{say("health.cellsHint")}</p>}
          </div>
          <div class="card">
            <h2>{say("health.failed")}</h2>
            {health.failed.length === 0 ? <p class="quiet">{say("health.noneFailed")}</p> : <ul class="plain stack">{health.failed.map((job) => <li key={job.jobId}>{say(`job.kind.${job.kind}`)}: {say("job.progress", { done: job.done, total: job.total })}{job.message && <>. {told(job.message)}</>}</li>)}</ul>}
          </div>
        </>
      )}
    </Screen>
  );
}
