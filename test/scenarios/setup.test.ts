import type { Workspace } from "../../local/workspace";
import { CURATOR, SETUP, bareInstallation, columnOf, page, registry, rowsOf, schoolAfterSetup, value } from "./school";

describe("«Первоначальная настройка»", () => {
  it("says which service is off and how to switch it on, before anything is written", () => {
    const workspace = bareInstallation();
    expect(registry(workspace, CURATOR, "setup.run", SETUP)).toMatchObject({ ok: false, code: "google-unavailable", message: { key: "service.off" } });
  });

  it("makes the sheets, the curator's and the director's appointments, the year and the heartbeat", () => {
    const workspace = schoolAfterSetup();
    expect(Object.keys(workspace.sheets())).toEqual(expect.arrayContaining(["Сегодня", "Люди", "Пары и группы", "Посещения", "Настройки", "Журнал"]));
    expect(rowsOf(workspace, "Назначения").map((row) => row["Роль"])).toEqual(["куратор", "директор"]);
    expect(rowsOf(workspace, "Учебные годы")).toMatchObject([{ "Учебный год": "2026/27", "Состояние": "открыт" }]);
    expect(rowsOf(workspace, "Настройки")[0]).toMatchObject({ "Ключ": "school", "Значение": SETUP.school, "Что это": "Название школы" });
    expect(workspace.triggers()).toMatchObject([{ handler: "onHeartbeat", owner: CURATOR }, { handler: "onAnswer", owner: CURATOR }]);
  });

  it("names the workbook and takes Google's empty first sheet away, but not one with something in it", () => {
    expect(Object.keys(schoolAfterSetup().sheets())).not.toContain("Лист1");
    const used = bareInstallation();
    used.switchOnServices();
    used.as(CURATOR).edit("Лист1", "A1", "моё");
    value(registry(used, CURATOR, "setup.run", SETUP));
    expect(used.sheet("Лист1")[0]?.[0]).toBe("моё");
  });

  it("run again it makes nothing twice", () => {
    const workspace = schoolAfterSetup();
    const before = { ...workspace.sheets() };
    expect(value<"setup.run">(registry(workspace, CURATOR, "setup.run", SETUP)).made).toEqual([]);
    expect(workspace.sheets()).toEqual(before);
    expect(workspace.triggers()).toHaveLength(2);
  });

  it("refuses another account and names the right one", () => {
    const workspace = schoolAfterSetup();
    workspace.share(workspace.registryId, "other@school0.example", "editor");
    // Even where there would be something to repair, nothing is touched.
    workspace.as(CURATOR).deleteSheet("Согласия");
    const before = workspace.sheets();
    for (const call of ["setup.run", "setup.repair"] as const) {
      expect(registry(workspace, "other@school0.example", call, call === "setup.run" ? SETUP : {})).toMatchObject({ ok: false, code: "forbidden", message: { key: "setup.otherAccount", params: { account: CURATOR } } });
    }
    expect(workspace.sheets()).toEqual(before);
  });

  it("cannot be run by a visitor of the page, whose run has the coordinator's rights", () => {
    const workspace = schoolAfterSetup();
    expect(page(workspace, "other@school0.example", "setup.run", SETUP)).toMatchObject({ ok: false, code: "forbidden" });
  });

  it("home then knows who is asking", () => {
    const workspace = schoolAfterSetup();
    expect(value<"home.show">(page(workspace, CURATOR, "home.show", {}))).toMatchObject({ school: SETUP.school, year: "2025/26", today: "2026-08-25", roles: ["coordinator", "curator"] });
    expect(page(workspace, "stranger@school0.example", "home.show", {})).toMatchObject({ ok: false, message: { key: "door.stranger" } });
    expect(page(workspace, "", "home.show", {})).toMatchObject({ ok: false, message: { key: "door.blank" } });
  });
});

/** A workbook of ours beside the registry, in the bin or not. */
const book = (workspace: Workspace, place: "answers" | "closed") => workspace.drive().filter(({ appProperties, mimeType }) => appProperties["place"] === place && mimeType.endsWith(".spreadsheet"));
const only = (workspace: Workspace, place: "answers" | "closed") => {
  const found = book(workspace, place);
  expect({ place, found: found.length }).toEqual({ place, found: 1 });
  return found[0]!;
};
const folderRow = (workspace: Workspace, key: string) => rowsOf(workspace, "Папки").find((row) => row["Ключ"] === key);
/** Everything setup makes beside the registry is there once, and known. */
function expectWhole(workspace: Workspace): void {
  const [answers, closed] = [only(workspace, "answers"), only(workspace, "closed")];
  expect(workspace.properties()).toMatchObject({ answersId: answers.id, closedId: closed.id });
  expect([folderRow(workspace, "answers"), folderRow(workspace, "closed")]).toMatchObject([{ "Ид файла": answers.id }, { "Ид файла": closed.id }]);
  expect([answers, closed].map(({ id }) => workspace.workbook(id)).map(({ timeZone, locale }) => ({ timeZone, locale }))).toEqual(Array.from({ length: 2 }, () => ({ timeZone: "Europe/Moscow", locale: "ru_RU" })));
  expect(Object.keys(workspace.sheets(closed.id))).toEqual(["Ответы: личное", "Обращения: личное", "Заметки"]);
  expect(rowsOf(workspace, "Папки").map((row) => row["Ключ"]).filter((key, at, keys) => keys.indexOf(key) !== at)).toEqual([]);
  const submit = workspace.triggers().filter(({ handler, sourceId }) => handler === "onAnswer" && sourceId === answers.id);
  expect(submit).toMatchObject([{ kind: "ON_FORM_SUBMIT", owner: CURATOR, uid: (JSON.parse(workspace.properties()["heartbeat"]!) as { answersUid: string }).answersUid }]);
  expect(workspace.triggers().filter(({ handler }) => handler === "onHeartbeat")).toHaveLength(1);
}

