import { LESSONS, PAIRS, PEOPLE, VISITORS, call, school, typeRows, type Answer } from "../doors/school";
import { bundleText } from "../doors/bundle";
import { openWorkspace, type Workspace } from "../../local/workspace";

/**
 * Facts about Google on which the program rests, each gone through by the program itself (platform §11; the stand-ins have tests of
 * their own in local/). What only a real account can show stands in docs/live-checks.md.
 */
const lesson = (more: object = {}): object => ({
  pairId: PAIRS.active, menteeId: PEOPLE.mentee, lessonDate: "2026-12-07", lessonNumber: 1, class: "7Б", subject: "математика", topic: "Дроби", scores: { 1: 2 }, facts: {}, strength: "", difficulty: "",
  recommendation: "", nextStep: "План урока с минутами", nextStepBy: "2026-12-08", ...more,
});
const column = (workspace: Workspace, title: string, header: string): unknown[] => {
  const [headers = [], ...rows] = workspace.sheet(title);
  return rows.map((row) => row[headers.indexOf(header)]);
};
const last = (workspace: Workspace, title: string, header: string): unknown => column(workspace, title, header).at(-1);
const formulas = (workspace: Workspace): number => workspace.workbook().sheets.flatMap(({ rows }) => rows.flatMap((row) => row.filter((cell) => cell?.formula !== undefined))).length;
const done = (answer: Answer): { [field: string]: unknown } => {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value as { [field: string]: unknown };
};

describe("what a person types stays what they typed (trap 5)", () => {
  const workspace = school();
  it.each(["=1+1", "=HYPERLINK(\"http://example.com\";\"сюда\")", "+7 900 000", "-5", "@имя", "00123", "1-2", "1/3", "1E5", "01.09", "да", "TRUE", "'кавычка", "=IMPORTRANGE(\"x\")", "строка\nдругая"])("%j", (typed) => {
    const id = done(call(workspace, "mentor", "observation.log", lesson({ topic: typed, strength: typed, nextStep: typed })))["observationId"];
    expect([last(workspace, "Посещения", "Тема"), last(workspace, "Посещения", "Сильная сторона"), last(workspace, "Посещения", "Следующий шаг")]).toEqual([typed, typed, typed]);
    expect(done(call(workspace, "mentor", "observation.read", { observationId: id }))["lesson"]).toMatchObject({ topic: typed, strength: typed, nextStep: typed });
    expect(formulas(workspace)).toBe(0);
  });

  it("an order's number is text: 29.2 is no second of February (R-C11)", () => {
    done(workspace.as(VISITORS.curator).call("paper.enter", { kind: "D10", number: "29.2", date: "2026-12-07", pairIds: [PAIRS.agreed] }) as Answer);
    expect(last(workspace, "Документы", "Номер")).toBe("29.2");
    expect(column(workspace, "Пары и группы", "Приказ №")).toContain("29.2");
  });
});

