import type { IsoDate, PersonId } from "../../../contract/schemas";
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

/** The person stands in the control as the one who controls (`domain/rights.md` R.2, asg): where nobody is named, each deputy for teaching of the day. */
export const isController = (person: PersonId | undefined, { byId }: Pick<Control, "byId">, registry: Registry, today: IsoDate): boolean =>
  person !== undefined && (byId !== "" ? byId === person : registry.appointmentsOf(person).some((each) => each.role === "deputyTeaching" && inForce(each, today)));