describe("workbooks beside the registry", () => {
  it("answers and what is closed lie in a folder of their own, which the curator who opens papers does not reach", () => {
    const workspace = schoolAfterSetup({}, { curator: "Другая Анна Петровна", curatorEmail: "a.drugaya@school0.example" });
    expectWhole(workspace);
    expect(Object.keys(workspace.sheets())).not.toContain("Ответы: личное");
    workspace.clock.advance({ days: 1 });
    const shared = workspace.drive().filter(({ permissions }) => permissions.some(({ emailAddress }) => emailAddress !== CURATOR));
    expect(shared.map(({ name }) => name)).toEqual(["Наставничество"]);
    expect([only(workspace, "answers"), only(workspace, "closed")].map(({ name, path }) => ({ name, path }))).toEqual([
      { name: "Наставничество. Ответы анкет", path: "Наставничество. Анкеты" }, { name: "Наставничество. Личное", path: "Наставничество. Анкеты" },
    ]);
  });

  it("repair finds all of it and changes nothing", () => {
    const workspace = schoolAfterSetup();
    const before = JSON.stringify(workspace.snapshot());
    expect(value<"setup.repair">(registry(workspace, CURATOR, "setup.repair", {}))).toEqual({ made: [], left: [] });
    expect(JSON.stringify(workspace.snapshot()) === before).toBe(true);
  });

  it("one that was thrown away comes back out of the bin; one that is gone for good is made anew and told of", () => {
    const workspace = schoolAfterSetup();
    const [answers, closed] = [only(workspace, "answers").id, only(workspace, "closed").id];
    workspace.as(CURATOR).trashFile(closed);
    expect(value<"setup.repair">(registry(workspace, CURATOR, "setup.repair", {})).made).toEqual([]);
    expect(only(workspace, "closed")).toMatchObject({ id: closed, trashed: false });
    workspace.as(CURATOR).deleteFile(answers);
    expect(value<"setup.repair">(registry(workspace, CURATOR, "setup.repair", {})).made).toEqual(["Наставничество. Ответы анкет"]);
    expect(only(workspace, "answers").id).not.toBe(answers);
    expectWhole(workspace);
  });

  it("killed at any call, repair is run again and nothing is there twice", () => {
    let workspace = schoolAfterSetup();
    const lose = (): void => (["answers", "closed"] as const).forEach((place) => workspace.as(CURATOR).deleteFile(only(workspace, place).id));
    lose();
    value(registry(workspace, CURATOR, "setup.repair", {}));
    const { calls } = workspace.lastExecution()!;
    // From where the first workbook is looked for: what comes before has its own stories.
    const first = calls.findIndex(({ service }) => service === "Drive.Files.create") - 2;
    expect(calls.length - first).toBeGreaterThan(12);
    for (let afterCalls = first; afterCalls < calls.length; afterCalls += 1) {
      // A workbook that is gone leaves its trigger behind, and an account has twenty.
      if (workspace.triggers().length > 15) workspace = schoolAfterSetup();
      lose();
      workspace.killNext({ afterCalls });
      expect(() => registry(workspace, CURATOR, "setup.repair", {})).toThrow();
      workspace.clock.advance({ minutes: 7 });
      value(registry(workspace, CURATOR, "setup.repair", {}));
      expectWhole(workspace);
    }
  });
});

describe("a registry of the release before", () => {
  it("is told to be repaired, and repair makes the new sheets, both workbooks and the trigger", () => {
    const workspace = schoolAfterSetup();
    const fresh = ["Анкеты", "Рассылки", "Приглашения", "Ответы", "Ответы без хозяина", "Письма"];
    for (const title of fresh) workspace.as(CURATOR).deleteSheet(title);
    const settings = workspace.sheet("Настройки").findIndex((row) => row.includes("workbookVersion")) + 1;
    workspace.as(CURATOR).edit("Настройки", `${columnOf(workspace, "Настройки", "Значение")}${settings}`, "2");
    expect(page(workspace, CURATOR, "home.show", {})).toMatchObject({ ok: false, code: "not-ready", message: { key: "sheet.missing", params: { sheet: "Анкеты" } } });
    expect(value<"setup.repair">(registry(workspace, CURATOR, "setup.repair", {})).made).toEqual(fresh);
    expect(rowsOf(workspace, "Настройки").find((row) => row["Ключ"] === "workbookVersion")).toMatchObject({ "Значение": "5" });
    expectWhole(workspace);
    value(page(workspace, CURATOR, "home.show", {}));
  });
});

describe("menu «Анкеты»", () => {
  it("opens its three views, and says that there is nothing to collect before a questionnaire went out", () => {
    const workspace = schoolAfterSetup();
    const curator = workspace.as(CURATOR);
    expect((["Рассылки и ответы", "Ввести с бумаги", "Бланки и карточки"] as const).map((item) => /nastavnikView="(\w+)"/.exec(curator.menu("Анкеты", item).dialog!.html)![1])).toEqual(["forms", "typing", "slips"]);
    expect(curator.menu("Анкеты", "Собрать ответы")).toMatchObject({ toast: { message: "Собирать пока нечего: ни одна анкета не разослана." }, dialog: { title: "Рассылки и ответы" } });
    expect(rowsOf(workspace, "Очередь")).toEqual([]);
  });
});
