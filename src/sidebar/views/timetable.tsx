import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { PersonId } from "../../contract/schemas";
import { useAsked } from "../asked";
import { Button } from "../parts/button";
import { SelectField } from "../parts/field";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import { Absences } from "./absences";
import { called } from "./home";
import type { Home } from "./home";
import type { Go } from "./place";

type Shown = Output<"timetable.show">;
const DAYS = [1, 2, 3, 4, 5, 6] as const;

type Props = { home: Home; show: Asks<"timetable.show">; absence: Asks<"timetable.absence">; go: Go };

/** Somebody's week of lessons, the bells of the school and who will be away (R-L01). */
export function TimetablePage({ home, show, absence, go }: Props) {
  const [personId, setPersonId] = useState<PersonId | null>(null);
  const { answer: shown, refusal, again } = useAsked(show, { personId });
  const lead = shown && shown.mayPaste.length > 0 ? say("timetable.counts", { n: shown.people.length, empty: shown.people.filter(({ lessons }) => lessons === 0).length }) : say("timetable.lead");
  return (
    <Screen title={say("nav.timetable")} lead={lead}>
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!shown && !refusal && <Skeleton />}
      {shown && <Shown {...{ home, shown, go }} pick={setPersonId} />}
      {shown && <Absences absences={shown.absences} change={shown.mayPaste.includes("absences") ? absence : undefined} changed={again} />}
    </Screen>
  );
}

function Shown({ home, shown, go, pick }: { home: Home; shown: Shown; go: Go; pick: (person: PersonId | null) => void }) {
  const { people, bells, unread, mayPaste, of } = shown;
  const may = mayPaste.length > 0;
  const me = home.me?.personId;
  const known = of !== null && people.some(({ personId }) => personId === of);
  const open = () => go("timetable", "paste");
  if (bells.length === 0 && people.every(({ lessons }) => lessons === 0) && unread.length === 0) {
    return <Empty why={say(may ? "timetable.noneMay" : "timetable.none")}>{may && <Button main icon="add" onClick={open}>{say("timetable.paste")}</Button>}</Empty>;
  }
  return (
    <>
      {may && <div class="noprint"><Button main icon="add" onClick={open}>{say("timetable.paste")}</Button></div>}
      {unread.length > 0 && <div class="notice"><p class="strong">{say("timetable.unread", { n: unread.length })}</p><ul>{unread.map((words) => <li key={words}>{words}</li>)}</ul></div>}
      {people.length > 0 && (
        <SelectField
          label={say("timetable.whose")} value={known ? of : ""} set={(person) => pick(person === "" ? null : person as PersonId)}
          options={[...(known ? [] : [["", say("choose")] as const]), ...people.map((person) => [person.personId as string, say("timetable.option", { who: called(person), n: person.lessons })] as const)]}
        />
      )}
      {(known || of === me) && of !== null && <Week shown={shown} />}
      {bells.length > 0 && (
        <details class="stack">
          <summary>{say("timetable.bells", { n: bells.length })}</summary>
          <ul>{bells.map(({ shift, number, startsAt, endsAt }) => <li key={`${shift}/${number}`}>{shift !== null && `${say("timetable.shift", { n: shift })}, `}{number}: {startsAt}–{endsAt}</li>)}</ul>
        </details>
      )}
    </>
  );
}

function Week({ shown: { week } }: { shown: Shown }) {
  if (week.length === 0) return <p class="quiet">{say("timetable.noWeek")}</p>;
  return (
    <>
      {DAYS.filter((day) => week.some(({ weekday }) => weekday === day)).map((day) => (
        <section key={day} class="stack">
          <h2>{say(`timetable.day.${day}`)}</h2>
          <ul class="plain">
            {week.filter(({ weekday }) => weekday === day).map(({ number, startsAt, endsAt, class: className, subject, room }, at) => (
              <li key={at} class="record">
                <p><span class="strong">{say("timetable.lesson", { n: number })}</span><span class="quiet"> · {startsAt ? `${startsAt}–${endsAt}` : say("timetable.noBell")}</span></p>
                <p>{[className, subject, room && say("timetable.inRoom", { room })].filter(Boolean).join(" · ")}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
