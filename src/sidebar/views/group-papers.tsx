import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { PaperBrief } from "../../contract/papers";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { Focused } from "../parts/focused";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Card } from "./group-cards";
import type { Home } from "./home";
import { lookOf, numberOf, stateOf } from "./paper-facts";
import { PaperFile } from "./paper-file";
import { MarkForm } from "./paper-mark";

export type PaperActs = { open: Asks<"paper.open">; mark: Asks<"paper.mark"> };
type Files = Pick<Output<"group.cards">, "worksWithFiles" | "pageUrl">;
type Props = { card: Card; home: Home; calls: PaperActs; saved: (said: string) => void; files: Files };

/** Papers of a group: to be printed, signed with a pen and marked so. */
export function GroupPapers({ card: { papers }, home, calls, saved, files }: Props) {
  return (
    <section class="stack">
      <h3>{say("group.cards.papers")}</h3>
      {papers.length === 0 ? <p class="quiet">{say("group.cards.papersNone")}</p> : papers.map((paper) => <GroupPaper key={paper.paperId} {...{ paper, home, calls, saved, files }} />)}
    </section>
  );
}

function GroupPaper({ paper, home, calls, saved, files }: Omit<Props, "card"> & { paper: PaperBrief }) {
  const [marking, setMarking] = useState(false);
  const number = numberOf(paper);
  return (
    <div class="record">
      <div class="row ends"><p class="fill">{paper.title}</p><StateChip state={lookOf(paper)} word={stateOf(paper)} /></div>
      {number && <p class="quiet small">{number}</p>}
      <div class="row noprint">
        {paper.maySign && <Button expanded={marking} label={`${say("papers.mark")}: ${paper.title}, ${paper.about}`} onClick={() => setMarking(!marking)}>{say("papers.mark")}</Button>}
        {paper.hasFile && files.worksWithFiles && <PaperFile paper={paper} open={calls.open} />}
      </div>
      {marking && <Focused><MarkForm papers={[paper]} shown={{ ...files, signers: [] }} home={home} mark={calls.mark} started={() => saved(say("mark.savedLater", { n: 1 }))} saved={saved} cancel={() => setMarking(false)} /></Focused>}
    </div>
  );
}
