import { useState } from "preact/hooks";
import type { IsoDate, PersonId } from "../../contract/schemas";
import { dayOrNull } from "../format";
import { Button } from "../parts/button";
import { DayField, SelectField, TextField, Tick } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
import { Pager } from "../parts/pager";
import { EVERYBODY, useSearch } from "../parts/picker";
import type { Found, Search } from "../parts/picker";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { useRemembered } from "../remembered";
import type { Asks } from "../rpc";
import { label, say } from "../words";
import { called } from "./home";
import type { Home } from "./home";

type Props = {
  home: Home; keep: Asks<"draft.save">; search: Search; tick: Asks<"consent.tick">; withdraw: Asks<"consent.withdraw">; changed: (said: string) => void;
};
const KINDS = ["data", "mentoring"] as const;
type Filter = { query: string; class: string; kind: "" | "teacher" | "pupil"; who: "missing" | "all"; page: number };

/** «Согласия»: who lacks them, by class or search; many are ticked with one date; the list prints by class. */
export function ConsentsPage({ home, keep, search, tick, withdraw, changed }: Props) {
  const [filter, setFilter] = useRemembered<Filter>("consents", { query: "", class: "", kind: "", who: "missing", page: 0 }, home.drafts, keep);
  const [chosen, setChosen] = useState<ReadonlyMap<PersonId, Found>>(new Map());
  const [leaving, setLeaving] = useState<{ person: Found; kind: (typeof KINDS)[number] } | null>(null);
  const { found, refusal, again } = useSearch(search, {
    ...EVERYBODY, query: filter.query, class: filter.class, kind: filter.kind || null, consent: filter.who === "missing" ? "missing" : null, page: filter.page,
  });
  const change = (part: Partial<Filter>) => setFilter({ page: 0, ...part });
  const put = (people: readonly Found[], on: boolean) => {
    const next = new Map(chosen);
    for (const person of people) { if (on) next.set(person.personId, person); else next.delete(person.personId); }
    setChosen(next);
  };
  const saved = (said: string) => { setChosen(new Map()); setLeaving(null); again(); changed(said); };
  const people = [...(found?.people ?? [])].sort((one, two) => one.class.localeCompare(two.class, "ru", { numeric: true }) || one.name.localeCompare(two.name, "ru"));
  return (
    <Screen title={say("consents.title")} lead={found && found.total > 0 ? say(filter.who === "missing" ? "consents.missing" : "find.people", { n: found.total }) : undefined}>
      <div class="filters noprint">
        <TextField type="search" label={say("find.label")} value={filter.query} set={(query) => change({ query })} />
        <SelectField label={say("class")} value={filter.class} set={(name) => change({ class: name })} options={[["", say("all")], ...[...new Set([...(found?.classes ?? []), filter.class])].filter(Boolean).map((name) => [name, name] as const)]} />
        <SelectField label={say("consents.kind")} value={filter.kind} set={(kind) => change({ kind })} options={[["", say("all")], ["teacher", say("personKind.teachers")], ["pupil", say("personKind.pupils")]]} />
        <SelectField label={say("consents.who")} value={filter.who} set={(who) => change({ who })} options={[["missing", say("consents.onlyMissing")], ["all", say("consents.everybody")]]} />
      </div>
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!found && !refusal && <Skeleton />}
      {chosen.size > 0 && <TickForm chosen={[...chosen.keys()]} today={home.today} tick={tick} saved={saved} cancel={() => setChosen(new Map())} />}
      {leaving && <WithdrawForm {...leaving} today={home.today} withdraw={withdraw} saved={saved} cancel={() => setLeaving(null)} />}
      {found && people.length === 0 && <Empty why={say(filter.query || filter.class || filter.kind ? "find.none" : "consents.all")} />}
      {people.length > 0 && (
        <div class="scroll">
          <table class="cardlike ticks">
            <thead><tr><th class="noprint"><Tick hidden on={people.every(({ personId }) => chosen.has(personId))} set={(on) => put(people, on)}>{say("tickPage")}</Tick></th><th>{say("name")}</th><th>{say("class")}</th>{KINDS.map((kind) => <th key={kind}>{say(`consent.short.${kind}`)}</th>)}</tr></thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.personId}>
                  <td class="noprint"><Tick on={chosen.has(person.personId)} set={(on) => put([person], on)}><span class="hidden">{called(person)}</span></Tick></td>
                  <td class="strong">{called(person)} <span class="quiet small">{person.code}</span></td>
                  <td>{person.class || person.post}</td>
                  {KINDS.map((kind) => <ConsentCell key={kind} person={person} kind={kind} withdraw={() => setLeaving({ person, kind })} />)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found && <Pager page={filter.page} size={found.pageSize} total={found.total} go={(page) => change({ page })} />}
      <div class="row"><Button icon="print" onClick={() => window.print()}>{say("print")}</Button></div>
    </Screen>
  );
}

