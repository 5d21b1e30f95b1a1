import { useState } from "preact/hooks";
import { download } from "../download";
import { Button } from "../parts/button";
import { say } from "../words";
import type { Plan } from "./roster";
import { namesFile } from "./roster-names";
import type { Hiding } from "./roster-names";
import type { Source } from "./roster-source";

type Props = { plan: Plan; fresh: boolean; busy: boolean; names: { source: Source; hiding: Hiding } | null; write: () => void };

/** What «Записать» will do, in numbers, and the button. In codes mode it waits until the names were saved on this computer. */
export function Write({ plan, fresh, busy, names, write }: Props) {
  const [saved, setSaved] = useState(false);
  const { makes } = plan;
  const nothing = makes.people + makes.changedPeople + makes.pairs + makes.groups + makes.memberships + plan.appointments.filter(({ ticked }) => ticked).length === 0;
  const save = () => {
    if (names) download(say("roster.namesFile"), namesFile(names.source, names.hiding));
    setSaved(true);
  };
  return (
    <div class="stack">
      {makes.subjects.length > 0 && <p class="quiet">{say("roster.subjects", { list: makes.subjects.join(", ") })}</p>}
      {plan.counts.doubtful > 0 && <p class="quiet">{say("roster.unanswered", { n: plan.rows.filter((row) => row.class === "doubtful" && !row.taken).length })}</p>}
      {names && (
        <div class="notice">
          <p>{say("roster.namesStay")}</p>
          <div class="row"><Button icon="download" onClick={save}>{say(saved ? "roster.namesAgain" : "roster.namesSave")}</Button></div>
        </div>
      )}
      <div class="bar">
        <Button main disabled={!fresh || busy || nothing || (names !== null && !saved)} onClick={write}>{busy ? say("sending") : say("roster.write")}</Button>
        <span class="fill" aria-live="polite">
          {!fresh ? say("roster.planning") : nothing ? say("roster.nothing") : say("roster.makes", { people: makes.people, pairs: makes.pairs + makes.groups })}
          {fresh && makes.changedPeople > 0 && ` ${say("roster.changes", { n: makes.changedPeople })}`}
        </span>
      </div>
    </div>
  );
}
