import { useDraft } from "../draft";
import { Tick } from "../parts/field";
import { Screen } from "../parts/screen";
import type { Asks } from "../rpc";
import { say } from "../words";
import { menteesOf } from "./home";
import type { Brief, Home } from "./home";

const MENTOR = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;
const MENTEE = ["1", "2", "3", "4", "5", "6"] as const;
const LISTEN = ["1", "2", "3", "4", "5", "6"] as const;
type Props = { home: Home; pair: Brief; keep: Asks<"draft.save">; back: () => void };

/** What each side of a pair does (R-A21, R-A22), to be ticked for oneself, and how a mentor listens (R-H18). */
export function DutiesPage({ home, pair, keep, back }: Props) {
  const mentee = pair.mentees.some(({ personId }) => personId === home.me?.personId);
  const lines = mentee ? MENTEE.map((n) => [n, say(`duties.mentee.${n}`)] as const) : MENTOR.map((n) => [n, say(`duties.mentor.${n}`)] as const);
  const draft = useDraft<{ ticked: readonly string[] }>("duties", pair.pairId, { ticked: [] }, home.drafts.find(({ form, subject }) => form === "duties" && subject === pair.pairId), keep);
  const { ticked } = draft.value;
  const tick = (n: string, on: boolean) => { draft.change({ ticked: on ? [...ticked, n] : ticked.filter((each) => each !== n) }); draft.leave(); };
  return (
    <Screen title={say(mentee ? "duties.titleMentee" : "duties.titleMentor")} lead={[mentee ? "" : menteesOf(pair), pair.code].filter(Boolean).join(" · ")} back={back}>
      <p class="quiet">{say("duties.lead")}</p>
      <p role="status">{say("duties.count", { n: lines.filter(([n]) => ticked.includes(n)).length, of: lines.length })}</p>
      <div class="stack">{lines.map(([n, title]) => <Tick key={n} on={ticked.includes(n)} set={(on) => tick(n, on)}>{title}</Tick>)}</div>
      {!mentee && <section class="stack"><h2>{say("duties.listen")}</h2><ul class="plain stack">{LISTEN.map((n) => <li key={n}>{say(`duties.listen.${n}`)}</li>)}</ul></section>}
    </Screen>
  );
}
