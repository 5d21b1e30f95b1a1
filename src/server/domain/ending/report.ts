/** A class in the young specialist's report: percent of pupils who pass and of those with good marks, at the beginning and at the end. */
export type ClassResult = { readonly class: string; readonly subject: string; readonly successBefore: number; readonly successAfter: number; readonly qualityBefore: number; readonly qualityAfter: number };

/** A percent as people write it, «92,5 %»; null of anything else. */
function percentOf(text: string): number | null {
  const match = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%?$/.exec(text.trim());
  const percent = match ? Number(match[1]!.replace(",", ".")) : NaN;
  return percent >= 0 && percent <= 100 ? percent : null;
}

/**
 * Lines of Q19.3, «7А; математика; 92; 100; 40; 55»: parted by semicolons or tabs. A line that says something else stays as it was written and is counted nowhere.
 * @returns for each line that is not empty its numbers, or null with the line as it was written
 */
export function classResults(text: string): { readonly line: string; readonly read: ClassResult | null }[] {
  return text.split("\n").map((line) => line.trim()).filter((line) => line !== "").map((line) => {
    const [ofClass = "", subject = "", ...rest] = line.split(/[;\t]/).map((part) => part.trim());
    const numbers = rest.filter((part) => part !== "").map(percentOf);
    const [successBefore, successAfter, qualityBefore, qualityAfter] = numbers as number[];
    const isRead = ofClass !== "" && subject !== "" && numbers.length === 4 && !numbers.includes(null);
    return { line, read: isRead ? { class: ofClass, subject, successBefore: successBefore!, successAfter: successAfter!, qualityBefore: qualityBefore!, qualityAfter: qualityAfter! } : null };
  });
}

/** Lines of Q19.1, «Показать урок – сделано»: the mark is what stands after the last dash, when it is one of the words. */
export function markedLines(text: string, marks: readonly string[]): { readonly activity: string; readonly mark: string }[] {
  return text.split("\n").map((line) => line.trim()).filter((line) => line !== "").map((line) => {
    const found = /^(.*\S)\s+[\u2013\u2014-]\s*(\S.*)$/.exec(line.replace(/[.;]+$/, ""));
    return found && marks.includes(found[2]!.toLowerCase()) ? { activity: found[1]!, mark: found[2]!.toLowerCase() } : { activity: line, mark: "" };
  });
}

/** What was said about each criterion in Q17.15a, by its number; a line without one goes on with the line before it. */
export function commentsOf(text: string): { readonly [criterion: string]: string } {
  const found: { [criterion: string]: string } = {};
  let at = "";
  for (const line of text.split("\n").map((each) => each.trim()).filter((each) => each !== "")) {
    const match = /^(1[0-5]|[1-9])\s*[.):\u2013\u2014-]\s*(\S.*)$/.exec(line);
    if (match) at = match[1]!;
    if (at !== "") found[at] = [...(found[at] === undefined ? [] : [found[at]]), match ? match[2]! : line].join("; ");
  }
  return found;
}
