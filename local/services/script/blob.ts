import type { StandIn } from "../../runtime/standin";

/** Apps Script's bytes are signed, -128 to 127. */
export const signed = (bytes: Buffer): number[] => Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
export const unsigned = (bytes: readonly number[]): Buffer => Buffer.from(bytes.map((byte) => byte & 255));

/** Text is taken as UTF-8. */
export const bytesOf = (content: unknown): Buffer =>
  Array.isArray(content) ? unsigned(content as number[]) : Buffer.from(String(content ?? ""), "utf8");

/** What a blob holds, for a stand-in that gets one as an argument. */
export type BlobContent = { readonly bytes: Uint8Array; readonly type: string | null; readonly name: string | null };
const contents = new WeakMap<StandIn, () => BlobContent>();
/** Null when the value is no blob. */
export const contentOf = (value: unknown): BlobContent | null => (typeof value === "object" && value !== null ? (contents.get(value as StandIn)?.() ?? null) : null);

export function blob(content: Buffer, type: string | null, name: string | null): StandIn {
  const state = { content, type, name };
  const standIn: StandIn = {
    kind: "Blob",
    members: {
      getBytes: () => signed(state.content),
      getDataAsString: () => state.content.toString("utf8"),
      getContentType: () => state.type,
      getName: () => state.name,
      setName: (given: string) => {
        state.name = given;
        return standIn;
      },
      setContentType: (given: string) => {
        state.type = given;
        return standIn;
      },
      setDataFromString: (text: string) => {
        state.content = Buffer.from(text, "utf8");
        return standIn;
      },
    },
  };
  contents.set(standIn, () => ({ bytes: new Uint8Array(state.content), type: state.type, name: state.name }));
  return standIn;
}
