import { checkWords, withTokens, type FactId } from "../../../texts/ru/checks";
import { AppError } from "../../../contract/errors";
import type { Finding } from "../../domain/check";
import type { Services } from "../../services";
import { said } from "./fact";
import { FACTS } from "./facts";
import { binScratch, groundOf, type Ground, type Kept } from "./ground";
import { meaningOf, writeReport } from "./report";

export { CHECK_SHEET_ID } from "./report";

/** A finding as the page tells it. */
export const toldFinding = (finding: Finding) => ({
  id: finding.id, unknown: finding.verdict === "unknown", what: checkWords[finding.id as FactId].what, expected: withTokens(finding.expected), seen: withTokens(finding.seen), means: meaningOf(finding),
});

/** The facts as the job goes through them: each done in scratch files of its run, nothing left behind, a sheet at the end. */
export const googleTrials = (services: Services) => ({
  keys: Object.keys(FACTS),
  title: (key: string): string => checkWords[key as FactId].what,
  /** One step of a run: finds again what an earlier one has made. */
  begin(jobId: string, before: readonly Finding[]) {
    const kept: Kept = { took: {}, made: [] };
    const ground = groundOf(services, jobId, madeBy(before), kept);
    return (key: string): Finding => {
      for (const call of Object.keys(kept.took)) delete kept.took[call];
      kept.made.length = 0;
      return tried(key as FactId, ground, kept);
    };
  },
  isLong: (key: string): boolean => FACTS[key as FactId].long === true,
  /** What an earlier check has left. */
  clear: (jobId: string) => binScratch(services, [], jobId),
  bin: (findings: readonly Finding[]) => binScratch(services, madeBy(findings)),
  report(findings: readonly Finding[]) {
    const now = services.now();
    writeReport(services.memory.registryId(), findings, `${services.dayOf(now).split("-").reverse().join(".")} ${services.timeOf(now)}`);
  },
});

const madeBy = (findings: readonly Finding[]): Kept["made"] => findings.flatMap(({ made }) => made.map(([item, id]): [string, string] => [item, id]));

/** @throws AppError `google-unavailable` when the minute's share of an API is used up: the fact waits, it says nothing of Google */
function tried(id: FactId, ground: Ground, { took, made }: Kept): Finding {
  const { expected, same, look } = FACTS[id];
  const from = Date.now();
  const found = (verdict: Finding["verdict"], seen: string): Finding => ({ id, verdict, expected, seen, ms: Date.now() - from, took: { ...took }, made: [...made] });
  try {
    const seen = look(ground);
    return found((same ? same(seen) : seen === expected) ? "same" : "differs", seen);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.key === "service.quota") throw thrown;
    const words = said(thrown);
    if (/Quota exceeded|Rate Limit/i.test(words)) throw new AppError("google-unavailable", "service.quota", {}, [], thrown);
    return found("unknown", words);
  }
}
