import { useEffect, useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import { clock } from "../format";
import { StateChip } from "../parts/chip";
import { SmallForm, useSending } from "../parts/form";
import { LinkButton } from "../parts/link";
import { Screen, Skeleton } from "../parts/screen";
import { Button } from "../parts/button";
import { asRefusal } from "../rpc";
import type { Asks, Refusal } from "../rpc";
import { say } from "../words";
import { JobDriver, isOver } from "./job";
import type { JobCalls } from "./job";
import { TroubleOrPage } from "./on-the-page";

type Check = Output<"environment.show">;
type Note = Check["notes"][number];
type Props = { show: Asks<"environment.show">; check: Asks<"environment.check">; calls: JobCalls; pageUrl: string };

/** «Проверить среду»: goes through the facts about Google while the page is open, and tells what is otherwise than the program counts on. */
export function ChecksPage({ show, check, calls, pageUrl }: Props) {
  const [known, setKnown] = useState<Check | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const starting = useSending();
  const load = () => { setRefusal(null); show({}).then(setKnown, (thrown: unknown) => setRefusal(asRefusal(thrown))); };
  useEffect(load, []);
  const start = () => void starting.send((id) => check({}, id)).then((job) => job && known && setKnown({ ...known, job }));
  const trouble = refusal ?? starting.refusal;
  const { job } = known ?? { job: null };
  return (
    <Screen title={say("checks.title")} lead={say("checks.lead")}>
      {trouble && <TroubleOrPage refusal={trouble} pageUrl={pageUrl} view="checks"><Button onClick={refusal ? load : start}>{say("again")}</Button></TroubleOrPage>}
      {!known ? !trouble && <Skeleton /> : job && !isOver(job) ? <JobDriver start={job} calls={calls} pageUrl={pageUrl} finished={load} /> : (
        <>
          {known.report ? <Outcome check={known} /> : job && <p class="quiet">{say("checks.stopped")}</p>}
          {!starting.refusal && (
            <SmallForm send={say(known.report ? "checks.again" : "checks.start")} quiet={known.report !== ""} sending={starting} submit={start}>
              <p>{say("checks.what")}</p>
              <p class="quiet">{say("checks.harmless")}</p>
            </SmallForm>
          )}
        </>
      )}
    </Screen>
  );
}

/** How many facts are otherwise, each with what it means, and the sheet with all of them. */
function Outcome({ check: { finishedAt, same, differs, unknown, notes, report } }: { check: Check }) {
  return (
    <section class="card" aria-label={say("checks.title")}>
      <div class="row ends">
        <h2 class="fill">{say("checks.done", { at: clock(finishedAt) })}</h2>
        <StateChip state={notes.length === 0 ? "done" : "due"} word={notes.length === 0 ? say("checks.good") : say("checks.bad", { n: notes.length })} />
      </div>
      <p>{say("checks.counts", { same, differs, unknown })}</p>
      <div class="row"><LinkButton main href={report}>{say("checks.report")}</LinkButton></div>
      <ul class="plain stack">{notes.filter((note) => !note.unknown).map((note) => <li key={note.id}><Told note={note} /></li>)}</ul>
      {unknown > 0 && <Unknown notes={notes.filter((note) => note.unknown)} />}
    </section>
  );
}

const Told = ({ note }: { note: Note }) => (
  <div class="notice">
    <div class="row ends"><p class="strong fill">{note.what}</p><StateChip state="due" word={say("checks.differs")} /></div>
    <dl class="facts">
      <dt>{say("checks.expected")}</dt><dd>{note.expected}</dd>
      <dt>{say("checks.seen")}</dt><dd>{note.seen}</dd>
      <dt>{say("checks.means")}</dt><dd>{note.means}</dd>
    </dl>
  </div>
);

/** One service that is off keeps a dozen facts back, all in the same words: they are told once. */
const Unknown = ({ notes }: { notes: readonly Note[] }) => (
  <details class="notice">
    <summary>{say("checks.unknown", { n: notes.length })}</summary>
    <ul>{notes.map((note) => <li key={note.id}>{note.what}</li>)}</ul>
    <p>{notes[0]?.means}</p>
    {[...new Set(notes.map(({ seen }) => seen))].map((seen) => <p key={seen} class="quiet">{seen}</p>)}
  </details>
);
