import type { Server } from "node:http";
import { TEACHER, form } from "../people/form-page.test-data";
import { driveScript, FOLDER, MANIFEST } from "../services/drive/drive.test-data";
import type { Workspace } from "../workspace";
import { front, listen } from "./server";

const CURATOR = "l.yusupova@school0.example";
const READER = "b@school0.example";
let server: Server | undefined;
afterEach(() => { server?.close(); server?.closeAllConnections(); });

/** The front of a workspace: what a page shows, or what came of a posted form. */
async function open(workspace: Workspace) {
  server = front({ workspace, coordinator: workspace.coordinator, curator: CURATOR });
  const address = await listen(server, 0);
  return async (path: string, query: Record<string, string>, fields?: Record<string, string>): Promise<{ status: number; html: string; at: string }> => {
    const response = await fetch(new URL(`${path}?${new URLSearchParams(query).toString()}`, address), fields ? { method: "POST", body: new URLSearchParams(fields) } : {});
    const html = await response.text();
    // Without the bar and its script, so that a failure can be read.
    return { status: response.status, html: html.slice(Math.max(0, html.indexOf("<main"))), at: decodeURIComponent(response.url) };
  };
}
const ME = "nastavnik@school0.example";

/** A folder «Наставничество» with an order in it, shared with the curator, and a Doc of the coordinator's own. */
function school() {
  const { workspace, me, make, ask } = driveScript({ manifest: { ...MANIFEST, oauthScopes: [...MANIFEST.oauthScopes, "https://www.googleapis.com/auth/script.send_mail"] } });
  const folder = make({ name: "Наставничество", mimeType: FOLDER });
  const order = make({ name: "Приказ <1>", mimeType: "application/vnd.google-apps.document", parents: [folder], appProperties: { job: "J-1" } });
  const own = me.createDoc("Письмо", "Уважаемая Анна");
  me.shareFile(folder, CURATOR, "writer");
  return { workspace, me, folder, order, own, ask };
}

describe("Drive in the browser", () => {
  it("shows each person what their rights allow: own and shared at the top, folders with a path, a name found anywhere", async () => {
    const { workspace, folder, order } = school();
    const visit = await open(workspace);
    const mine = (await visit("/drive", { as: ME })).html;
    for (const words of ["Наставничество", "Письмо", "Новая таблица", "1\u00A0папка · 2\u00A0файла"]) expect(mine).toContain(words);
    expect(mine).not.toContain("Приказ");
    const shared = (await visit("/drive", { as: CURATOR })).html;
    expect(shared).toMatch(/<h1>Доступные мне<[^]*Наставничество/);
    expect(shared).not.toContain("Письмо");
    const inside = (await visit("/drive", { as: CURATOR, folder })).html;
    expect(inside).toMatch(/Доступные мне<[^]*aria-current="page">Наставничество[^]*Приказ &lt;1&gt;/);
    expect((await visit("/drive", { as: CURATOR, q: "ПРИКАЗ" })).html).toMatch(/Приказ &lt;1&gt;[^]*Доступные мне › Наставничество/);
    expect((await visit("/drive", { as: READER })).html).toContain("Своих файлов нет");
    expect((await visit("/drive", { as: READER, folder })).status).toBe(403);
    expect([(await visit("/paper", { as: READER, id: order })).status, (await visit("/file", { as: READER, id: order, kind: "docx" })).status]).toEqual([403, 403]);
    expect((await visit("/drive", { as: "" })).html).toContain("У гостя нет Диска");
    expect((await visit("/papers", { as: CURATOR, folder })).at).toContain(`/drive?as=${CURATOR}&folder=${folder}`);
  });

  it("bins, restores, asks before it deletes for good, and tells who may not", async () => {
    const { workspace, own, folder } = school();
    const visit = await open(workspace);
    const act = (does: string, id: string, as = ME) => visit("/drive/act", { as }, { id, do: does, back: "/drive?view=mine" });
    const binned = (await act("trash", folder)).html;
    expect(binned).toContain("Отправлено в корзину.");
    expect(binned).not.toContain(">Наставничество</a>");
    expect((await visit("/drive", { as: CURATOR, folder })).status).toBe(403);
    expect((await visit("/drive", { as: ME, view: "bin" })).html).toContain("Удалить навсегда");
    expect((await visit("/drive/delete", { as: ME, id: folder })).html).toContain("и всё в ней: 1\u00A0файл");
    expect((await act("restore", folder)).html).toContain(">Наставничество</a>");
    expect((await act("trash", own, CURATOR)).html).toContain("У этого человека нет такого права на файл");
    expect((await act("delete", own)).html).toContain("Удалено навсегда");
    expect(workspace.drive().map(({ name }) => name)).not.toContain("Письмо");
  });

  it("tells who has access and what the program has written on a file, and shares it; the registry too", async () => {
    const { workspace, order, me } = school();
    const visit = await open(workspace);
    const details = (await visit("/drive/file", { as: CURATOR, id: order })).html;
    for (const words of [`${CURATOR}`, "папка «Наставничество»", "appProperties", "J-1", "редактор"]) expect(details).toContain(words);
    const share = (email: string, id = order) => visit("/drive/act", { as: CURATOR }, { id, do: "share", email, role: "reader", back: `/drive/file?id=${id}` });
    expect((await share("нет")).html).toContain("не похоже на адрес почты");
    expect((await share(READER)).html).toContain("Доступ открыт.");
    expect((await visit("/paper", { as: READER, id: order })).html).toContain("Вы читаете эту бумагу, но не правите её");
    expect((await share(READER, workspace.registryId)).status).toBe(403);
    expect((await visit("/drive/act", { as: me.email }, { id: workspace.registryId, do: "share", email: READER, role: "writer", back: "/drive" })).html).toContain("Доступ открыт.");
    expect((await visit("/drive", { as: READER })).html).toContain("Новая таблица");
  });
});

