import fc from "fast-check";
import type { OpenForm, Workspace } from "../../local/workspace";
import type { FormSpec } from "../../src/server/domain/questions/form";
import type { BuiltForm, FormResponse } from "../../src/server/services";
import { formSpec } from "../../src/server/catalogue/form-spec";
import { QUESTIONNAIRES } from "../../src/server/catalogue/questionnaires";
import { adapters, type Adapters } from "./adapters";

/** What the program rests on of FormApp, MailApp, Utilities and Properties (platform §7, §11 traps 13, 31, 34; platform-verdicts A7–A9, B3). */
const TEACHER = "B.Teacher@school0.example";
const CODE = "ABCD2345EF";
const SPEC: FormSpec = {
  title: "Анкета", description: "Займёт две минуты", confirmation: "Спасибо!", collectEmail: true,
  items: [
    { key: "code", title: "Код приглашения", help: "", required: true, type: "short", pattern: { text: "[A-Z2-9]{10}", wrong: "Код из ссылки" } },
    { key: "1", title: "Предмет", help: "Один", required: true, type: "list", choices: ["химия", "физика"] },
    { key: "2", title: "Стаж", help: "", required: false, type: "short", whole: { from: 0, to: 60 } },
    { key: "page2", title: "Дальше", help: "", required: false, type: "page" },
    { key: "3", title: "Затруднения", help: "", required: false, type: "grid", rows: ["план", "опрос"], columns: ["нет", "часто"] },
    { key: "4", title: "Когда удобно", help: "", required: false, type: "gridMany", rows: ["пн", "вт"], columns: ["утро", "день"] },
    { key: "5", title: "Темы", help: "", required: false, type: "many", choices: ["а", "б"] },
    { key: "6", title: "Уверенность", help: "", required: false, type: "scale", low: 0, high: 10, lowLabel: "нет", highLabel: "да" },
    { key: "7", title: "Первый день", help: "", required: false, type: "date" },
    { key: "8", title: "Подробно", help: "", required: false, type: "paragraph" },
    { key: "9", title: "Вид", help: "", required: false, type: "one", choices: ["раз", "два"] },
  ],
};
type Built = Adapters & { readonly id: string; readonly answers: string; readonly built: BuiltForm; fill(email?: string, url?: string): OpenForm; responses(since?: string): FormResponse[] };

function built(spec: FormSpec = SPEC, admit = "services.forms.admitDomain(id, \"school0.example\")"): Built {
  const made = adapters({ now: "2026-09-10T10:00:00Z" });
  const { id, answers, form } = made.ask(`var folder = services.files.makeFolder("Анкеты", null, "forms"), answers = services.forms.makeWorkbook("Ответы", folder, "answers");
    var id = services.forms.make("Анкета Q02", folder, "form"), form = services.forms.build(id, ${JSON.stringify(spec)}, answers); ${admit}; return { id: id, answers: answers, form: form }`) as { id: string; answers: string; form: BuiltForm };
  return {
    ...made, id, answers, built: form,
    fill: (email = TEACHER, url = form.link.replace("{code}", CODE)) => {
      const page = made.workspace.as(email).openForm(url);
      if (page.refused !== null) throw new Error(page.refused);
      return page;
    },
    responses: (since = "") => made.ask(`return services.forms.responses("${id}", "${since}").map(function (each) { return { id: each.id, at: each.at, account: each.account, values: each.values }; })`) as FormResponse[],
  };
}
const seen = (workspace: Workspace) => workspace.forms()[0]!;

