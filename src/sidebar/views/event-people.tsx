import type { PersonId } from "../../contract/schemas";
import type { Draft } from "../draft";
import { SelectField, TextField, Tick, fieldId } from "../parts/field";
import { PeoplePicker } from "../parts/picker";
import type { Found } from "../parts/picker";
import { say } from "../words";
import type { EventCalls, Shown } from "./event-facts";
import type { TypedEvent } from "./event-form";
import { called } from "./home";
import type { Home } from "./home";

/** Somebody chosen, as far as the form shows him. */
export type Pick = { readonly personId: PersonId; readonly name: string; readonly code: string };
type Props = { home: Home; shown: Shown; calls: EventCalls; draft: Draft<TypedEvent>; wrong: (field: string) => string | undefined };

const OTHER = "other";
const picked = (people: readonly Found[]): Pick[] => people.map(({ personId, name, code }) => ({ personId, name, code }));
const describe = ({ code, post, subjects }: Found): string => [code, post, ...(subjects ?? [])].filter(Boolean).join(" · ");
const nameOf = (home: Home, { personId, name, code }: Pick): string => (personId === home.me?.personId ? say("event.myself") : called({ name, code }));

/** Whose lesson: the staff finds anybody, others choose among those they know; somebody else's name is typed. */
export function EventHost({ home, shown, calls, draft, wrong }: Props) {
  const { value: { host, hostOf, kind }, change, leave } = draft;
  const [chosen] = hostOf;
  const typed = <TextField label={say("event.hostName")} name="host" optional={kind === "masterClass" || kind === "youngSchool"} hint={say("event.hostHint")} value={host} set={(name) => change({ host: name })} leave={leave} long={150} wrong={wrong("host")} />;
  if (shown.maySearch) {
    return (
      <fieldset class="field">
        <legend class="label">{say("event.hostKnown")}</legend>
        <PeoplePicker one label={say("event.hostFind")} name="hostId" kind="teacher" chosen={hostOf as Found[]} choose={(people) => change({ hostOf: picked(people) })} describe={describe} search={calls.search} wrong={wrong("hostId")} />
        {!chosen && typed}
      </fieldset>
    );
  }
  const options = shown.known.map((person) => [person.personId as string, nameOf(home, person)] as const);
  // Whoever made the event may have named somebody the visitor does not know.
  const known = !chosen || options.some(([id]) => id === chosen.personId) ? options : [...options, [chosen.personId as string, chosen.name] as const];
  return (
    <>
      <SelectField label={say("event.hostKnown")} value={chosen ? (chosen.personId as string) : OTHER} set={(id) => change({ hostOf: shown.known.filter(({ personId }) => personId === id) })} options={[[OTHER, say("event.hostOther")] as const, ...known]} />
      {!chosen && typed}
    </>
  );
}

/** Whom it is for. Who stands in it already stays. */
export function EventPeople({ home, shown, calls, draft, wrong, known }: Props & { known: readonly PersonId[] }) {
  const { value: { invite, found, inviteAll, hostOf }, change } = draft;
  const trouble = wrong("invite");
  const own = shown.known.filter(({ personId, joins }) => !known.includes(personId) && personId !== hostOf[0]?.personId && joins);
  const set = (personId: PersonId, on: boolean) => change({ invite: on ? [...invite, personId] : invite.filter((id) => id !== personId) });
  return (
    <fieldset class="field" id={fieldId("invite")} tabIndex={-1}>
      <legend class="label">{say("event.who")}</legend>
      {shown.mentees !== null && shown.mentees > 0 && <Tick on={inviteAll} set={(on) => change({ inviteAll: on })}>{say("event.whoAll", { n: shown.mentees })}</Tick>}
      {own.map((person) => <Tick key={person.personId} on={invite.includes(person.personId)} set={(on) => set(person.personId, on)}>{nameOf(home, person)}</Tick>)}
      {shown.maySearch && <PeoplePicker label={say("event.whoFind")} name="found" kind={null} chosen={found as Found[]} choose={(people) => change({ found: picked(people) })} describe={describe} search={calls.search} />}
      {trouble && <span class="wrong">{trouble}</span>}
    </fieldset>
  );
}
