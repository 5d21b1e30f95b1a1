import { tokenizer } from "acorn";

/** The file as Google serves it: its own `<meta>` and `<title>` are dropped (platform-verdicts.md A10), comments inside template literals too. */
export const servedHtml = (html: string): string =>
  html.replace(/<meta\b[^>]*>/gi, "").replace(/<title\b[^>]*>[\s\S]*?<\/title>/gi, "")
    .replace(/(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi, (whole, open: string, script: string, close: string) => (script.includes("`") ? `${open}${eaten(script)}${close}` : whole));

/**
 * HtmlService takes `//` and `/*` in a template literal for a comment and strips it, up to the end of the line or the next end of a comment, wherever
 * that stands ([GH: enuchi/React-Google-Apps-Script#157], platform.md trap 25).
 */
function eaten(script: string): string {
  const cuts: { readonly from: number; readonly to: number }[] = [];
  try {
    for (const token of tokenizer(script, { ecmaVersion: "latest" })) {
      if (token.type.label !== "template" || token.start < (cuts[cuts.length - 1]?.to ?? 0)) continue;
      const found = /\/\/|\/\*/.exec(script.slice(token.start, token.end));
      if (!found) continue;
      const from = token.start + found.index;
      const end = found[0] === "//" ? script.indexOf("\n", from) : script.indexOf("*/", from) + 2;
      cuts.push({ from, to: end < from ? script.length : end });
    }
  } catch {
    // What is no JavaScript breaks in the browser, here as there.
  }
  return cuts.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), script);
}