describe("a form made by Drive and filled by FormApp", () => {
  it("is empty, without a title and unpublished until it is built; then it accepts", () => {
    const { ask, workspace } = adapters();
    const id = ask(`return services.forms.make("Анкета Q02", services.files.makeFolder("Анкеты", null, "forms"), "form")`);
    expect(seen(workspace)).toMatchObject({ title: "", published: false, accepting: false, items: [] });
    expect(ask(`return services.forms.look("${String(id)}")`)).toEqual({ published: false, accepting: false, items: [], rows: {} });
    expect(seen(built().workspace)).toMatchObject({ title: "Анкета", published: true, accepting: true });
  });

  it("has each question with what it was given, and its id by key", () => {
    const { built: { items }, workspace } = built();
    const asked = SPEC.items.filter(({ type }) => type !== "page");
    expect(Object.keys(items).sort()).toEqual(asked.map(({ key }) => key).sort());
    const shown = seen(workspace).items;
    expect(shown.map(({ title, type }) => [title, type])).toEqual(SPEC.items.map(({ title, type }) => [title, {
      short: "TEXT", list: "LIST", page: "PAGE_BREAK", grid: "GRID", gridMany: "CHECKBOX_GRID", many: "CHECKBOX", scale: "SCALE", date: "DATE", paragraph: "PARAGRAPH_TEXT", one: "MULTIPLE_CHOICE",
    }[type]]));
    expect(shown.filter(({ type }) => type !== "PAGE_BREAK").map(({ id }) => String(id))).toEqual(asked.map(({ key }) => items[key]));
    expect(shown.filter(({ required }) => required).map(({ title }) => title)).toEqual(["Код приглашения", "Предмет"]);
    // A new choice item has one empty choice [GF].
    expect(shown.find(({ title }) => title === "Предмет")).toMatchObject({ choices: ["химия", "физика"], helpText: "Один" });
    expect(shown.find(({ title }) => title === "Уверенность")).toMatchObject({ bounds: [0, 10], labels: ["нет", "да"] });
    expect(shown.find(({ title }) => title === "Затруднения")).toMatchObject({ rows: ["план", "опрос"], columns: ["нет", "часто"] });
  });

  it("opens with the code filled in, says so when it is another, and takes a whole number alone", () => {
    const { fill, built: { link, address, items } } = built();
    expect(link).toContain("{code}");
    expect(link.startsWith(address)).toBe(true);
    const page = fill();
    expect(page.filledIn).toEqual({ [items["code"]!]: CODE });
    const wrong = (answers: object): string => {
      try {
        page.submit({ Предмет: "химия", ...answers } as never);
        return "";
      } catch (thrown) {
        return JSON.stringify((thrown as { wrong: unknown }).wrong);
      }
    };
    expect(wrong({ "Код приглашения": "abc" })).toContain("Код из ссылки");
    for (const typed of ["2.5", "-1", "61", "пять"]) expect(wrong({ Стаж: typed })).toContain("Целое число от 0 до 60.");
    for (const typed of ["0", "60", "07", " 5 "]) expect({ typed, wrong: wrong({ Стаж: typed }) }).toEqual({ typed, wrong: "" });
  });

  it("is for the domain, for anybody, or for one address outside, and Google's refusal of that one is told", () => {
    const domain = built();
    expect(domain.workspace.as("x@elsewhere.example").openForm(domain.built.address).refused).toBe("no-access");
    expect(domain.workspace.as("").openForm(domain.built.address).refused).toBe("sign-in");
    expect(domain.ask(`return services.forms.admit("${domain.id}", "x@elsewhere.example")`)).toMatch(/x@elsewhere\.example/);
    domain.workspace.declareAccount("y@elsewhere.example");
    expect(domain.ask(`return services.forms.admit("${domain.id}", "y@elsewhere.example")`)).toBeNull();
    expect(domain.workspace.as("y@elsewhere.example").openForm(domain.built.address).refused).toBeNull();
    const open = built(SPEC, "services.forms.admitAnyone(id)");
    expect(open.workspace.as("").openForm(open.built.address).refused).toBeNull();
    const nobody = built(SPEC, "");
    expect(nobody.workspace.as(TEACHER).openForm(nobody.built.address).refused).toBe("no-access");
  });

  it("closes with words of ours and opens again", () => {
    const { ask, id, workspace, built: { address } } = built();
    expect(ask(`return services.forms.publish("${id}", false, "Анкета закрыта. Спросите куратора")`)).toMatchObject({ published: true, accepting: false });
    expect(workspace.as(TEACHER).openForm(address)).toMatchObject({ refused: "closed", message: "Анкета закрыта. Спросите куратора" });
    expect(ask(`return services.forms.publish("${id}", true, "")`)).toMatchObject({ published: true, accepting: true });
    workspace.as(workspace.coordinator).editForm(id).setPublished(false);
    expect(ask(`return services.forms.look("${id}")`)).toMatchObject({ published: false, accepting: false });
    expect(ask(`return services.forms.publish("${id}", true, "")`)).toMatchObject({ published: true, accepting: true });
  });

  it("shows what a hand has done: a question that is gone, rows of a grid; one in the bin, or gone, is not found", () => {
    const { ask, refused, id, workspace, built: { items } } = built();
    const editor = workspace.as(workspace.coordinator).editForm(id);
    editor.deleteItem("Темы");
    editor.setRows("Затруднения", ["опрос", "план", "темп"]);
    const look = ask(`return services.forms.look("${id}")`) as { items: string[]; rows: { [item: string]: string[] } };
    expect(Object.entries(items).filter(([, item]) => !look.items.includes(item)).map(([key]) => key)).toEqual(["5"]);
    expect(look.rows[items["3"]!]).toEqual(["опрос", "план", "темп"]);
    workspace.as(workspace.coordinator).trashFile(id);
    const gone = { code: "not-found", key: "file.gone" };
    expect(refused(`services.forms.look("${id}")`)).toMatchObject(gone);
    expect(refused(`services.forms.publish("${id}", true, "")`)).toMatchObject(gone);
    workspace.as(workspace.coordinator).deleteFile(id);
    for (const call of [`look("${id}")`, `responses("${id}", "")`, `response("${id}", "x")`, `admit("${id}", "a@school0.example")`, `admitDomain("${id}", "school0.example")`]) expect({ call, ...refused(`services.forms.${call}`) as object }).toMatchObject({ call, ...gone });
  });

  it("Q02 is built within a step of twenty seconds", () => {
    const { workspace } = built(formSpec(QUESTIONNAIRES.Q02, "names"));
    expect(workspace.lastExecution()!.simulatedMs).toBeLessThan(30_000);
  });
});

