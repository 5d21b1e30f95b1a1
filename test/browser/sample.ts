import type { Output, PairBrief, TodayLine } from "../../src/contract/contract";

type Home = Output<"home.show">;
type PersonBrief = Output<"person.search">["people"][number];
type Loose<Value> = { [Key in keyof Value]?: unknown };
const CRITERIA = [
  "Цель названа и понятна ученикам", "Урок начат вовремя, класс готов к работе", "Этапы связаны, видно, зачем каждый", "Содержание верно и посильно",
  "Объяснение ясное, речь грамотная, темп удобный", "Вопросы требуют думать, а не вспоминать", "Ученики работают больше, чем слушают", "Есть задания разного уровня",
  "Слабые ученики не выпали из урока", "Сильным ученикам дано развитие", "Порядок держится без окриков", "Ошибка ученика использована для обучения",
  "Проверено понимание до перехода дальше", "Оценка объяснена", "Цифровые средства помогают, а не отвлекают", "Время распределено, урок завершён по плану",
  "Подведён итог, ученики назвали результат", "Домашнее задание понятно и посильно", "Соблюдены требования безопасности и нормы нагрузки", "Учитель менял план, когда это было нужно",
];
export const LONG_NAME = "Константинопольская-Преображенская Александра Владиславовна";

export const pair = (at: number, part: Loose<PairBrief> = {}): PairBrief => ({
  pairId: `PA-${at}`, code: `П-${String(at).padStart(3, "0")}`, form: "teacher-teacher", variant: "young", kind: "pair", state: "working",
  mentor: { personId: "PR-1", code: "Н-014", name: "Ковалёва И. А." },
  mentees: [{ personId: `PR-1${at}`, code: "Н-021", name: "Морозов П. С.", class: "", subjects: ["математика"] }],
  goal: "Освоить первый год работы", start: "2026-09-01", end: "2027-05-31", orderNumber: "41-од", orderedOn: "2026-09-01", lessons: 3, lastLesson: "2026-09-03",
  lastPercent: 75, substitute: null, mayLog: true, mayMeet: true, ...part,
}) as PairBrief;

export const line = (part: Loose<TodayLine> = {}): TodayLine => ({
  rule: "firstMeeting", text: { key: "Первая встреча пары П-001" }, state: "due", due: "2026-09-08", daysLeft: 3, owedBy: "mentor", pairId: "PA-1", personId: null, observationId: null, ...part,
}) as TodayLine;

export const home = (part: Loose<Home> = {}): Home => ({
  today: "2026-09-05", school: "Школа № 0", year: "2026/27", programme: { year: 2, of: 3 }, account: "nastavnik@school0.example", visitor: "i.kovaleva@school0.example",
  me: { personId: "PR-1", code: "Н-014", name: "Ковалёва Ирина Андреевна" }, roles: ["mentor"], mode: "names",
  criteria: CRITERIA.map((title, at) => ({ id: String(at + 1), title, area: "K2" })),
  levels: [{ from: 80, key: "level.high" }, { from: 60, key: "level.good" }, { from: 40, key: "level.base" }, { from: 0, key: "level.low" }],
  lines: [], pairs: [], drafts: [], jobs: [], workWaits: false, forms: [], pageUrl: "", ...part,
}) as Home;

export const person = (at: number, part: Loose<PersonBrief> = {}): PersonBrief => ({
  personId: `PR-${at}`, code: `Н-${String(at).padStart(3, "0")}`, name: "Ковалёва Ирина Андреевна", kind: "teacher", class: "", post: "учитель", subjects: ["математика"],
  email: "i.kovaleva@school0.example", roles: ["mentor"], appointments: [], consentData: "none", consentMentoring: "none", workStart: "2010-09-01", experienceYears: 16,
  passesThirdYear: false, needsMentor: false, load: 1, capacity: 3, status: "active", ...part,
}) as PersonBrief;

/** Three pairs of a mentor, one of them late, one with the longest names a school has. */
export const threePairs = (): Home => home({
  pairs: [
    pair(1),
    pair(2, { state: "ordered", lessons: 0, lastLesson: null, lastPercent: null, mentees: [{ personId: "PR-22", code: "Н-022", name: LONG_NAME, class: "", subjects: ["основы безопасности жизнедеятельности", "обществознание"] }] }),
    pair(3, { kind: "group", form: "pupil-pupil", variant: "", mentees: [{ personId: "PR-31", code: "У-014", name: "Ким С.", class: "5Б", subjects: [] }, { personId: "PR-32", code: "У-015", name: "Рыжов Д.", class: "5Б", subjects: [] }] }),
  ],
  lines: [
    line({ pairId: "PA-2", state: "overdue", due: "2026-09-03", daysLeft: -2, text: { key: "Первая встреча с наставляемым" } }),
    line({ pairId: "PA-1", rule: "programme", text: { key: "Персонализированная программа наставничества" }, due: "2026-09-15", daysLeft: 10, state: "window" }),
  ],
});
