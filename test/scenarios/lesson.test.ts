import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, lessonOf, page, registry, rowsOf, schoolWithPairs, value } from "./school";

describe("a mentor logs a lesson on a phone (R-H12, R-H17)", () => {
  it("and the registry holds it, with the percent for people's eyes", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    expect(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee))).toMatchObject({ ok: true, value: { percent: 75 } });
    expect(rowsOf(workspace, "Посещения")).toMatchObject([{ "Предмет": "математика", "Баллы": "1=2; 7=1", "Факты": "1: цель на доске", "Рекомендация": "паузы после вопроса", "Следующий шаг": "план урока с минутами", "Урок, %": 75, "Посетил(а)": "Ковалёва Ирина Андреевна" }]);
    expect(rowsOf(workspace, "Журнал").map((row) => row["Что сделано"])).toContain("observation.log");
  });

  it("costs at most eight service calls (design §8)", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee));
    expect(workspace.lastExecution()?.serviceCalls).toBeLessThanOrEqual(8);
  });

  it("is saved once however often it is sent, and the same answer comes back", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    const first = page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee), "lesson-request-1");
    expect(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee), "lesson-request-1")).toEqual(first);
    expect(rowsOf(workspace, "Посещения")).toHaveLength(1);
  });

  it("killed at any call it was saved whole or not at all, and sending it again ends with one", () => {
    for (let afterCalls = 1; afterCalls <= 6; afterCalls++) {
      const { workspace, pairId, mentee } = schoolWithPairs();
      workspace.killNext({ afterCalls });
      try {
        page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee), "lesson-request-1");
      } catch (killed) {
        expect(String(killed)).toContain("Exceeded maximum execution time");
      }
      workspace.clock.advance({ minutes: 7 });
      expect(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee), "lesson-request-1").ok).toBe(true);
      expect(rowsOf(workspace, "Посещения")).toHaveLength(1);
      expect(rowsOf(workspace, "Журнал").filter((row) => row["Запрос"] === "lesson-request-1")).toHaveLength(1);
    }
  });

  it("typed text never becomes a formula", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    value(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee, { strength: "=HYPERLINK(\"http://x\")", difficulty: "+7 900", nextStep: "@всё" })));
    expect(rowsOf(workspace, "Посещения")[0]).toMatchObject({ "Сильная сторона": "=HYPERLINK(\"http://x\")", "Трудность": "+7 900", "Следующий шаг": "@всё" });
  });

  it("of tomorrow is refused by field, and nothing is written", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    expect(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee, { lessonDate: "2026-09-08" as never }))).toMatchObject({ ok: false, code: "invalid-input", details: [{ key: "lesson.future", field: "lessonDate" }] });
    expect(rowsOf(workspace, "Посещения")).toEqual([]);
  });

  it("of another's pair is refused with the very same words as of no pair at all", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    const foreign = page(workspace, OTHER_MENTOR, "observation.log", lessonOf(pairId, mentee));
    const nowhere = page(workspace, OTHER_MENTOR, "observation.log", lessonOf("PA-1", mentee));
    expect(foreign).toEqual(nowhere);
    expect(foreign).toMatchObject({ ok: false, code: "not-found" });
  });

  it("today is the school's day, not the server's", () => {
    const { workspace, pairId, mentee } = schoolWithPairs({ now: "2026-09-07T22:30:00Z", scriptTimeZone: "America/New_York" });
    expect(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee, { lessonDate: "2026-09-08" as never }))).toMatchObject({ ok: true });
  });

  it("finds its columns wherever the school has moved them, on a sheet renamed and sorted", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    value(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee, { topic: "Б" })));
    const curator = workspace.as(CURATOR);
    curator.moveColumn("Посещения", 1, 6);
    curator.insertColumn("Посещения", 2);
    curator.renameSheet("Посещения", "Уроки '26");
    value(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee, { topic: "А" })));
    curator.sortSheet("Уроки '26", (workspace.sheet("Уроки '26")[0] ?? []).indexOf("Тема") + 1);
    expect(rowsOf(workspace, "Уроки '26").map((row) => [row["Тема"], row["Дата урока"]])).toEqual([["А", expect.stringContaining("2026-09-07")], ["Б", expect.stringContaining("2026-09-07")]]);
    const pair = value<"pair.show">(page(workspace, MENTOR, "pair.show", { pairId: pairId as never }));
    expect(pair.observations.map(({ topic }) => topic).sort()).toEqual(["А", "Б"]);
    value(page(workspace, MENTOR, "record.withdraw", { observationId: pair.observations.find(({ topic }) => topic === "Б")!.observationId }));
    expect(rowsOf(workspace, "Уроки '26").map((row) => row["Состояние"])).toEqual(["внесено", "отозвано"]);
  });
});

it("a request sent again is answered from the log as it was, wherever the school has moved the log's columns and rows", () => {
  const { workspace, pairId, mentee } = schoolWithPairs();
  const curator = workspace.as(CURATOR);
  const acts = [() => {}, () => { curator.moveColumn("Журнал", 3, 1); }, () => { curator.insertColumn("Журнал", 1); }, () => { curator.sortSheet("Журнал", 2, true); }];
  acts.forEach((act, at) => {
    const first = value(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee, { topic: `урок ${at}` }), `again-${at}-request`));
    act();
    expect(value(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee, { topic: `урок ${at}` }), `again-${at}-request`))).toEqual(first);
    expect(rowsOf(workspace, "Посещения")).toHaveLength(at + 1);
  });
});