describe("answers are read from the form's store", () => {
  const ALL = {
    Предмет: "химия", Стаж: "3", Затруднения: { план: "часто" }, "Когда удобно": { вт: ["утро", "день"] }, Темы: ["а", "б"], Уверенность: "7", "Первый день": "2026-09-01", Подробно: "=1+1", Вид: "два",
  };

  it("by item id; a row without an answer is null, what was left empty is not there", () => {
    const { fill, responses, built: { items } } = built();
    fill().submit(ALL as never, { email: TEACHER });
    fill().submit({ Предмет: "физика" }, { email: TEACHER });
    const named = responses().map(({ values }) => Object.fromEntries(Object.entries(items).flatMap(([key, item]) => (item in values ? [[key, values[item]]] : []))));
    expect(named).toEqual([
      { code: CODE, 1: "химия", 2: "3", 3: ["часто", null], 4: [null, ["утро", "день"]], 5: ["а", "б"], 6: "7", 7: "2026-09-01", 8: "=1+1", 9: "два" },
      { code: CODE, 1: "физика" },
    ]);
    expect(responses()[0]).toMatchObject({ account: TEACHER.toLowerCase(), at: expect.stringMatching(/^2026-09-10T10:.*Z$/) as string });
  });

  it("an edited one keeps its id and its place and has the time of its edit; since is an instant that belongs to it", () => {
    const { fill, responses, workspace } = built();
    const { editUrl, responseId } = fill().submit(ALL as never, { email: TEACHER });
    workspace.clock.advance({ minutes: 10 });
    const second = fill().submit({ Предмет: "физика" }, { email: TEACHER });
    workspace.clock.advance({ minutes: 10 });
    fill(TEACHER, editUrl!).submit({ Предмет: "физика" });
    const all = responses();
    expect(all.map(({ id }) => id)).toEqual([responseId, second.responseId]);
    expect(responses(all[0]!.at).map(({ id }) => id)).toEqual([responseId]);
    expect(responses(new Date(Date.parse(all[0]!.at) + 1).toISOString())).toEqual([]);
  });

  it("an answer to a question that a hand has deleted is nobody's, and the others are read", () => {
    const { fill, responses, id, workspace, built: { items } } = built();
    fill().submit(ALL as never, { email: TEACHER });
    workspace.as(workspace.coordinator).editForm(id).deleteItem("Темы");
    expect(Object.keys(responses()[0]!.values).sort()).toEqual(Object.entries(items).filter(([key]) => key !== "5").map(([, item]) => item).sort());
  });

  it("one is found by its id, or is not there", () => {
    const { fill, ask, id } = built();
    const { responseId } = fill().submit({ Предмет: "физика" }, { email: TEACHER });
    expect(ask(`return services.forms.response("${id}", "${responseId}").id`)).toBe(responseId);
    expect(ask(`return services.forms.response("${id}", "нет такого")`)).toBeNull();
  });
});

