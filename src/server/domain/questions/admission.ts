import type { Person } from "../tables";

/**
 * Who has to be let into a form (design §5): the school's domain at once, addresses of other domains one by one, and whoever has no address at
 * all, and pupils, who answer without signing in, by the open link. With the open link nobody else has to be named.
 * @param domain the school's, or "" when it has none
 */
export function admissionsFor(people: readonly (Pick<Person, "email"> & Partial<Pick<Person, "kind">>)[], domain: string): { readonly anyone: boolean; readonly outsiders: readonly string[] } {
  if (domain === "" || people.some(({ email, kind }) => email === "" || kind === "pupil")) return { anyone: true, outsiders: [] };
  const addresses = people.map(({ email }) => email.toLowerCase()).filter((email) => !email.endsWith(`@${domain}`));
  return { anyone: false, outsiders: [...new Set(addresses)] };
}

/** A refusal as the form keeps it: «адрес: причина». */
export const refusalOf = (email: string, reason: string): string => `${email}: ${reason.replace(/[;\n]+/g, ",").trim()}`;

/** Addresses that nobody has tried yet. */
export const untried = (outsiders: readonly string[], { admitted, refused }: { readonly admitted: readonly string[]; readonly refused: readonly string[] }): string[] =>
  outsiders.filter((email) => !admitted.includes(email) && !refused.some((each) => each.startsWith(`${email}:`)));
