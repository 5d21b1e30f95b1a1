import { inflateSync } from "fflate";

/**
 * Starts the page. Its script travels deflated inside the one file, since half of it is Russian text in two bytes a letter; the build
 * puts it into `#packed` as base64 and this small script in front.
 */
const packed = atob(document.getElementById("packed")?.textContent?.trim() ?? "");
const script = document.createElement("script");
script.textContent = new TextDecoder().decode(inflateSync(Uint8Array.from(packed, (letter) => letter.charCodeAt(0))));
document.body.append(script);
