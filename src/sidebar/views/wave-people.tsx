import { useState } from "preact/hooks";
import { INVITE_WAYS } from "../../contract/schemas";
import type { InviteWay, PersonId } from "../../contract/schemas";
import { finds } from "../format";
import { Button } from "../parts/button";
import { SelectField, TextField, Tick } from "../parts/field";
import { Pager } from "../parts/pager";
import { say } from "../words";
import { called } from "./home";
import type { Home } from "./home";
import type { WavePlan } from "./wave-plan";

type Asked = WavePlan["people"][number];
const SIZE = 30;
/** So few need no search. */
const FEW = 8;

export const peopleOf = (people: readonly Asked[]): PersonId[] => [...new Set(people.map(({ person }) => person.personId))];
/** One letter a person a day, whatever it is about. */
export const lettersTo = (people: readonly Asked[]): number => peopleOf(people.filter(({ way }) => way === "mail")).length;

type Props = { people: readonly Asked[]; unticked: ReadonlySet<string>; set: (unticked: ReadonlySet<string>) => void; home: Home };

/** Who gets it, by which way; anyone may be left out. */
export function WavePeople({ people, unticked, set }: Props) {
  const [filter, setFilter] = useState<{ query: string; way: "" | InviteWay }>({ query: "", way: "" });
  const [page, setPage] = useState(0);
  if (people.length === 0) return null;
  const found = people.filter(({ person, about, pair, way }) => (!filter.way || way === filter.way) && finds(`${person.name} ${person.code} ${person.class} ${about} ${pair}`, filter.query));
  const change = (part: Partial<typeof filter>) => { setFilter({ ...filter, ...part }); setPage(0); };
  const tick = (ids: readonly PersonId[], on: boolean) => set(new Set([...unticked].filter((id) => !on || !ids.some((each) => each === id)).concat(on ? [] : ids)));
  const ways = INVITE_WAYS.map((way) => [way, people.filter((each) => each.way === way).length] as const).filter(([, n]) => n > 0);
  const all = peopleOf(found);
  const none = all.every((id) => unticked.has(id));
  return (
    <section class="stack">
      <h2>{say("wave.people", { n: peopleOf(people).length })}</h2>
      <ul class="plain">{ways.map(([way, n]) => <li key={way}><span class="strong">{n}</span> – {say(`invite.way.${way}`)}</li>)}</ul>
      {people.length > FEW && (
        <div class="filters noprint">
          <TextField type="search" label={say("find.label")} value={filter.query} set={(query) => change({ query })} long={100} />
          {ways.length > 1 && <SelectField label={say("invite.way")} value={filter.way} set={(way) => change({ way })} options={[["", say("all")], ...ways.map(([way]) => [way, say(`invite.way.short.${way}`)] as const)]} />}
        </div>
      )}
      <div class="row noprint">
        <span class="quiet" role="status">{found.length < people.length ? say("find.of", { n: found.length, all: people.length }) : ""}</span>
        {all.length > 1 && <Button bare onClick={() => tick(all, none)}>{say(none ? "wave.tickAll" : "wave.tickNone")}</Button>}
      </div>
      <ul class="card plain options many">
        {found.slice(page * SIZE, page * SIZE + SIZE).map(({ person, about, pair, way }) => (
          <li key={person.personId + pair + about}>
            <Tick on={!unticked.has(person.personId)} set={(on) => tick([person.personId], on)}>
              <span class="strong">{called(person)}</span> <span class="quiet">{[person.class, about && say("wave.aboutMentee", { who: about }), pair, say(`invite.way.short.${way}`)].filter(Boolean).join(" · ")}</span>
            </Tick>
          </li>
        ))}
      </ul>
      <Pager page={page} size={SIZE} total={found.length} go={setPage} />
    </section>
  );
}
