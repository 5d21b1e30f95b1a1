import type { MadeKind } from "../../contract/schemas";
import { Button } from "../parts/button";
import { say } from "../words";
import { OnThePage } from "./on-the-page";
import type { Papers } from "./paper-facts";
import type { Go } from "./place";

/** «Создать»: what is ready to become papers. */
export function Ready({ papers, main, go }: { papers: Papers; main: boolean; go: Go }) {
  const { ready, worksWithFiles, pageUrl } = papers;
  const elsewhere = !worksWithFiles && <OnThePage pageUrl={pageUrl} view="papers" what={say("papers.elsewhere")} quiet={ready.length > 0} />;
  if (ready.length === 0) return elsewhere || null;
  return (
    <>
      {elsewhere}
      <section class="card noprint" aria-label={say("papers.readyTitle")}>
        <h2>{say("papers.readyTitle")}</h2>
        <ul class="plain stack">
          {ready.map(({ kind, n }, at) => (
            <li class="offer" key={kind}>
              <span>{readyOf(kind, n)}</span>
              <Button main={main && at === 0} icon="add" label={`${say("papers.make")}: ${readyOf(kind, n)}`} onClick={() => go("makePapers", kind, "")}>{say("papers.make")}</Button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Of the one order, how many pairs it would name; of the others, how many papers there would be. */
const readyOf = (kind: MadeKind, n: number): string => (kind === "D10" ? say("papers.ready.D10", { n }) : say("papers.ready.other", { kinds: say(`papers.kinds.${kind}`), n }));
