/** An e-mail cell as read (`domain/roster.md` I.6). A wrong address is never repaired silently: the proposal is shown. */
export type EmailReading =
  | { readonly state: "empty" }
  | { readonly state: "read"; readonly address: string; readonly outside: boolean }
  | { readonly state: "two"; readonly addresses: readonly string[] }
  | { readonly state: "bad"; readonly read: string; readonly letter: string; readonly place: number; readonly proposal: string };

const ADDRESS = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** One address out of «Имя <a@b>», `mailto:` and trailing marks. */
function bareAddress(text: string): string {
  const inside = /<([^<>]*)>/.exec(text);
  return (inside?.[1] ?? text).trim().toLowerCase().replace(/^mailto:/, "").replace(/\s+/g, "").replace(/^[<(]+|[.,;>)]+$/g, "");
}

/**
 * @param alike Latin letter of each look-alike Russian one
 * @param domain the school's mail domain, "" when unknown
 */
export function readEmail(typed: string, alike: ReadonlyMap<string, string>, domain: string, empties: readonly string[]): EmailReading {
  const text = typed.trim();
  if (empties.includes(text.toLowerCase())) return { state: "empty" };
  const isSchools = (address: string): boolean => domain !== "" && address.endsWith(`@${domain}`);

  const pieces = (text.match(/@/g) ?? []).length > 1 ? text.split(/[\s,;/]+/).map(bareAddress).filter((piece) => piece.includes("@")) : [bareAddress(text)];
  if (pieces.length > 1) {
    const addresses = [...new Set(pieces)];
    const ours = addresses.filter(isSchools);
    const one = addresses.length === 1 ? addresses[0] : ours.length === 1 ? ours[0] : undefined;
    if (one === undefined) return { state: "two", addresses };
    return oneAddress(one, alike, isSchools(one), domain);
  }
  return oneAddress(pieces[0] ?? "", alike, isSchools(pieces[0] ?? ""), domain);
}

function oneAddress(address: string, alike: ReadonlyMap<string, string>, ours: boolean, domain: string): EmailReading {
  if (ADDRESS.test(address)) return { state: "read", address, outside: domain !== "" && !ours };
  const place = address.search(/[^\u0021-\u007e]/);
  const repaired = [...address].map((letter) => alike.get(letter) ?? letter).join("");
  return { state: "bad", read: address, letter: place < 0 ? "" : address[place] ?? "", place: place + 1, proposal: ADDRESS.test(repaired) ? repaired : "" };
}
