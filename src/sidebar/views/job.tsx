import { useEffect, useRef, useState } from "preact/hooks";
import type { JobStatus } from "../../contract/parts";
import { told } from "../../texts/text";
import { Button } from "../parts/button";
import { Progress } from "../parts/progress";
import { Good } from "../parts/trouble";
import { asRefusal, driverOfPage } from "../rpc";
import type { Asks, Refusal } from "../rpc";
import { say } from "../words";
import { TroubleOrPage } from "./on-the-page";

export type JobCalls = { step: Asks<"job.step"> | Asks<"environment.step">; stop: Asks<"job.stop"> | Asks<"environment.stop"> };
const OVER: ReadonlySet<string> = new Set(["done", "stopped", "failed", "undone"]);
export const isOver = ({ state }: JobStatus): boolean => OVER.has(state);
/** Kinds of work whose outcome is told by the screen they are shown on. */
const PAPERS: ReadonlySet<string> = new Set(["make-papers", "sign-papers", "bin-papers", "file-papers"]);
/** Another driver holds the lease when a step brings nothing, or the work waits for its hour: the next one waits this long, longer each time. */
const QUIET_STEP = 4000;
const LONGEST = 15;
/** Steps in a row that brought nothing: then it is said that somebody else drives. */
const PATIENCE = 3;

type Props = {
  start: JobStatus; calls: JobCalls; finished: (job: JobStatus) => void;
  /** The web page, where the work with files goes on when this run may not. */
  pageUrl?: string;
  mayStop?: boolean;
};

/** Drives a job step by step while the page is open: done of all, what is being made, and a stop that stops. */
export function JobDriver({ start, calls, finished, pageUrl = "", mayStop = true }: Props) {
  const [job, setJob] = useState(start);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [stopping, setStopping] = useState(false);
  const [quiet, setQuiet] = useState(0);
  const live = useRef({ on: true, stop: false, wake: () => {} });
  const drive = async () => {
    let now = job;
    let still = 0;
    setRefusal(null);
    try {
      while (live.current.on && !isOver(now)) {
        const before = now.done;
        now = live.current.stop ? await calls.stop({ jobId: now.jobId }) : await calls.step({ jobId: now.jobId, driver: driverOfPage() });
        if (!live.current.on) return;
        still = now.done === before ? still + 1 : 0;
        setJob(now);
        setQuiet(still);
        if (!isOver(now) && still > 0) await new Promise<void>((resolve) => { live.current.wake = resolve; setTimeout(resolve, QUIET_STEP * Math.min(still, LONGEST)); });
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
  const files = job.kind !== "import-roster";
  return (
    <section class="card" aria-label={say(`job.kind.${job.kind}`)}>
      <h2>{say(`job.kind.${job.kind}`)}</h2>
      <Progress done={job.done} total={job.total} now={job.message ? told(job.message) : job.now ? told(job.now) : ""} />
      {refusal && <TroubleOrPage refusal={refusal} pageUrl={pageUrl} view="job" of={[job.jobId]}><Button onClick={() => void drive()}>{say("job.goOn")}</Button></TroubleOrPage>}
      {!isOver(job) && !refusal && (
        <>
          <p class="quiet">{say(files ? "job.closedFiles" : "job.closed", { left: job.total - job.done })}</p>
          {quiet >= PATIENCE && !job.message && <p class="quiet" role="status">{say("job.otherPage")}</p>}
          {mayStop && <div class="row"><Button danger disabled={stopping} onClick={() => { live.current.stop = true; live.current.wake(); setStopping(true); }}>{say(stopping ? "job.stopping" : "job.stop")}</Button></div>}
        </>
      )}
      {isOver(job) && (job.state === "done" ? !PAPERS.has(job.kind) && <Good>{say("job.done")}</Good> : <p class={job.state === "failed" ? "overdue" : "quiet"}>{say(`job.state.${job.state}`, { left: job.total - job.done })}</p>)}
    </section>
  );
}