describe("mail", () => {
  const letter = (to: string, more = ""): string => `services.mail.send({ to: "${to}", subject: "Тема", text: "Текст", html: "", name: "", replyTo: ""${more} })`;

  it("leaves with its two bodies, the sender's name and the address of replies", () => {
    const { ask, workspace } = adapters();
    ask(letter("a@school0.example", `, html: "<p>Т</p>", name: "Школа № 0", replyTo: "curator@school0.example"`));
    ask(letter("b@school0.example"));
    expect(workspace.mail()).toMatchObject([{ to: ["a@school0.example"], text: "Текст", html: "<p>Т</p>", name: "Школа № 0", replyTo: "curator@school0.example" }, { to: ["b@school0.example"], html: "", name: "", replyTo: "" }]);
  });

  it("stops at the day's share of recipients, which it can ask for, and says so without an address", () => {
    const { ask, refused } = adapters({ consumer: true });
    expect(ask("return services.mail.remaining()")).toBe(100);
    ask(`for (var n = 0; n < 100; n++) ${letter("a@x.example")}`);
    expect(ask("return services.mail.remaining()")).toBe(0);
    expect(refused(letter("a@x.example"))).toEqual({ code: "google-unavailable", key: "mail.quota", cause: "" });
  });

  it.each(["", "не адрес", "a@school0"])("%j is no address, and nobody's address gets into a log", (to) => {
    expect(adapters().refused(letter(to))).toEqual({ code: "invalid-input", key: "mail.address", cause: "" });
  });

  it("what else is wrong is told without an address", () => {
    const { refused } = adapters();
    expect(JSON.stringify(refused(`MailApp.sendEmail = null; ${letter(`${"a@school0.example,".repeat(60)}`)}`))).not.toContain("school0");
  });
});

describe("the school's clock", () => {
  // Berlin moves its clock; the hour that is left out and the one that comes twice are not asked for.
  it.each(["Asia/Yekaterinburg", "Europe/Berlin", "America/New_York"])("%s: an instant of a day and a time is that day and that time", (zone) => {
    const { ask } = adapters({ spreadsheetTimeZone: zone, scriptTimeZone: "Asia/Kamchatka" });
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 4 * 60, max: 24 * 60 - 1 })), { minLength: 20, maxLength: 20 }), (moments) => {
      const asked = moments.map(([day, minute]) => [new Date(Date.UTC(2026, 7, 1 + day)).toISOString().slice(0, 10), `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`]);
      const said = ask(`return ${JSON.stringify(asked)}.map(function (each) { var at = services.instantOf(each[0], each[1]); return [services.dayOf(at), services.timeOf(at)]; })`);
      expect(said).toEqual(asked);
    }), { numRuns: 5 });
  });
});

describe("small facts of the installation, written by runs side by side (trap 13)", () => {
  const store = "PropertiesService.getScriptProperties()";

  it("news that comes in while answers are read stays news", () => {
    const { ask } = adapters();
    const news = (): unknown => ask("return services.memory.news()");
    expect(news()).toBe(false);
    ask(`${store}.setProperty("news", "2026-09-10T10:00:00.000Z")`);
    expect(news()).toBe(true);
    ask(`services.memory.news(); ${store}.setProperty("news", "2026-09-10T10:00:01.000Z"); services.memory.clearNews()`);
    expect(news()).toBe(true);
    ask("services.memory.clearNews()");
    expect(news()).toBe(true);
    ask("services.memory.news(); services.memory.clearNews()");
    expect(news()).toBe(false);
  });

  it("a run that has read the heartbeat long ago changes only what it has found out", () => {
    const { ask } = adapters();
    ask(`services.memory.saveHeartbeat({ uid: "1", zone: "Europe/Moscow" })`);
    ask(`services.memory.heartbeat(); Adapters_.googleServices().memory.saveHeartbeat({ waits: true, next: "2026-09-11T05:00:00.000Z" }); services.memory.saveHeartbeat({ day: "2026-09-10" })`);
    expect(ask("return services.memory.heartbeat()")).toEqual({ uid: "1", zone: "Europe/Moscow", day: "2026-09-10", waits: true, next: "2026-09-11T05:00:00.000Z" });
  });
});
