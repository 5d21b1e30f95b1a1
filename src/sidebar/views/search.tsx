import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { dayInTable } from "../format";
import { Button } from "../parts/button";
import { SelectField, TextField, Tick } from "../parts/field";
import { Pager } from "../parts/pager";
import { EVERYBODY, useSearch } from "../parts/picker";
import type { Found, Search } from "../parts/picker";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { useRemembered } from "../remembered";
import type { Asks } from "../rpc";
import { label, say } from "../words";
import { AnswersBlock } from "./answers";
import type { AnswersCalls } from "./answers";
import { called, has } from "./home";
import type { Home } from "./home";
import { PersonDetails } from "./person-details";
import type { CardCalls } from "./person-details";

type Filter = { query: string; kind: "" | "teacher" | "pupil" | "external"; role: "" | "mentor" | "mentee"; class: string; present: boolean; page: number };
const BLANK: Filter = { query: "", kind: "", role: "", class: "", present: true, page: 0 };

/** «Люди»: found by a part of the name, code or class, ё as е. */
export function SearchPage({ home, keep, search, calls, answers }: { home: Home; keep: Asks<"draft.save">; search: Search; calls: CardCalls; answers: AnswersCalls }) {
  const [open, setOpen] = useState("");
  const [reading, setReading] = useState("");
  const curator = has(home, "curator");
  const reads = has(home, "curator", "deputyTeaching", "deputyMethods");
  const [filter, setFilter] = useRemembered<Filter>("people", BLANK, home.drafts, keep);
  const { found, refusal, again } = useSearch(search, { ...EVERYBODY, ...filter, kind: filter.kind || null, role: filter.role || null });
  const change = (part: Partial<Filter>) => setFilter({ page: 0, ...part });
  return (
    <Screen title={say("search.title")} lead={found ? say("find.people", { n: found.total }) : undefined}>
      <div class="filters noprint">
        <TextField type="search" label={say("find.label")} hint={say("search.hint")} value={filter.query} set={(query) => change({ query })} />
        <SelectField label={say("search.kind")} value={filter.kind} set={(kind) => change({ kind })} options={[["", say("all")], ["teacher", say("personKind.teachers")], ["pupil", say("personKind.pupils")], ["external", say("personKind.externals")]]} />
        <SelectField label={say("search.role")} value={filter.role} set={(role) => change({ role })} options={[["", say("all")], ["mentor", say("search.mentors")], ["mentee", say("search.mentees")]]} />
        <SelectField label={say("class")} value={filter.class} set={(name) => change({ class: name })} options={[["", say("all")], ...[...new Set([...(found?.classes ?? []), filter.class])].filter(Boolean).map((name) => [name, name] as const)]} />
      </div>
      <Tick on={!filter.present} set={(all) => change({ present: !all })}>{say("search.alsoLeft")}</Tick>
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!found && !refusal && <Skeleton />}
      {found?.total === 0 && <Empty why={say("find.none")}><Button onClick={() => change(BLANK)}>{say("find.clear")}</Button></Empty>}
      <ul class="cards">{found?.people.map((person) => (
        <li key={person.personId}>
          <PersonCard person={person}>
            <div class="row acts">
              {curator && <Button bare icon={open === person.personId ? "less" : "more"} expanded={open === person.personId} onClick={() => setOpen(open === person.personId ? "" : person.personId)}>{say("card.open")}</Button>}
              {reads && person.roles.length > 0 && <Button bare icon={reading === person.personId ? "less" : "more"} expanded={reading === person.personId} onClick={() => setReading(reading === person.personId ? "" : person.personId)}>{say("answers.ofPerson")}</Button>}
            </div>
            {reading === person.personId && <AnswersBlock home={home} personId={person.personId} calls={answers} />}
            {open === person.personId && <PersonDetails personId={person.personId} today={home.today} calls={calls} saved={again} />}
          </PersonCard>
        </li>
      ))}</ul>
      {found && <Pager page={filter.page} size={found.pageSize} total={found.total} go={(page) => change({ page })} />}
    </Screen>
  );
}

function PersonCard({ person, children }: { person: Found; children?: ComponentChildren }) {
  const facts = [person.class || person.post, person.subjects.join(", "), person.experienceYears !== null && say("search.experience", { n: person.experienceYears }), person.workStart && say("search.since", { on: dayInTable(person.workStart) })];
  const roles = [...person.roles.map((role) => label(`role.${role}`)), ...person.appointments.map((role) => label(`role.${role}`))];
  const notes = [
    person.needsMentor && say("new.needsMentor"), person.passesThirdYear && say("search.thirdYear"),
    person.consentData !== "given" && say("search.noData"), person.consentMentoring !== "given" && say("search.noMentoring"),
  ].filter(Boolean);
  return (
    <article class="card">
      <div class="row ends"><h2 class="fill">{called(person)}</h2><span class="quiet">{person.code}</span></div>
      <p>{facts.filter(Boolean).join(" · ")}</p>
      <p class="quiet">{[say(`personStatus.${person.status}`), ...roles, person.roles.includes("mentor") && say("new.load", { load: person.load, capacity: person.capacity }), person.email].filter(Boolean).join(" · ")}</p>
      {notes.length > 0 && person.status === "active" && <p class="due">{notes.join(" · ")}</p>}
      {children}
    </article>
  );
}
