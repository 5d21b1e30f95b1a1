import { useState } from "preact/hooks";
import { CONTRACT } from "../../contract/contract";
import { told } from "../../texts/text";
import { dayInWords, distance, percent } from "../format";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { useSending } from "../parts/form";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import type { AnswersCalls } from "./answers";
import { label, say } from "../words";
import type { CourseCalls } from "./course";
import { called, has, isOpen, linesOf, menteesOf, planned, subjectsOf, worst } from "./home";
import type { Brief, Home, Line } from "./home";
import { MeetingForm } from "./meeting-form";
import type { MeetingCalls } from "./meeting-form";
import { PairDetails } from "./pair-details";
import type { MeetingActs } from "./pair-meetings";
import type { Go } from "./place";

export type PairCalls = MeetingCalls & MeetingActs & {
  show: Asks<"pair.show">;
  confirm: Asks<"meeting.confirm">;
  read: Asks<"observation.read">;
  print: Asks<"paper.draft">;
  answers: AnswersCalls;
  course: CourseCalls;
  /** Something was written: the first data are asked again. */
  changed: (said: string) => void;
};
type Props = { home: Home; pair: Brief; as: "mentor" | "mentee" | "watcher"; first: boolean; go: Go; calls: PairCalls };

/** Who · how it stands · the next thing with its date · one action. All else unfolds in place. */
export function PairCard({ home, pair, as: inList, first, go, calls }: Props) {
  const as = pair.helps ? "watcher" : inList;
  const [open, setOpen] = useState(false);
  const [meeting, setMeeting] = useState(false);
  const lines = linesOf(home, pair);
  const [next] = lines;
  const toVisit = lines.find(({ rule, daysLeft }) => rule === "lessonPlanned" && daysLeft !== null && daysLeft <= 0);
  const held = lines.find(({ rule, daysLeft }) => rule === "meetingPlanned" && daysLeft !== null && daysLeft <= 0);
  const sending = useSending();
  const fit = lines.find(({ rule, owedById }) => rule === "fit" && owedById === home.me?.personId);
  const after = lines.find(({ rule }) => rule === "afterMeeting");
  const silent = lines.some(({ rule, owedById }) => rule === "silence" && owedById !== undefined && owedById === home.me?.personId);
  const toAnalyse = lines.find(({ rule }) => rule === "selfAnalysis");
  const who = as === "mentee" ? say("pair.yourMentor", { who: called(pair.mentor) }) : menteesOf(pair);
  const about = [pair.kind === "group" ? say("pair.group", { code: pair.code }) : pair.code, label(`form.${pair.form}`), subjectsOf(pair), as === "watcher" && say("pair.mentor", { who: called(pair.mentor) })];
  return (
    <article class="card" aria-label={who}>
      <div class="row ends">
        <h2 class="fill">{who}</h2>
        {isOpen(pair) ? <StateChip state={worst(lines)} /> : <StateChip state="waiting" word={label(`pair.state.${pair.state}`)} />}
      </div>
      <p class="quiet small">{about.filter(Boolean).join(" · ")}</p>
      {pair.substitute && <p>{say(pair.substitute.personId === home.me?.personId ? "pair.youSubstitute" : "pair.substitute", { who: called(pair.substitute), until: pair.substitute.until ? dayInWords(pair.substitute.until, home.today) : "" })}</p>}
      {pair.helps && <p>{say("pair.youHelp")}</p>}
      {pair.helpers && !pair.helps && <p class="quiet">{say("pair.helpers", { who: pair.helpers.map((each) => [called(each), each.post].filter(Boolean).join(", ")).join("; ") })}</p>}
      {pair.goal && as === "mentee" && <p>{say("pair.goal", { goal: pair.goal })}</p>}
      {next ? <NextThing line={next} today={home.today} /> : isOpen(pair) && <p class="quiet">{say("pair.nothingDue")}</p>}
      {(planned(pair) || pair.lessons > 0) && <p class="quiet">
        {say("pair.lessons", { n: pair.lessons })}
        {pair.lastLesson && ` · ${say("pair.lastLesson", { on: dayInWords(pair.lastLesson, home.today) })}`}
        {pair.lastPercent !== null && ` · ${percent(pair.lastPercent)}`}
      </p>}
      <div class="row noprint">
        {pair.mayLog && as !== "mentee" && <Button main={first} icon="add" onClick={() => go("lesson", pair.pairId, ...(toVisit?.observationId ? [toVisit.observationId] : []))}>{say(toVisit ? "lesson.begin" : "lesson.new")}</Button>}
        {pair.mayMeet && !meeting && <Button icon="add" onClick={() => setMeeting(true)}>{say(pair.helps ? "pair.help" : "meeting.log")}</Button>}
        {held?.meetingId && <Button icon="check" disabled={sending.busy} onClick={() => void sending.send((id) => calls.confirm({ meetingId: held.meetingId!, held: true, minutes: null }, id), held.meetingId).then((done) => done && calls.changed(say("meeting.saved")))}>{say("planned.held")}</Button>}
        {pair.mayMeet && <Button bare onClick={() => go("meetings", pair.pairId)}>{say("planned.title")}</Button>}
        {fit?.personId && <Button onClick={() => go("fit", pair.pairId, fit.personId!)}>{say("duty.go.fit")}</Button>}
        {after?.meetingId && <Button onClick={() => go("afterMeeting", after.meetingId!)}>{say("duty.go.afterMeeting")}</Button>}
        {silent && <Button bare onClick={() => go("ask", "lost", pair.pairId)}>{say("duty.lost")}</Button>}
        {as === "mentor" && has(home, ...CONTRACT["note.show"].allowed) && <Button bare onClick={() => go("diary", pair.pairId)}>{say("diary.open")}</Button>}
        {pair.mayLog && as !== "mentee" && !pair.helps && <Button bare onClick={() => go("talk", pair.pairId)}>{say("talk.title")}</Button>}
        {toAnalyse?.observationId && <Button main={first} onClick={() => go("analysis", toAnalyse.observationId!)}>{say("analysis.write")}</Button>}
        {planned(pair) && <Button bare onClick={() => go("programme", pair.pairId)}>{say("programme.open")}</Button>}
        <Button bare icon={open ? "less" : "more"} expanded={open} onClick={() => setOpen(!open)}>{say(open ? "pair.fold" : "pair.unfold")}</Button>
      </div>
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      {meeting && <MeetingForm pairId={pair.pairId} home={home} first={pair.state === "ordered"} calls={calls} cancel={() => setMeeting(false)} saved={(said) => { setMeeting(false); calls.changed(said); }} />}
      {open && <PairDetails home={home} pair={pair} as={as} go={go} calls={calls} />}
    </article>
  );
}

/** The last day and how far it is; what was due before the records began is late for nobody. */
export const DueDay = ({ line, today }: { line: Line; today: string }) => line.due && (
  <span class={line.state === "overdue" ? "overdue" : "quiet"}>
    {say("pair.until", { day: dayInWords(line.due, today) })}{line.daysLeft !== null && line.state !== "beforeRecords" && ` · ${distance(line.daysLeft)}`}
  </span>
);

export const NextThing = ({ line, today }: { line: Line; today: string }) => (
  <p>
    {told(line.text)}
    {line.due && <><br /><DueDay line={line} today={today} /></>}
  </p>
);
