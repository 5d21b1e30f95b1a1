import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, lessonOf, page, registry, rowsOf, schoolWithPairs, value } from "./school";

type School = ReturnType<typeof schoolWithPairs>["workspace"];
const idOf = (workspace: School, query: string) =>
  value<"person.search">(registry(workspace, CURATOR, "person.search", { query, kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!.personId;
const appoint = (personId: string, role: "curator" | "deputyTeaching" | "headOfSubject" | "grownUp", more: object = {}) =>
  ({ personId: personId as never, role, scope: "", from: "2026-09-07" as never, to: null, orderNumber: "12-од", orderDate: "2026-09-04" as never, ...more });

describe("appointments are dated, and a change within the year keeps its history (R-A01, R-A06)", () => {
  it("a new curator ends the old one the day before; both rows stay, with the order", () => {
    const { workspace } = schoolWithPairs();
    value(registry(workspace, CURATOR, "appointment.make", appoint(idOf(workspace, "лугова"), "curator")));
    expect(rowsOf(workspace, "Назначения").filter((row) => row["Роль"] === "куратор")).toMatchObject([{ "По": expect.stringContaining("2026-09-06") }, { "Приказ №": "12-од", "По": "" }]);
    expect(registry(workspace, CURATOR, "person.card", { personId: anyId(workspace) })).toMatchObject({ ok: false, code: "forbidden" });
    expect(value<"home.show">(page(workspace, OTHER_MENTOR, "home.show", {})).roles.sort()).toEqual(["curator", "mentor"]);
  });

  it("the only curator cannot be ended", () => {
    const { workspace } = schoolWithPairs();
    const { appointments } = value<"person.card">(registry(workspace, CURATOR, "person.card", { personId: idOf(workspace, "юсупова") }));
    expect(registry(workspace, CURATOR, "appointment.end", { appointmentId: appointments[0]!.appointmentId, on: "2026-09-07" as never })).toMatchObject({ ok: false, message: { key: "appointment.lastCurator" } });
  });

  it("works on its days only: the last day still, the day after no more", () => {
    const { workspace } = schoolWithPairs();
    value(registry(workspace, CURATOR, "appointment.make", appoint(idOf(workspace, "лугова"), "deputyTeaching", { from: "2026-09-01", to: "2026-09-07" })));
    expect(value<"home.show">(page(workspace, OTHER_MENTOR, "home.show", {})).pairs).toHaveLength(2);
    workspace.clock.moveTo("2026-09-08T00:05:00+03:00");
    expect(value<"home.show">(page(workspace, OTHER_MENTOR, "home.show", {})).pairs).toHaveLength(1);
  });

  it("a deputy sees all pairs and dates, but no coaching sheet (rights R.3)", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    value(registry(workspace, CURATOR, "appointment.make", appoint(idOf(workspace, "лугова"), "deputyTeaching")));
    value(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee)));
    const shown = value<"pair.show">(page(workspace, OTHER_MENTOR, "pair.show", { pairId: pairId as never }));
    expect(shown.observations).toMatchObject([{ percent: null, mayRead: false }]);
  });

  it("a deputy to whom the registry was shared has the curator's rights there, and there only", () => {
    const { workspace } = schoolWithPairs();
    value(registry(workspace, CURATOR, "appointment.make", appoint(idOf(workspace, "лугова"), "deputyTeaching")));
    workspace.share(workspace.registryId, OTHER_MENTOR, "editor");
    expect(registry(workspace, OTHER_MENTOR, "person.card", { personId: idOf(workspace, "морозов") })).toMatchObject({ ok: true });
    expect(page(workspace, OTHER_MENTOR, "person.card", { personId: idOf(workspace, "морозов") })).toMatchObject({ ok: false, code: "forbidden" });
  });

  it.each([
    ["a head of ШМО without a subject", "headOfSubject", {}, "appointment.subject"],
    ["a grown-up without a pair", "grownUp", { scope: "П-000" }, "appointment.pair"],
    ["an end before the start", "deputyTeaching", { to: "2026-09-01" }, "appointment.endBeforeStart"],
  ] as const)("%s is refused by field", (_, role, more, key) => {
    const { workspace } = schoolWithPairs();
    expect(registry(workspace, CURATOR, "appointment.make", appoint(idOf(workspace, "лугова"), role, more))).toMatchObject({ ok: false, details: [{ key }] });
  });
});

describe("why a teacher is a mentee (R-A16–R-A19, R-B13)", () => {
  it("is computed from experience, may be typed, and decides the terms", () => {
    const { workspace, mentee } = schoolWithPairs();
    const card = () => value<"person.card">(registry(workspace, CURATOR, "person.card", { personId: mentee as never }));
    expect(card()).toMatchObject({ category: "young", categoryTyped: false });
    value(registry(workspace, CURATOR, "request.save", { personId: mentee as never, category: "deficit", goal: "цифровые средства" }));
    expect(card()).toMatchObject({ category: "deficit", categoryTyped: true, goal: "цифровые средства" });
    expect(rowsOf(workspace, "Курс наставляемого")[0]).toMatchObject({ "Модель": "годовая программа" });
    expect(value<"home.show">(page(workspace, MENTOR, "home.show", {})).lines.map(({ rule }) => rule)).not.toContain("overview");
    expect(rowsOf(workspace, "Запросы")).toMatchObject([{ "Кто наставляемый": "профессиональный дефицит", "Состояние": "открыт" }]);
  });

  it("participation keeps entry and role; the mentee himself cannot open the card", () => {
    const { workspace, mentee } = schoolWithPairs();
    expect(value<"person.card">(registry(workspace, CURATOR, "person.card", { personId: mentee as never })).participations).toMatchObject([{ role: "mentee", year: "2026/27", state: "programme", enteredOn: "2026-09-07" }]);
    expect(page(workspace, MENTEE, "person.card", { personId: mentee as never })).toMatchObject({ ok: false, code: "forbidden" });
  });
});

it("a mentor's own limit stands over the school's (R-B10)", () => {
  const { workspace } = schoolWithPairs();
  const mentor = idOf(workspace, "ковалева");
  value(registry(workspace, CURATOR, "mentor.limit", { personId: mentor, limit: 1 }));
  expect(value<"person.card">(registry(workspace, CURATOR, "person.card", { personId: mentor }))).toMatchObject({ limit: 1, person: { load: 1, capacity: 1 } });
  value(registry(workspace, CURATOR, "mentor.limit", { personId: mentor, limit: null }));
  expect(value<"person.card">(registry(workspace, CURATOR, "person.card", { personId: mentor })).person.capacity).toBe(3);
});

/** Any id: the refusal comes before the input is looked at. */
const anyId = (workspace: School): never => String(rowsOf(workspace, "Люди")[0]!["Ид"]) as never;
