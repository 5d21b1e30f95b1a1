/**
 * What goes wrong on Google without anybody's fault. Each kind strikes at one point of an execution:
 *
 * | kind        | at                  | what happens                                                                                |
 * |-------------|---------------------|---------------------------------------------------------------------------------------------|
 * | `outage`    | a service call      | "server error", 500, 503, "Empty response"; the work was done or not, the script cannot know |
 * | `timeout`   | a service call      | after a minute the call "timed out"; done or not, as above                                  |
 * | `rate`      | a service call      | 429 and "invoked too many times"; never done                                                |
 * | `kill`      | a service call      | the six-minute kill, before the call's effect or after it: no catch, no finally             |
 * | `person`    | a service call      | somebody sorts, moves, types in the registry just before it                                 |
 * | `lock`      | taking a lock       | another execution holds it for the whole timeout                                            |
 * | `missed`    | a trigger's firing  | it does not run                                                                             |
 * | `twice`     | a trigger's firing  | it runs, and once more                                                                      |
 * | `replyLost` | `google.script.run` | the work is done, the page gets a failure                                                   |
 */
export const FAULT_KINDS = ["outage", "timeout", "rate", "kill", "person", "lock", "missed", "twice", "replyLost"] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export type FaultPoint = "call" | "lock" | "firing" | "reply";
export const POINT_OF: Readonly<Record<FaultKind, FaultPoint>> = {
  outage: "call", timeout: "call", rate: "call", kill: "call", person: "call", lock: "lock", missed: "firing", twice: "firing", replyLost: "reply",
};

export const isFaultKind = (kind: string): kind is FaultKind => (FAULT_KINDS as readonly string[]).includes(kind);

/** Locks fail by not being given (`lock`); everything else that reaches Google may be refused by it. */
const NEVER_REFUSED = /^Lock\./;
export const mayStrike = (kind: FaultKind, call: string): boolean => !NEVER_REFUSED.test(call) || !(kind === "outage" || kind === "timeout" || kind === "rate");
