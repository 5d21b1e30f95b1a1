import { createHash, createHmac } from "node:crypto";
import { unzipSync, zipSync } from "fflate";
import { spend, type Execution } from "../../runtime/execution";
import { ServiceFailure } from "../../runtime/failure";
import type { GlobalStandIn } from "../../runtime/standin";
import { enumName, isDate } from "../../runtime/wire";
import { blob, bytesOf, contentOf, signed, unsigned, type BlobContent } from "./blob";
import { formatJavaDate, parseJavaDate } from "./java-date";

/** platform.md trap 40. */
const LONGEST_SLEEP = 300_000;

const ALGORITHMS: Readonly<Record<string, string>> = { MD5: "md5", SHA_1: "sha1", SHA_256: "sha256", SHA_384: "sha384", SHA_512: "sha512" };

const algorithmOf = (value: unknown): string => {
  const name = ALGORITHMS[(enumName(value)?.split(".")[1] ?? "").replace("HMAC_", "")];
  if (!name) throw new ServiceFailure("Invalid argument: algorithm");
  return name;
};

/** `Utilities`: all of it is done without reaching Google. */
export function utilities(execution: Execution): GlobalStandIn {
  return {
    kind: "Utilities",
    enums: {
      DigestAlgorithm: Object.keys(ALGORITHMS),
      MacAlgorithm: Object.keys(ALGORITHMS).map((name) => `HMAC_${name}`),
      Charset: ["US_ASCII", "UTF_8"],
    },
    members: {
      getUuid: () => uuid(() => execution.random.next()),
      sleep: (ms: number) => {
        if (!(ms >= 0) || ms > LONGEST_SLEEP) throw new ServiceFailure(`Invalid argument: ${ms}. sleep takes at most 300000 milliseconds.`);
        spend(execution, ms);
      },
      formatDate: (date: unknown, zone: string, pattern: string) => {
        if (!isDate(date)) throw new ServiceFailure(`The parameters (${typeof date},String,String) don't match the method signature for Utilities.formatDate.`);
        return formatJavaDate(date.getTime(), zone, pattern);
      },
      parseDate: (text: string, zone: string, pattern: string) => {
        const instant = parseJavaDate(text, zone, pattern);
        if (instant === null) throw new ServiceFailure(`Unparseable date: "${text}"`);
        return new Date(instant);
      },
      base64Encode: (content: unknown) => bytesOf(content).toString("base64"),
      base64EncodeWebSafe: (content: unknown) => bytesOf(content).toString("base64").replace(/\+/g, "-").replace(/\//g, "_"),
      base64Decode: (text: string) => signed(fromBase64(text, /^[A-Za-z0-9+/]*={0,2}$/)),
      base64DecodeWebSafe: (text: string) => signed(fromBase64(text, /^[A-Za-z0-9_-]*={0,2}$/)),
      computeDigest: (algorithm: unknown, content: unknown) => signed(createHash(algorithmOf(algorithm)).update(bytesOf(content)).digest()),
      computeHmacSha256Signature: (content: unknown, key: unknown) => signed(createHmac("sha256", bytesOf(key)).update(bytesOf(content)).digest()),
      computeHmacSignature: (algorithm: unknown, content: unknown, key: unknown) =>
        signed(createHmac(algorithmOf(algorithm), bytesOf(key)).update(bytesOf(content)).digest()),
      zip: (blobs: unknown[], name = "archive.zip") => blob(Buffer.from(zipSync(Object.fromEntries(blobs.map((each) => packed(each))))), "application/zip", name),
      unzip: (archive: unknown) => Object.entries(unzipSync(given(archive).bytes)).map(([name, bytes]) => blob(Buffer.from(bytes), null, name)),
      newBlob: (content: unknown, type?: string, name?: string) => blob(bytesOf(content), type ?? null, name ?? null),
    },
  };
}

function given(value: unknown): BlobContent {
  const content = contentOf(value);
  if (!content) throw new ServiceFailure("Invalid argument: blob");
  return content;
}

/** A file of an archive needs its name ([R: Utilities.zip]). */
function packed(value: unknown): [string, Uint8Array] {
  const { name, bytes } = given(value);
  if (!name) throw new ServiceFailure("Invalid argument: blobs");
  return [name, bytes];
}

function fromBase64(text: string, alphabet: RegExp): Buffer {
  if (!alphabet.test(text)) throw new ServiceFailure("Could not decode string.");
  return Buffer.from(text.replace(/-/g, "+").replace(/_/g, "/"), "base64");
}

function uuid(next: () => number): string {
  const bytes = Array.from({ length: 16 }, () => Math.floor(next() * 256));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = unsigned(bytes).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
