import { PAIRS, PEOPLE, TODAY, VISITORS, call, drivenJob, school, typeRows, withForm, type Answer } from "./school";
import { WAVES_OF, formFilled } from "./questionnaires";
import type { Workspace } from "../../local/workspace";

/** Requirements that no other story goes through from end to end (docs/coverage.md). */
type Shown = { readonly [field: string]: unknown };
const done = (answer: unknown): Shown => {
  if (!(answer as Answer).ok) throw new Error(JSON.stringify(answer));
  return (answer as { value: Shown }).value;
};
const rows = (workspace: Workspace, title: string): Shown[] => {
  const [headers = [], ...lines] = workspace.sheet(title);
  return lines.map((line) => Object.fromEntries(headers.map((header, at) => [String(header), line[at] ?? ""])));
};
const propose = (workspace: Workspace, more: Shown): Answer => call(workspace, "curator", "pair.propose", {
  form: "teacher-teacher", variant: "", mentorId: PEOPLE.otherMentor, menteeIds: [], goal: "", start: null, end: null, workStart: null, loadReason: "больше некому", ...more,
});
const teachers = (workspace: Workspace, people: readonly Shown[]): void => typeRows(workspace, "people", people.map((each, n) => ({ id: `PR-${30 + n}`, code: `Н-${930 + n}`, kind: "teacher", status: "active", surname: "Учитель", ...each })) as never);
const category = (workspace: Workspace, personId: string): unknown => done(call(workspace, "curator", "person.card", { personId }))["category"];
const lines = (workspace: Workspace): Shown[] => done(call(workspace, "curator", "home.show", {}))["lines"] as Shown[];
const setting = (workspace: Workspace, key: string, value: string): void => {
  const row = workspace.sheet("Настройки").findIndex((cells) => cells[0] === key) + 1;
  workspace.as(VISITORS.curator).edit("Настройки", `B${row}`, value);
};

it.each([
  ["young", "опытный педагог – молодой специалист", /закрепления на месте$/], ["classTeacher", "опытный классный руководитель – молодой специалист", /классным коллективом/],
  ["leader", "лидер педагогического сообщества – педагог, испытывающий проблемы", /психоэмоциональной поддержки/], ["innovator", "педагог новатор – консервативный педагог", /ИКТ-компетенциями/],
  ["subject", "опытный предметник – неопытный предметник", /по конкретному предмету/],
])("variant %s is in the registry by its name, with the goal that goes with it (R-B03–R-B08)", (variant, name, goal) => {
  const workspace = school();
  teachers(workspace, [{ workStart: "2026-09-01" }]);
  done(propose(workspace, { variant, menteeIds: ["PR-30"] }));
  expect(rows(workspace, "Пары и группы").at(-1)).toMatchObject({ "Вариант": name, "Цель": expect.stringMatching(goal) });
  done(propose(workspace, { variant, menteeIds: [PEOPLE.agreedMentee], goal: "своя цель" }));
  expect(rows(workspace, "Пары и группы").at(-1)).toMatchObject({ "Вариант": name, "Цель": "своя цель" });
});

it("a teacher is young below three years, newly arrived beyond them, and whoever has a deficit may enter (R-A16–R-A19)", () => {
  const workspace = school();
  teachers(workspace, [{ workStart: "2026-09-01", experienceBefore: 35 }, { workStart: "2026-09-01", experienceBefore: 36 }, { workStart: "2000-09-01" }]);
  for (const id of ["PR-30", "PR-31", "PR-32"]) done(propose(workspace, { variant: "subject", menteeIds: [id] }));
  expect([category(workspace, "PR-30"), category(workspace, "PR-31")]).toEqual(["young", "newcomer"]);
  done(call(workspace, "curator", "request.save", { personId: "PR-32", category: "deficit", goal: "цифровые средства" }));
  expect(category(workspace, "PR-32")).toBe("deficit");
  // Who passes the line of three years within this school year is shown.
  const found = (query: string): Shown => (done(call(workspace, "curator", "person.search", { query, kind: null, role: null, class: "", consent: null, present: false, page: 0 }))["people"] as Shown[])[0]!;
  expect(found("Н-930")).toMatchObject({ experienceYears: 3, passesThirdYear: true });
  expect(found("Н-932")).toMatchObject({ passesThirdYear: false });
});