it("a .pdf without Chromium is told in words, with what to do instead", async () => {
  const { workspace, own } = school();
  const visit = await open(workspace);
  const before = process.env["CHROMIUM_PATH"];
  process.env["CHROMIUM_PATH"] = "/nowhere/chromium";
  try {
    expect(await visit("/file", { as: ME, id: own, kind: "pdf" })).toMatchObject({ status: 503, html: expect.stringMatching(/PDF печатает Chromium, а он здесь не запустился[^]*«Печать»/) as string });
  } finally {
    if (before === undefined) delete process.env["CHROMIUM_PATH"];
    else process.env["CHROMIUM_PATH"] = before;
  }
});

describe("a paragraph typed in the browser", () => {
  it("is saved at the revision it was read at; a later tab is told; a lock says why", async () => {
    const { workspace, own, ask, me } = school();
    const visit = await open(workspace);
    const place = "body-1";
    const read = async () => JSON.parse((await visit("/paper/paragraph", { as: ME, id: own, place })).html) as { revision: string; html: string };
    const { revision, html } = await read();
    expect(html).toContain("Уважаемая Анна");
    const save = (words: string, at: string, id = own) => visit("/paper/paragraph", { as: ME }, { id, place, revision: at, typed: JSON.stringify([{ run: 0, text: words }]) });
    expect((await save("Уважаемая Ольга", revision)).status).toBe(200);
    expect(JSON.parse((await save("Уважаемый Пётр", revision)).html)).toMatchObject({ moved: true });
    expect(workspace.fileText(own)).toBe("Уважаемая Ольга\n");
    const locked = String(ask(`(function () { var id = Drive.Files.create({ name: "Подписан", mimeType: DOC }).id; Drive.Files.update({ contentRestrictions: [{ readOnly: true, reason: "Подписан 01.09.2026" }] }, id); return id; })()`));
    expect((await visit("/paper", { as: ME, id: locked })).html).toContain("Бумага закреплена от правок («Подписан 01.09.2026»)");
    expect((await save("иначе", me.openDoc(locked).revision, locked)).html).toContain("Файл закреплён от правок");
  });
});