describe("the author's own record", () => {
  it("is corrected in place while it is open, and the log keeps what stood there", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    const { observationId } = value<"observation.log">(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee)));
    value(page(workspace, MENTOR, "observation.fix", { observationId, lesson: lessonOf(pairId, mentee, { topic: "Системы уравнений" }) }));
    expect(rowsOf(workspace, "Посещения")).toMatchObject([{ "Тема": "Системы уравнений", "Состояние": "внесено" }]);
    expect(JSON.stringify(rowsOf(workspace, "Журнал"))).toContain("Линейные уравнения");
  });

  it("on day fourteen still in place, on day fifteen by a new row that names the old one", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    const { observationId } = value<"observation.log">(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee)));
    workspace.clock.moveTo("2026-09-21T12:00:00+03:00");
    value(page(workspace, MENTOR, "observation.fix", { observationId, lesson: lessonOf(pairId, mentee, { topic: "день 14" }) }));
    expect(rowsOf(workspace, "Посещения")).toHaveLength(1);
    workspace.clock.moveTo("2026-09-22T12:00:00+03:00");
    expect(page(workspace, MENTOR, "record.withdraw", { observationId })).toMatchObject({ ok: false, message: { key: "record.closed" } });
    value(page(workspace, MENTOR, "observation.fix", { observationId, lesson: lessonOf(pairId, mentee, { topic: "день 15" }) }));
    expect(rowsOf(workspace, "Посещения").map((row) => [row["Тема"], row["Состояние"]])).toEqual([["день 14", "исправлено"], ["день 15", "внесено"]]);
  });

  it("cannot be touched by another mentor, the mentee, or twice", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    const { observationId } = value<"observation.log">(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee)));
    for (const who of [OTHER_MENTOR, CURATOR, MENTEE]) expect(page(workspace, who, "record.withdraw", { observationId })).toMatchObject({ ok: false, code: "not-found" });
    value(page(workspace, MENTOR, "record.withdraw", { observationId }));
    expect(page(workspace, MENTOR, "record.withdraw", { observationId })).toMatchObject({ ok: false, code: "conflict" });
  });
});

describe("what a mentee sees", () => {
  it("that there was a lesson and the next step at once, the sheet after three working days", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    const { observationId } = value<"observation.log">(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee)));
    const seen = value<"pair.show">(page(workspace, MENTEE, "pair.show", { pairId: pairId as never })).observations[0]!;
    expect(seen).toMatchObject({ nextStep: "план урока с минутами", percent: null, mayRead: false });
    expect(page(workspace, MENTEE, "observation.read", { observationId })).toMatchObject({ ok: false, code: "not-found" });
    workspace.clock.moveTo("2026-09-10T12:00:00+03:00");
    expect(page(workspace, MENTEE, "observation.read", { observationId })).toMatchObject({ ok: false });
    workspace.clock.moveTo("2026-09-11T12:00:00+03:00");
    expect(page(workspace, MENTEE, "observation.read", { observationId })).toMatchObject({ ok: true, value: { percent: 75 } });
  });

  it("his next step is overdue the day after its day, and gone once it is done", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    const { observationId } = value<"observation.log">(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee)));
    const step = (): string | undefined => value<"home.show">(page(workspace, MENTEE, "home.show", {})).lines.find(({ rule }) => rule === "step")?.state;
    workspace.clock.moveTo("2026-09-14T12:00:00+03:00");
    expect(step()).toBe("due");
    workspace.clock.moveTo("2026-09-15T12:00:00+03:00");
    expect(step()).toBe("overdue");
    value(page(workspace, MENTEE, "task.done", { observationId, doneOn: "2026-09-15" as never }));
    expect(step()).toBeUndefined();
  });
});

it("a draft is kept on the server and dropped once its lesson is saved", () => {
  const { workspace, pairId, mentee } = schoolWithPairs();
  value(page(workspace, MENTOR, "draft.save", { form: "lesson", subject: pairId, text: "{\"topic\":\"Ли\"}", savedAt: "" }));
  expect(value<"home.show">(page(workspace, MENTOR, "home.show", {})).drafts).toMatchObject([{ form: "lesson", subject: pairId, text: "{\"topic\":\"Ли\"}" }]);
  expect(value<"home.show">(page(workspace, OTHER_MENTOR, "home.show", {})).drafts).toEqual([]);
  value(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee)));
  expect(value<"home.show">(page(workspace, MENTOR, "home.show", {})).drafts).toEqual([]);
});

it("two hundred mentors at once: who does not get in is told so, and nobody's lesson is lost", () => {
  const { workspace, pairId, mentee } = schoolWithPairs();
  const replies = workspace.together(Array.from({ length: 40 }, (_, at) => () => page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee, { topic: `Т${at}` }), `together-${at}-request`)));
  const saved = replies.filter((reply) => JSON.stringify(reply).includes("observationId")).length;
  expect(rowsOf(workspace, "Посещения")).toHaveLength(saved);
  expect(saved).toBeGreaterThan(0);
  expect(saved).toBeLessThan(40);
});

it("the sidebar of the registry answers the same call", () => {
  const { workspace, pairId, mentee } = schoolWithPairs();
  expect(registry(workspace, CURATOR, "observation.log", lessonOf(pairId, mentee))).toMatchObject({ ok: true });
});
