import type { Workspace } from "../../local/workspace";
import type { Input, Output } from "../../src/contract/contract";
import { CURATOR, page, registry, rowsOf, typePeople, value } from "./school";
import { DIRECTOR, filesOf, fillProgrammes, idOf, made, papers, preview, schoolWithAgreedPairs, settle, signed, textOf, typeCell } from "./paper-school";

type Names = Output<"names.check">["people"];
const namesOf = (workspace: Workspace): Output<"names.check"> => value<"names.check">(page(workspace, CURATOR, "names.check", {}));
const save = (workspace: Workspace, people: Input<"names.save">["people"]): number => value<"names.save">(page(workspace, CURATOR, "names.save", { people })).saved;
const idOfPerson = (workspace: Workspace, surname: string, name?: string): string =>
  String(rowsOf(workspace, "Люди").find((row) => row["Фамилия"] === surname && (name === undefined || row["Имя"] === name))!["Ид"]);
const listed = (people: Names, surname: string) => people.find(({ name }) => name.startsWith(surname));
const order = (workspace: Workspace): string => {
  expect(made(workspace, "D10")).toMatchObject({ state: "done", left: 0 });
  return textOf(workspace, filesOf(workspace, "D10").at(-1)!.id);
};
/** Signed and marked: the order as it lies there for good. */
function signedOrder(workspace: Workspace, number = "41-од"): Output<"papers.show">["papers"][number] {
  made(workspace, "D10");
  signed(workspace, [{ paperId: papers(workspace, "D10").find(({ state }) => state === "draft")!.paperId, number }]);
  return papers(workspace, "D10").find((paper) => paper.number === number)!;
}

const HARD = [
  { "Фамилия": "Дюма", "Имя": "Саша", "Отчество": "", "Вид": "педагог", "Должность": "учитель", "Работает с": "01.09.2020" },
  { "Фамилия": "Чан", "Имя": "Минь", "Отчество": "", "Вид": "педагог", "Должность": "учитель", "Работает с": "01.09.2020" },
];

