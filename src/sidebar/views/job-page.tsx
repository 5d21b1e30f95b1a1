import { useEffect, useState } from "preact/hooks";
import type { JobStatus } from "../../contract/parts";
import type { JobId } from "../../contract/schemas";
import { told } from "../../texts/text";
import { Button } from "../parts/button";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { asRefusal, driverOfPage } from "../rpc";
import type { Asks, Refusal } from "../rpc";
import { say } from "../words";
import { has } from "./home";
import type { Home } from "./home";
import { JobDriver, isOver } from "./job";
import type { JobCalls } from "./job";
import { UndoJob } from "./job-undo";
import { TroubleOrPage } from "./on-the-page";
import type { Go } from "./place";

type Props = { home: Home; of: readonly string[]; go: Go; calls: JobCalls & { undo: Asks<"job.undo"> }; started: (jobId: JobId) => void; changed: (said: string) => void };

/** One job by its address, or all that wait or run: an open page carries them on. */
export function JobPage({ home, of, go, calls, started, changed }: Props) {
  const [jobId] = of;
  const [jobs, setJobs] = useState<readonly JobStatus[] | null>(() => {
    const known = home.jobs.filter((job) => !jobId || job.jobId === jobId);
    return jobId && known.length === 0 ? null : known;
  });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ask = () => {
    setRefusal(null);
    calls.step({ jobId: jobId as JobId, driver: driverOfPage() }).then((job) => setJobs([job]), (thrown: unknown) => setRefusal(asRefusal(thrown)));
  };
  useEffect(() => { if (!jobs) ask(); }, []);
  return (
    <Screen title={say("job.title")} lead={jobs && jobs.length > 1 ? say("job.count", { n: jobs.length }) : undefined}>
      {refusal && <TroubleOrPage refusal={refusal} pageUrl={home.pageUrl} view="job" of={of}><Button onClick={ask}>{say("again")}</Button></TroubleOrPage>}
      {!jobs && !refusal && <Skeleton />}
      {jobs?.length === 0 && <Empty why={say("job.none")} />}
      {jobs?.map((job) => <OneJob key={job.jobId} start={job} {...{ home, go, calls, started, changed }} />)}
    </Screen>
  );
}

/** A job, and when it is over: what came of it, what was left and why, the way on and the way back. */
function OneJob({ start, home, go, calls, started, changed }: Omit<Props, "of"> & { start: JobStatus }) {
  const [over, setOver] = useState<JobStatus | null>(isOver(start) ? start : null);
  const papers = start.kind !== "import-roster";
  const check = start.kind === "check-environment";
  const forms = start.kind === "make-form" || start.kind === "send-letters" || start.kind === "collect-answers";
  return (
    <>
      <JobDriver start={start} calls={calls} pageUrl={home.pageUrl} mayStop={has(home, "curator")} finished={(job) => { setOver(job); changed(""); }} />
      {over && papers && (
        <div class="card" role="status">
          <p class="strong">{say(`job.result.${over.kind}`, { n: Math.max(over.done - over.left, 0) })}</p>
          {over.left > 0 && !check && <p class="due">{say("job.left", { n: over.left })}{over.message && <> {told(over.message)}</>}</p>}
          {over.reasons.length > 0 && <ul>{over.reasons.map((reason) => <li key={reason.key}>{told(reason)}</li>)}</ul>}
          <div class="row"><Button main onClick={() => go(check ? "checks" : forms ? "forms" : "papers")}>{say(check ? "checks.open" : forms ? "duty.go.forms" : "job.toPapers")}</Button></div>
        </div>
      )}
      {over?.undoUntil && papers && has(home, "curator") && <UndoJob job={over} undo={calls.undo} undone={(next, said) => { if (next) started(next.jobId); else changed(said); }} />}
    </>
  );
}
