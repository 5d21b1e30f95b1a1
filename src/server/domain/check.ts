/**
 * What a check of the surroundings found of one fact about Google. `expected` and `seen` are short texts, words in braces are keys of
 * `checkTokens`; `took` are milliseconds by call, as often as it was made; `made` are ids of scratch files by what they are for.
 */
export type Finding = {
  readonly id: string;
  readonly verdict: "same" | "differs" | "unknown";
  readonly expected: string;
  readonly seen: string;
  readonly ms: number;
  readonly took: { readonly [call: string]: readonly number[] };
  readonly made: readonly (readonly [item: string, id: string])[];
};

/** Of one call to Google: how often it was made and how long it took, in milliseconds. */
export type Took = { readonly call: string; readonly n: number; readonly median: number; readonly max: number };

export const countOf = (findings: readonly Finding[], verdict: Finding["verdict"]): number => findings.filter((each) => each.verdict === verdict).length;

/** All measured calls of a check, in the order in which they were first made. */
export function tookOf(findings: readonly Finding[]): Took[] {
  const all = new Map<string, number[]>();
  for (const [call, times] of findings.flatMap(({ took }) => Object.entries(took))) all.set(call, [...(all.get(call) ?? []), ...times]);
  return [...all].map(([call, times]) => ({ call, n: times.length, median: middle([...times].sort((a, b) => a - b)), max: Math.max(...times) }));
}

const middle = (sorted: readonly number[]): number => {
  const half = Math.floor(sorted.length / 2);
  return Math.round(sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2);
};
