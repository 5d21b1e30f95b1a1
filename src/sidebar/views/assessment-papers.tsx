import { dayInTable } from "../format";
import { Button } from "../parts/button";
import { LinkButton } from "../parts/link";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { OfCard, StepName } from "./assessment-facts";
import { PaperFile } from "./paper-file";
import type { Go } from "./place";

/** The papers of a step: how each stands, its PDF, and the way to make it. */
export function StepPapers({ of: { card }, step, go, open }: { of: OfCard; step: StepName; go: Go; open: Asks<"paper.open"> }) {
  return (
    <>
      {card.papers.filter((paper) => paper.step === step).map(({ kind, title, paperId, state, number, date, hasFile, url, due, make }) => (
        <div class="row ends" key={kind}>
          <span class="fill">
            {title}<br />
            <span class="quiet">{[state ? say(`papers.state.${state}`) : due && !make && say("assessment.byCurator"), number && say("papers.number", { number }), date && dayInTable(date)].filter(Boolean).join(" · ")}</span>
          </span>
          {paperId && hasFile && <PaperFile paper={{ paperId, title }} open={open} />}
          {url && <LinkButton bare href={url}>{say("papers.doc")}</LinkButton>}
          {make && card.pairId && <Button label={`${say(paperId ? "assessment.renew" : "papers.make")}: ${title}`} onClick={() => go("makePapers", kind, "", card.pairId)}>{say(paperId ? "assessment.renew" : "papers.make")}</Button>}
        </div>
      ))}
      {step === "file" && card.fileUrl && <div class="row noprint"><LinkButton href={card.fileUrl}>{say("assessment.folder")}</LinkButton></div>}
    </>
  );
}
