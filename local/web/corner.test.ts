import type { Server } from "node:http";
import { inlineScript } from "../inline-script";
import { front, listen } from "./server";

const CURATOR = "l.yusupova@school0.example";
const MENTOR = "i.kovaleva@school0.example";
let server: Server | undefined;
afterEach(() => { server?.close(); server?.closeAllConnections(); });

/** A school of three with its registry; `open` is a browser that remembers a cookie or not. */
async function school() {
  const { workspace, me } = inlineScript();
  me.renameSheet("Лист1", "Люди");
  me.paste("Люди", "A1", [["Ид", "Фамилия", "Имя", "Отчество", "Эл. почта", "Роли в программе", "Должность"], ["PR-1", "Юсупова", "Лейла", "Рашидовна", CURATOR, "", "методист"], ["PR-2", "Ковалёва", "Ирина", "Андреевна", MENTOR, "наставник", "учитель"]]);
  server = front({ workspace, coordinator: workspace.coordinator, curator: CURATOR });
  const address = await listen(server, 0);
  const open = async (path: string, cookie = ""): Promise<{ status: number; html: string; at: string; cookie: string }> => {
    const response = await fetch(new URL(path, address), { redirect: "manual", headers: { accept: "text/html", cookie } });
    return { status: response.status, html: await response.text(), at: response.headers.get("location") ?? "", cookie: (response.headers.get("set-cookie") ?? "").split(";")[0]! };
  };
  return { workspace, open };
}

it("everybody is found by name, role or address, and whoever is chosen stays at the same place", async () => {
  const { open } = await school();
  const { html } = await open(`/who?back=${encodeURIComponent("/mail?text=1")}&q=${encodeURIComponent("ковалева")}&as=${CURATOR}`);
  expect(html).toContain("наставник · учитель · i.kovaleva@school0.example");
  expect(html).toContain(`href="/mail?text=1&amp;as=i.kovaleva%40school0.example"`);
  expect(html).not.toContain("Юсупова Лейла Рашидовна");
  const all = (await open(`/who?as=${CURATOR}&part=1`)).html;
  for (const name of ["служебная учётная запись школы", "Юсупова Лейла Рашидовна", "Гость без учётной записи", "Посторонний"]) expect(all).toContain(name);
  expect((await open(`/who?back=${encodeURIComponent("//evil.example/")}&as=${CURATOR}`)).html).not.toContain("evil.example/?");
});

it("an address says who one is; one that does not is opened as whoever was chosen last, or as the curator", async () => {
  const { open } = await school();
  expect(await open("/mail?text=1")).toMatchObject({ status: 303, at: "/mail?text=1&as=l.yusupova%40school0.example" });
  const mentor = await open(`/mail?as=${MENTOR}`);
  expect(mentor.html).toContain("Ковалёва\u00A0И.");
  expect(await open("/mail", mentor.cookie)).toMatchObject({ status: 303, at: "/mail?as=i.kovaleva%40school0.example" });
  expect((await open(`/mail?as=${CURATOR}`, mentor.cookie)).html).toContain("Юсупова\u00A0Л.");
});

it("what a person may not open is refused with Google's page", async () => {
  const { workspace, open } = await school();
  for (const path of ["/sheet", "/executions"]) {
    expect(await open(`${path}?as=${MENTOR}`)).toMatchObject({ status: 403, html: expect.stringContaining("You need access") as string });
    expect(await open(`${path}?as=postoronniy@elsewhere.example`)).toMatchObject({ status: 403 });
    expect(await open(`${path}?as=${workspace.coordinator}`)).toMatchObject({ status: 200 });
  }
  workspace.share(workspace.registryId, MENTOR, "viewer");
  expect(await open(`/sheet?as=${MENTOR}`)).toMatchObject({ status: 200 });
  expect(await open(`/executions?as=${MENTOR}`)).toMatchObject({ status: 403 });
});
