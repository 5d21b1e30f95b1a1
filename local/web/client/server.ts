import type { ReplyWire } from "../workbook/wire";

/** The addresses of the local Workspace that this page speaks with, as that person, about that file. */
export type Asked = { readonly as: string; readonly file: string };

const LOST = "Нет связи с программой на этом компьютере. Запущена ли она? Изменение не записано.";

async function answered(asked: () => Promise<Response>): Promise<ReplyWire> {
  try {
    const response = await asked();
    return response.ok ? ((await response.json()) as ReplyWire) : { error: `${LOST} (${response.status})` };
  } catch {
    return { error: LOST };
  }
}

const address = (path: string, query: { readonly [name: string]: string }): string => `${path}?${new URLSearchParams(query).toString()}`;

export const looked = ({ as, file }: Asked, gid: number, since: string): Promise<ReplyWire> =>
  answered(() => fetch(address("/sheet/data", { as, file, gid: String(gid), since })));

export const posted = ({ as, file }: Asked, path: "/sheet/act" | "/sheet/open" | "/sheet/menu", body: object): Promise<ReplyWire> =>
  answered(() => fetch(address(path, { as, file }), { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }));
