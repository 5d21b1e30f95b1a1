import { useState } from "preact/hooks";
import type { EndingShown } from "../../contract/endings";
import type { PairId, PersonId } from "../../contract/schemas";
import { useAsked } from "../asked";
import { dayInTable, dayInWords, distance, daysBetween } from "../format";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { LinkButton } from "../parts/link";
import { Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import { EndingEffect } from "./ending-effect";
import { AcceptForm, FinishForm, HandedForm, WordsForm } from "./ending-forms";
import type { Home } from "./home";
import { PaperFile } from "./paper-file";
import type { Go } from "./place";

export type EndingCalls = {
  show: Asks<"ending.show">; write: Asks<"ending.write">; receive: Asks<"ending.receive">; accept: Asks<"ending.accept">; confirm: Asks<"ending.confirm">; finish: Asks<"pair.finish">; paper: Asks<"paper.open">;
};
/** What every block and form of the card is handed. */
export type OfEnding = { home: Home; card: EndingShown; calls: EndingCalls; saved: (said: string) => void; cancel: () => void };
type Block = { of: OfEnding; open: string; show: (form: string) => void };

/** The end of mentoring of a mentee: what is handed in and who owes it, the mentor's words, his work, the papers, the completion. It prints on one sheet. */
export function EndingCard({ home, go, calls, changed, pairId, menteeId }: { home: Home; go: Go; calls: EndingCalls; changed: (said: string) => void; pairId: string; menteeId: string }) {
  const { answer: card, refusal, again } = useAsked(calls.show, { pairId: pairId as PairId, menteeId: menteeId as PersonId });
  const [open, show] = useState("");
  const back = () => go("home");
  if (!card) return <Screen title={say("pair.ending")} back={back}>{refusal ? <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble> : <Skeleton />}</Screen>;
  const of: OfEnding = { home, card, calls, saved: (said) => { show(""); again(); changed(said); }, cancel: () => show("") };
  const block = { of, open, show };
  return (
    <Screen title={say("ending.title", { who: card.mentee })} back={back} lead={[say("ending.lead", { pair: card.pair, mentor: card.mentor }), card.start && `${dayInTable(card.start)} – ${dayInTable(card.closedOn ?? card.on)}`].filter(Boolean).join(" · ")}>
      {refusal && <Trouble refusal={refusal} />}
      {card.closedOn && <p class="notice">{say("ending.finishedOn", { day: dayInWords(card.closedOn, home.today), why: [card.closeReason, card.result].filter(Boolean).join(". ") })}</p>}
      {!card.whole && <p class="notice">{say("ending.goesOn", { day: dayInWords(card.on, home.today) })}</p>}
      {card.whole && <Package {...block} />}
      {card.whole && <Words {...block} />}
      {card.effect && <EndingEffect {...block} effect={card.effect} />}
      {card.papers.length > 0 && <Papers of={of} go={go} />}
      {card.may.includes("finish") && <section class="stack">{open === "finish" ? <FinishForm {...of} /> : <div class="row noprint"><Button onClick={() => show("finish")}>{say("ending.finish")}</Button></div>}</section>}
    </Screen>
  );
}

function Package({ of, open, show }: Block) {
  const { card, home } = of;
  const late = card.acceptedOn === null && card.on < home.today;
  return (
    <section class="card" aria-label={say("ending.package")}>
      <div class="row ends">
        <h2 class="fill">{say("ending.package")}</h2>
        {card.acceptedOn ? <StateChip state="done" word={say("ending.accepted", { day: dayInTable(card.acceptedOn) })} /> : <StateChip state={late ? "overdue" : "due"} word={say("ending.due", { day: dayInTable(card.on) })} />}
        <Button bare icon="print" onClick={() => window.print()}>{say("print")}</Button>
      </div>
      {card.acceptedOn === null && <p class="quiet">{distance(daysBetween(home.today, card.on))}</p>}
      {card.documents.map(({ kind, ower, receivedOn, by }) => (
        <div class="row ends" key={kind}>
          <span class="fill">{say(`ending.doc.${kind}`)}<br /><span class="quiet">{receivedOn ? say(by === "itself" ? "ending.gotItself" : "ending.got", { day: dayInTable(receivedOn) }) : say("ending.owes", { who: ower })}</span></span>
          {card.may.includes("receive") && by !== "itself" && open !== `doc ${kind}` && <Button label={`${say("ending.mark")}: ${say(`ending.doc.${kind}`)}`} onClick={() => show(`doc ${kind}`)}>{say("ending.mark")}</Button>}
        </div>
      ))}
      {card.documents.map(({ kind }) => open === `doc ${kind}` && <HandedForm key={kind} {...of} kind={kind} />)}
      {card.note && <p class="quiet">{say("ending.noteIs", { text: card.note })}</p>}
      {card.may.includes("accept") && (open === "accept" ? <AcceptForm {...of} /> : <div class="row noprint"><Button main onClick={() => show("accept")}>{say("ending.accept")}</Button></div>)}
    </section>
  );
}

function Words({ of, open, show }: Block) {
  const { text, report, may } = of.card;
  const lines = [
    [say("ending.work"), text.work && say(`ending.work.${text.work}`)], [say("ending.review"), text.review], [say("ending.proposals"), text.proposals],
    [say("ending.results"), report?.results], [say("ending.conclusion"), report?.conclusion], [say("ending.reward"), report?.reward],
  ].filter((line): line is [string, string] => Boolean(line[1]));
  return (
    <section class="card" aria-label={say("ending.words")}>
      <h2>{say("ending.words")}</h2>
      {lines.length === 0 && <p class="quiet">{say("ending.nothing")}</p>}
      {lines.length > 0 && open !== "write" && lines.map(([name, words]) => <div key={name}><p class="quiet">{name}</p>{words.split("\n").map((each, at) => <p key={at}>{each}</p>)}</div>)}
      {may.includes("write") && (open === "write" ? <WordsForm {...of} /> : <div class="row noprint"><Button main={lines.length === 0} onClick={() => show("write")}>{say(lines.length === 0 ? "ending.write" : "ending.change")}</Button></div>)}
    </section>
  );
}

function Papers({ of: { card, calls }, go }: { of: OfEnding; go: Go }) {
  return (
    <section class="card" aria-label={say("ending.papers")}>
      <h2>{say("ending.papers")}</h2>
      {card.papers.map(({ kind, title, paperId, state, date, hasFile, url, make }) => (
        <div class="row ends" key={kind}>
          <span class="fill">{title}<br /><span class="quiet">{[state && say(`papers.state.${state}`), date && dayInTable(date)].filter(Boolean).join(" · ")}</span></span>
          {paperId && hasFile && <PaperFile paper={{ paperId, title }} open={calls.paper} />}
          {url && <LinkButton bare href={url}>{say("papers.doc")}</LinkButton>}
          {make && <Button label={`${say(paperId ? "assessment.renew" : "papers.make")}: ${title}`} onClick={() => go("makePapers", kind, "", card.pairId)}>{say(paperId ? "assessment.renew" : "papers.make")}</Button>}
        </div>
      ))}
    </section>
  );
}