describe("a day is the school's day, whatever the zones (traps 1, 2)", () => {
  it.each([
    ["America/New_York", "Asia/Kamchatka", "2026-12-07T12:30:00Z", "2026-12-08"],
    ["Asia/Kamchatka", "America/New_York", "2026-12-07T02:30:00Z", "2026-12-06"],
    ["Europe/Moscow", "Asia/Yekaterinburg", "2026-12-07T19:30:00Z", "2026-12-08"],
    ["Europe/Moscow", "Europe/Moscow", "2026-12-07T19:30:00Z", "2026-12-07"],
  ])("script in %s, spreadsheet in %s at %s: it is %s", (scriptTimeZone, zone, now, day) => {
    const workspace = openWorkspace({ now, servicesOn: true, scriptTimeZone, spreadsheetTimeZone: zone });
    const coordinator = workspace.as(workspace.coordinator);
    done(coordinator.call("setup.run", { school: "Школа", director: "", curator: "Кураторова Анна", curatorEmail: VISITORS.curator, year: 2026, recordsFrom: "2026-09-01", mode: "names", zone, understood: true }) as Answer);
    workspace.share(workspace.registryId, VISITORS.curator, "editor");
    const curator = workspace.as(VISITORS.curator);
    expect(done(curator.call("home.show", {}) as Answer)["today"]).toBe(day);
    typeRows(workspace, "people", [{ id: "PR-1", code: "Н-901", kind: "teacher", status: "active", surname: "Первая", workStart: "2026-09-01" }] as never);
    // What was typed by hand is read back as the same day, and what the program writes is shown as the same day.
    expect((done(curator.call("person.search", { query: "Н-901", kind: null, role: null, class: "", consent: null, present: false, page: 0 }) as Answer)["people"] as { workStart: string }[])[0]!.workStart).toBe("2026-09-01");
    done(curator.call("consent.tick", { personIds: ["PR-1"], kinds: ["data"], on: day, refused: false }) as Answer);
    expect(last(workspace, "Согласия", "Дано")).toBe(day);
    expect((curator.call("consent.tick", { personIds: ["PR-1"], kinds: ["photo"], on: "2026-12-09", refused: false }) as Answer)).toMatchObject({ ok: false, code: "invalid-input" });
  });

  it("the heartbeat wakes the bundle when the school's day changes, not the script's", () => {
    const workspace = school({ now: "2026-12-07T23:30:00+05:00" });
    const day = (): string => (JSON.parse(workspace.properties()["heartbeat"]!) as { day: string }).day;
    expect(day()).toBe("2026-12-07");
    workspace.clock.moveTo("2026-12-07T23:59:00+05:00");
    expect(day()).toBe("2026-12-07");
    workspace.clock.moveTo("2026-12-08T00:15:00+05:00");
    expect(day()).toBe("2026-12-08");
  });

  it.each(["01.09.2026", "2026-09-01", "1.9.2026", 46266])("a date typed as %j is 1 September 2026", (typed) => {
    const workspace = school();
    const headers = workspace.sheet("Люди")[0]!;
    const row = workspace.sheet("Люди").findIndex((cells) => cells[headers.indexOf("Код")] === "Н-016") + 1;
    const letter = String.fromCharCode(65 + headers.indexOf("Работает с"));
    workspace.as(VISITORS.curator).edit("Люди", `${letter}${row}`, typed);
    const found = done(call(workspace, "curator", "person.search", { query: "Н-016", kind: null, role: null, class: "", consent: null, present: false, page: 0 }))["people"] as { workStart: string }[];
    expect(found[0]!.workStart).toBe("2026-09-01");
  });
});

describe("one batchUpdate is all or nothing, and done once (traps 10, 15)", () => {
  it("killed at any call, a saved lesson leaves the row and its log line, or neither; the repeated request finishes it", () => {
    const calls = (() => { const workspace = school(); call(workspace, "mentor", "observation.log", lesson()); return workspace.lastExecution()!.serviceCalls; })();
    expect(calls).toBeLessThanOrEqual(8);
    const workspace = school();
    for (let afterCalls = 0; afterCalls <= calls; afterCalls++) {
      const [rows, entries] = [workspace.sheet("Посещения").length, workspace.sheet("Журнал").length];
      workspace.killNext({ afterCalls });
      const request = `request-${afterCalls}-000`;
      try {
        call(workspace, "mentor", "observation.log", lesson({ topic: request }), request);
      } catch { /* The answer was lost. */ }
      const [madeRows, madeEntries] = [workspace.sheet("Посещения").length - rows, workspace.sheet("Журнал").length - entries];
      expect({ afterCalls, madeRows }).toEqual({ afterCalls, madeRows: madeEntries });
      workspace.clock.advance({ minutes: 7 });
      done(call(workspace, "mentor", "observation.log", lesson({ topic: request }), request));
      expect(column(workspace, "Посещения", "Тема").filter((topic) => topic === request)).toHaveLength(1);
    }
  });

  it("two people who save at one instant both find their row: the script lock makes one wait", () => {
    const workspace = school();
    const rows = workspace.sheet("Посещения").length;
    const answers = workspace.together([
      () => workspace.as(VISITORS.mentor).callPage("observation.log", lesson({ topic: "первая" })), () => workspace.as(VISITORS.secondMentor).callPage("observation.log", lesson({ topic: "вторая" })),
      () => workspace.as(VISITORS.otherMentor).callPage("observation.log", lesson({ topic: "третья", pairId: PAIRS.foreign, menteeId: PEOPLE.otherMentee })),
    ]);
    expect(answers).toHaveLength(3);
    expect(workspace.sheet("Посещения")).toHaveLength(rows + 3);
    expect(column(workspace, "Посещения", "Тема").slice(-3).sort()).toEqual(["вторая", "первая", "третья"]);
  });
});

