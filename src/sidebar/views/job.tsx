import { useEffect, useRef, useState } from "preact/hooks";
import type { JobStatus } from "../../contract/contract";
import { told } from "../../texts/text";
import { Button } from "../parts/button";
import { Progress } from "../parts/progress";
import { Empty, Screen } from "../parts/screen";
import { Good, Trouble } from "../parts/trouble";
import { asRefusal } from "../rpc";
import type { Asks, Refusal } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";

export type JobCalls = { step: Asks<"job.step">; stop: Asks<"job.stop"> };
const OVER: ReadonlySet<string> = new Set(["done", "stopped", "failed", "undone"]);
/** Another driver holds the lease when a step brings nothing: the next one waits this long. */
const QUIET_STEP = 4000;

type Props = { start: JobStatus; calls: JobCalls; finished: (job: JobStatus) => void };

/** Drives a job step by step while the page is open: done of all, what is being made, and a stop that stops. */
export function JobDriver({ start, calls, finished }: Props) {
  const [job, setJob] = useState(start);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [stopping, setStopping] = useState(false);
  const live = useRef({ on: true, stop: false });
  const drive = async () => {
    let now = job;
    setRefusal(null);
    try {
      while (live.current.on && !OVER.has(now.state)) {
        const before = now.done;
        now = live.current.stop ? await calls.stop({ jobId: now.jobId }) : await calls.step({ jobId: now.jobId });
        if (!live.current.on) return;
        setJob(now);
        if (!OVER.has(now.state) && now.done === before) await new Promise((resolve) => setTimeout(resolve, QUIET_STEP));
      }
      if (live.current.on) finished(now);
    } catch (thrown) {
      if (live.current.on) setRefusal(asRefusal(thrown));
    }
  };
  useEffect(() => {
    live.current.on = true;
    void drive();
    return () => { live.current.on = false; };
  }, [start.jobId]);
  const over = OVER.has(job.state);
  return (
    <section class="card" aria-label={say(`job.kind.${job.kind}`)}>
      <h2>{say(`job.kind.${job.kind}`)}</h2>
      <Progress done={job.done} total={job.total} now={job.message ? told(job.message) : ""} />
      {refusal && <Trouble refusal={refusal}><Button onClick={() => void drive()}>{say("job.goOn")}</Button></Trouble>}
      {!over && !refusal && (
        <>
          <p class="quiet">{say("job.closed", { left: job.total - job.done })}</p>
          <div class="row"><Button danger disabled={stopping} onClick={() => { live.current.stop = true; setStopping(true); }}>{say(stopping ? "job.stopping" : "job.stop")}</Button></div>
        </>
      )}
      {over && (job.state === "done" ? <Good>{say("job.done")}</Good> : <p class={job.state === "failed" ? "overdue" : "quiet"}>{say(`job.state.${job.state}`, { left: job.total - job.done })}</p>)}
    </section>
  );
}

/** Jobs that wait or run: an open page carries them on. */
export function JobPage({ home, calls, changed }: { home: Home; calls: JobCalls; changed: (said: string) => void }) {
  const [jobs] = useState(home.jobs);
  return (
    <Screen title={say("job.title")} lead={jobs.length > 0 ? say("job.count", { n: jobs.length }) : undefined}>
      {jobs.length === 0 ? <Empty why={say("job.none")} /> : jobs.map((job) => <JobDriver key={job.jobId} start={job} calls={calls} finished={() => changed("")} />)}
    </Screen>
  );
}
