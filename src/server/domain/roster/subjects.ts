import { plain, spelt } from "./spelling";

/** Shortest beginning that may stand for a subject of the lookup: «мат.» is one, «м.» is not. */
const SHORTEST = 3;

/**
 * Reads the subjects of a cell: words parted by «,», «/», «;», matched with the lookup by equality, by a known short form, or by a
 * beginning that fits one subject only. What fits none is added as typed.
 */
export function subjectReader(
  lookup: readonly string[], shortForms: { readonly [subject: string]: readonly string[] }, empties: readonly string[],
): (typed: string) => string[] {
  const known = new Map(lookup.map((subject) => [plain(subject), subject]));
  const short = spelt(shortForms, plain);
  const find = (typed: string): string => {
    const word = plain(typed);
    const exact = known.get(word) ?? known.get(plain(short.get(word) ?? ""));
    if (exact !== undefined) return exact;
    if (short.has(word)) return short.get(word) ?? typed;
    const stem = word.replace(/\.$/, "");
    const fits = word.endsWith(".") && stem.length >= SHORTEST ? [...known].filter(([subject]) => subject.startsWith(stem)) : [];
    return fits.length === 1 && fits[0] ? fits[0][1] : typed.trim().toLowerCase();
  };
  const seen = new Map<string, string[]>();
  return (typed) => {
    const before = seen.get(typed);
    if (before) return [...before];
    const subjects = typed.split(/[,;/\n]/).map((each) => each.trim()).filter((each) => each !== "" && !empties.includes(plain(each))).map(find);
    const each = [...new Set(subjects)];
    seen.set(typed, each);
    return [...each];
  };
}
