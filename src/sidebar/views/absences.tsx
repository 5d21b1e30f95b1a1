import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import { dayInTable } from "../format";
import { Button } from "../parts/button";
import { useSending } from "../parts/form";
import { Good, Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";

type Absence = Output<"timetable.show">["absences"][number];
type Props = { absences: readonly Absence[]; /** Taken off by one tap; absent for who only reads his own. */ change: Asks<"timetable.absence"> | undefined; changed: () => void };

const daysOf = ({ from, to }: Absence): string => (from === to ? dayInTable(from) : `${dayInTable(from)} – ${dayInTable(to)}`);

/** Who will be away, the earliest first; what was taken off can be put back at once. */
export function Absences({ absences, change, changed }: Props) {
  const [removed, setRemoved] = useState<Absence | null>(null);
  const sending = useSending();
  const set = (absence: Absence, away: boolean) => {
    if (!change) return;
    const { personId, from, to } = absence;
    void sending.send((id) => change({ personId, from, to, away }, id), [personId, from, to, away]).then((done) => {
      if (!done) return;
      setRemoved(away ? null : absence);
      changed();
    });
  };
  if (absences.length === 0 && !removed) return null;
  return (
    <section class="stack" aria-label={say("timetable.absences", { n: absences.length })}>
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      {removed && (
        <Good>
          <p>{say("timetable.absenceRemoved", { who: removed.name, days: daysOf(removed) })}</p>
          <div class="row"><Button disabled={sending.busy} onClick={() => set(removed, true)}>{say("timetable.absenceBack")}</Button></div>
        </Good>
      )}
      <details class="stack" open={removed !== null || !change}>
        <summary>{say("timetable.absences", { n: absences.length })}</summary>
        <p class="quiet small">{say("timetable.absencesSeen")}</p>
        <ul class="plain">
          {absences.map((absence) => (
            <li key={`${absence.personId} ${absence.from} ${absence.to}`} class="record">
              <div class="row ends">
                <span class="fill"><span class="strong">{absence.name}</span><span class="quiet"> · </span><span class="quiet nowrap">{daysOf(absence)}</span></span>
                {change && <div class="acts"><Button bare disabled={sending.busy} label={say("timetable.absenceRemoveOf", { who: absence.name, days: daysOf(absence) })} onClick={() => set(absence, false)}>{say("remove")}</Button></div>}
              </div>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
