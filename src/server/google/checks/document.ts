import type { Ground } from "./ground";
import { switchedOn, told } from "../api-errors";

type Request = GoogleAppsScript.Docs.Schema.Request;
export type Style = { readonly [field: string]: unknown };
/** What the facts read of Google's answer; its own types leave out what is new. */
export type Size = { readonly magnitude?: number };
export type Run = { readonly startIndex?: number; readonly endIndex?: number; readonly textRun?: { readonly content?: string; readonly textStyle?: Style }; readonly autoText?: { readonly type?: string } };
export type Block = {
  readonly startIndex?: number; readonly endIndex?: number;
  readonly paragraph?: { readonly elements?: readonly Run[] };
  readonly sectionBreak?: { readonly sectionStyle?: { readonly [Side in "marginTop" | "marginBottom" | "marginLeft" | "marginRight"]?: Size } & { readonly flipPageOrientation?: boolean } };
  readonly table?: { readonly tableRows?: readonly Row[] };
};
export type Row = { readonly startIndex?: number; readonly endIndex?: number; readonly tableRowStyle?: { readonly tableHeader?: boolean; readonly preventOverflow?: boolean }; readonly tableCells?: readonly { readonly content?: readonly Block[] }[] };
export type Doc = {
  readonly body: { readonly content: readonly Block[] }; readonly documentStyle?: Style; readonly namedStyles?: { readonly styles?: readonly { readonly namedStyleType?: string; readonly textStyle?: Style }[] };
  readonly footers?: { readonly [id: string]: { readonly content?: readonly Block[] } };
};

const NAME = "Google Docs API";
const documents = () => switchedOn(NAME, typeof Docs === "undefined" ? undefined : Docs.Documents);
export const read = ({ time }: Ground, id: string): Doc => time("docsRead", () => told(NAME, () => documents().get(id))) as unknown as Doc;
export const change = ({ time }: Ground, id: string, requests: readonly Request[]): void => time("docsWrite", () => told(NAME, () => { documents().batchUpdate({ requests: [...requests] }, id); }));

export const runsOf = (blocks: readonly Block[]): Run[] => blocks.flatMap(({ paragraph }) => paragraph?.elements ?? []);
export const textOf = (doc: Doc): string => runsOf(doc.body.content).map(({ textRun }) => textRun?.content ?? "").join("");
export const insert = (text: string, index = 1): Request => ({ insertText: { location: { index }, text } });

/** The scratch Doc with nothing but this in it. */
export function blankDoc(ground: Ground, text: string): string {
  const id = ground.file("doc");
  const { body } = read(ground, id);
  const end = (body.content[body.content.length - 1]?.endIndex ?? 2) - 1;
  change(ground, id, [...(end > 1 ? [{ deleteContentRange: { range: { startIndex: 1, endIndex: end } } }] : []), insert(text)]);
  return id;
}