it("a young specialist without a mentor is named in «Сегодня» until a pair is proposed (R-B29)", () => {
  const workspace = school();
  teachers(workspace, [{ workStart: "2026-09-01" }]);
  const named = (): Shown[] => lines(workspace).filter(({ rule, personId }) => rule === "mentor" && personId === "PR-30");
  expect(named()).toHaveLength(1);
  done(propose(workspace, { variant: "young", menteeIds: ["PR-30"] }));
  expect(named()).toEqual([]);
});

it("pupils take part with class and parents' consent, without a teacher's papers; a grown-up keeps their record (R-A20, R-B02)", () => {
  const workspace = school();
  expect(lines(workspace).filter(({ pairId, rule }) => pairId === PAIRS.pupils && ["programme", "adaptationPlan", "overview", "adaptation"].includes(String(rule)))).toEqual([]);
  expect(lines(workspace).filter(({ pairId, rule }) => pairId === PAIRS.foreign && rule === "programme")).toHaveLength(1);
  expect(lines(workspace).find(({ rule, text }) => rule === "consent" && (text as Shown)["key"] === "duty.consent.class")).toMatchObject({ text: { params: { class: "5Б", n: 1 } } });
  done(call(workspace, "curator", "consent.tick", { personIds: [PEOPLE.pupilMentee], kinds: ["data", "mentoring"], on: TODAY, refused: false }));
  expect(rows(workspace, "Согласия").at(-1)).toMatchObject({ "Кем дано": "родитель" });
  done(call(workspace, "grownUp", "meeting.log", { pairId: PAIRS.pupils, kind: "work", date: TODAY, minutes: 40, agreement: "Повторить дроби" }));
  expect(call(workspace, "pupil", "meeting.log", { pairId: PAIRS.pupils, kind: "work", date: TODAY, minutes: 40, agreement: "" })).toMatchObject({ ok: false, code: "forbidden" });
});

it("the programme's term is a setting, three years until the school types another (R-C22)", () => {
  const workspace = school();
  expect(rows(workspace, "Настройки")).toContainEqual(expect.objectContaining({ "Ключ": "programmeYears", "Значение": "3", "Что это": "Срок программы наставничества, лет" }));
  setting(workspace, "programmeYears", "пять");
  expect(lines(workspace)).toContainEqual(expect.objectContaining({ rule: "setting", text: { key: "setting.bad", params: { key: "programmeYears", read: "пять" } } }));
  setting(workspace, "programmeYears", "2");
  expect(lines(workspace).filter(({ rule }) => rule === "setting")).toEqual([]);
  done(workspace.as(workspace.coordinator).call("setup.run", {
    school: "Школа № 0", director: "", curator: "Кураторова Анна Ильинична", curatorEmail: VISITORS.curator, year: 2026, recordsFrom: "2026-09-01", mode: "names", understood: true,
  }));
  expect(rows(workspace, "Настройки")).toContainEqual(expect.objectContaining({ "Ключ": "programmeYears", "Значение": "2" }));
});

it("every row knows its school year, and last year's stay readable (R-C23)", () => {
  const workspace = school();
  const year = rows(workspace, "Учебные годы")[0]!;
  expect(year).toMatchObject({ "Учебный год": "2026/27", "Начало": "2026-09-01", "Окончание": "2027-08-31" });
  teachers(workspace, [{ workStart: "2026-09-01" }]);
  const { pairId } = done(propose(workspace, { variant: "young", menteeIds: ["PR-30"] }));
  expect(rows(workspace, "Пары и группы").at(-1)).toMatchObject({ "Ид": pairId, "Ид года": year["Ид"] });
});

it("a new school year stands beside the last one, whose pairs stay readable (R-C23)", () => {
  const workspace = school({ now: "2027-10-01T12:00:00+05:00" });
  done(workspace.as(workspace.coordinator).call("setup.run", {
    school: "Школа № 0", director: "", curator: "Кураторова Анна Ильинична", curatorEmail: VISITORS.curator, year: 2027, recordsFrom: "2026-09-01", mode: "names", understood: true,
  }));
  expect(rows(workspace, "Учебные годы").map((row) => row["Учебный год"])).toEqual(["2026/27", "2027/28"]);
  expect(done(call(workspace, "curator", "home.show", {}))).toMatchObject({ year: "2027/28" });
  expect(done(call(workspace, "curator", "pair.show", { pairId: PAIRS.ended }))["pair"]).toMatchObject({ code: "П-004" });
});

