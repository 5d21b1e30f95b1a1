import { oneLine, plain } from "./spelling";

export type CleanName = { readonly text: string; readonly alike: boolean; readonly bracket: string };

/**
 * A name without what is no name: numbering, trailing marks, quotes, brackets; «Римская - Левина» with its hyphen; look-alike Latin
 * letters exchanged where all else is Cyrillic; capitals where they belong (`domain/roster.md` I.5 point 1).
 */
export function cleanName(typed: string, alike: { readonly [latin: string]: string }, particles: ReadonlySet<string>): CleanName {
  const bracket = /\(([^)]*)\)/.exec(typed)?.[1]?.trim() ?? "";
  let text = oneLine(typed.replace(/\([^)]*\)/g, " "))
    .replace(/^\d+\s*[.)]\s*/, "")
    .replace(/[\u00ab\u00bb\u201c\u201d\u201e"]/g, "")
    .replace(/\s*[\u2010-\u2015\u2212-]\s*/g, "-")
    .replace(/[\s,;]+$/, "")
    .replace(/,\s*/g, " ")
    .replace(/^-|-$/g, "")
    .trim();
  if (!/(?:^|[\s.])\p{L}\.$/u.test(text)) text = text.replace(/\.+$/, "");

  const latin = text.match(/[a-z]/gi) ?? [];
  const exchanged = latin.length > 0 && /\p{Script=Cyrillic}/u.test(text) && latin.every((letter) => alike[letter] !== undefined);
  if (exchanged) text = [...text].map((letter) => alike[letter] ?? letter).join("");
  return { text: capitalised(text, particles), alike: exchanged, bracket };
}

/** КОВАЛЁВ and ковалёв as Ковалёв; «МакДональд» stays as typed. */
function capitalised(text: string, particles: ReadonlySet<string>): string {
  const small = text === text.toLowerCase();
  return text.split(" ").map((word) => {
    if (particles.has(plain(word))) return word.toLowerCase();
    const letters = word.replace(/[^\p{L}]/gu, "");
    const shouted = letters.length > 1 && letters === letters.toUpperCase() && !/\./.test(word);
    if (!shouted && !(small && letters !== "")) return word;
    return word.toLowerCase().split("-").map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("-").replace(/\.(\p{L})/gu, (_, letter: string) => `.${letter.toUpperCase()}`);
  }).join(" ");
}