describe("people change sheets under a running program (traps 29, 30)", () => {
  it("a new row goes after the last one, though the sheet was renamed, moved, sorted and its columns stand elsewhere", () => {
    const workspace = school();
    const curator = workspace.as(VISITORS.curator);
    curator.renameSheet("Посещения", "Уроки '26");
    curator.moveSheet("Уроки '26", 0);
    curator.sortSheet("Уроки '26", 1, true);
    curator.insertColumn("Уроки '26", 1);
    curator.moveColumn("Уроки '26", 6, 3);
    const before = workspace.sheet("Уроки '26");
    done(call(workspace, "mentor", "observation.log", lesson({ topic: "после всего" })));
    const after = workspace.sheet("Уроки '26");
    expect(after.slice(0, before.length)).toEqual(before);
    expect(last(workspace, "Уроки '26", "Тема")).toBe("после всего");
    expect(last(workspace, "Уроки '26", "Дата урока")).toBe("2026-12-07");
  });

  it("a gap in the middle is nobody's row and stays", () => {
    const workspace = school();
    const before = workspace.sheet("Посещения");
    workspace.as(VISITORS.curator).paste("Посещения", "A4", [before[0]!.map(() => "")]);
    done(call(workspace, "mentor", "observation.log", lesson({ topic: "после разрыва" })));
    expect(workspace.sheet("Посещения")).toHaveLength(before.length + 1);
    expect(workspace.sheet("Посещения")[3]!.every((cell) => cell === "")).toBe(true);
    expect(last(workspace, "Посещения", "Тема")).toBe("после разрыва");
  });

  it("a correction finds its row by its id, not by where it stood", () => {
    const workspace = school();
    const before = done(call(workspace, "mentor", "observation.read", { observationId: LESSONS.settled }));
    workspace.as(VISITORS.curator).sortSheet("Посещения", 1);
    done(call(workspace, "mentor", "observation.fix", { observationId: LESSONS.settled, lesson: { ...(before["lesson"] as object), topic: "исправлено" } }));
    const [headers = [], ...rows] = workspace.sheet("Посещения");
    expect(rows.filter((row) => row[headers.indexOf("Тема")] === "исправлено").map((row) => row[headers.indexOf("Ид")])).toEqual([LESSONS.settled]);
  });
});

describe("what a cell and a call can bear (traps 9, 13)", () => {
  it("a very long record is refused by name or kept whole, never cut", () => {
    const workspace = school();
    const long = "я".repeat(2000);
    const id = done(call(workspace, "mentor", "observation.log", lesson({ strength: long, difficulty: long, recommendation: long })))["observationId"];
    expect(done(call(workspace, "mentor", "observation.read", { observationId: id }))["lesson"]).toMatchObject({ strength: long });
    expect(call(workspace, "mentor", "observation.log", lesson({ strength: `${long}я` }))).toMatchObject({ ok: false, code: "invalid-input", details: [{ key: "field.big", field: "strength" }] });
  });

  it("the log of a bulk action fits its cell", () => {
    const workspace = school();
    typeRows(workspace, "people", Array.from({ length: 1500 }, (_, n) => ({ id: `PR-${7000 + n}`, code: `Н-${2000 + n}`, kind: "teacher", status: "active", surname: "Много" })) as never);
    const personIds = Array.from({ length: 1500 }, (_, n) => `PR-${7000 + n}`);
    done(call(workspace, "curator", "consent.tick", { personIds, kinds: ["data", "mentoring"], on: "2026-12-07", refused: false }));
    expect(workspace.sheet("Журнал").flat().every((cell) => String(cell).length <= 50_000)).toBe(true);
    expect(workspace.sheet("Согласия").length).toBeGreaterThan(3000);
  });
});

