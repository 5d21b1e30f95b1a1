/**
 * What proves the level of each area, of an answer with one line an area (Q04.1a): lines that name their area, «K2 …», in Latin or Cyrillic letters, else
 * the lines in the order of the areas. Lines beyond the last area stay with it.
 */
export function evidenceOf(text: string, areas: readonly string[]): string[] {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const named = lines.map((line) => /^[K\u041a\u043a]\s?([1-9])(?=[\s.:)\u2013\u2014-])[\s.:)\u2013\u2014-]*(.*)$/iu.exec(line));
  const byName = named.some((match) => match !== null);
  const places = lines.reduce<{ readonly at: number; readonly line: string }[]>((found, line, index) => {
    const match = named[index];
    // A line that names no area goes on with the one before it.
    const at = !byName ? index : match ? areas.indexOf(`K${match[1]!}`) : (found[found.length - 1]?.at ?? 0);
    return [...found, { at: Math.min(Math.max(at, 0), areas.length - 1), line: match?.[2] ?? line }];
  }, []);
  return areas.map((_, at) => places.filter((place) => place.at === at).map(({ line }) => line).join("; "));
}