it("days are days and numbers numbers in the sheet, and Russian on the screen (R-N05)", () => {
  const workspace = school();
  workspace.as(VISITORS.curator).menu("Сегодня");
  const today = rows(workspace, "Сегодня");
  expect(today.find((row) => row["Срок"] !== "")).toMatchObject({ "Срок": expect.stringMatching(/^\d{4}-\d\d-\d\d$/), "Осталось дней": expect.any(Number) });
  const sheet = workspace.workbook().sheets.find(({ title }) => title === "Сегодня")!;
  const due = sheet.rows[1]?.[5];
  expect(due?.format?.numberFormat).toMatchObject({ type: "DATE", pattern: "dd.mm.yyyy" });
  expect(typeof due?.value).toBe("number");
  expect(workspace.workbook().locale).toBe("ru_RU");
});

it("the bound copy works without any installation: its menu is there for whoever may edit the registry (R-N14)", () => {
  const workspace = school();
  const menu = workspace.as(VISITORS.curator).openRegistry();
  expect(menu.map(({ caption }) => caption)).toEqual(["Наставничество"]);
  expect(workspace.lastExecution()).toMatchObject({ function: "onOpen", kind: "simple", serviceCalls: expect.any(Number) });
});

it("nothing is overwritten in the base of pairs: an end is a state, and what stood there is in the log (R-B24)", () => {
  const workspace = school();
  const before = rows(workspace, "Пары и группы").length;
  done(call(workspace, "curator", "pair.close", { pairId: PAIRS.foreign, on: TODAY, reason: "по решению школы" }));
  expect(rows(workspace, "Пары и группы")).toHaveLength(before);
  expect(rows(workspace, "Пары и группы").find((row) => row["Ид"] === PAIRS.foreign)).toMatchObject({ "Состояние": "прекращена досрочно", "Причина завершения": "по решению школы", "Завершена": TODAY });
  expect(rows(workspace, "Состав").filter((row) => row["Ид пары"] === PAIRS.foreign).map((row) => row["По"])).toEqual([TODAY, TODAY]);
  expect(rows(workspace, "Журнал").at(-1)).toMatchObject({ "Кто": VISITORS.curator, "Что сделано": "pair.close", "Было и стало": expect.stringContaining('"working" → "ended"') });
});

describe("teachers who are in no pair yet", () => {
  const workspace = withForm(school());
  const year = String(rows(workspace, "Учебные годы")[0]!["Ид"]);
  const ids = ["PR-30", "PR-31"];
  teachers(workspace, ids.map((_, n) => ({ name: "Нина", email: `new${n}@school0.example` })));
  typeRows(workspace, "participations", ids.map((personId, n) => ({ id: `PT-9${n}`, personId, yearId: year, form: "teacher-teacher", role: "mentee", state: "base" })) as never);
  done(call(workspace, "curator", "consent.tick", { personIds: ids, kinds: ["data", "mentoring"], on: TODAY, refused: false }));
  const { jobs } = done(call(workspace, "curator", "wave.send", { questionnaire: "Q02", period: "entry", personIds: ids, closesOn: "2026-12-25", now: true }));
  for (const job of jobs as never[]) drivenJob(workspace, job);
  const answered = (n: number, more: object): void => {
    const letter = workspace.mail().find(({ to }) => to.includes(`new${n}@school0.example`))!;
    const form = workspace.as(`new${n}@school0.example`).openForm(/https:\S+/.exec(letter.text)![0]);
    if (form.refused !== null) throw new Error(form.message);
    form.submit({ ...formFilled("Q02", ({ key }) => `${key}: первый урок`), ...more });
  };
  answered(0, {});
  answered(1, { "Участвую в программе по собственному желанию": "меня попросили", "Кто вы сейчас?": "опытный, хочу усилить одну область" });
  drivenJob(workspace, done(call(workspace, "curator", "answers.collect", {})) as never);

  it("are asked by a form, and their requests stand open in «Запросы» before there is a pair (R-B11, R-B21)", () => {
    const asked = rows(workspace, "Запросы").filter((row) => ids.includes(String(row["Ид человека"])));
    expect(asked).toMatchObject([{ "Состояние": "открыт", "Цель": "6: первый урок", "Дата": TODAY, "Кто наставляемый": "молодой специалист" }, { "Состояние": "открыт", "Кто наставляемый": "профессиональный дефицит" }]);
    expect(rows(workspace, "Состав").filter((row) => ids.includes(String(row["Ид наставляемого"])))).toEqual([]);
    expect(done(call(workspace, "curator", "person.card", { personId: "PR-30" }))).toMatchObject({ goal: "6: первый урок", pairs: [] });
  });

  it("enter by their own wish: what they said is kept with its day beside the consent; who was asked to is shown and not refused (R-B20)", () => {
    const voluntary = (id: string): unknown => rows(workspace, "Участие").find((row) => row["Ид человека"] === id)!["Добровольно"];
    expect([voluntary("PR-30"), voluntary("PR-31")]).toEqual(["да", ""]);
    const said = (personId: string): unknown => (done(call(workspace, "curator", "answers.show", { personId, closed: false }))["sheets"] as { answeredAt: string; answers: Shown[] }[]).map(({ answeredAt, answers }) => [answeredAt.slice(0, 10), answers.find(({ key }) => key === "15")!["text"]]);
    expect([said("PR-30"), said("PR-31")]).toEqual([[[TODAY, "да"]], [[TODAY, "меня попросили"]]]);
    expect(rows(workspace, "Участие").find((row) => row["Ид человека"] === "PR-31")).toMatchObject({ "Состояние": "в базе" });
    expect(rows(workspace, "Согласия").filter((row) => row["Ид человека"] === "PR-31").map((row) => row["Дано"])).toEqual([TODAY, TODAY]);
  });
});

