import type { Input } from "../../src/contract/contract";
import { CURATOR, MENTEE, MENTOR, columnOf, page, registry, rowsOf, schoolAfterSetup, schoolWithPairs, typePeople, value } from "./school";

const search = (query: string, more: Partial<Input<"person.search">> = {}): Input<"person.search"> => ({ query, kind: null, role: null, class: "", consent: null, present: true, page: 0, ...more });
type School = ReturnType<typeof schoolWithPairs>["workspace"];
const people = (workspace: School, query: string, more: Partial<Input<"person.search">> = {}) => value<"person.search">(registry(workspace, CURATOR, "person.search", search(query, more)));
const propose = (mentorId: string, menteeIds: readonly string[], more: Partial<Input<"pair.propose">> = {}): Input<"pair.propose"> =>
  ({ form: "pupil-pupil", variant: "", mentorId: mentorId as never, menteeIds: menteeIds as never, goal: "", start: null, end: null, workStart: null, loadReason: "", ...more });

function schoolWithPupils(): School {
  const workspace = schoolAfterSetup({ now: "2026-09-07T09:00:00+03:00" });
  typePeople(workspace, ["Громов Егор 10А", "Ким Софья 5Б", "Рыжов Денис 5Б", "Орлов Тимур 5В", "Снегирёва Алина 6А", "Белых Мирон 6А"].map((each) => {
    const [surname = "", name = "", schoolClass = ""] = each.split(" ");
    return { "Фамилия": surname, "Имя": name, "Вид": "ученик", "Класс": schoolClass };
  }));
  return workspace;
}

describe("search (R-P20)", () => {
  it.each([["ковалева", 1], ["КОВАЛЁВА И", 1], ["математика", 2], ["h-", 0], ["левина", 1], ["", 6]])("«%s» finds %i", (query, found) => expect(people(schoolWithPairs().workspace, query).total).toBe(found));
  it("by code and by class", () => {
    const workspace = schoolWithPupils();
    const { code } = people(workspace, "громов").people[0]!;
    expect(people(workspace, code.toLowerCase()).people.map(({ name }) => name)).toEqual(["Громов Егор"]);
    expect(people(workspace, "5б").total).toBe(2);
    expect(people(workspace, "", { class: "6а" }).total).toBe(2);
  });
  it("a mentor finds only the people of the own pair, without their consents", () => {
    const { workspace } = schoolWithPairs();
    const found = value<"person.search">(page(workspace, MENTOR, "person.search", search("")));
    expect(found.people.map(({ name }) => name)).toEqual(["Ковалёва Ирина Андреевна", "Морозов Павел Сергеевич"]);
  });
});

describe("codes are given at the next look: Н for grown-ups, У for pupils, without the class", () => {
  it("and stay for life", () => {
    const workspace = schoolWithPupils();
    const codes = rowsOf(workspace, "Люди").filter((row) => row["Вид"] === "ученик").map((row) => row["Код"]);
    for (const code of codes) expect(code).toMatch(/^У-\d{3}$/);
    expect(new Set(codes).size).toBe(6);
    workspace.as(CURATOR).menu("Сегодня");
    expect(rowsOf(workspace, "Люди").filter((row) => row["Вид"] === "ученик").map((row) => row["Код"])).toEqual(codes);
  });
});

