import type { PaperBrief } from "../../contract/papers";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { say } from "../words";
import { lookOf, numberOf, stateOf } from "./paper-facts";
import type { Go } from "./place";

/** The papers of a programme, as far as they are; what is done about them stands in «Документы». */
export const ProgrammePapers = ({ papers, go }: { papers: readonly PaperBrief[]; go: Go }) => papers.length > 0 && (
  <section class="card" aria-label={say("programme.papers")}>
    <h2>{say("programme.papers")}</h2>
    {papers.map((paper) => (
      <div class="row ends" key={paper.paperId}>
        <span class="fill">{[paper.title, numberOf(paper), paper.version !== null && paper.version > 1 && say("papers.version", { n: paper.version })].filter(Boolean).join(" · ")}</span>
        <StateChip state={lookOf(paper)} word={stateOf(paper)} />
      </div>
    ))}
    <div class="row acts noprint"><Button bare onClick={() => go("papers")}>{say("programme.toPapers")}</Button></div>
  </section>
);
