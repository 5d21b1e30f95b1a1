import type { Server } from "node:http";
import { ANSWERS, form, QUESTIONS, TEACHER } from "../people/form-page.test-data";
import { inlineScript } from "../inline-script";
import type { Workspace } from "../workspace";
import { front, listen } from "./server";

const CURATOR = "l.yusupova@school0.example";
let server: Server | undefined;
afterEach(() => { server?.close(); server?.closeAllConnections(); });

async function open(workspace: Workspace): Promise<(path: string, fields?: Record<string, string | readonly string[]>) => Promise<{ status: number; html: string; at: string }>> {
  server = front({ workspace, coordinator: workspace.coordinator, curator: CURATOR });
  const address = await listen(server, 0);
  return async (path, fields) => {
    const body = fields && new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : value.map((each) => [name, each]))));
    const response = await fetch(new URL(path, address), body ? { method: "POST", body } : {});
    return { status: response.status, html: await response.text(), at: response.url };
  };
}

const formAt = (link: string, as = TEACHER): string => `/form?${new URLSearchParams({ to: link, as }).toString()}`;
/** Names of the fields by the title of the question. */
const fieldsIn = (workspace: Workspace): ((title: string) => readonly string[]) => (title) => workspace.forms()[0]?.items.find((item) => item.title === title)?.entries ?? [];

describe("a form in the browser", () => {
  it("shows every kind of question, says what is wrong beside it, keeps what was typed, and sends once", async () => {
    const { workspace, link, responses } = form();
    const visit = await open(workspace);
    const field = fieldsIn(workspace);
    const shown = (await visit(formAt(link))).html;
    for (const { title } of workspace.forms()[0]!.items) expect(shown).toContain(title);
    expect(shown).toMatch(/Как вас зовут/);
    const [years = ""] = field("Стаж"), [name = ""] = field("Имя"), [row1 = "", row2 = ""] = field("Сетка");
    const wrong = (await visit(formAt(link), { page: "0", do: "send", [years]: "99" })).html;
    expect(wrong).toContain("Это обязательный вопрос");
    expect(wrong).toContain("Нужен ответ в каждой строке");
    expect(wrong).toContain("От 0 до 60");
    expect(wrong).toContain(`value="99"`);
    expect(responses()).toHaveLength(0);
    const [role = ""] = field("Роль"), [topics = ""] = field("Темы"), [mark = ""] = field("Оценка"), [day = ""] = field("День"), [, cell = ""] = field("Клетки");
    const thanked = await visit(formAt(link), {
      page: "0", do: "send", [name]: ANSWERS.Имя, [row1]: "1", [row2]: "2", [role]: "__other_option__", [`${role}.other_option_response`]: "методист", [topics]: ["в", "а"], [mark]: "7", [day]: "2026-09-05", [cell]: ["2", "1"],
    });
    expect(thanked.at).toContain("/form/sent?");
    await visit(thanked.at);
    const answers = responses();
    expect(answers).toHaveLength(1);
    expect(Object.values(answers[0]!.answers)).toEqual(expect.arrayContaining(["Анна", ["1", "2"], "методист", ["а", "в"], "7", "2026-09-05", [null, ["1", "2"]]]));
  });

  it("goes page by page: a wrong page holds one back, «Назад» loses nothing, the bar tells how far it is", async () => {
    const { workspace, link, responses } = form(`form.addTextItem().setTitle("Имя").setRequired(true); form.addPageBreakItem().setTitle("Дальше"); form.addTextItem().setTitle("Город")`);
    const visit = await open(workspace);
    const [name = ""] = fieldsIn(workspace)("Имя"), [town = ""] = fieldsIn(workspace)("Город");
    const first = (await visit(formAt(link))).html;
    expect(first).toContain("Страница 1 из 2");
    expect(first).not.toContain("Город");
    expect((await visit(formAt(link), { page: "0", do: "next" })).html).toContain("Страница 1 из 2");
    const second = (await visit(formAt(link), { page: "0", do: "next", [name]: "Анна <i>" })).html;
    expect(second).toContain("Страница 2 из 2");
    expect(second).toContain(`name="${name}" value="Анна &lt;i&gt;"`);
    const back = (await visit(formAt(link), { page: "1", do: "back", [name]: "Анна", [town]: "Примерск" })).html;
    expect(back).toContain("Страница 1 из 2");
    expect(back).toContain(`value="Примерск"`);
    await visit(formAt(link), { page: "1", do: "send", [name]: "Анна", [town]: "Примерск" });
    expect(Object.values(responses()[0]!.answers)).toEqual(["Анна", "Примерск"]);
  });

  it("an answer is edited by its link, a prefilled code stands in its field, an emptied one is empty", async () => {
    const { workspace, link, responses } = form(`form.setAllowResponseEdits(true).setConfirmationMessage("Спасибо, до встречи"); form.addTextItem().setTitle("Код"); form.addTextItem().setTitle("Имя")`);
    const visit = await open(workspace);
    const [code = ""] = fieldsIn(workspace)("Код"), [name = ""] = fieldsIn(workspace)("Имя");
    expect((await visit(formAt(`${link}?usp=pp_url&${code}=K7MX`))).html).toContain(`value="K7MX"`);
    const thanked = (await visit(formAt(link), { page: "0", do: "send", [code]: "K7MX", [name]: "Анна" })).html;
    expect(thanked).toContain("Спасибо, до встречи");
    const edit = /href="(\/form\?to=[^"]*edit2[^"]*)"/.exec(thanked)?.[1]?.replace(/&amp;/g, "&") ?? "";
    const again = (await visit(edit)).html;
    expect(again).toContain("Вы меняете ответ");
    expect(again).toContain(`value="Анна"`);
    await visit(edit, { page: "0", do: "send", [code]: "K7MX" });
    expect(responses().map(({ answers }) => Object.values(answers))).toEqual([["K7MX"]]);
  });

  it("tells a guest, a closed form and a dead link apart; another site's page sends nothing", async () => {
    const { workspace, link, on } = form(QUESTIONS);
    const visit = await open(workspace);
    expect((await visit(formAt(link, ""))).html).toContain("нужно войти");
    on(`form.setAcceptingResponses(false).setCustomClosedFormMessage("Анкета закрыта. Спросите куратора")`);
    expect((await visit(formAt(link))).html).toContain("Анкета закрыта. Спросите куратора");
    expect((await visit(formAt("https://docs.google.com/forms/d/e/none/viewform"))).html).toContain("Такой анкеты нет");
    const address = server!.address();
    const foreign = await fetch(`http://127.0.0.1:${(address as { port: number }).port}${formAt(link)}`, { method: "POST", headers: { origin: "https://evil.example" }, body: new URLSearchParams({ page: "0" }) });
    expect(foreign.status).toBe(403);
  });
});

it("sheets, Google's addresses and what lies outside", async () => {
  const { workspace, me } = inlineScript();
  const id = me.createDoc("Приказ <1>", "Текст приказа");
  const visit = await open(workspace);
  expect((await visit(`/go?as=${me.email}&to=${encodeURIComponent(`https://docs.google.com/document/d/${id}/edit`)}`)).at).toContain("/paper?id=");
  expect((await visit("/go?to=https://example.org/")).status).toBe(404);
  expect((await visit("/sheet?title=%D0%9B%D0%B8%D1%81%D1%821")).html).toContain("Лист1");
  expect((await visit("/")).html).toContain("Первый день школы");
});
