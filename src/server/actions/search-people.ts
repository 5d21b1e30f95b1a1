import type { Input, Output } from "../../contract/contract";
import { RIGHTS } from "../catalogue/rights";
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
    && (input.consent === null || (taking.has(person.id) && lacksConsent(person.id, registry)))
    && (!input.present || isPresent(person, today))
    && matches(person, input.query));
  const order = (person: Person): string => folded([person.surname, person.name, person.code].join(" "));
  const sorted = found.map((person) => ({ person, by: order(person) })).sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
  const classes = [...new Set(visible.map((person) => person.class).filter((name) => name !== ""))].sort((a, b) => parseInt(a, 10) - parseInt(b, 10) || (a < b ? -1 : 1));
  return {
    total: found.length, pageSize: PAGE_SIZE, classes,
    people: sorted.slice(input.page * PAGE_SIZE, (input.page + 1) * PAGE_SIZE).map(({ person }) => masked(context, personBrief(context, person), person)),
  };
}

function visiblePeople(context: Context): readonly Person[] {
  const { actor, registry } = context;
  if (may(RIGHTS, actor.roles, "s", "person.card", () => ({}))) return registry.people;
  const pairs = registry.pairs.filter((pair) => mayWithPair(context, "s", "pair", pair));
  const ids = new Set([...pairs.flatMap((pair) => [pair.mentorId, ...registry.membersOf(pair.id).map(({ menteeId }) => menteeId)]), actor.person?.id]);
  return registry.people.filter(({ id }) => ids.has(id));
}

/** Parts of a card that the visitor may not see are empty in the answer. */
function masked(context: Context, brief: Output<"person.search">["people"][number], person: Person): Output<"person.search">["people"][number] {
  const self = context.actor.person?.id === person.id;
  const pair = [...context.registry.pairsOfMentor(person.id), ...context.registry.pairsOfMentee(person.id)].some((each) => mayWithPair(context, "s", "pair", each));
  const sees = (subject: "person.email" | "person.experience" | "consent"): boolean => may(RIGHTS, context.actor.roles, "s", subject, () => ({ self, pair }));
  return {
    ...brief,
    email: sees("person.email") ? brief.email : "",
    ...(sees("person.experience") ? {} : { workStart: null, experienceYears: null, passesThirdYear: false }),
    ...(sees("consent") ? {} : { consentData: "none", consentMentoring: "none" }),
  };
}