describe("doubtful names (R-N04)", () => {
  it("are listed once for the whole roster, each with the reason and what the rules would write; the others are not", () => {
    const workspace = schoolWithAgreedPairs();
    typePeople(workspace, HARD);
    const { checked, people } = namesOf(workspace);
    expect(checked).toBe(rowsOf(workspace, "Люди").length);
    expect(listed(people, "Дюма")).toMatchObject({ name: "Дюма Саша", confirmed: false });
    for (const { name, confirmed, why } of people.filter(({ confirmed }) => !confirmed)) expect([name, confirmed, why.length > 0]).toEqual([name, false, true]);
    expect(new Set(people.map(({ personId }) => personId)).size).toBe(people.length);
    for (const sure of ["Абросимова", "Белозёрова", "Громова"]) expect(listed(people, sure)).toBeUndefined();
  });

  it("what is confirmed is kept in the row, shown as confirmed and asked no more", () => {
    const workspace = schoolWithAgreedPairs();
    typePeople(workspace, HARD);
    const before = namesOf(workspace).people;
    const dumas = listed(before, "Дюма")!;
    expect(save(workspace, [{ personId: dumas.personId, gender: "female", genitive: "Дюма Саши", dative: "Дюма Саше", instrumental: "Дюма Сашей" }])).toBe(1);
    expect(rowsOf(workspace, "Люди").find((row) => row["Ид"] === dumas.personId)).toMatchObject({ "ФИО: кого": "Дюма Саши", "ФИО: кому": "Дюма Саше", "ФИО: кем": "Дюма Сашей" });
    const after = namesOf(workspace).people;
    expect(listed(after, "Дюма")).toMatchObject({ confirmed: true, genitive: "Дюма Саши", why: [] });
    expect(after.filter(({ confirmed }) => !confirmed).length).toBe(before.filter(({ confirmed }) => !confirmed).length - 1);
    // Doubtful ones come first.
    expect(after.map(({ confirmed }) => confirmed)).toEqual(after.map(({ confirmed }) => confirmed).sort());
  });

  it("nobody but the curator sees or saves them, and no stranger's row is touched", () => {
    const workspace = schoolWithAgreedPairs();
    expect(page(workspace, DIRECTOR, "names.check", {})).toMatchObject({ ok: false, code: "forbidden" });
    expect(page(workspace, CURATOR, "names.save", { people: [{ personId: "PR-0000000000" as never, gender: "", genitive: "а", dative: "б", instrumental: "в" }] })).toMatchObject({ ok: false, code: "not-found" });
  });

  it("papers take the person's own forms before any rule, in initials as well", () => {
    const workspace = schoolWithAgreedPairs();
    expect(order(workspace)).toContain("под руководством куратора наставничества Юсуповой Л. Р., методиста.");
    save(workspace, [{ personId: idOfPerson(workspace, "Юсупова") as never, gender: "female", genitive: "Юсупова Лейлы Рашидовны", dative: "Юсупова Лейле Рашидовне", instrumental: "Юсупова Лейлой Рашидовной" }]);
    expect(preview(workspace, "D10").lines).toMatchObject([{ does: "remake" }]);
    expect(order(workspace)).toContain("под руководством куратора наставничества Юсупова Л. Р., методиста.");
    expect(filesOf(workspace, "D10")).toHaveLength(1);
  });

  it("a new surname goes into papers made from then on; a signed paper keeps the old one", () => {
    const workspace = schoolWithAgreedPairs();
    signedOrder(workspace);
    typeCell(workspace, "Люди", (row) => row["Фамилия"] === "Белозёрова" && row["Имя"] === "Мария", "Фамилия", "Новосёлова");
    expect(textOf(workspace, filesOf(workspace, "D10")[0]!.id)).toContain("Белозёрова Мария");
    fillProgrammes(workspace);
    made(workspace, "D15");
    const text = papers(workspace, "D15").map(({ paperId }) => textOf(workspace, idOf(workspace, paperId))).join("\n");
    expect(text).toContain("Новосёлова Мария");
    expect(text).not.toContain("Белозёрова Мария");
  });
});

/** Two eighth-formers, agreed as a pair of pupils. */
function addPupils(workspace: Workspace): void {
  typePeople(workspace, [
    { "Фамилия": "Зорин", "Имя": "Артём", "Отчество": "Ильич", "Вид": "ученик", "Класс": "10А" },
    { "Фамилия": "Птицына", "Имя": "Алиса", "Отчество": "Павловна", "Вид": "ученик", "Класс": "5Б" },
  ]);
  const { pairId } = value<"pair.propose">(registry(workspace, CURATOR, "pair.propose", {
    form: "pupil-pupil", variant: "", mentorId: idOfPerson(workspace, "Зорин") as never, menteeIds: [idOfPerson(workspace, "Птицына") as never], goal: "", start: "2026-09-01" as never, end: null, workStart: null, loadReason: "",
  }));
  value(registry(workspace, CURATOR, "pair.agree", { pairIds: [pairId], mentorOn: "2026-09-03" as never, menteeOn: "2026-09-04" as never }));
}