describe("pairs and groups of both forms (R-B01–R-B10)", () => {
  it("a group is one row with several mentees, side by side for people's eyes", () => {
    const workspace = schoolWithPupils();
    const [mentor, ...mentees] = ["громов", "ким", "рыжов"].map((query) => people(workspace, query).people[0]!.personId);
    value(registry(workspace, CURATOR, "pair.propose", propose(mentor!, mentees, { goal: "математика" })));
    expect(rowsOf(workspace, "Пары и группы")).toMatchObject([{ "Форма": "ученик – ученик", "Пара или группа": "группа", "Цель": "математика", "Состояние": "предложена", "Наставник": "Громов Егор", "Наставляемые": "Ким Софья\nРыжов Денис", "Чего ждём": "согласия обеих сторон" }]);
    expect(rowsOf(workspace, "Состав")).toHaveLength(2);
    expect(rowsOf(workspace, "Участие").map((row) => row["Роль"])).toEqual(["наставник", "наставляемый", "наставляемый"]);
  });

  it("the goal follows the variant (R-B08)", () => {
    const { workspace } = schoolWithPairs();
    expect(rowsOf(workspace, "Пары и группы")[0]).toMatchObject({ "Вариант": "опытный педагог – молодой специалист", "Цель": "Поддержка для приобретения необходимых профессиональных навыков и закрепления на месте", "Окончание": expect.stringContaining("2027-05-31") });
  });

  it("more mentees than the limit need a reason", () => {
    const workspace = schoolWithPupils();
    const [mentor, ...mentees] = ["громов", "ким", "рыжов", "орлов", "снегирева", "белых"].map((query) => people(workspace, query).people[0]!.personId);
    expect(registry(workspace, CURATOR, "pair.propose", propose(mentor!, mentees))).toMatchObject({ ok: false, details: [{ key: "pair.load", field: "loadReason", params: { load: 5, limit: 4 } }] });
    expect(registry(workspace, CURATOR, "pair.propose", propose(mentor!, mentees, { loadReason: "больше некому" }))).toMatchObject({ ok: true });
    expect(people(workspace, "громов").people[0]).toMatchObject({ load: 5, capacity: 4 });
  });

  it("everything that stands in the way is said at once", () => {
    const { workspace } = schoolWithPairs();
    const id = (query: string) => people(workspace, query).people[0]!.personId;
    const refused = registry(workspace, CURATOR, "pair.propose", propose(id("ковалева"), [id("морозов"), id("ковалева")], { start: "2026-09-10" as never, end: "2026-09-01" as never }));
    expect((refused as { details: { key: string }[] }).details.map(({ key }) => key).sort()).toEqual(["pair.already", "pair.endBeforeStart", "pair.menteeKind", "pair.menteeKind", "pair.mentorKind", "pair.self"]);
    expect(rowsOf(workspace, "Пары и группы")).toHaveLength(2);
  });

  it("a teacher mentee without a first day at school is asked for it", () => {
    const { workspace } = schoolWithPairs();
    const row = workspace.sheet("Люди").findIndex((cells) => cells.includes("Лугова")) + 1;
    workspace.as(CURATOR).edit("Люди", `${columnOf(workspace, "Люди", "Работает с")}${row}`, "");
    const id = (query: string) => people(workspace, query).people[0]!.personId;
    const ask = propose(id("ковалева"), [id("лугова")], { form: "teacher-teacher", variant: "subject" });
    expect(registry(workspace, CURATOR, "pair.propose", ask)).toMatchObject({ ok: false, details: [{ key: "pair.workStart", field: "workStart" }] });
    value(registry(workspace, CURATOR, "pair.propose", { ...ask, workStart: "2026-09-01" as never }));
    expect(people(workspace, "лугова").people[0]).toMatchObject({ workStart: "2026-09-01" });
  });
});