it("letters: unread until opened, found by words, attachments, links of the school, and no script", async () => {
  const { workspace, own, me, ask } = school();
  me.shareFile(own, READER, "reader");
  ask(`MailApp.sendEmail({ to: "${READER}", subject: "Анкета", body: "Ссылка https://docs.google.com/document/d/${own}/edit", name: "Школа", attachments: [Utilities.newBlob("встреча", "text/plain", "встреча.txt")],
    htmlBody: '<script>alert(1)</script><a href="https://docs.google.com/document/d/${own}/edit">Открыть</a>' })`);
  ask(`MailApp.sendEmail({ to: "${READER}", subject: "Второе", body: "о расписании" })`);
  const visit = await open(workspace);
  const inbox = async (more = {}, as = READER) => (await visit("/mail", { as, ...more })).html;
  expect(await inbox()).toMatch(/2\u00A0письма · 2 не прочитаны[^]*1\u00A0файл/);
  expect(await inbox({ q: "РАСПИСАНИИ" })).toMatch(/показано 1[^]*Второе/);
  expect(await inbox({}, CURATOR)).toContain("Всего из школы ушло 2\u00A0письма");
  expect(await inbox({}, "")).toContain("У гостя нет почты");
  const letter = (await visit("/letter", { as: READER, n: "0", q: "анкета" })).html;
  for (const words of ["/paper?id=", `sandbox="allow-same-origin allow-top-navigation-by-user-activation"`, "default-src &#39;none&#39;", `href="/mail?q=%D0%B0%D0%BD%D0%BA%D0%B5%D1%82%D0%B0&amp;as=b%40school0.example"`]) expect(letter).toContain(words);
  expect(await inbox()).toContain("1 не прочитано");
  expect(await inbox({ unread: "1" })).toContain("показано 1");
  expect((await visit("/letter", { as: READER, n: "0" }, {})).html).toContain("2 не прочитаны");
  expect((await visit("/letter", { as: READER, n: "0", text: "1" })).html).toContain(`<a href="/paper?id=${own}&amp;as=b%40school0.example">`);
  expect((await visit("/letter/file", { as: READER, n: "0", at: "0" })).html).toBe("встреча");
  expect((await visit("/letter.eml", { as: READER, n: "0" })).html).toMatch(/^From: .*\r\n/m);
  expect((await visit("/letter", { as: CURATOR, n: "0" })).status).toBe(404);
});

it("forms: who may edit spoils one by hand, who may answer finds it, a stranger neither", async () => {
  const { workspace, me } = form(`form.addTextItem().setTitle("Имя").setRequired(true); form.addTextItem().setTitle("Город")`);
  const visit = await open(workspace);
  const [{ id, items } = { id: "", items: [] }] = workspace.forms();
  expect((await visit("/forms", { as: me.email })).html).toMatch(/правите 1\u00A0форму[^]*принимает ответы[^]*0\u00A0ответов/);
  expect((await visit("/forms", { as: TEACHER })).html).toMatch(/отвечаете на 1\u00A0форму/);
  expect((await visit("/forms/edit", { as: TEACHER, id })).at).toContain("/form?to=");
  const act = (does: string, more: Record<string, string> = {}, as = me.email) => visit("/forms/act", { as }, { id, do: does, ...more });
  await act("rename", { title: "Анкета <2>" });
  await act("renameItem", { item: String(items[0]!.id), title: "Фамилия" });
  await act("deleteItem", { item: String(items[1]!.id) });
  expect((await act("unpublish")).html).toMatch(/Анкета &lt;2&gt;[^]*не опубликована[^]*1\u00A0пункт/);
  expect(workspace.forms()[0]).toMatchObject({ title: "Анкета <2>", published: false, items: [{ title: "Фамилия", required: true }] });
  expect((await act("publish", {}, TEACHER)).html).not.toContain("Опубликовать");
  expect((await visit("/forms", { as: TEACHER })).html).toContain("Формы есть, но не для этого человека");
});
