import type { Execution } from "../../runtime/execution";
import { lacking, ServiceFailure } from "../../runtime/failure";
import type { GlobalStandIn, StandIn } from "../../runtime/standin";
import { enumName } from "../../runtime/wire";

/** What an HtmlOutput is when it is shown. */
export type Page = {
  html: string;
  title: string;
  readonly meta: Record<string, string>;
  width?: number;
  height?: number;
  frame: string;
  favicon?: string;
};

/** [R: HtmlOutput.addMetaTag]: all others are refused (platform-verdicts.md A10). */
const META = ["apple-mobile-web-app-capable", "google-site-verification", "mobile-web-app-capable", "viewport"];

const pages = new WeakMap<StandIn, Page>();

/** The page of an HtmlOutput stand-in. */
export const pageOf = (standIn: StandIn | undefined): Page | undefined => (standIn ? pages.get(standIn) : undefined);

/** `HtmlService`. Page files are those pushed with the bundle that runs, so a web app serves its own version's. */
export function htmlService(execution: Execution): GlobalStandIn {
  const file = (name: string): string => {
    const text = execution.bundle.pages[name.replace(/\.html$/, "")];
    if (text === undefined) throw new ServiceFailure(`No HTML file named ${name} was found.`);
    return text;
  };
  return {
    kind: "HtmlService",
    enums: { XFrameOptionsMode: ["DEFAULT", "ALLOWALL"], SandboxMode: ["IFRAME", "NATIVE", "EMULATED"] },
    members: {
      createHtmlOutput: (html: unknown = "") => {
        if (typeof html !== "string") throw lacking("HtmlService.createHtmlOutput of a blob");
        return htmlOutput(html);
      },
      createHtmlOutputFromFile: (name: string) => htmlOutput(file(name)),
      createTemplateFromFile: (name: string) => htmlTemplate(file(name)),
      createTemplate: (html: string) => htmlTemplate(html),
    },
  };
}

function htmlTemplate(content: string): StandIn {
  return {
    kind: "HtmlTemplate",
    members: {
      getRawContent: () => content,
      evaluate: () => {
        if (content.includes("<?")) throw lacking("HtmlTemplate.evaluate of scriptlets");
        return htmlOutput(content);
      },
    },
  };
}

export function htmlOutput(html: string): StandIn {
  const page: Page = { html, title: "", meta: {}, frame: "DEFAULT" };
  const changed = (change: () => void): StandIn => {
    change();
    return output;
  };
  const output: StandIn = {
    kind: "HtmlOutput",
    members: {
      getContent: () => page.html,
      setContent: (content: string) => changed(() => { page.html = content; }),
      append: (content: string) => changed(() => { page.html += content; }),
      clear: () => changed(() => { page.html = ""; }),
      getTitle: () => page.title,
      setTitle: (title: string) => changed(() => { page.title = title; }),
      getWidth: () => page.width ?? null,
      setWidth: (width: number) => changed(() => { page.width = width; }),
      getHeight: () => page.height ?? null,
      setHeight: (height: number) => changed(() => { page.height = height; }),
      setFaviconUrl: (url: string) => changed(() => { page.favicon = url; }),
      setSandboxMode: () => output,
      setXFrameOptionsMode: (mode: unknown) => changed(() => { page.frame = enumName(mode)?.split(".")[1] ?? "DEFAULT"; }),
      addMetaTag: (name: string, content: string) => changed(() => {
        if (!META.includes(name)) throw new ServiceFailure(`The meta tag you specified is not allowed in this context: ${name}`);
        page.meta[name] = content;
      }),
    },
  };
  pages.set(output, page);
  return output;
}
