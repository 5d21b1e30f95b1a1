import { useEffect, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import type { Output } from "../../contract/contract";
import type { JobStatus } from "../../contract/parts";
import { told } from "../../texts/text";
import { clock } from "../format";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import type { ChipState } from "../parts/chip";
import { Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { asRefusal } from "../rpc";
import type { Asks, Refusal } from "../rpc";
import { say } from "../words";
import { AnswersLine, CalendarLine, MailLine, ServicesLine, isBad } from "./health-lines";
import type { Go } from "./place";

export type Health = Output<"health.show">;

/** A line of the panel: what, how it stands, and under a red one what to do. */
export const HealthCard = ({ title, state, word, children }: { title: string; state: ChipState; word: string; children?: ComponentChildren }) => (
  <div class="card"><div class="row ends"><h2 class="fill">{title}</h2><StateChip state={state} word={word} /></div>{children}</div>
);

/** «Состояние программы» (R-N10): whose account it is, when the heartbeat last ran, letters and answers, what failed, what to do about each. */
export function HealthPage({ show, go, curator }: { show: Asks<"health.show">; go: Go; curator: boolean }) {
  const [health, setHealth] = useState<Health | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const load = () => { setRefusal(null); show({}).then(setHealth, (thrown: unknown) => setRefusal(asRefusal(thrown))); };
  useEffect(load, []);
  const bad = health ? isBad(health) : 0;
  return (
    <Screen title={say("health.title")} lead={health ? (bad > 0 ? say("health.count", { n: bad }) : say("health.calm")) : undefined}>
      {refusal ? <Trouble refusal={refusal}><Button onClick={load}>{say("again")}</Button></Trouble> : !health ? <Skeleton /> : (
        <>
          <HealthCard title={say("health.heartbeat")} state={health.heartbeat === "works" ? "done" : "overdue"} word={say(`health.beat.${health.heartbeat}`)}>
            <p class="quiet">{health.heartbeatAt ? say("health.beatAt", { at: clock(health.heartbeatAt) }) : say("health.beatNever")}</p>
            {health.heartbeat !== "works" && <p>{say(`health.mend.${health.heartbeat}`)}</p>}
          </HealthCard>
          <MailLine health={health} go={go} curator={curator} />
          <AnswersLine health={health} go={go} curator={curator} />
          <ServicesLine off={health.off} />
          <CalendarLine trouble={health.calendar} />
          <HealthCard title={say("health.cells")} state={health.unreadable === 0 ? "done" : "due"} word={health.unreadable === 0 ? say("health.cellsRead") : say("health.unreadable", { n: health.unreadable })}>
            {health.unreadable > 0 && <p class="quiet">{say("health.cellsHint")}</p>}
            {health.unreadable > 0 && curator && <div class="row"><Button onClick={() => go("today")}>{say("nav.today")}</Button></div>}
          </HealthCard>
          {health.open.length > 0 && <HealthCard title={say("health.open")} state="window" word={say("job.count", { n: health.open.length })}><Jobs jobs={health.open} go={curator ? go : undefined} /></HealthCard>}
          <HealthCard title={say("health.failed")} state={health.failed.length === 0 ? "done" : "overdue"} word={health.failed.length === 0 ? say("health.noFailed") : say("job.count", { n: health.failed.length })}>
            {health.failed.length > 0 && <Jobs jobs={health.failed} go={curator ? go : undefined} />}
          </HealthCard>
          <div class="card">
            <h2>{say("checks.title")}</h2>
            <p class="quiet">{say("checks.go")}</p>
            <div class="row"><Button onClick={() => go("checks")}>{say("checks.title")}</Button></div>
          </div>
          <div class="card">
            <h2>{say("health.accounts")}</h2>
            <dl class="facts">
              <dt>{say("health.coordinator")}</dt><dd>{health.coordinator || "–"}</dd>
              <dt>{say("health.account")}</dt><dd>{health.account || "–"}</dd>
              <dt>{say("health.page")}</dt><dd>{health.pageUrl ? <a href={health.pageUrl} target="_blank" rel="noopener">{health.pageUrl}</a> : say("health.noPage")}</dd>
            </dl>
          </div>
        </>
      )}
    </Screen>
  );
}

const Jobs = ({ jobs, go }: { jobs: readonly JobStatus[]; go: Go | undefined }) => (
  <ul class="plain stack">
    {jobs.map((job) => (
      <li class="offer" key={job.jobId}>
        <span>{say(`job.kind.${job.kind}`)}: {say("job.progress", { done: job.done, total: job.total })}{job.message && <>. {told(job.message)}</>}</span>
        {go && <Button bare onClick={() => go("job", job.jobId)}>{say("duty.go.job")}</Button>}
      </li>
    ))}
  </ul>
);
