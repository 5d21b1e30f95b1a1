import { folded } from "../person";

/**
 * Subjects of «математика в 5А и 7Б, информатика» (Q02.2): parted by commas, semicolons, slashes and lines; classes and what follows them are left
 * out. In small letters, as the roster has them.
 */
export function taughtSubjects(answer: string): string[] {
  const subjects = answer.split(/[,;/\n]/).map((part) => part.replace(/\d.*$/, "").replace(/[^\p{L}]+$/u, "").replace(/[\s\u00a0]+(?:\u0432|\u0438|\u0432\u043e)$/iu, "").replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "").toLowerCase());
  const named = subjects.filter((subject) => [...subject].length > 1);
  return [...new Map(named.map((subject) => [folded(subject), subject])).values()];
}

/** The same subjects, in whatever order and spelling of ё. */
export const sameSubjects = (one: readonly string[], other: readonly string[]): boolean => [...new Set(one.map(folded))].sort().join(";") === [...new Set(other.map(folded))].sort().join(";");
