import { createHash } from "node:crypto";
import type { $brand } from "zod/mini";
import type { CallName, Input, Output, Reply } from "../../src/contract/contract";
import type { Person } from "../workspace";

/** The same shape without brands: what a person types is plain text until the server has read it. */
export type Plain<Value> = Value extends $brand<string> ? (Value extends string ? string : Value extends number ? number : never)
  : Value extends readonly (infer Item)[] ? readonly Plain<Item>[]
  : Value extends object ? { readonly [Key in keyof Value]: Plain<Value[Key]> }
  : Value;

/** A refusal of the server, in the words it answered. */
export class Refused extends Error {
  readonly code: string;
  readonly key: string;
  constructor(code: string, key: string, sentence: string) {
    super(sentence);
    this.name = "Refused";
    this.code = code;
    this.key = key;
  }
}

/** Where a person sits: at the registry's sidebar or at the page in a browser. */
export type Seat = "registry" | "page";

const PATIENCE = 6;

/**
 * One call of the contract as a person.
 *
 * @param key what is done, to whom and when: the request id comes from it, so that a repetition is answered from the log
 * @param wait lets a minute pass; what Google cannot do just now (its quota of a minute) is asked for again after it
 * @throws Refused when the server says no
 */
export function ask<Name extends CallName>(person: Person, seat: Seat, name: Name, input: Plain<Input<Name>>, key: string, wait?: () => void): Output<Name> {
  const requestId = `y-${createHash("sha256").update(`${name} ${key}`).digest("hex").slice(0, 32)}`;
  const send = (): Reply => (seat === "page" ? person.callPage(name, input, requestId) : person.call(name, input, requestId)) as Reply;
  let reply = answered(send);
  for (let tries = 0; wait && !reply.ok && reply.code === "google-unavailable" && tries < PATIENCE; tries += 1) {
    wait();
    reply = answered(send);
  }
  if (reply.ok) return reply.value as Output<Name>;
  throw new Refused(reply.code, reply.message.key, `${name}: ${sentence(reply.message)}${reply.details.map((detail) => `; ${sentence(detail)}`).join("")}${reply.execution === "" ? "" : ` (${reply.execution})`}`);
}

/** An answer that was lost (the run was killed) is asked for once more with the same request id. */
function answered(send: () => Reply): Reply {
  try {
    return send();
  } catch {
    return send();
  }
}

const sentence = ({ key, params, field }: { key: string; params?: { readonly [name: string]: string | number } | undefined; field?: string | undefined }): string =>
  `${key}${field ? ` [${field}]` : ""}${params && Object.keys(params).length > 0 ? ` ${JSON.stringify(params)}` : ""}`;