function ConsentCell({ person, kind, withdraw }: { person: Found; kind: (typeof KINDS)[number]; withdraw: () => void }) {
  const state = kind === "data" ? person.consentData : person.consentMentoring;
  return (
    <td data-label={say(`consent.short.${kind}`)}>
      <span class={state === "given" ? "done" : state === "none" ? "quiet" : "overdue"}>{label(`consent.state.${state}`)}</span>
      {state === "given" && <> <Button bare label={say("consents.withdrawOf", { who: called(person), what: say(`consent.${kind}`) })} onClick={withdraw}>{say("consents.withdraw")}</Button></>}
    </td>
  );
}

function TickForm({ chosen, today, tick, saved, cancel }: { chosen: PersonId[]; today: IsoDate; tick: Asks<"consent.tick">; saved: (said: string) => void; cancel: () => void }) {
  const { typed: { kinds, on, refused }, change, field, send, form } = useForm("consents", "", { kinds: KINDS as readonly (typeof KINDS)[number][], on: today as string, refused: false });
  const day = dayOrNull(on);
  const submit = () => {
    if (!day) return;
    const input = { personIds: chosen, kinds: [...kinds], on: day, refused };
    send((id) => tick(input, id), input, (done) => saved(say("consents.saved", { n: done.ticked })));
  };
  return (
    <SmallForm title={say("consents.tickTitle")} send={say(refused ? "consents.tickRefused" : "consents.tick", { n: chosen.length })} {...form} submit={submit} cancel={cancel} blocked={!day || kinds.length === 0}>
      <div class="row">{KINDS.map((kind) => <Tick key={kind} on={kinds.includes(kind)} set={(yes) => change({ kinds: yes ? [...kinds, kind] : kinds.filter((each) => each !== kind) })}>{say(`consent.${kind}`)}</Tick>)}</div>
      <DayField label={say("consents.on")} {...field("on")} max={today} />
      <Tick on={refused} set={(yes) => change({ refused: yes })}>{say("consents.refused")}</Tick>
    </SmallForm>
  );
}

type WithdrawProps = { person: Found; kind: (typeof KINDS)[number]; today: IsoDate; withdraw: Asks<"consent.withdraw">; saved: (said: string) => void; cancel: () => void };
function WithdrawForm({ person, kind, today, withdraw, saved, cancel }: WithdrawProps) {
  const { typed: { on }, field, send, form } = useForm("consent-withdraw", `${person.personId} ${kind}`, { on: today as string });
  const day = dayOrNull(on);
  const submit = () => {
    if (!day) return;
    const input = { personId: person.personId, kind, on: day };
    send((id) => withdraw(input, id), input, () => saved(say("consents.withdrawn")));
  };
  return (
    <SmallForm title={say("consents.withdrawTitle", { who: called(person) })} send={say("consents.withdraw")} danger {...form} submit={submit} cancel={cancel} blocked={!day}>
      <p>{say(kind === "data" ? "consents.withdrawData" : "consents.withdrawMentoring")}</p>
      <DayField label={say("consents.withdrawOn")} {...field("on")} max={today} />
    </SmallForm>
  );
}
