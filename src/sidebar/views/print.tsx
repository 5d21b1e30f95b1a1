import type { PaperId } from "../../contract/schemas";
import { told } from "../../texts/text";
import { Button } from "../parts/button";
import { Tick } from "../parts/field";
import { LinkButton } from "../parts/link";
import { Progress } from "../parts/progress";
import { Screen } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { useRemembered } from "../remembered";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";
import { isElsewhere, OnThePage } from "./on-the-page";
import type { Go } from "./place";
import { PrintChoice } from "./print-choice";
import { usePile } from "./print-pile";
import type { PrintCalls } from "./print-pile";

type Props = { home: Home; of: readonly string[]; go: Go; keep: Asks<"draft.save">; calls: PrintCalls & { show: Asks<"papers.show"> } };

/** Many papers as one file for the printer, joined on this computer. */
export function PrintPage({ home, of, go, keep, calls }: Props) {
  const [{ bothSides }, remember] = useRemembered("print", { bothSides: true }, home.drafts, keep);
  if (of.length === 0) return <PrintChoice go={go} show={calls.show} />;
  return <Pile ids={of as readonly PaperId[]} pageUrl={home.pageUrl} bothSides={bothSides} set={(on) => remember({ bothSides: on })} go={go} calls={calls} />;
}

function Pile({ ids, pageUrl, bothSides, set, go, calls }: { ids: readonly PaperId[]; pageUrl: string; bothSides: boolean; set: (on: boolean) => void; go: Go; calls: PrintCalls }) {
  const { papers, failed, now, over, pile, refusal, again } = usePile(ids, bothSides, calls);
  const elsewhere = failed.find((each) => isElsewhere(each.refusal));
  const last = papers[papers.length - 1];
  return (
    <Screen title={say("print.title")} lead={say("papers.count", { n: ids.length })} back={() => go("papers")}>
      {!over && <div class="card"><Progress done={now} total={ids.length} now={last ? last.title : ""} /></div>}
      {elsewhere && <OnThePage pageUrl={pageUrl} view="print" of={ids} what={told(elsewhere.refusal.said)} />}
      {failed.length > 0 && !elsewhere && (
        <div class="notice bad">
          <p class="strong">{say("print.failed", { n: failed.length })}</p>
          <ul>{failed.map(({ paperId, refusal: why }) => <li key={paperId}>{paperId}: {told(why.said)}</li>)}</ul>
          {over && <div class="row"><Button onClick={again}>{say("again")}</Button></div>}
        </div>
      )}
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {over && papers.length > 0 && (
        <section class="card">
          <Tick on={bothSides} set={set}>{say("print.bothSides")}</Tick>
          <p role="status">{pile ? say("print.pages", { n: pile.pages }) : refusal ? "" : say("print.joining")}{pile && pile.blank > 0 && ` ${say("print.blank", { n: pile.blank })}`}</p>
          {pile && (
            <div class="row">
              <LinkButton main icon="print" href={pile.url}>{say("print.open")}</LinkButton>
              <LinkButton icon="download" href={pile.url} download={say("print.file")}>{say("print.save")}</LinkButton>
            </div>
          )}
          <details><summary>{say("print.order")}</summary><ol>{ids.map((id) => papers.find(({ paperId }) => paperId === id)).map((paper) => paper && <li key={paper.paperId}>{paper.title}</li>)}</ol></details>
        </section>
      )}
    </Screen>
  );
}