describe("what Google calls often stays tiny (design §3, §8)", () => {
  const workspace = school();
  it("opening the registry", () => {
    workspace.as(VISITORS.curator).openRegistry();
    expect(workspace.lastExecution()).toMatchObject({ function: "onOpen" });
    expect(workspace.lastExecution()!.serviceCalls).toBeLessThanOrEqual(3);
  });
  it("an idle heartbeat", () => {
    workspace.clock.advance({ minutes: 20 });
    expect(workspace.lastExecution()).toMatchObject({ function: "onHeartbeat" });
    expect(workspace.lastExecution()!.serviceCalls).toBeLessThanOrEqual(3);
  });
  it("neither evaluates the bundle: a bundle that throws when it is evaluated does not disturb them", () => {
    const own = school();
    const code = bundleText();
    own.push({ code: code.replace("function app_() {", 'function app_() { throw new Error("evaluated");') });
    expect(own.as(VISITORS.curator).openRegistry()).not.toEqual([]);
    own.clock.advance({ minutes: 20 });
    expect(own.lastExecution()).toMatchObject({ function: "onHeartbeat" });
    expect(own.lastExecution()!.error).toBeUndefined();
    expect(() => own.as(VISITORS.curator).run("openLesson")).toThrow("evaluated");
  });
});

describe("what wakes the bundle between two looks (design §3, platform-verdicts B21)", () => {
  /** The school's own bundle, that says when it is evaluated, and two functions to bring a moment about. */
  const own = school();
  own.push({ code: `${bundleText().replace("function app_() {", 'function app_() { throw new Error("evaluated");')}
    function makeForm(id) { var form = FormApp.create("Проба", true); form.addTextItem().setTitle("Вопрос"); form.setDestination(FormApp.DestinationType.SPREADSHEET, id); return form.getPublishedUrl(); }
    function keep(key, value) { PropertiesService.getScriptProperties().setProperty(key, value); }` });
  const coordinator = own.as(own.coordinator);
  const beat = (fields: object): void => { coordinator.run("keep", "heartbeat", JSON.stringify({ ...JSON.parse(own.properties()["heartbeat"]!) as object, ...fields })); };
  const wakes = (): boolean => {
    own.clock.advance({ minutes: 10 });
    const { function: name, error } = own.lastExecution()!;
    expect(name).toBe("onHeartbeat");
    return error?.includes("evaluated") === true;
  };

  it("an answer is told of by its trigger alone: three calls at most, and the next heartbeat wakes, until it was read", () => {
    const page = coordinator.openForm(String(coordinator.run("makeForm", own.properties()["answersId"])));
    if (page.refused !== null) throw new Error(page.refused);
    expect(wakes()).toBe(false);
    page.submit({ Вопрос: "да" });
    expect(own.lastExecution()).toMatchObject({ function: "onAnswer", kind: "trigger" });
    expect(own.lastExecution()!.error).toBeUndefined();
    expect(own.lastExecution()!.serviceCalls).toBeLessThanOrEqual(3);
    const { news } = own.properties();
    expect(Math.abs(Date.parse(news!) - own.clock.now().getTime())).toBeLessThan(60_000);
    expect([wakes(), wakes()]).toEqual([true, true]);
    coordinator.run("keep", "newsRead", news);
    expect(wakes()).toBe(false);
  });

  it("a submit that another trigger than setup's tells of is nobody's", () => {
    const { news } = own.properties();
    for (const event of [undefined, {}, { triggerUid: "1" }, { triggerUid: "" }]) coordinator.run("onAnswer", event);
    beat({ answersUid: undefined });
    coordinator.run("onAnswer", {});
    expect(own.properties()["news"]).toBe(news);
  });

  it("the instant that is due, to the minute, and a job that waits", () => {
    // Between the next beat and the one after it, whatever of the ten minutes has passed already.
    beat({ next: new Date(Date.parse(own.properties()["beatAt"]!) + 15 * 60_000).toISOString() });
    expect([wakes(), wakes()]).toEqual([false, true]);
    beat({ next: "" });
    expect(wakes()).toBe(false);
    beat({ waits: true });
    expect(wakes()).toBe(true);
  });
});
