import type { IsoDate, PersonId } from "../../../contract/schemas";
import { isActivePair } from "../actor";
import { isPresent } from "../person";
import { inForce, type Registry } from "../registry";
import type { Control, Person } from "../tables";

/** Who may hold a control: the deputies and the curators of that day, the deputies for teaching first. */
export function controllers(registry: Registry, on: IsoDate): Person[] {
  const ids = (["deputyTeaching", "deputyMethods", "curator"] as const).flatMap((role) => registry.appointments.filter((each) => each.role === role && inForce(each, on)).map(({ personId }) => personId));
  return [...new Set(ids)].flatMap((id) => registry.person(id) ?? []).filter((person) => isPresent(person, on));
}

/** Who holds this control: the one named, else the deputy for teaching of that day (`domain/data-model.md` §6.4, How many controls). */
export function controllerOf({ byId }: Pick<Control, "byId">, registry: Registry, on: IsoDate): Person | undefined {
  if (byId !== "") return registry.person(byId);
  const deputy = registry.appointments.find((each) => each.role === "deputyTeaching" && inForce(each, on));
  return deputy && registry.person(deputy.personId);
}

/** The mentors of a mentee on a day: they may hold visits of a control too (R-G10). */
export const mentorsOf = (menteeId: PersonId, registry: Registry, on: IsoDate): PersonId[] =>
  registry.pairsOfMentee(menteeId).filter((pair) => isActivePair(pair, on)).flatMap(({ mentorId, secondMentorId }) => [mentorId, ...(secondMentorId === "" ? [] : [secondMentorId])]);

/**
 * The person stands in the control as the one who controls (`domain/rights.md` R.2, asg). Where nobody is named, or a mentor, who visits and writes no
 * report, each deputy for teaching of the day is one too.
 */
export function isController(person: PersonId | undefined, { byId, menteeId }: Pick<Control, "byId"> & { readonly menteeId?: PersonId }, registry: Registry, today: IsoDate): boolean {
  if (person === undefined) return false;
  if (byId === person) return true;
  const deputies = byId === "" || (menteeId !== undefined && mentorsOf(menteeId, registry, today).includes(byId));
  return deputies && registry.appointmentsOf(person).some((each) => each.role === "deputyTeaching" && inForce(each, today));
}