describe("consent of both, then the order (R-B26, R-B28)", () => {
  it("one side's consent leaves the pair proposed; the order takes agreed pairs only; its number is text (R-C11)", () => {
    const workspace = schoolWithPupils();
    const [mentor, mentee] = ["громов", "ким"].map((query) => people(workspace, query).people[0]!.personId);
    const { pairId } = value<"pair.propose">(registry(workspace, CURATOR, "pair.propose", propose(mentor!, [mentee!])));
    expect(value<"pair.agree">(registry(workspace, CURATOR, "pair.agree", { pairIds: [pairId], mentorOn: "2026-09-03" as never, menteeOn: null }))).toEqual({ agreed: 0, waiting: 1 });
    const order = { kind: "D10" as const, number: "29.2", date: "2026-09-07" as never, pairIds: [pairId] };
    expect(registry(workspace, CURATOR, "paper.enter", order)).toMatchObject({ ok: false, details: [{ key: "paper.notAgreed" }] });
    expect(value<"pair.agree">(registry(workspace, CURATOR, "pair.agree", { pairIds: [pairId], mentorOn: null, menteeOn: "2026-09-05" as never }))).toEqual({ agreed: 1, waiting: 0 });
    expect(registry(workspace, CURATOR, "paper.enter", { ...order, date: "2026-09-04" as never })).toMatchObject({ ok: false, details: [{ key: "paper.beforeAgreement" }] });
    value(registry(workspace, CURATOR, "paper.enter", order));
    expect(rowsOf(workspace, "Пары и группы")).toMatchObject([{ "Состояние": "закреплена", "Приказ №": "29.2", "Согласована": expect.stringContaining("2026-09-05") }]);
    expect(rowsOf(workspace, "Документы")).toMatchObject([{ "Вид бумаги": "D10", "Номер": "29.2", "Состояние": "подписан" }]);
  });

  it("before the consents neither side sees the pair; once agreed both do", () => {
    const { workspace } = schoolWithPairs();
    expect(value<"home.show">(page(workspace, MENTEE, "home.show", {})).pairs.map(({ mentor }) => mentor.name)).toEqual(["Ковалёва\u00a0И.\u00a0А."]);
    expect(value<"home.show">(page(workspace, MENTOR, "home.show", {})).pairs).toHaveLength(1);
  });

  it("a first meeting makes an ordered pair work (R-B30)", () => {
    const { workspace, pairId } = schoolWithPairs();
    value(page(workspace, MENTOR, "meeting.log", { pairId: pairId as never, kind: "acquaintance", date: "2026-09-07" as never, minutes: 30, agreement: "по вторникам" }));
    expect(rowsOf(workspace, "Пары и группы").map((row) => row["Состояние"])).toEqual(["работает", "закреплена"]);
  });

  it("several meetings are written in one go, those of other days marked as entered later, each with how it was held (R-P13, R-B36)", () => {
    const { workspace, pairId } = schoolWithPairs();
    workspace.clock.moveTo("2026-09-21T09:00:00+03:00");
    const held = (date: string, more: object = {}) => ({ kind: "work" as const, date: date as never, minutes: 30, agreement: "", ...more });
    const many = { pairId: pairId as never, ...held("2026-09-09", { kind: "acquaintance" as const, mode: "inPerson" as const, topic: "Знакомство с программой" }), more: [held("2026-09-14", { mode: "remote" as const }), held("2026-09-21", { minutes: null, agreement: "=план к пятнице" })] };
    expect(page(workspace, MENTOR, "meeting.log", { ...many, more: [many.more[0]!, held("2026-09-22")] })).toMatchObject({ ok: false, details: [{ key: "date.future", field: "more.1.date", params: { date: "2026-09-22" } }] });
    expect(rowsOf(workspace, "Встречи")).toHaveLength(0);
    page(workspace, MENTOR, "draft.save", { form: "meeting", subject: pairId, text: "{}", savedAt: "2026-09-21T06:00:00.000Z" });
    value(page(workspace, MENTOR, "meeting.log", many, "request-many-meetings"));
    value(page(workspace, MENTOR, "meeting.log", many, "request-many-meetings"));
    expect(rowsOf(workspace, "Встречи").map((row) => [row["Вид"], row["Минут"], row["Как"], row["Тема"], row["Внесено позже"], row["Договорённость"]])).toEqual([
      ["знакомство", 30, "очно", "Знакомство с программой", "да", ""], ["рабочая", 30, "дистанционно", "", "да", ""], ["рабочая", "", "", "", "", "=план к пятнице"],
    ]);
    expect(rowsOf(workspace, "Пары и группы")[0]).toMatchObject({ "Состояние": "работает" });
    expect(value<"home.show">(page(workspace, MENTOR, "home.show", {})).drafts).toEqual([]);
    expect(value<"pair.show">(page(workspace, MENTOR, "pair.show", { pairId: pairId as never })).meetings.map(({ date, mode, later }) => [date, mode, later])).toEqual([["2026-09-21", "", false], ["2026-09-14", "remote", true], ["2026-09-09", "inPerson", true]]);
  });

  it("a pair ends with its reason, and its members' days end", () => {
    const { workspace, pairId } = schoolWithPairs();
    value(registry(workspace, CURATOR, "pair.close", { pairId: pairId as never, on: "2026-09-07" as never, reason: "по желанию наставника" }));
    expect(rowsOf(workspace, "Пары и группы")[0]).toMatchObject({ "Состояние": "прекращена досрочно", "Причина завершения": "по желанию наставника" });
    expect(registry(workspace, CURATOR, "pair.close", { pairId: pairId as never, on: "2026-09-07" as never, reason: "ещё раз" })).toMatchObject({ ok: false, code: "conflict" });
  });
});

