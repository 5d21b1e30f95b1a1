import type { Role } from "../../contract/schemas";

export type Letter = "s" | "m" | "c" | "g" | "k";
/** Conditions of `domain/rights.md` R.2; each is a fact about this visitor and this row on this day. */
export const CONDITIONS = [
  "self", "mine", "pair", "active", "grp", "subj", "help", "asg", "list", "draft", "signed", "open", "sa", "live", "year", "rel", "agg", "ask",
] as const;
export type Condition = (typeof CONDITIONS)[number];
/** What holds for the visitor and the row. What is not named does not hold. */
export type Facts = { readonly [Each in Condition]?: boolean };
/** A cell is letters with conditions, as in R.2: `s@pair m@pair+active c@mine+open`. */
export type RightsTable = { readonly [subject: string]: { readonly [Each in Role]?: string } };
export type Grant = { readonly letter: Letter; readonly when: readonly Condition[] };

/** The grants of one cell. @throws Error for a letter or condition that R.2 does not know: the table is ours */
export function grantsOf(cell: string): Grant[] {
  return cell.split(" ").filter((part) => part !== "").map((part) => {
    const [letter = "", conditions = ""] = part.split("@");
    const when = conditions === "" ? [] : conditions.split("+");
    const known = (each: string): each is Condition => (CONDITIONS as readonly string[]).includes(each);
    if (!"smcgk".includes(letter) || letter.length !== 1 || !when.every(known)) throw new Error(`rights: ${part}`);
    return { letter: letter as Letter, when: when as Condition[] };
  });
}

/** In whose column a role stands: the acting director is the director on his days, the second mentor is a mentor. */
const COLUMN: { readonly [Each in Role]?: Role } = { actingDirector: "director", secondMentor: "mentor" };

/** Rights are the union of the roles, each with its own condition (R.1). `facts` may differ by role: a mentee's pair is not a mentor's. */
export function may(
  table: RightsTable, roles: Iterable<Role>, letter: Letter, subject: string, facts: (role: Role) => Facts,
): boolean {
  for (const role of roles) {
    const cell = table[subject]?.[COLUMN[role] ?? role];
    if (cell === undefined) continue;
    const holds = facts(role);
    if (grantsOf(cell).some((grant) => grant.letter === letter && grant.when.every((condition) => holds[condition] === true))) return true;
  }
  return false;
}
