import { useState } from "preact/hooks";
import type { PaperBrief } from "../../contract/papers";
import type { JobStatus } from "../../contract/parts";
import { DOCUMENT_KINDS, PAPER_STATES } from "../../contract/schemas";
import type { JobId, PaperId } from "../../contract/schemas";
import { useAsked } from "../asked";
import { Button } from "../parts/button";
import { SelectField, TextField } from "../parts/field";
import { Focused } from "../parts/focused";
import { Pager } from "../parts/pager";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { useRemembered } from "../remembered";
import type { Asks } from "../rpc";
import { say } from "../words";
import { has } from "./home";
import type { Home } from "./home";
import { UndoJob } from "./job-undo";
import { PaperCard } from "./paper-card";
import { byWorst, leadOf } from "./paper-facts";
import type { Papers } from "./paper-facts";
import type { ActCalls } from "./paper-card";
import { MarkForm } from "./paper-mark";
import { Ready } from "./papers-ready";
import type { Go } from "./place";

export type PaperCalls = ActCalls & { show: Asks<"papers.show">; undo: Asks<"job.undo"> };
type Props = { home: Home; go: Go; keep: Asks<"draft.save">; calls: PaperCalls; started: (jobId: JobId) => void; changed: (said: string) => void };
type Filter = { query: string; kind: "" | PaperBrief["kind"]; state: "" | PaperBrief["state"]; page: number };
const BLANK: Filter = { query: "", kind: "", state: "", page: 0 };

/** «Документы»: the register of papers, what each waits for, and what could be made now. */
export function PapersPage({ home, go, keep, calls, started, changed }: Props) {
  const curator = has(home, "curator");
  const [filter, setFilter] = useRemembered<Filter>("papers", BLANK, home.drafts, keep);
  const { answer, refusal, again } = useAsked(calls.show, { query: filter.query, kind: filter.kind || null, state: filter.state || null, page: filter.page });
  const [ticked, setTicked] = useState<ReadonlyMap<PaperId, PaperBrief>>(new Map());
  const [marking, setMarking] = useState(false);
  const change = (part: Partial<Filter>) => setFilter({ page: 0, ...part });
  const none = () => { setTicked(new Map()); setMarking(false); };
  const tick = (papers: readonly PaperBrief[], on: boolean) => {
    const next = new Map(ticked);
    for (const paper of papers) { if (on) next.set(paper.paperId, paper); else next.delete(paper.paperId); }
    setTicked(next);
  };
  const saved = (said: string) => { none(); again(); changed(said); };
  const papers = [...(answer?.papers ?? [])].sort(byWorst);
  const chosen = [...ticked.values()];
  const all = answer?.counts.reduce((sum, { n }) => sum + n, 0) ?? 0;
  const [newest, ...older] = [...(answer?.undoable ?? [])].reverse();
  const undo = (job: JobStatus) => <UndoJob key={job.jobId} job={job} undo={calls.undo} undone={(next, said) => (next && answer?.worksWithFiles ? started(next.jobId) : saved(said))} />;
  return (
    <Screen title={say("papers.title")} lead={answer && all > 0 ? leadOf(answer) : undefined}>
      {answer && curator && !marking && <Ready papers={answer} main={chosen.length === 0} go={go} />}
      {curator && (
        <div class="row noprint">
          <Button bare onClick={() => go("names")}>{say("names.title")}</Button>
          <Button bare onClick={() => go("templates")}>{say("templates.title")}</Button>
          <Button bare icon="print" onClick={() => go("print")}>{say("print.many")}</Button>
        </div>
      )}
      {answer && curator && newest && undo(newest)}
      {answer && curator && older.length > 0 && <details class="stack"><summary>{say("undo.older", { n: older.length })}</summary>{older.map(undo)}</details>}
      {marking && answer && <Focused><MarkForm papers={chosen} shown={answer} home={home} mark={calls.mark} started={started} saved={saved} cancel={() => setMarking(false)} /></Focused>}
      {(all > 0 || filter.query || filter.kind || filter.state) && <Filters filter={filter} change={change} />}
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!answer && !refusal && <Skeleton />}
      {answer && all === 0 && <Nothing answer={answer} curator={curator} go={go} />}
      {answer && all > 0 && (
        <>
          {papers.length === 0 ? <Empty why={say("find.none")}><Button onClick={() => change(BLANK)}>{say("find.clear")}</Button></Empty> : (
            <div class="row noprint">
              <span class="quiet" role="status">{answer.total < all ? say("find.of", { n: answer.total, all }) : ""}</span>
              {papers.length > 1 && chosen.length === 0 && <Button bare icon="check" onClick={() => tick(papers, true)}>{say("papers.tickPage")}</Button>}
            </div>
          )}
          <ul class="cards">
            {papers.map((paper) => (
              <PaperCard key={paper.paperId} {...{ paper, home, go, calls, started, saved }} shown={answer} ticked={ticked.has(paper.paperId)} tick={(on) => tick([paper], on)} />
            ))}
          </ul>
          <Pager page={filter.page} size={answer.pageSize} total={answer.total} go={(page) => setFilter({ page })} />
        </>
      )}
      {chosen.length > 0 && !marking && <ManyBar chosen={chosen} files={answer?.worksWithFiles ?? false} go={go} mark={() => setMarking(true)} none={none} />}
    </Screen>
  );
}

const Filters = ({ filter, change }: { filter: Filter; change: (part: Partial<Filter>) => void }) => (
  <div class="filters noprint">
    <TextField type="search" label={say("find.label")} hint={say("papers.findHint")} value={filter.query} set={(query) => change({ query })} long={200} />
    <SelectField label={say("papers.kind")} value={filter.kind} set={(kind) => change({ kind })} options={[["", say("all")], ...DOCUMENT_KINDS.map((kind) => [kind, say(`papers.kinds.${kind}`)] as const)]} />
    <SelectField label={say("papers.stateLabel")} value={filter.state} set={(state) => change({ state })} options={[["", say("all")], ...PAPER_STATES.map((state) => [state, say(`papers.state.${state}`)] as const)]} />
  </div>
);

/** One sentence why, one button. When something is ready its button stands above already. */
const Nothing = ({ answer, curator, go }: { answer: Papers; curator: boolean; go: Go }) => (
  <Empty why={say(!curator ? "papers.noneYours" : answer.ready.length > 0 ? "papers.noneReady" : "papers.none")}>
    {curator && answer.ready.length === 0 && <Button main onClick={() => go("pairs")}>{say("duty.go.pairs")}</Button>}
  </Empty>
);

function ManyBar({ chosen, files, go, mark, none }: { chosen: readonly PaperBrief[]; files: boolean; go: Go; mark: () => void; none: () => void }) {
  const signable = chosen.filter(({ maySign }) => maySign).length;
  const printable = chosen.filter(({ hasFile }) => hasFile && files);
  return (
    <div class="bar noprint" role="group" aria-label={say("papers.many")}>
      <span class="strong" role="status">{say("ticked", { n: chosen.length })}</span>
      {signable > 0 && <Button main onClick={mark}>{say("papers.markMany", { n: signable })}</Button>}
      {printable.length > 0 && <Button icon="print" onClick={() => go("print", ...printable.map(({ paperId }) => paperId))}>{say("papers.printMany", { n: printable.length })}</Button>}
      <Button bare icon="close" onClick={none}>{say("papers.untick")}</Button>
    </div>
  );
}
