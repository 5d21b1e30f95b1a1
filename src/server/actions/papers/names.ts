import type { Input, Output } from "../../../contract/contract";
import { named } from "../../catalogue/documents/naming";
import { doubtsOf } from "../../catalogue/russian/names";
import { genderOf } from "../../catalogue/russian/gender";
import { isPresent } from "../../domain/person";
import type { Person } from "../../domain/tables";
import type { Change } from "../../services";
import { notYours, type Context, type Outcome } from "../context";

/** Names that the rules cannot decline for sure, once for the whole roster (R-N04); what is confirmed is kept in the row and never asked again. */
export function checkNames(context: Context): Output<"names.check"> {
  const { registry, today } = context;
  const people = registry.people.filter((person) => isPresent(person, today) && person.surname !== "");
  const shown = people.map((person) => ({ person, doubts: doubtsOf(person, ownOf(person)) })).filter(({ person, doubts }) => doubts.length > 0 || isConfirmed(person));
  return {
    checked: people.length,
    people: shown.map(({ person, doubts }) => {
      const { genitive, dative, instrumental } = person;
      return {
        personId: person.id, code: person.code, name: named(context, person, "nominative").full, gender: person.gender !== "" ? person.gender : genderOf(person) ?? "" as const,
        genitive: genitive || named(context, person, "genitive").full, dative: dative || named(context, person, "dative").full, instrumental: instrumental || named(context, person, "instrumental").full,
        why: doubts.map(({ reason, text }) => ({ key: `russian.doubt.${reason}`, params: { name: text } })), confirmed: doubts.length === 0,
      };
    }).sort((one, other) => Number(one.confirmed) - Number(other.confirmed) || one.name.localeCompare(other.name, "ru")),
  };
}

const ownOf = ({ genitive, dative, instrumental }: Person) => ({ genitive, dative, instrumental });
const isConfirmed = ({ genitive, dative, instrumental }: Person): boolean => genitive !== "" && dative !== "" && instrumental !== "";

/** The person's own forms, as somebody who knows has written them: they win over every rule. */
export function saveNames({ registry, now }: Context, { people }: Input<"names.save">): Outcome<"names.save"> {
  if (!people.every(({ personId }) => registry.person(personId))) throw notYours();
  const changes = people.map(({ personId, ...forms }): Change => ({ update: "people", id: personId, fields: { ...forms, updatedAt: now } }));
  return { output: { saved: people.length }, changes, entity: "people", entityId: people[0]!.personId };
}
