import { CURATOR, SETUP, bareInstallation, page, registry, rowsOf, schoolAfterSetup, value } from "./school";

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
    expect(workspace.triggers()).toMatchObject([{ handler: "onHeartbeat", owner: CURATOR }]);
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
    expect(workspace.triggers()).toHaveLength(1);
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
