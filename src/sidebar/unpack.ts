import { runPacked } from "./packed";

/**
 * Starts the page. Its script travels deflated inside the one file, since half of it is Russian text in two bytes a letter; the build
 * puts it into `#packed` as base64 and this small script in front.
 */
runPacked(document.getElementById("packed")?.textContent ?? "");
