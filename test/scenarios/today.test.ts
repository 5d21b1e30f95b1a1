import { CURATOR, MENTEE, MENTOR, lessonOf, page, registry, rowsOf, schoolAfterSetup, schoolWithPairs, typePeople, value } from "./school";

type School = ReturnType<typeof schoolWithPairs>["workspace"];
const lines = (workspace: School) => rowsOf(workspace, "Сегодня").map((row) => [row["Срочность"], row["Что"]].join(": "));
const look = (workspace: School) => {
  const shown = workspace.as(CURATOR).menu("Сегодня");
  return { shown, lines: lines(workspace) };
};

describe("«Сегодня» by the menu", () => {
  it("shows who owes what, worst first, in the sheet and in a dialog", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    value(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee, { nextStepBy: "2026-09-08" as never })));
    const { shown, lines: seen } = look(workspace);
    expect(shown.dialog?.title).toBe("Сегодня");
    expect(shown.toast?.message).toMatch(/\d+ строк/);
    expect(seen).toEqual(expect.arrayContaining([
      "срок близко: Морозов\u00a0П.\u00a0С.: персонализированная программа",
      "срок близко: Ковалёва\u00a0И.\u00a0А. – Морозов\u00a0П.\u00a0С.: первая встреча",
      "срок близко: Морозов\u00a0П.\u00a0С.: план урока с минутами",
      "ждёт: Морозов\u00a0П.\u00a0С.: нет согласия",
      "идёт: Морозов\u00a0П.\u00a0С.: идёт адаптация",
      "идёт: Морозов\u00a0П.\u00a0С.: обзорный контроль",
    ]));
    expect(rowsOf(workspace, "Сегодня").find((row) => String(row["Что"]).includes("персонализированная"))).toMatchObject({ "Срок": expect.stringContaining("2026-09-21"), "Осталось дней": 14, "Кто": "наставник" });
    expect(workspace.lastExecution()?.error).toBeUndefined();
  });

  it("recomputing costs at most fifteen calls", () => {
    const { workspace } = schoolWithPairs();
    look(workspace);
    expect(workspace.lastExecution()?.serviceCalls).toBeLessThanOrEqual(15);
  });

  it("a stranger who may edit the registry gets no lines, and nothing is written", () => {
    const { workspace } = schoolWithPairs();
    workspace.share(workspace.registryId, "friend@school0.example", "editor");
    const before = workspace.sheets();
    const shown = workspace.as("friend@school0.example").menu("Сегодня");
    expect(shown.dialog).toBeUndefined();
    expect(shown.toast?.message).toContain("для куратора");
    expect(workspace.sheets()).toEqual(before);
  });
});

describe("terms are met by what is recorded", () => {
  it("a control, a meeting and papers take their lines away", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    value(registry(workspace, CURATOR, "control.record", { menteeId: mentee as never, kind: "overview", date: "2026-09-07" as never, note: "" }));
    value(page(workspace, MENTOR, "meeting.log", { pairId: pairId as never, kind: "acquaintance", date: "2026-09-07" as never, minutes: null, agreement: "" }));
    for (const kind of ["D15", "D16"] as const) value(registry(workspace, CURATOR, "paper.enter", { kind, number: "1", date: "2026-09-07" as never, pairIds: [pairId as never] }));
    const mine = value<"home.show">(page(workspace, MENTOR, "home.show", {})).lines.map(({ rule }) => rule);
    expect(mine.sort()).toEqual(["adaptation", "preventive", "read", "trialMeeting"]);
  });

  it("overdue the day after, for mentor and curator alike", () => {
    const { workspace } = schoolWithPairs();
    workspace.clock.moveTo("2026-09-14T10:00:00+03:00");
    const state = () => value<"home.show">(page(workspace, MENTOR, "home.show", {})).lines.find(({ rule }) => rule === "firstMeeting");
    expect(state()).toMatchObject({ state: "due", daysLeft: 0 });
    workspace.clock.moveTo("2026-09-15T10:00:00+03:00");
    expect(state()).toMatchObject({ state: "overdue", daysLeft: -1 });
  });
});

