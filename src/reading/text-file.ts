export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1251", "koi8-r", "ibm866"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A text file as read: `candidates` are what the person may choose instead, likeliest first; `broken` says that letters look spoilt. */
export type TextFile = { readonly text: string; readonly encoding: Encoding; readonly candidates: readonly Encoding[]; readonly broken: boolean };

const ONE_BYTE = ["windows-1251", "koi8-r", "ibm866"] as const;
/** The most frequent letter pairs of Russian. */
const ORDINARY = new Set((
  "ст но то на ен ов ни ра во ко ро пр по ал ер ан ре ос ли от ка ла ло ле ва ва вн ит ин ис те де ди до да та ти ва ве ви го ол ом ор ск со се ес ет ел ем ат ам ар " +
  "ас ак ав ки ру ри рн ич че ча чк на не ны ия ий ой ая ев ец ед об од ог ок им ик ил ир из ль ья ма ме ми мо му ну на фа фи бо бе ба бр кл ин уч"
).split(" "));
/** What UTF-8 looks like when read as something else, the letter of lost characters, and question marks in their place. */
const SPOILT = /\ufffd|\?{3,}|(?:[\u00d0\u00d1][\u0080-\u00ff\u02c6-\u2122]){2,}|(?:[\u0420\u0421][\u0080-\u00bf\u0402-\u040f\u0452-\u045f\u2013-\u2122]){2,}/;
const SAMPLE = 20_000;

/** How much a text looks like Russian: ordinary pairs count for it, pictures, capitals inside words and odd letters against it. */
function likeness(text: string): number {
  let score = 0;
  for (let at = 1; at < text.length; at++) {
    const pair = text.slice(at - 1, at + 1);
    if (ORDINARY.has(pair.toLowerCase())) score += /^.[\u0430-\u044f\u0451]$/.test(pair) || /^[\u0410-\u042f]{2}$/.test(pair) ? 1 : 0;
    if (/[\u0430-\u044f][\u0410-\u042f]|[\u2500-\u25ff\u0402-\u040f\u0452-\u045f\u00a4-\u00a7\u00b5]/.test(pair)) score -= 1;
  }
  return score;
}

const decode = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);

function byMark(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The text of a file: its mark decides, else valid UTF-8 is UTF-8, else the one-byte encoding with the most ordinary letter pairs
 * (`domain/roster.md` I.2).
 * @param chosen what the person picked under «Кодировка»
 */
export function readTextFile(bytes: Uint8Array, chosen?: Encoding): TextFile {
  const sample = bytes.subarray(0, SAMPLE);
  const ranked = [...ONE_BYTE].map((encoding) => ({ encoding, score: likeness(decode(sample, encoding)) })).sort((a, b) => b.score - a.score).map(({ encoding }) => encoding);
  const sure = byMark(bytes) ?? (isUtf8(bytes) ? "utf-8" as const : null);
  const candidates: Encoding[] = sure ? [sure, ...ranked, ...ENCODINGS.filter((each) => each !== sure && !(ONE_BYTE as readonly string[]).includes(each))] : [...ranked, "utf-8", "utf-16le", "utf-16be"];
  const encoding = chosen ?? candidates[0] ?? "utf-8";
  const text = decode(bytes, encoding);
  return { text, encoding, candidates, broken: SPOILT.test(text.slice(0, SAMPLE)) };
}
