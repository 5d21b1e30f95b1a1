import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import { useAsked } from "../asked";
import { dayInWords } from "../format";
import { Button } from "../parts/button";
import type { Asks } from "../rpc";
import { say } from "../words";
import { called } from "./home";
import type { Brief, Home } from "./home";

export type Slot = Output<"meeting.times">["slots"][number];
export type VisitedLesson = Output<"meeting.times">["lessons"][number];
type Common = { home: Home; pair: Brief; ask: Asks<"meeting.times"> };

/** So many days are seen at first. */
const DAYS = 3;

/** Times that suit both sides, day by day; one tap takes one (R-L01). Nothing is shown while the page waits, or when the server refuses: the time is typed then. */
export function SlotPick({ home, pair, ask, minutes, meetingId = null, chosen, pick }: Common & { minutes: number; meetingId?: string | null; chosen: { date: string; at: string }; pick: (slot: Slot) => void }) {
  const { answer } = useAsked(ask, { pairId: pair.pairId, minutes, meetingId });
  if (!answer) return null;
  const { slots, unknown, why } = answer;
  return (
    <section class="stack" aria-label={say("times.title")}>
      <p class="label">{say("times.title")}</p>
      {why !== "" && <p class="quiet">{say(`times.${why}`)}</p>}
      <ByDay home={home} rows={slots}>
        {(slot, day) => {
          const words = [`${slot.at}–${slot.until}`, say(`times.${slot.when}`), slot.wished && say("times.wished")].filter(Boolean).join(" · ");
          return <Button key={slot.at} label={`${day}, ${words}`} pressed={slot.day === chosen.date && slot.at === chosen.at} onClick={() => pick(slot)}>{words}</Button>;
        }}
      </ByDay>
      {unknown.length > 0 && why === "" && <p class="quiet small">{say("times.unknown", { who: unknown.join(", ") })}</p>}
    </section>
  );
}

/** Lessons of the mentees that the mentor can come to; one tap fills the talk's day, number, class and subject. */
export function LessonPick({ home, pair, ask, chosen, pick }: Common & { chosen: { lessonDate: string; lessonNumber: string }; pick: (lesson: VisitedLesson) => void }) {
  const { answer } = useAsked(ask, { pairId: pair.pairId, minutes: 30, meetingId: null });
  const lessons = answer?.lessons ?? [];
  if (lessons.length === 0) return null;
  const whose = (id: string): string => { const mentee = pair.mentees.length > 1 ? pair.mentees.find(({ personId }) => personId === id) : undefined; return mentee ? called(mentee) : ""; };
  return (
    <section class="stack" aria-label={say("times.lessons")}>
      <p class="label">{say("times.lessons")}</p>
      <ByDay home={home} rows={lessons}>
        {(lesson, day) => {
          const { number, at, class: className, subject, room, menteeId } = lesson;
          const words = [say("times.lesson", { n: number, at }), whose(menteeId), className, subject, room && say("times.room", { room })].filter(Boolean).join(" · ");
          return <Button key={`${number} ${menteeId}`} label={`${day}, ${words}`} pressed={lesson.day === chosen.lessonDate && String(number) === chosen.lessonNumber} onClick={() => pick(lesson)}>{words}</Button>;
        }}
      </ByDay>
    </section>
  );
}

/** A day in words, and below it what there is on that day. */
function ByDay<Row extends { readonly day: string }>({ home, rows, children }: { home: Home; rows: readonly Row[]; children: (row: Row, day: string) => ComponentChildren }) {
  const [all, setAll] = useState(false);
  const days = [...new Set(rows.map(({ day }) => day))];
  return (
    <>
      {days.slice(0, all ? days.length : DAYS).map((day) => (
        <div key={day}>
          <p class="quiet">{dayInWords(day, home.today)}</p>
          <div class="row">{rows.filter((row) => row.day === day).map((row) => children(row, dayInWords(day, home.today)))}</div>
        </div>
      ))}
      {days.length > DAYS && !all && <div><Button bare onClick={() => setAll(true)}>{say("times.more", { n: days.length - DAYS })}</Button></div>}
    </>
  );
}
