import { useState } from "preact/hooks";
import type { PaperBrief } from "../../contract/papers";
import type { JobId } from "../../contract/schemas";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { Tick } from "../parts/field";
import { Focused } from "../parts/focused";
import { LinkButton } from "../parts/link";
import type { Asks } from "../rpc";
import { say } from "../words";
import { has } from "./home";
import type { Home } from "./home";
import { AcknowledgeForm } from "./paper-acknowledge";
import { CancelForm } from "./paper-cancel";
import { Edited } from "./paper-edited";
import { isDraft, lookOf, numberOf, stateOf } from "./paper-facts";
import type { Papers } from "./paper-facts";
import { MarkForm } from "./paper-mark";
import { PaperFile } from "./paper-file";
import type { Go } from "./place";

export type ActCalls = { mark: Asks<"paper.mark">; keep: Asks<"paper.keep">; cancel: Asks<"paper.cancel">; acknowledge: Asks<"paper.acknowledge">; open: Asks<"paper.open"> };
type Props = { paper: PaperBrief; shown: Papers; home: Home; go: Go; calls: ActCalls; started: (jobId: JobId) => void; saved: (said: string) => void; ticked: boolean; tick: (on: boolean) => void };
type Act = "mark" | "acknowledge" | "cancel";

/** A row of the register: what it is, how far it is, and what may be done about it now. */
export function PaperCard({ paper, shown, home, go, calls, started, saved, ticked, tick }: Props) {
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const curator = has(home, "curator");
  const opens = paper.hasFile && shown.worksWithFiles;
  const { acknowledged, waitsFor } = paper;
  const mayTick = paper.mayAcknowledge || (curator && paper.state === "signed" && waitsFor.length > 0);
  const facts = [numberOf(paper), paper.version !== null && paper.version > 1 && say("papers.version", { n: paper.version }), paper.edited === "kept" && isDraft(paper) && say("papers.kept"), !paper.hasFile && say("papers.noFile")];
  return (
    <li class="card">
      <div class="row ends">
        <div class="titled fill">
          {(opens || paper.maySign) && <Tick hidden on={ticked} set={tick}>{say("papers.tick", { title: `${paper.title}, ${paper.about}` })}</Tick>}
          <h2>{paper.title}</h2>
        </div>
        <StateChip state={lookOf(paper)} word={stateOf(paper)} />
      </div>
      {paper.about && <p>{paper.about}</p>}
      {facts.some(Boolean) && <p class="quiet">{facts.filter(Boolean).join(" · ")}</p>}
      {acknowledged.of > 0 && <p class={acknowledged.done < acknowledged.of && paper.state === "signed" ? "due" : "quiet"}>{say("papers.acknowledged", acknowledged)}</p>}
      {waitsFor.length > 0 && paper.state === "signed" && (
        <details class="noprint"><summary>{say("papers.waitsFor", { n: waitsFor.length })}</summary><p>{waitsFor.map(({ name }) => name).join(", ")}</p></details>
      )}
      {paper.state === "signed" && paper.hasFile && !paper.locked && <p class="quiet">{say("papers.notLocked")}</p>}
      {curator && paper.edited === "yes" && isDraft(paper) && <Edited paper={paper} keep={calls.keep} go={go} saved={saved} />}
      {(paper.maySign || mayTick) && <div class="row noprint">
        {paper.maySign && <Button expanded={act === "mark"} onClick={() => setAct(act === "mark" ? null : "mark")}>{say("papers.mark")}</Button>}
        {mayTick && <Button icon="check" expanded={act === "acknowledge"} onClick={() => setAct(act === "acknowledge" ? null : "acknowledge")}>{say(curator && waitsFor.length > 0 ? "papers.acknowledgeMany" : "papers.acknowledge")}</Button>}
      </div>}
      <div class="row acts noprint">
        {opens && <PaperFile paper={paper} open={calls.open} />}
        {paper.url && <LinkButton bare href={paper.url}>{say("papers.doc")}</LinkButton>}
        {paper.scanUrl && <LinkButton bare href={paper.scanUrl}>{say("papers.scanLink")}</LinkButton>}
        {opens && <Button bare icon="print" label={say("papers.printOf", { title: paper.title })} onClick={() => go("print", paper.paperId)}>{say("papers.print")}</Button>}
        {curator && paper.kind === "D10" && paper.state === "signed" && <Button bare onClick={() => go("makePapers", "D10", "amendment", `mends:${paper.paperId}`, ...paper.pairIds)}>{say("papers.amend")}</Button>}
        {curator && (isDraft(paper) || paper.state === "signed") && <Button bare danger expanded={act === "cancel"} label={`${say(isDraft(paper) ? "papers.bin" : "papers.cancel")}: ${paper.title}`} onClick={() => setAct(act === "cancel" ? null : "cancel")}>{say(isDraft(paper) ? "papers.bin" : "papers.cancel")}</Button>}
      </div>
      {act === "mark" && <Focused><MarkForm papers={[paper]} shown={shown} home={home} mark={calls.mark} started={started} saved={saved} cancel={close} /></Focused>}
      {act === "acknowledge" && <Focused><AcknowledgeForm paper={paper} home={home} acknowledge={calls.acknowledge} saved={saved} cancel={close} /></Focused>}
      {act === "cancel" && <Focused><CancelForm paper={paper} cancelling={calls.cancel} saved={saved} cancel={close} /></Focused>}
    </li>
  );
}
