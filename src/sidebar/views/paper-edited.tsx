import type { PaperBrief } from "../../contract/papers";
import { MADE_KINDS } from "../../contract/schemas";
import { Button } from "../parts/button";
import { useSending } from "../parts/form";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Go } from "./place";

/** A draft that somebody has edited in Docs is neither overwritten nor taken as final before this question is answered (design §4). */
export function Edited({ paper, keep, go, saved }: { paper: PaperBrief; keep: Asks<"paper.keep">; go: Go; saved: (said: string) => void }) {
  const sending = useSending();
  const mine = () => void sending.send((id) => keep({ paperId: paper.paperId }, id), paper.paperId).then((done) => done && saved(say("edited.kept", { title: paper.title })));
  return (
    <div class="notice noprint">
      <p class="strong">{say("edited.question")}</p>
      <p class="quiet">{say("edited.what")}</p>
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      <div class="row">
        <Button disabled={sending.busy} onClick={mine}>{say(sending.busy ? "sending" : "edited.keep")}</Button>
        {(MADE_KINDS as readonly string[]).includes(paper.kind) && <Button disabled={sending.busy} onClick={() => go("makePapers", paper.kind, paper.variant, `anew:${paper.paperId}`, ...paper.pairIds)}>{say("edited.anew")}</Button>}
      </div>
    </div>
  );
}
