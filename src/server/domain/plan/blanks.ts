/** What stands for a blank of the library: its name inside the braces, the pair's own word or "", and what to say without one. */
export type Blank = { readonly name: string; readonly key: "subject" | "class"; readonly value: string; readonly neutral: string };

/** A text of the library with its `{…}` filled (P.1); `missing` are the blanks that nobody knows, an unknown one stays as it is. */
export function fillBlanks(text: string, blanks: readonly Blank[]): { text: string; missing: Blank["key"][] } {
  const missing: Blank["key"][] = [];
  const filled = text.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const blank = blanks.find((each) => each.name === name.trim());
    if (!blank) return whole;
    if (blank.value === "") missing.push(blank.key);
    return blank.value || blank.neutral;
  });
  return { text: filled, missing };
}