describe("«учёт ведётся с» (R-P01)", () => {
  it("a term that ended before it is never overdue", () => {
    const workspace = schoolAfterSetup({ now: "2027-01-20T09:00:00+03:00" }, { recordsFrom: "2027-01-11" as never });
    typePeople(workspace, [
      { "Фамилия": "Ковалёва", "Имя": "Ирина", "Вид": "педагог", "Эл. почта": MENTOR, "Работает с": "01.09.2010" },
      { "Фамилия": "Морозов", "Имя": "Павел", "Вид": "педагог", "Эл. почта": MENTEE, "Работает с": "01.09.2026" },
    ]);
    const [mentor, mentee] = ["ковалева", "морозов"].map((query) => value<"person.search">(registry(workspace, CURATOR, "person.search", { query, kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!.personId);
    const { pairId } = value<"pair.propose">(registry(workspace, CURATOR, "pair.propose", { form: "teacher-teacher", variant: "young", mentorId: mentor!, menteeIds: [mentee!], goal: "", start: "2026-09-01" as never, end: null, workStart: null, loadReason: "" }));
    value(registry(workspace, CURATOR, "pair.agree", { pairIds: [pairId], mentorOn: "2026-09-05" as never, menteeOn: "2026-09-05" as never }));
    value(registry(workspace, CURATOR, "paper.enter", { kind: "D10", number: "41-од", date: "2026-09-07" as never, pairIds: [pairId] }));
    const found = look(workspace).lines;
    expect(found.filter((line) => line.startsWith("просрочено"))).toEqual([]);
    expect(found).toEqual(expect.arrayContaining(["до начала учёта: Морозов\u00a0П.: обзорный контроль", "до начала учёта: Ковалёва\u00a0И. – Морозов\u00a0П.: первая встреча"]));
  });
});

describe("«Сегодня» by the heartbeat", () => {
  it("is written anew on a new day, and an idle beat wakes nothing: at most three calls", () => {
    const { workspace } = schoolWithPairs();
    look(workspace);
    workspace.clock.moveTo("2026-09-07T12:00:00+03:00");
    expect(workspace.lastExecution()).toMatchObject({ function: "onHeartbeat" });
    expect(workspace.lastExecution()?.serviceCalls).toBeLessThanOrEqual(3);
    workspace.clock.moveTo("2026-09-08T00:20:00+03:00");
    expect(rowsOf(workspace, "Сегодня").find((row) => String(row["Что"]).includes("первая встреча"))).toMatchObject({ "Осталось дней": 6 });
  });

  it("does nothing for a visitor who calls it with any object", () => {
    const { workspace } = schoolWithPairs();
    workspace.clock.advance({ days: 1 });
    const before = workspace.snapshot();
    for (const event of [undefined, {}, { triggerUid: "1" }, { triggerUid: null }]) workspace.as(MENTEE).runPage("onHeartbeat", event ?? null);
    expect(workspace.snapshot()).toEqual(before);
  });
});

describe("opening the registry", () => {
  it("costs at most three calls and shows one static menu", () => {
    const { workspace } = schoolWithPairs();
    const menus = workspace.as(CURATOR).openRegistry();
    expect(workspace.lastExecution()).toMatchObject({ function: "onOpen" });
    expect(workspace.lastExecution()?.serviceCalls).toBeLessThanOrEqual(3);
    expect(menus[0]?.items?.map(({ caption }) => caption)).toEqual(["Сегодня", "Люди", "Пары", "Документы", "Анкеты", "Сервис"]);
  });
});

describe("«Заполнить примером» and «Убрать пример» (R-P02)", () => {
  it("fills marked rows, and takes exactly them away", () => {
    const { workspace } = schoolWithPairs();
    const before = rowsOf(workspace, "Люди");
    expect(value<"example.fill">(registry(workspace, CURATOR, "example.fill", {}))).toEqual({ people: 7, pairs: 3, lessons: 3 });
    expect(registry(workspace, CURATOR, "example.fill", {})).toMatchObject({ ok: false, code: "conflict" });
    look(workspace);
    expect(rowsOf(workspace, "Посещения")).toHaveLength(3);
    expect(value<"example.remove">(registry(workspace, CURATOR, "example.remove", { apply: false }))).toEqual({ people: 7, pairs: 3, lessons: 3, done: false });
    value(registry(workspace, CURATOR, "example.remove", { apply: true }));
    expect(rowsOf(workspace, "Люди")).toEqual(before);
    expect(rowsOf(workspace, "Посещения")).toEqual([]);
    expect(rowsOf(workspace, "Пары и группы")).toHaveLength(2);
    expect(look(workspace).lines.join()).not.toContain("пропал");
  });
});

it("the health panel says whose account it is and whether the heartbeat works (R-N10)", () => {
  const { workspace } = schoolWithPairs();
  workspace.clock.advance({ minutes: 11 });
  expect(value<"health.show">(registry(workspace, CURATOR, "health.show", {}))).toMatchObject({ coordinator: CURATOR, heartbeat: "works", pageUrl: expect.stringContaining("/exec") });
});
