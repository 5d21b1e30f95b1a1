import { useState } from "preact/hooks";
import type { PaperBrief } from "../../contract/papers";
import { DOCUMENT_KINDS, PAPER_STATES } from "../../contract/schemas";
import { useAsked } from "../asked";
import { Button } from "../parts/button";
import { SelectField } from "../parts/field";
import { useSending } from "../parts/form";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Go } from "./place";

/** Nothing was ticked: a kind and a state choose a whole pile. */
export function PrintChoice({ go, show }: { go: Go; show: Asks<"papers.show"> }) {
  const [kind, setKind] = useState<PaperBrief["kind"] | "">("");
  const [state, setState] = useState<PaperBrief["state"] | "">("draft");
  const asked = { query: "", kind: kind || null, state: state || null, page: 0 };
  const { answer, refusal, again } = useAsked(show, asked);
  const sending = useSending();
  const all = async (): Promise<PaperBrief[]> => {
    const found: PaperBrief[] = [];
    for (let page = 0; ; page += 1) {
      const { papers, total, pageSize } = await show({ ...asked, page });
      found.push(...papers);
      if ((page + 1) * pageSize >= total || papers.length === 0) return found;
    }
  };
  const take = () => void sending.send(all).then((papers) => {
    const ids = papers?.filter(({ hasFile }) => hasFile).map(({ paperId }) => paperId) ?? [];
    if (ids.length > 0) go("print", ...ids);
  });
  return (
    <Screen title={say("print.title")} lead={say("print.choose")} back={() => go("papers")}>
      <div class="pairOfFields">
        <SelectField label={say("papers.kind")} value={kind} set={setKind} options={[["", say("all")], ...DOCUMENT_KINDS.map((each) => [each, say(`papers.kinds.${each}`)] as const)]} />
        <SelectField label={say("papers.stateLabel")} value={state} set={setState} options={[["", say("all")], ...PAPER_STATES.map((each) => [each, say(`papers.state.${each}`)] as const)]} />
      </div>
      {(refusal ?? sending.refusal) && <Trouble refusal={(refusal ?? sending.refusal)!}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!answer && !refusal && <Skeleton />}
      {answer && answer.total === 0 && <Empty why={say("print.none")}><Button onClick={() => go("papers")}>{say("job.toPapers")}</Button></Empty>}
      {answer && answer.total > 0 && <div class="row"><Button main icon="print" disabled={sending.busy} onClick={take}>{sending.busy ? say("sending") : say("print.take", { n: answer.total })}</Button></div>}
    </Screen>
  );
}