describe("names that may not be printed", () => {
  const LINE = " ____________________";

  it("in codes mode a paper prints the code and a line for the pen, and nobody's name", () => {
    const workspace = schoolWithAgreedPairs();
    settle(workspace, "mode", "codes");
    const text = order(workspace);
    const named = rowsOf(workspace, "Люди").filter((row) => row["Фамилия"] !== "");
    for (const row of named) {
      expect(text).not.toContain(String(row["Фамилия"]));
      if (row["Фамилия"] !== "Громова" && row["Фамилия"] !== "Юсупова") expect(text).toContain(`${String(row["Код"])}${LINE}`);
    }
  });

  it("pupils stand by code and line while their names are off, teachers by name", () => {
    const workspace = schoolWithAgreedPairs(2);
    addPupils(workspace);
    const text = order(workspace);
    for (const surname of ["Зорин", "Птицын"]) expect(text).not.toContain(surname);
    for (const surname of ["Зорин", "Птицына"]) {
      const code = String(rowsOf(workspace, "Люди").find((row) => row["Фамилия"] === surname)!["Код"]);
      expect(text).toContain(`${code}${LINE}`);
    }
    expect(text).toContain("Абросимова Ирина Андреевна");
    expect(text).toContain("обучающийся, 5Б");
    expect(text).toContain("Наставникам-обучающимся составить");
  });

  it("and by name when they are on", () => {
    const workspace = schoolWithAgreedPairs(2);
    addPupils(workspace);
    settle(workspace, "pupilNames", "да");
    const text = order(workspace);
    for (const name of ["Зорин Артём Ильич", "Птицына Алиса Павловна"]) expect(text).toContain(name);
    expect(text).not.toContain(LINE);
  });

  it("a file's name never names a person", () => {
    const workspace = schoolWithAgreedPairs();
    signedOrder(workspace);
    fillProgrammes(workspace);
    made(workspace, "D15");
    const surnames = rowsOf(workspace, "Люди").map((row) => String(row["Фамилия"]));
    for (const { name, path } of workspace.drive()) expect(surnames.filter((surname) => `${path}/${name}`.includes(surname))).toEqual([]);
  });
});

describe("who signs", () => {
  const acting = (workspace: Workspace, from: string, to: string | null): void => {
    value(page(workspace, CURATOR, "appointment.make", { personId: idOfPerson(workspace, "Абросимова", "Ирина") as never, role: "actingDirector", scope: "", from: from as never, to: to as never, orderNumber: "15-к", orderDate: null }));
  };

  it("the acting director on his days, «И. о. директора», and the director before and after", () => {
    const workspace = schoolWithAgreedPairs();
    const before = order(workspace);
    expect(before).toMatch(/Директор\t.*В. П. Громова/);
    acting(workspace, "2026-09-08", "2026-09-12");
    expect(preview(workspace, "D10").lines).toMatchObject([{ does: "same" }]);
    workspace.clock.moveTo("2026-09-09T09:00:00+03:00");
    expect(preview(workspace, "D10").lines).toMatchObject([{ does: "remake" }]);
    const during = order(workspace);
    expect(during).toMatch(/И. о. директора\t.*И. А. Абросимова/);
    expect(during).not.toContain("В. П. Громова");
    workspace.clock.moveTo("2026-09-14T09:00:00+03:00");
    expect(order(workspace)).toMatch(/Директор\t.*В. П. Громова/);
  });

  it("what is marked on his days names him as the signer", () => {
    const workspace = schoolWithAgreedPairs();
    acting(workspace, "2026-09-08", "2026-09-12");
    workspace.clock.moveTo("2026-09-09T09:00:00+03:00");
    made(workspace, "D10");
    const [draft] = papers(workspace, "D10");
    signed(workspace, [{ paperId: draft!.paperId, number: "41-од" }], "2026-09-09");
    expect(String(rowsOf(workspace, "Документы")[0]!["Подписали"])).toContain(`И. о. директора: ${idOfPerson(workspace, "Абросимова", "Ирина")}`);
  });
});

