import { useState } from "preact/hooks";
import type { IsoDate } from "../../contract/schemas";
import { addDays, dayInWords, dayWithWeekday } from "../format";
import { Button } from "../parts/button";
import { Choice, TextField } from "../parts/field";
import { Icon } from "../parts/icon";
import { wrongOf } from "../parts/trouble";
import type { Refusal } from "../rpc";
import { say } from "../words";
import type { Week } from "./group-week";
import { called } from "./home";

export type Ticked = { readonly held: "yes" | "no" | ""; readonly date: string; readonly minutes: string; readonly note: string };
type Group = Week["groups"][number];
type Props = { group: Group; week: Week; today: IsoDate; ticked: Ticked; set: (part: Partial<Ticked>) => void; leave: () => void; name: string; refusal: Refusal | null };

/** Lengths that need no keys; the group's own one stands among them. */
const LENGTHS = [15, 30, 45, 60];
const lengthsOf = (usual: number): string[] => [...(LENGTHS.includes(usual) ? LENGTHS : [...LENGTHS.slice(0, 3), usual])].sort((one, other) => one - other).map(String);
const person = ({ name, code, class: where }: Group["mentor"]): string => [called({ name, code }), where].filter(Boolean).join(", ");

/** One group of a week: who, what is entered, and «была» or «не была» with its day, length and line. */
export function GroupRow({ group, week, today, ticked, set, leave, name, refusal }: Props) {
  const [more, setMore] = useState(ticked.held !== "");
  const { held, date, minutes, note } = ticked;
  const days = [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(week.from, ahead)).filter((day) => day <= week.until);
  const who = group.mentees.map(person).join("; ") || group.code;
  return (
    <article class="card" aria-label={`${group.code}: ${who}`}>
      <h2>{who}</h2>
      <p class="quiet small">{group.code} · {say("group.mentor", { who: person(group.mentor) })}</p>
      {group.begins && group.entered.every((each) => !each.held) && <p class="quiet small">{say("group.begins")}</p>}
      {group.entered.map((each, at) => (
        <p key={at}>
          <span class={each.held ? "done titled" : "waiting titled"}><Icon name={each.held ? "done" : "close"} />{[dayInWords(each.date, today), say(each.held ? "group.held" : "group.missed"), each.held && each.minutes !== null && say("meeting.minutes", { n: each.minutes }), each.later && say("meeting.later")].filter(Boolean).join(" · ")}</span>
          {each.note && <span class="quiet">{each.note}</span>}
        </p>
      ))}
      {group.entered.length > 0 && !more ? <div><Button bare icon="add" label={say("group.anotherOf", { who })} onClick={() => setMore(true)}>{say("group.another")}</Button></div> : (
        <>
          <Choice label={say("group.was")} value={held} set={(next) => set({ held: next })} options={[["yes", say("group.yes")], ["no", say("group.no")]]} />
          {held !== "" && (
            <>
              <Choice week label={say("group.day")} name={name} value={date} set={(next) => set({ date: next })} options={days.map((day) => [day, dayWithWeekday(day)] as const)} wrong={wrongOf(refusal, name)} />
              {held === "yes" && <Choice short label={say("meeting.length")} value={minutes} set={(next) => set({ minutes: next })} options={lengthsOf(group.minutes).map((each) => [each, each] as const)} />}
              <TextField label={say(held === "yes" ? "group.note" : "group.why")} optional value={note} set={(next) => set({ note: next })} leave={leave} long={200} />
              <div><Button bare icon="undo" label={say("group.clearOf", { who })} onClick={() => { set({ held: "" }); setMore(false); }}>{say("group.clear")}</Button></div>
            </>
          )}
        </>
      )}
    </article>
  );
}
