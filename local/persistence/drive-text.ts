import type { DriveContent } from "../services/drive/file";

/** What is inside a file of Drive, as text: a Doc's model as JSON, bytes as base64. */
export const contentText = (content: DriveContent): string =>
  JSON.stringify(content.kind === "blob" ? { kind: "blob", base64: Buffer.from(content.bytes).toString("base64") } : content);

export function contentFromText(text: string): DriveContent {
  const kept = JSON.parse(text) as Exclude<DriveContent, { kind: "blob" }> | { readonly kind: "blob"; readonly base64: string };
  return kept.kind === "blob" ? { kind: "blob", bytes: new Uint8Array(Buffer.from(kept.base64, "base64")) } : kept;
}