it("difficulties are one list: in the form, on paper, in the report, in the plan's library (R-J01)", () => {
  const workspace = withForm(school());
  const printed = (questionnaire: string): { key: string; rows: Shown[]; choices: Shown[] }[] => done(call(workspace, "curator", "form.print", { questionnaire }))["items"] as never;
  const asked = printed("Q02").find(({ key }) => key === "4")!.rows;
  expect(asked.slice(0, 9).map(({ title }) => title)).toEqual([
    "составление рабочих программ", "отчётность в конце учебного периода", "ведение документации", "отношения с коллегами", "отношения с детьми", "отношения с родителями", "как вести себя на уроке", "работа с трудными детьми",
    "работа с одарёнными детьми",
  ]);
  expect(printed("Q02").map(({ key }) => key)).toContain("5");
  expect(printed("Q23").find(({ key }) => key === "2")!.choices.slice(0, -1)).toEqual(asked);
  expect(workspace.forms()[0]!.items.find(({ title }) => title === "Отметьте, насколько это сейчас трудно")!.rows).toEqual(asked.map(({ title }) => title));
  const codes = new Set(asked.map(({ code }) => String(code)));
  const used = [...new Set(rows(workspace, "Библиотека плана").map((row) => String(row["Трудность"])).filter((code) => /^DF\d\d$/.test(code)))];
  expect(used.filter((code) => !codes.has(code) && code !== "DF99")).toEqual([]);
  expect([...codes].filter((code) => !used.includes(code))).toEqual([]);
});

it("each invitation has who, what, till when and its link, for a messenger and for slips (R-P03)", () => {
  const workspace = school();
  const shown = done(call(workspace, "curator", "wave.show", { waveId: WAVES_OF.Q02 }));
  expect(shown).toMatchObject({ subject: expect.stringContaining("Анкета наставляемого"), wave: { title: expect.stringContaining("Анкета наставляемого"), closesOn: "2026-12-25" } });
  const invites = shown["invites"] as { person: Shown; link: string; code: string; way: string }[];
  expect(invites.length).toBeGreaterThan(4);
  for (const { person, link, code } of invites) expect({ named: String(person["name"]).length > 0, link }).toEqual({ named: true, link: expect.stringContaining(code) });
  expect(invites.filter(({ way }) => way === "slip").length).toBeGreaterThan(0);
  expect(workspace.as(VISITORS.curator).menu("Анкеты", "Бланки и карточки").dialog).toMatchObject({ title: expect.any(String) });
  // Each line of «Сегодня» says what it is about; the page puts the words together.
  for (const line of lines(workspace)) expect(line).toMatchObject({ text: { key: expect.any(String) } });
});