describe("«Ознакомлен(а)»", () => {
  it("is counted on the page and on the sheet, each reader once", () => {
    const workspace = schoolWithAgreedPairs();
    const mentor = "i.abrosimova@school0.example";
    typeCell(workspace, "Люди", (row) => row["Фамилия"] === "Абросимова" && row["Имя"] === "Ирина", "Эл. почта", mentor);
    const paper = signedOrder(workspace);
    expect(paper.acknowledged).toEqual({ done: 0, of: 6 });
    const me = idOfPerson(workspace, "Абросимова", "Ирина");
    const read = (email: string, ids: string[], date = "2026-09-07") => page(workspace, email, "paper.acknowledge", { paperId: paper.paperId, personIds: ids as never[], date: date as never, agree: "yes", remark: "" });
    const again = () => papers(workspace, "D10").find(({ paperId }) => paperId === paper.paperId)!;
    expect(value(read(mentor, [me]))).toEqual({ acknowledged: 1 });
    expect(again()).toMatchObject({ acknowledged: { done: 1, of: 6 } });
    expect(again().waitsFor.map(({ personId }) => personId)).not.toContain(me);
    const sheet = () => String(rowsOf(workspace, "Документы").find((row) => row["Ид"] === paper.paperId)!["Ознакомлены"]);
    expect(sheet()).toBe("1 из 6");
    expect(value(read(mentor, [me]))).toEqual({ acknowledged: 0 });
    const other = idOfPerson(workspace, "Белозёрова", "Ирина");
    expect(read(mentor, [other])).toMatchObject({ ok: false });
    expect(read(CURATOR, [other], "2026-09-06")).toMatchObject({ ok: false, details: [{ key: "paper.readBefore" }] });
    expect(read(CURATOR, [other], "2026-09-08")).toMatchObject({ ok: false, details: [{ key: "date.future" }] });
    expect(value(read(CURATOR, [me, other]))).toEqual({ acknowledged: 1 });
    expect(again()).toMatchObject({ acknowledged: { done: 2, of: 6 } });
    expect(sheet()).toBe("2 из 6");
    expect(rowsOf(workspace, "Ознакомление")).toHaveLength(2);
    expect(read(CURATOR, [idOfPerson(workspace, "Громова")])).toMatchObject({ ok: false, code: "not-found" });
  });

  it("a draft is read by nobody", () => {
    const workspace = schoolWithAgreedPairs();
    made(workspace, "D10");
    const [draft] = papers(workspace, "D10");
    expect(page(workspace, CURATOR, "paper.acknowledge", { paperId: draft!.paperId, personIds: [idOfPerson(workspace, "Абросимова", "Ирина") as never], date: "2026-09-07" as never, agree: "yes", remark: "" })).toMatchObject({ ok: false });
    expect(draft!.acknowledged).toEqual({ done: 0, of: 0 });
  });
});

describe("«Отменить бумагу»", () => {
  const cancel = (workspace: Workspace, paperId: string, apply: boolean) => page(workspace, CURATOR, "paper.cancel", { paperId: paperId as never, reason: "пара распалась", apply });

  it("a draft is given up: told first, then its file goes to the bin and its row to the archive", () => {
    const workspace = schoolWithAgreedPairs();
    made(workspace, "D10");
    const [draft] = papers(workspace, "D10");
    const file = idOf(workspace, draft!.paperId);
    expect(value(cancel(workspace, draft!.paperId, false))).toMatchObject({ touches: [{ key: "paper.cancel.draft" }], done: false });
    expect(filesOf(workspace, "D10")).toHaveLength(1);
    expect(value(cancel(workspace, draft!.paperId, true))).toMatchObject({ done: true });
    workspace.clock.advance({ minutes: 20 });
    expect(workspace.drive().find(({ id }) => id === file)).toMatchObject({ trashed: true });
    expect(papers(workspace, "D10")).toEqual([]);
    expect(rowsOf(workspace, "Документы")[0]).toMatchObject({ "Состояние": "архив", "Основание": "пара распалась" });
    expect(cancel(workspace, draft!.paperId, true)).toMatchObject({ ok: false, code: "conflict", message: { key: "paper.noStep" } });
    expect(made(workspace, "D10")).toMatchObject({ state: "done", left: 0 });
    expect(papers(workspace, "D10")).toMatchObject([{ state: "draft" }]);
  });

  it("a signed paper is marked, and its file stays where it is, locked", () => {
    const workspace = schoolWithAgreedPairs();
    const paper = signedOrder(workspace);
    const file = idOf(workspace, paper.paperId);
    expect(value(cancel(workspace, paper.paperId, false))).toMatchObject({ touches: [{ key: "paper.cancel.signed", params: { number: "41-од" } }], done: false });
    value(cancel(workspace, paper.paperId, true));
    workspace.clock.advance({ minutes: 20 });
    expect(papers(workspace, "D10")).toMatchObject([{ paperId: paper.paperId, state: "cancelled", locked: true }]);
    expect(workspace.drive().find(({ id }) => id === file)).toMatchObject({ trashed: false, locked: true });
  });
});
