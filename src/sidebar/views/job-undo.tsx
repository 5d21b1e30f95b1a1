import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { JobStatus } from "../../contract/parts";
import { told } from "../../texts/text";
import { clock } from "../format";
import { SmallForm, useSending } from "../parts/form";
import { Good } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";

/** Takes a job back within its day: first what goes and what stays, then the step itself; files go by a job of their own. */
export function UndoJob({ job, undo, undone }: { job: JobStatus; undo: Asks<"job.undo">; undone: (next: JobStatus | null, said: string) => void }) {
  const [seen, setSeen] = useState<Output<"job.undo"> | null>(null);
  const [said, setSaid] = useState("");
  const sending = useSending();
  const submit = () => void sending.send((id) => undo({ jobId: job.jobId, apply: seen !== null }, id), seen !== null).then((answer) => {
    if (!answer) return;
    if (!seen) return setSeen(answer);
    const words = say("undo.done", { files: answer.files, rows: answer.rows });
    setSaid(words);
    undone(answer.job, words);
  });
  if (said) return <Good>{said}</Good>;
  return (
    <SmallForm title={say(`undo.title.${job.kind === "import-roster" ? job.kind : "make-papers"}`, { n: job.done })} send={say(seen ? "undo.apply" : "undo.preview")} danger={seen !== null} quiet sending={sending} submit={submit} cancel={seen ? () => setSeen(null) : undefined}>
      {!seen && job.undoUntil && <p class="quiet">{say("undo.until", { until: clock(job.undoUntil) })}</p>}
      {seen && <p role="status">{say("undo.will", { files: seen.files, rows: seen.rows })}</p>}
      {seen && seen.left.length > 0 && <><p>{say("undo.left")}</p><ul>{seen.left.map((message, at) => <li key={at}>{told(message)}</li>)}</ul></>}
    </SmallForm>
  );
}
