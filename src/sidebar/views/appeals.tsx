import type { Output } from "../../contract/contract";
import type { PairId } from "../../contract/schemas";
import { useAsked } from "../asked";
import { dayInWords } from "../format";
import { Button } from "../parts/button";
import { useSending } from "../parts/form";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import { called, menteesOf } from "./home";
import type { Home } from "./home";
import { TroubleOrPage } from "./on-the-page";
import type { Go } from "./place";

type Calls = { show: Asks<"appeal.show">; settle: Asks<"appeal.settle">; review: Asks<"pair.review"> };
type Shown = Output<"appeal.show">;
type Props = { home: Home; of: readonly string[]; go: Go; calls: Calls; changed: (said: string) => void };

/** What was said to the curator: who wants to talk, and pairs about which she has to decide. With a pair in the address all that was said of it. */
export function AppealsPage({ home, of: [asked], go, calls, changed }: Props) {
  const meant = home.pairs.find(({ pairId }) => pairId === asked);
  const { answer, refusal, again } = useAsked(calls.show, { pairId: meant?.pairId ?? null });
  const said = (words: string) => { again(); changed(words); };
  if (refusal) return <Screen title={say("appeals.title")}><TroubleOrPage refusal={refusal} pageUrl={home.pageUrl} view="appeals" of={meant ? [meant.pairId] : []}><Button onClick={again}>{say("again")}</Button></TroubleOrPage></Screen>;
  if (!answer) return <Screen title={say("appeals.title")}><Skeleton /></Screen>;
  const talks = answer.appeals.filter(({ kind }) => kind === "talk");
  const pairs = new Set<PairId>([...(meant ? [meant.pairId] : []), ...answer.appeals.flatMap(({ pairId }) => (pairId === null ? [] : [pairId])), ...(meant ? [] : home.pairs.filter(({ state }) => state === "review").map(({ pairId }) => pairId))]);
  return (
    <Screen title={say("appeals.title")} lead={say("appeals.lead", { n: answer.appeals.filter(({ settled }) => !settled).length })} {...(meant ? { back: () => go("appeals") } : {})}>
      <p class="quiet">{say("appeals.note")}</p>
      {talks.length + pairs.size === 0 && <Empty why={say("appeals.empty")} />}
      {talks.map((appeal) => <Talk key={appeal.appealId} {...{ home, appeal, calls, said }} />)}
      {[...pairs].map((pairId) => <OfPair key={pairId} {...{ home, pairId, shown: answer, go, calls, said }} full={meant !== undefined} />)}
    </Screen>
  );
}

const Words = ({ appeal, home }: { appeal: Shown["appeals"][number]; home: Home }) => (
  <div class="record">
    <p><span class="strong">{appeal.who}</span> <span class="quiet">· {say(`ask.kind.${appeal.kind}`)} · {dayInWords(appeal.date, home.today)}{appeal.settled && ` · ${say("ask.settled")}`}</span></p>
    {appeal.reasons.length > 0 && <p>{appeal.reasons.map((each) => say(`ask.reason.${each}`)).join(", ")}</p>}
    {appeal.words ? <p class="kept">{appeal.words}</p> : <p class="quiet">{say("appeals.noWords")}</p>}
  </div>
);

function Talk({ home, appeal, calls, said }: { home: Home; appeal: Shown["appeals"][number]; calls: Calls; said: (words: string) => void }) {
  const sending = useSending();
  const settle = () => void sending.send((id) => calls.settle({ appealId: appeal.appealId }, id)).then((done) => done && said(say("appeals.talkedSaid")));
  return (
    <article class="card">
      <Words appeal={appeal} home={home} />
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      {!appeal.settled && <div class="row noprint"><Button icon="check" disabled={sending.busy} onClick={settle}>{say("appeals.talked")}</Button></div>}
    </article>
  );
}

function OfPair({ home, pairId, shown, go, calls, said, full }: { home: Home; pairId: PairId; shown: Shown; go: Go; calls: Calls; said: (words: string) => void; full: boolean }) {
  const sending = useSending();
  const pair = home.pairs.find((each) => each.pairId === pairId);
  if (!pair) return null;
  const decide = (decision: "review" | "continue") => void sending.send((id) => calls.review({ pairId, decision }, id), decision).then((done) => done && said(say(decision === "continue" ? "appeals.continued" : "appeals.reviewed")));
  const word = (fit: Shown["fits"][number]["ofMentor"]) => say(`appeals.fit.${fit ?? "none"}`);
  return (
    <article class="card" aria-label={say("appeals.pair", { code: pair.code })}>
      <h2>{say("appeals.pair", { code: pair.code })}</h2>
      <p class="quiet">{called(pair.mentor)} – {menteesOf(pair)}</p>
      {shown.appeals.filter((each) => each.pairId === pairId).map((appeal) => <Words key={appeal.appealId} appeal={appeal} home={home} />)}
      {full && shown.fits.length > 0 && (
        <section class="stack"><h3>{say("appeals.fits")}</h3>{shown.fits.map(({ menteeId, mentee, ofMentor, ofMentee, words }) => (
          <div class="record" key={menteeId}>
            <p>{say("appeals.fitOf", { who: mentee, mentor: word(ofMentor), mentee: word(ofMentee) })}</p>
            {words.map(({ who, text }) => <p key={who}><span class="strong">{who}</span> <span class="kept">{text}</span></p>)}
          </div>
        ))}</section>
      )}
      {full && shown.meetings.length > 0 && (
        <section class="stack"><h3>{say("appeals.meetings")}</h3>{shown.meetings.map(({ date, who, useful, said: words }) => (
          <p key={`${date} ${who}`}>{say("appeals.meeting", { who, day: dayInWords(date, home.today), n: useful, said: words.join(", ") })}</p>
        ))}</section>
      )}
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      <div class="row noprint">
        {pair.state === "review" && <Button main disabled={sending.busy} onClick={() => decide("continue")}>{say("appeals.continue")}</Button>}
        {(pair.state === "working" || pair.state === "ordered") && <Button disabled={sending.busy} onClick={() => decide("review")}>{say("appeals.review")}</Button>}
        {(pair.state === "review" || full) && <Button bare onClick={() => go("pairs", pairId)}>{say("appeals.end")}</Button>}
        {!full && <Button bare onClick={() => go("appeals", pairId)}>{say("appeals.fits")}</Button>}
      </div>
    </article>
  );
}
