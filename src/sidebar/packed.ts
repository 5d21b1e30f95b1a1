import { inflateSync } from "fflate";

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0));

/**
 * Runs a script that the build deflated into base64: the page's own, or a part that is fetched when it is needed. It goes into the page
 * as an element, since the frame it stands in allows that and nothing else.
 */
export function runPacked(base64: string): void {
  const script = document.createElement("script");
  script.textContent = new TextDecoder().decode(inflateSync(bytesOf(base64)));
  document.body.append(script);
}
