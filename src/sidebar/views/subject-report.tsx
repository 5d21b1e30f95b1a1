import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import { useAsked } from "../asked";
import { dayInTable, dayInWords, percent } from "../format";
import { Button } from "../parts/button";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { label, say } from "../words";
import { AnswersBlock } from "./answers";
import type { AnswersCalls } from "./answers";
import { monthAfter, monthInWords } from "./control-facts";
import type { Home } from "./home";
import type { Go } from "./place";

type Shown = Output<"subject.report">;
type Mentee = Shown["mentees"][number];
type Props = { home: Home; go: Go; calls: { report: Asks<"subject.report">; answers: AnswersCalls } };

/** How the teachers of one's subject who have a mentor get on: the head's report, month by month (R-A11). */
export function SubjectReport({ home, go, calls }: Props) {
  const [month, setMonth] = useState<string | null>(null);
  const { answer, refusal, again } = useAsked(calls.report, { month });
  const shown = answer?.month ?? null;
  const late = answer?.mentees.filter(({ plans }) => plans.some((plan) => plan.late > 0)).length ?? 0;
  return (
    <Screen title={say("nav.subject")} lead={answer ? [answer.subjects.join(", "), say("subject.count", { n: answer.mentees.length }), late > 0 && say("subject.late", { n: late })].filter(Boolean).join(" · ") : undefined}>
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!answer && !refusal && <Skeleton />}
      {shown && (
        <div class="row acts" role="group" aria-label={say("subject.month")}>
          <Button bare label={`${say("control.earlier")}: ${monthInWords(monthAfter(shown, -1))}`} onClick={() => setMonth(monthAfter(shown, -1))}>{say("control.earlier")}</Button>
          <span class="strong" aria-live="polite">{monthInWords(shown)}</span>
          {shown < home.today.slice(0, 7) && <Button bare label={`${say("control.later")}: ${monthInWords(monthAfter(shown, 1))}`} onClick={() => setMonth(monthAfter(shown, 1))}>{say("control.later")}</Button>}
        </div>
      )}
      {answer && answer.mentees.length === 0 && <Empty why={say("subject.none")} />}
      {answer && <ul class="cards">{answer.mentees.map((mentee) => <li key={mentee.pairId + mentee.menteeId}><MenteeCard {...{ home, go, mentee }} answers={calls.answers} /></li>)}</ul>}
      {answer && answer.mentees.length > 0 && <div class="row noprint"><Button icon="print" onClick={() => window.print()}>{say("print")}</Button></div>}
    </Screen>
  );
}

function MenteeCard({ home, go, mentee, answers }: { home: Home; go: Go; mentee: Mentee; answers: AnswersCalls }) {
  const [open, setOpen] = useState(false);
  const { menteeId, name, code, pairId, pair, mentor, stage, plans, lessons, controls, papers } = mentee;
  return (
    <article class="card" aria-label={name || code}>
      <h2>{name || code}</h2>
      <p class="quiet small">{[pair, say("pair.mentor", { who: mentor }), mentee.subjects.join(", ")].filter(Boolean).join(" · ")}</p>
      {stage && <p>{stage.title}{stage.start && stage.end && <span class="quiet">, {dayInTable(stage.start)} – {dayInTable(stage.end)}</span>}</p>}
      {plans.length === 0 && <p class="quiet">{say("subject.noPlan")}</p>}
      {plans.map(({ programmeId, kind, percent: done, ...plan }) => (
        <p key={programmeId}>
          {say(`subject.kind.${kind}`)}: {done === null ? say("subject.nothingDue") : say("subject.plan", { percent: percent(done), done: plan.done, due: plan.due })}
          {plan.late > 0 && <span class="due"> · {say("subject.lateLines", { n: plan.late })}</span>}
          <span class="quiet"> · {say("subject.inMonth", { n: plan.inMonth })}</span>
        </p>
      ))}
      <p>{say("subject.lessons", { n: lessons.month, all: lessons.all })}{lessons.last && <span class="quiet"> · {say("pair.lastLesson", { on: dayInWords(lessons.last, home.today) })}</span>}</p>
      {controls.map(({ kind, own, date }) => <p key={`${kind}${own}${date}`}>{say("subject.control", { kind: own || label(`control.${kind}`), day: dayInTable(date) })}</p>)}
      {papers.map(({ title, number, date }) => <p key={title + number}>{say("subject.paper", { title: [title, number && `№\u00a0${number}`].filter(Boolean).join(" "), day: dayInTable(date) })}</p>)}
      <div class="row noprint">
        <Button onClick={() => go("programme", pairId)}>{say("programme.open")}</Button>
        <Button bare icon={open ? "less" : "more"} expanded={open} onClick={() => setOpen(!open)}>{say("subject.said")}</Button>
      </div>
      {open && <AnswersBlock home={home} personId={menteeId} calls={answers} />}
    </article>
  );
}
