/** Kept beside the loop: in a script's realm every look at the global `Math` costs more than the multiplication. */
const { imul } = Math;

/** A short text that changes when the given text changes (FNV-1a, 32 bits, base 36). For noticing edits, not for secrets. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
