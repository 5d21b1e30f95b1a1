import type { GlobalStandIn, StandIn } from "../../runtime/standin";
import { enumName } from "../../runtime/wire";

/** What a web app may answer instead of a page. */
export function contentService(): GlobalStandIn {
  return {
    kind: "ContentService",
    enums: { MimeType: ["JSON", "TEXT", "JAVASCRIPT", "CSV", "XML", "ICAL"] },
    members: { createTextOutput: (text = "") => textOutput(String(text)) },
  };
}

const MIME: Readonly<Record<string, string>> = {
  JSON: "application/json", TEXT: "text/plain", JAVASCRIPT: "application/javascript", CSV: "text/csv", XML: "application/xml", ICAL: "text/calendar",
};

const served = new WeakMap<StandIn, () => { content: string; mimeType: string }>();

/** The answer of a TextOutput stand-in. */
export const textOf = (standIn: StandIn | undefined): { content: string; mimeType: string } | undefined =>
  standIn ? served.get(standIn)?.() : undefined;

function textOutput(text: string): StandIn {
  const state = { text, type: "TEXT" };
  const output: StandIn = {
    kind: "TextOutput",
    members: {
      getContent: () => state.text,
      append: (more: string) => {
        state.text += more;
        return output;
      },
      setContent: (content: string) => {
        state.text = content;
        return output;
      },
      getMimeType: () => state.type,
      setMimeType: (type: unknown) => {
        state.type = enumName(type)?.split(".")[1] ?? "TEXT";
        return output;
      },
    },
  };
  served.set(output, () => ({ content: state.text, mimeType: MIME[state.type] ?? "text/plain" }));
  return output;
}
