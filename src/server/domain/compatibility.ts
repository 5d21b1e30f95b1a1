import type { Message } from "../../contract/errors";
import type { Variant } from "../../contract/schemas";
import { experienceMonths, folded, shortName } from "./person";
import type { Registry } from "./registry";
import type { IsoDate } from "../../contract/schemas";
import type { Pair, Person } from "./tables";

export type Note = { readonly speaks: "for" | "against" | "know"; readonly said: Message };
/** A colleague whom somebody named in Q02: one he gets on with (8), or would not like in his pair (9). */
export type Named = { readonly by: Person["id"]; readonly key: "8" | "9"; readonly words: string };

/** What an earlier pair of the same two says; one that goes on is only named. */
const ENDED: { readonly [State in Pair["state"]]?: { readonly speaks: Note["speaks"]; readonly key: string } } = {
  finished: { speaks: "for", key: "compat.finished" }, ended: { speaks: "against", key: "compat.ended" }, declined: { speaks: "against", key: "compat.declined" },
};

/** Letters of a surname that stay in all its cases: «Петрова», «с Петровой»; of a short one all. */
const ENDING = 2;
const SHORTEST = 4;

/** Whether free words name a person: by surname in any case, or by code. */
export function isNamed({ surname, code }: Pick<Person, "surname" | "code">, words: string): boolean {
  const parts = (text: string): string[] => folded(text).split(/[^\p{L}\d]+/u).filter((word) => word !== "");
  const said = parts(words);
  const byName = parts(surname).some((whole) => {
    const stem = whole.length - ENDING >= SHORTEST ? whole.slice(0, -ENDING) : whole;
    return said.some((word) => (stem === whole ? word === whole : word.startsWith(stem)));
  });
  return byName || (code !== "" && ` ${said.join(" ")} `.includes(` ${parts(code).join(" ")} `));
}

/** What speaks for and against two people as a pair (R-B25): wishes and objections of both, pairs they had, subject, experience. Nobody learns who objected. */
export function notesOn(mentor: Person, mentee: Person, variant: Variant | "", named: readonly Named[], registry: Registry, today: IsoDate): Note[] {
  const who = shortName(mentee) || mentee.code;
  const of = (key: Named["key"]): boolean => named.some((each) => each.key === key && ((each.by === mentee.id && isNamed(mentor, each.words)) || (each.by === mentor.id && isNamed(mentee, each.words))));
  const [older, younger] = [experienceMonths(mentor, today), experienceMonths(mentee, today)];
  const same = mentor.subjects.some((subject) => mentee.subjects.includes(subject));
  return [
    ...(of("9") ? [{ speaks: "against" as const, said: { key: "compat.objection", params: { who } } }] : []),
    ...(of("8") ? [{ speaks: "for" as const, said: { key: "compat.wish", params: { who } } }] : []),
    ...earlier(mentor, mentee, registry).map((pair): Note => {
      const { speaks, key } = ENDED[pair.state] ?? { speaks: "know", key: "compat.together" };
      return { speaks, said: { key, params: { who, pair: pair.code, why: pair.closeReason || "–" } } };
    }),
    ...(mentor.subjects.length === 0 || mentee.subjects.length === 0 ? [] : [{ speaks: same ? "for" as const : "know" as const, said: { key: same ? "compat.subject" : "compat.subjects", params: { who, mentor: mentor.subjects.join(", "), mentee: mentee.subjects.join(", ") } } }]),
    ...(variant !== "innovator" && mentee.kind === "teacher" && older !== null && younger !== null && older <= younger ? [{ speaks: "against" as const, said: { key: "compat.experience", params: { who } } }] : []),
  ];
}

const earlier = (mentor: Person, mentee: Person, registry: Registry): Pair[] =>
  registry.pairsOfMentor(mentor.id).filter((pair) => registry.membersOf(pair.id).some(({ menteeId }) => menteeId === mentee.id)).sort((one, other) => ((one.proposedOn ?? "") < (other.proposedOn ?? "") ? 1 : -1));