describe("consents in bulk", () => {
  it("are ticked for many with one date; who has them already stays; who lacks is listed", () => {
    const { workspace } = schoolWithPairs();
    const lacking = () => people(workspace, "", { consent: "missing" });
    const ids = lacking().people.map(({ personId }) => personId);
    expect(ids).toHaveLength(4);
    const tick = { personIds: ids.slice(0, 3), kinds: ["data", "mentoring"] as never, on: "2026-09-05" as never, refused: false };
    expect(value<"consent.tick">(registry(workspace, CURATOR, "consent.tick", tick))).toEqual({ ticked: 3, unchanged: 0 });
    expect(value<"consent.tick">(registry(workspace, CURATOR, "consent.tick", tick))).toEqual({ ticked: 0, unchanged: 3 });
    expect(lacking().total).toBe(1);
    expect(rowsOf(workspace, "Согласия")).toHaveLength(6);
    expect(rowsOf(workspace, "Люди").filter((row) => row["Согласие на ПДн"] === "получено")).toHaveLength(3);
  });

  it("a withdrawn consent to personal data takes the page away the same day (rights R.1)", () => {
    const { workspace, mentee } = schoolWithPairs();
    value(registry(workspace, CURATOR, "consent.tick", { personIds: [mentee as never], kinds: ["data"], on: "2026-09-05" as never, refused: false }));
    value(registry(workspace, CURATOR, "consent.withdraw", { personId: mentee as never, kind: "data", on: "2026-09-07" as never }));
    expect(page(workspace, MENTEE, "home.show", {})).toMatchObject({ ok: false, message: { key: "door.stranger" } });
    expect(rowsOf(workspace, "Участие").map((row) => row["Состояние"])).toContain("заблокирован");
  });
});

describe("«Выбытие» (R-P06)", () => {
  it("first lists what it touches, then does it all in one action; access ends the same day", () => {
    const { workspace } = schoolWithPairs();
    const mentor = people(workspace, "ковалева").people[0]!.personId;
    const leave = { personId: mentor, on: "2026-09-07" as never, reason: "уволена" };
    const preview = value<"leave.person">(registry(workspace, CURATOR, "leave.person", { ...leave, apply: false }));
    expect(preview).toMatchObject({ done: false, touches: expect.arrayContaining([expect.objectContaining({ key: "leave.mentorPair" }), expect.objectContaining({ key: "leave.order" })]) });
    expect(page(workspace, MENTOR, "home.show", {})).toMatchObject({ ok: true });
    value(registry(workspace, CURATOR, "leave.person", { ...leave, apply: true }));
    expect(page(workspace, MENTOR, "home.show", {})).toMatchObject({ ok: false, message: { key: "door.stranger" } });
    expect(rowsOf(workspace, "Люди").find((row) => row["Фамилия"] === "Ковалёва")).toMatchObject({ "Статус": "выбыл(а)", "Причина выбытия": "уволена" });
    expect(rowsOf(workspace, "Пары и группы")[0]).toMatchObject({ "Состояние": "прекращена досрочно" });
    workspace.as(CURATOR).menu("Сегодня");
    expect(rowsOf(workspace, "Сегодня").map((row) => row["Что"])).toContain("Морозов\u00a0П.\u00a0С.: молодой специалист без наставника");
  });
});
