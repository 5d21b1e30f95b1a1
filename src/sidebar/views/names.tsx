import { useEffect, useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { NameForms } from "../../contract/papers";
import type { PersonId } from "../../contract/schemas";
import { useDraft } from "../draft";
import { finds } from "../format";
import { Button } from "../parts/button";
import { TextField } from "../parts/field";
import { useSending } from "../parts/form";
import { Pager } from "../parts/pager";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Good, Trouble } from "../parts/trouble";
import { asRefusal } from "../rpc";
import type { Asks, Refusal } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";
import { NameCard } from "./name-card";
import type { Forms } from "./name-card";
import type { Go } from "./place";

const SIZE = 50;
type Props = { home: Home; go: Go; keep: Asks<"draft.save">; check: Asks<"names.check">; save: Asks<"names.save"> };
type Typed = { people: Record<PersonId, Partial<Forms>> };

/** «Имена в бумагах»: those that the rules cannot decline for sure, once for the whole roster. */
export function NamesPage({ home, go, keep, check, save }: Props) {
  const [found, setFound] = useState<Output<"names.check"> | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [query, setQuery] = useState("");
  const [page, setPage] = useState(0);
  const [said, setSaid] = useState("");
  const draft = useDraft<Typed>("names", "", { people: {} }, home.drafts.find(({ form }) => form === "names"), keep);
  const sending = useSending(draft.key);
  const load = () => { setRefusal(null); check({}).then(setFound, (thrown: unknown) => setRefusal(asRefusal(thrown))); };
  useEffect(load, []);
  const typed = draft.value.people;
  const formsOf = ({ personId, gender, genitive, dative, instrumental }: NameForms): Forms => ({ gender, genitive, dative, instrumental, ...typed[personId] });
  const people = (found?.people ?? []).filter((person) => !query || finds(`${person.name} ${person.code}`, query));
  const open = people.filter(({ confirmed }) => !confirmed);
  const shown = open.slice(page * SIZE, page * SIZE + SIZE);
  const confirmed = people.filter((person) => person.confirmed);
  // What stands on the screen, and what was changed anywhere: nobody's name is confirmed unseen.
  const saving = (found?.people ?? []).filter((person) => shown.includes(person) || typed[person.personId] !== undefined).slice(0, 500);
  const submit = () => {
    const input = { people: saving.map((person) => ({ personId: person.personId, ...formsOf(person) })) };
    void sending.send((id) => save(input, id), input).then((done) => {
      if (!done) return;
      draft.change({ people: {} });
      draft.drop();
      setSaid(say("names.saved", { n: done.saved }));
      load();
    });
  };
  const card = (person: NameForms) => (
    <NameCard key={person.personId} person={person} at={saving.indexOf(person)} forms={formsOf(person)} refusal={sending.refusal} leave={draft.leave} change={(part) => draft.change({ people: { ...typed, [person.personId]: { ...typed[person.personId], ...part } } })} />
  );
  const left = found?.people.filter((person) => !person.confirmed).length ?? 0;
  return (
    <Screen title={say("names.title")} lead={found ? say("names.lead", { n: left, checked: found.checked }) : undefined} back={() => go("papers")}>
      {draft.note && <p class="quiet small">{draft.note}</p>}
      {said && <Good>{said}</Good>}
      {refusal && <Trouble refusal={refusal}><Button onClick={load}>{say("again")}</Button></Trouble>}
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      {!found && !refusal && <Skeleton />}
      {found && left === 0 && <Empty why={say("names.none")}><Button onClick={() => go("papers")}>{say("job.toPapers")}</Button></Empty>}
      {found && found.people.length > 0 && (
        <>
          {found.people.length > 5 && <TextField type="search" label={say("find.label")} value={query} set={(next) => { setQuery(next); setPage(0); }} />}
          {people.length === 0 && <Empty why={say("find.none")}><Button onClick={() => setQuery("")}>{say("find.clear")}</Button></Empty>}
          <ul class="cards">{shown.map(card)}</ul>
          <Pager page={page} size={SIZE} total={open.length} go={setPage} />
          {confirmed.length > 0 && <details><summary>{say("names.confirmed", { n: confirmed.length })}</summary><ul class="cards">{confirmed.map(card)}</ul></details>}
          {saving.length > 0 && <div class="bar noprint"><Button main disabled={sending.busy} onClick={submit}>{sending.busy ? say("sending") : say("names.save", { n: saving.length })}</Button><span class="quiet fill">{say("names.saveWhat")}</span></div>}
        </>
      )}
    </Screen>
  );
}
