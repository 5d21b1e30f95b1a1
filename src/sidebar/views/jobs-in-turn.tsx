import { useState } from "preact/hooks";
import type { JobStatus } from "../../contract/parts";
import { JobDriver } from "./job";
import type { JobCalls } from "./job";

type Props = { jobs: readonly JobStatus[]; calls: JobCalls; pageUrl: string; over: (jobs: readonly JobStatus[]) => void };

/** Work that was begun together, one after the other: letters wait for the form they name. */
export function JobsInTurn({ jobs, calls, pageUrl, over }: Props) {
  const [done, setDone] = useState<readonly JobStatus[]>([]);
  const shown = jobs.slice(0, done.length + 1);
  const finished = (job: JobStatus) => {
    const next = [...done, job];
    setDone(next);
    if (next.length === jobs.length) over(next);
  };
  return <>{shown.map((job, at) => <JobDriver key={job.jobId} start={done[at] ?? job} calls={calls} pageUrl={pageUrl} finished={at === done.length ? finished : () => {}} />)}</>;
}
