import { CURATOR, MENTOR, columnOf, lessonOf, page, registry, rowsOf, schoolWithPairs, value } from "./school";

const rowWith = (workspace: ReturnType<typeof schoolWithPairs>["workspace"], title: string, header: string, text: string): number =>
  workspace.sheet(title).findIndex((row) => row[(workspace.sheet(title)[0] ?? []).indexOf(header)] === text) + 1;
const today = (workspace: ReturnType<typeof schoolWithPairs>["workspace"]): string[] => {
  workspace.as(CURATOR).menu("Сегодня");
  return rowsOf(workspace, "Сегодня").map((row) => String(row["Что"]));
};

describe("a cell nobody can read", () => {
  it("leaves the row out, is marked with what is wrong and what would be right, and is counted; mended, the mark goes", () => {
    const { workspace } = schoolWithPairs();
    const curator = workspace.as(CURATOR);
    const cell = `${columnOf(workspace, "Люди", "Работает с")}${rowWith(workspace, "Люди", "Фамилия", "Морозов")}`;
    curator.edit("Люди", cell, "скоро");
    const line = today(workspace).find((text) => text.includes("скоро"));
    expect(line).toBe(`Не дата: лист «Люди», строка ${cell.slice(-1)}, «Работает с», прочитано «скоро». Верно: 01.09.2026.`);
    expect(workspace.notes("Люди")[cell]).toContain("прочитано «скоро»");
    curator.edit("Люди", cell, "01.09.2026");
    expect(today(workspace).join()).not.toContain("скоро");
    expect(workspace.notes("Люди")[cell] ?? "").toBe("");
  });

  it("does not stop a mentor from logging another lesson", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    value(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee)));
    workspace.as(CURATOR).edit("Посещения", `${columnOf(workspace, "Посещения", "Баллы")}2`, "хорошо");
    expect(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee))).toMatchObject({ ok: true });
    expect(today(workspace).join()).toContain("Баллы не прочитаны: лист «Посещения», строка 2");
  });

  it("another person's note on the cell is left alone", () => {
    const { workspace } = schoolWithPairs();
    today(workspace);
    expect(Object.values(workspace.notes("Люди"))).toEqual([]);
  });
});

describe("what people do to the registry by hand is noticed and named, and the rest goes on", () => {
  it("a deleted row", () => {
    const { workspace } = schoolWithPairs();
    today(workspace);
    workspace.as(CURATOR).deleteRow("Люди", rowWith(workspace, "Люди", "Фамилия", "Морозов"));
    const lines = today(workspace);
    expect(lines.join()).toContain("С листа «Люди» пропала 1 строка");
    expect(lines.join()).toContain("наставляемого нет на листе «Люди»");
    expect(today(workspace).join()).not.toContain("пропала");
  });

  it("a pasted-over computed cell, which is put right", () => {
    const { workspace } = schoolWithPairs();
    today(workspace);
    workspace.as(CURATOR).edit("Пары и группы", `${columnOf(workspace, "Пары и группы", "Наставник")}2`, "Кто-то Другой");
    expect(today(workspace).join()).toContain("Вычисляемые ячейки были изменены вручную и восстановлены: лист «Пары и группы», строка 2");
    expect(rowsOf(workspace, "Пары и группы")[0]).toMatchObject({ "Наставник": "Ковалёва Ирина Андреевна" });
    expect(today(workspace).join()).not.toContain("Вычисляемые");
  });

  it("a copied row with its code: neither is used until it is mended", () => {
    const { workspace } = schoolWithPairs();
    const row = workspace.sheet("Люди")[rowWith(workspace, "Люди", "Фамилия", "Ковалёва") - 1]!;
    workspace.as(CURATOR).paste("Люди", `A${rowsOf(workspace, "Люди").length + 2}`, [row.map((cell) => (typeof cell === "string" && /T/.test(cell) && !Number.isNaN(Date.parse(cell)) ? "01.09.2010" : String(cell)))]);
    expect(today(workspace).filter((text) => text.startsWith("Код строки стоит дважды"))).toHaveLength(2);
    expect(page(workspace, MENTOR, "home.show", {})).toMatchObject({ ok: false, message: { key: "door.stranger" } });
  });

  it("an edited cell is logged as «вручную», once", () => {
    const { workspace } = schoolWithPairs();
    today(workspace);
    const before = rowsOf(workspace, "Журнал").length;
    workspace.as(CURATOR).edit("Люди", `${columnOf(workspace, "Люди", "Должность")}${rowWith(workspace, "Люди", "Фамилия", "Морозов")}`, "учитель физики");
    today(workspace);
    today(workspace);
    expect(rowsOf(workspace, "Журнал").slice(before).map((row) => [row["Кто"], row["Лист"]])).toEqual([["вручную", "Люди"]]);
  });

  it("a removed column is named with repair offered; repair brings it back and changes nothing else", () => {
    const { workspace } = schoolWithPairs();
    const curator = workspace.as(CURATOR);
    curator.deleteColumn("Люди", (workspace.sheet("Люди")[0] ?? []).indexOf("Должность") + 1);
    expect(page(workspace, MENTOR, "home.show", {})).toMatchObject({ ok: false, code: "not-ready", message: { key: "column.missing", params: { sheet: "Люди", column: "Должность" } } });
    expect(value<"setup.repair">(registry(workspace, CURATOR, "setup.repair", {})).made).toEqual(["Люди – Должность"]);
    expect(page(workspace, MENTOR, "home.show", {})).toMatchObject({ ok: true });
  });

  it("a removed sheet is named with repair offered", () => {
    const { workspace } = schoolWithPairs();
    workspace.as(CURATOR).deleteSheet("Согласия");
    expect(page(workspace, MENTOR, "home.show", {})).toMatchObject({ ok: false, message: { key: "sheet.missing", params: { sheet: "Согласия" } } });
    expect(value<"setup.repair">(registry(workspace, CURATOR, "setup.repair", {})).made).toEqual(["Согласия"]);
    expect(page(workspace, MENTOR, "home.show", {})).toMatchObject({ ok: true });
  });

  it("a row sorted away is still found", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    workspace.as(CURATOR).sortSheet("Люди", (workspace.sheet("Люди")[0] ?? []).indexOf("Фамилия") + 1, true);
    expect(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee))).toMatchObject({ ok: true });
    expect(today(workspace).join()).not.toContain("пропала");
  });
});
