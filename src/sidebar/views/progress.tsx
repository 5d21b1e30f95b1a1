import type { PersonId } from "../../contract/schemas";
import { useAsked } from "../asked";
import { dayInTable, percent as inPercent } from "../format";
import { Button } from "../parts/button";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import { called, menteesOf } from "./home";
import type { Brief, Home } from "./home";
import { pointsOf, reportPoints, trendOf, type Point } from "./progress-trend";

type Props = { home: Home; pair: Brief; show: Asks<"pair.show">; answers: Asks<"answers.show">; back: () => void };

/** How a mentee's lessons go: scores of the sheets and the confidence of self-analyses and short reports, day by day, and where both lead (R-H09, R-H10, M44). */
export function ProgressPage({ home, pair, show, answers, back }: Props) {
  const { answer, refusal, again } = useAsked(show, { pairId: pair.pairId });
  const me = home.me?.personId;
  const own = pair.mentees.some(({ personId }) => personId === me);
  const mentees = pair.mentees.filter(({ personId }) => !own || personId === me);
  return (
    <Screen title={say(own ? "progress.own" : "progress.open")} lead={[own ? "" : menteesOf(pair), pair.code, say("progress.lead")].filter(Boolean).join(" · ")} back={back}>
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!answer && !refusal && <Skeleton />}
      {answer && mentees.map((mentee) => (
        <section class="stack" key={mentee.personId}>
          {mentees.length > 1 && <h2>{called(mentee)}</h2>}
          <OfMentee ask={answers} menteeId={mentee.personId} observations={answer.observations} />
        </section>
      ))}
      <p class="quiet small">{say("progress.seen")}</p>
    </Screen>
  );
}

/** Whoever may read no answer of the mentee sees the lessons alone. */
function OfMentee({ ask, menteeId, observations }: { ask: Asks<"answers.show">; menteeId: PersonId; observations: Parameters<typeof pointsOf>[0] }) {
  const { answer, refusal, again } = useAsked(ask, { personId: menteeId, closed: false });
  if (!answer && !refusal) return <Skeleton />;
  return (
    <>
      {refusal && refusal.code !== "not-found" && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      <Lessons points={pointsOf(observations, menteeId, reportPoints(answer?.sheets ?? []))} />
    </>
  );
}

function Lessons({ points }: { points: readonly Point[] }) {
  if (points.length === 0) return <Empty why={say("progress.empty")} />;
  const trends = [[say("progress.percent"), trendOf(points.map(({ percent }) => percent))], [say("progress.confidence"), trendOf(points.map(({ confidence }) => confidence))]] as const;
  return (
    <>
      {trends.every(([, trend]) => trend === null) && <p class="quiet">{say("progress.few")}</p>}
      {trends.map(([what, trend]) => trend && <p key={what}>{say("progress.trend", { what, first: tenths(trend.first), last: tenths(trend.last), how: moved(trend.last - trend.first) })}</p>)}
      <div class="scroll">
        <table class="cardlike">
          <thead><tr><th scope="col">{say("progress.day")}</th><th scope="col">{say("progress.lesson")}</th><th scope="col">{say("progress.percent")}</th><th scope="col">{say("progress.confidence")}</th></tr></thead>
          <tbody>
            {points.map(({ id, date, what, percent, confidence }) => (
              <tr key={id}>
                <td class="nowrap">{dayInTable(date)}</td>
                <td>{what}</td>
                <td class="nowrap" data-label={say("progress.percent")}>{percent === null ? "–" : <><meter min={0} max={100} value={percent} aria-hidden="true" /> {inPercent(percent)}</>}</td>
                <td class="nowrap" data-label={say("progress.confidence")}>{confidence === null ? "–" : <><meter min={0} max={10} value={confidence} aria-hidden="true" /> {say("progress.of10", { n: confidence })}</>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const tenths = (value: number): string => String(value).replace(".", ",");
const moved = (by: number): string => {
  const n = tenths(Math.round(Math.abs(by) * 10) / 10);
  return n === "0" ? say("progress.same") : say(by > 0 ? "progress.up" : "progress.down", { n });
};
