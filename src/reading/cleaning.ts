/** A cell as every way of reading gives it: odd spaces plain or gone, several spaces one, line breaks kept (`domain/roster.md` I.2). */
export const cleanedCell = (text: string): string =>
  text.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "").replace(/\r\n?/g, "\n").replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t ]+/g, " ")
    .replace(/ *\n */g, "\n").trim();

/** The table without the empty rows and columns at its ends; what stands between keeps its place, so rows keep their numbers. */
export function withoutEmptyEnds(rows: readonly (readonly string[])[]): string[][] {
  const cleaned = rows.map((cells) => cells.map(cleanedCell));
  let height = cleaned.length;
  while (height > 0 && cleaned[height - 1]?.every((cell) => cell === "")) height--;
  let width = 0;
  for (const cells of cleaned.slice(0, height)) cells.forEach((cell, at) => { if (cell !== "" && at >= width) width = at + 1; });
  return cleaned.slice(0, height).map((cells) => cells.slice(0, width));
}
