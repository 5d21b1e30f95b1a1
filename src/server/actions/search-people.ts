import type { Input, Output } from "../../contract/contract";
import { RIGHTS, type Subject } from "../catalogue/rights";
import { pairFacts } from "../domain/actor";
import { lacksConsent } from "../domain/consent";
import { folded, isPresent, matches } from "../domain/person";
import { may } from "../domain/rights";
import { participants } from "../domain/today";
import type { Person } from "../domain/tables";
import { personBrief } from "./briefs";
import type { Context } from "./context";
import { mayWithPair } from "./rights";

const PAGE_SIZE = 50;

/** People by parts of name, code or class (R-P20). Who may see everybody searches among all, others among those of their pairs. */
export function searchPeople(context: Context, input: Input<"person.search">): Output<"person.search"> {
  const { registry, today } = context;
  const visible = visiblePeople(context);
  const taking = new Set(participants(registry, today).map(({ id }) => id));
  const found = visible.filter((person) =>
    (input.kind === null || person.kind === input.kind)
    && (input.class === "" || folded(person.class) === folded(input.class))
    && (input.role === null || registry.participationsOf(person.id).some(({ role, state }) => role === input.role && state !== "left" && state !== "archived"))
    // Who lacks a consent is found by those alone who may see consents.
    && (input.consent === null || (taking.has(person.id) && lacksConsent(person.id, registry) && seerOf(context, person)("consent")))
    && (!input.present || isPresent(person, today))
    && matches(hiddenFrom(context, person), input.query));
  const order = (person: Person): string => folded([person.surname, person.name, person.code].join(" "));
  const sorted = found.map((person) => ({ person, by: order(person) })).sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
  const classes = [...new Set(visible.map((person) => person.class).filter((name) => name !== ""))].sort((a, b) => parseInt(a, 10) - parseInt(b, 10) || (a < b ? -1 : 1));
  return {
    total: found.length, pageSize: PAGE_SIZE, classes,
    people: sorted.slice(input.page * PAGE_SIZE, (input.page + 1) * PAGE_SIZE).map(({ person }) => masked(context, personBrief(context, person), person)),
  };
}

/** Whose card the visitor may see at all. */
export function visiblePeople(context: Context): readonly Person[] {
  const { actor, registry } = context;
  if (may(RIGHTS, actor.roles, "s", "person.card", () => ({}))) return registry.people;
  const pairs = registry.pairs.filter((pair) => mayWithPair(context, "s", "pair", pair));
  const ids = new Set([...pairs.flatMap((pair) => [pair.mentorId, ...registry.membersOf(pair.id).map(({ menteeId }) => menteeId)]), actor.person?.id]);
  return registry.people.filter(({ id }) => ids.has(id));
}

/** The person without what the visitor may not see: nobody is found by it either. */
function hiddenFrom(context: Context, person: Person): Person {
  const sees = seerOf(context, person);
  return { ...person, email: sees("person.email") ? person.email : "", aliases: sees("person.private") ? person.aliases : [] };
}

/** Parts of a card that the visitor may not see are empty in the answer. */
function masked(context: Context, brief: Output<"person.search">["people"][number], person: Person): Output<"person.search">["people"][number] {
  const sees = seerOf(context, person);
  return {
    ...brief,
    email: sees("person.email") ? brief.email : "",
    ...(sees("person.experience") ? {} : { workStart: null, experienceYears: null, passesThirdYear: false, needsMentor: false }),
    ...(sees("consent") ? {} : { consentData: "none", consentMentoring: "none" }),
    ...(sees("participation") ? {} : { roles: [] }),
    ...(sees("appointment") ? {} : { appointments: [] }),
    ...(sees("mentorProfile") ? {} : { load: 0, capacity: 0 }),
    ...(sees("person.private") ? {} : { status: "active" }),
  };
}

/** What the visitor may see of a person, each role by what it has with that person's pairs: a mentee's pair is no mentor's pair. */
export function seerOf({ actor, registry, today }: Context, person: Person): (subject: Subject) => boolean {
  const self = actor.person?.id === person.id;
  const pairs = [...registry.pairsOfMentor(person.id), ...registry.pairsOfMentee(person.id)].map((pair) => pairFacts(actor, pair, registry, today));
  return (subject) => may(RIGHTS, actor.roles, "s", subject, (role) => {
    const facts = pairs.map((of) => of(role));
    return { self, pair: facts.some(({ pair }) => pair), grp: facts.some(({ grp }) => grp), subj: facts.some(({ subj }) => subj), help: facts.some(({ help }) => help) };
  });
}
