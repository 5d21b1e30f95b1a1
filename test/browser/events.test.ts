import type { Page } from "playwright-core";
import { barriers, overflow, pageOfTests } from "./page";
import type { Answers, Opened } from "./page";
import { LONG_NAME, home, pair } from "./sample";

/** Open lessons, mutual visits, contests and courses on the page (R-H15, R-H16, R-I08, R-I09). */
const openTested = pageOfTests();

const SHOTS = process.env["SHOTS"];
const shot = async (page: Page, name: string): Promise<void> => void (SHOTS && (await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })));
/** Today is Saturday 5 September 2026; the visitor is the mentor PR-1, the mentee PR-11. */
const part = (personId: string, name: string, more: object = {}) => ({ personId, code: "Н-021", name, stand: "invited", result: "", hours: null, reflection: "", me: personId === "PR-1", mayMark: personId === "PR-1" || personId === "PR-11", ...more });
const event = (at: number, more: object = {}) => ({
  eventId: `EV-${at}`, kind: "openLesson", date: "2026-09-10", until: null, at: "10:30", title: "Сложение дробей с разными знаменателями: от опыта к правилу", class: "6А", subject: "математика", lessonNumber: 3, aim: "Посмотреть, как устроена работа в парах",
  level: "", hours: null, result: "", link: "https://drive.example/plan", hostId: "PR-50", host: "", hostName: LONG_NAME, plannedOn: "2026-09-08", over: false, people: [part("PR-11", "Морозов П. С.")], counts: { all: 14, invited: 9, going: 5, came: 0 },
  mayJoin: true, mayInvite: [], mayChange: true, mayWithdraw: true, ...more,
});
const EVENTS = [
  event(1),
  event(2, { kind: "courses", title: "Функциональная грамотность: от урока к олимпиаде", date: "2026-09-14", until: "2026-09-30", at: "", class: "", subject: "", lessonNumber: null, aim: "", level: "regional", hours: 36, hostId: null, hostName: "", plannedOn: null, people: [], counts: { all: 0, invited: 0, going: 0, came: 0 }, mayInvite: [{ personId: "PR-11", code: "Н-021", name: "Морозов П. С." }], mayChange: false, mayWithdraw: false }),
  event(3, { kind: "contest", title: "Современный урок", date: "2026-09-02", at: "", class: "", lessonNumber: null, aim: "", level: "municipal", hostId: null, hostName: "", plannedOn: null, link: "", over: true, mayJoin: false, result: "Девять участников, два призёра", people: [part("PR-1", "Ковалёва И. А.", { stand: "came", result: "Призёр", reflection: "Готовиться раньше и снимать урок на видео." }), part("PR-11", "Морозов П. С.")], counts: { all: 2, invited: 1, going: 0, came: 1 } }),
];
const shown = (more: object = {}) => ({ events: EVENTS, earlier: 4, mayMake: true, mentees: null, subjects: [], known: [{ personId: "PR-1", code: "Н-014", name: "Ковалёва И. А.", joins: true }, { personId: "PR-11", code: "Н-021", name: "Морозов П. С.", joins: true }], maySearch: false, ...more });
const answers = (more: Answers = {}): Answers => ({
  "home.show": () => home({ pairs: [pair(1)] }), "event.show": () => shown() as never, "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }), "event.save": () => ({ eventId: "EV-9", invited: 1 }) as never, "event.attend": () => ({}), "event.withdraw": () => ({}), ...more,
});
const inputs = ({ asked }: Opened, call: string): unknown[] => asked.filter((each) => each.call === call).map(({ input }) => input);
async function open(more: Answers = {}, width = 390): Promise<Opened> {
  const opened = await openTested({ width, answers: answers(more) });
  await events(opened.page, width);
  await opened.page.getByText("Впереди · 2").waitFor();
  return opened;
}
async function events(page: Page, width = 390): Promise<void> {
  if (width < 700) await page.getByRole("button", { name: "Разделы" }).click();
  await page.getByRole("button", { name: "События", exact: true }).click();
  await page.getByRole("heading", { name: "События", exact: true }).waitFor();
}
const card = (page: Page, title: string) => page.getByRole("article", { name: new RegExp(title) });

it.each([300, 390, 1280])("the calendar fits %i px, Tab reaches all", async (width) => {
  const opened = await open({}, width);
  await shot(opened.page, `events-${width}`);
  expect([await overflow(opened.page), await barriers(opened.page), opened.errors]).toEqual([0, [], []]);
  await opened.context.close();
});

it.each([300, 390, 1280])("the form fits %i px, Tab reaches all", async (width) => {
  const opened = await open({}, width);
  const { page } = opened;
  await page.getByRole("button", { name: "Внести событие" }).click();
  await page.getByRole("heading", { name: "Новое событие" }).waitFor();
  await page.getByRole("button", { name: "Сохранить" }).waitFor();
  await shot(page, `event-form-${width}`);
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await opened.context.close();
});

it("«Иду» is one tap for oneself and for the own mentee; an invitation too", async () => {
  const opened = await open();
  const { page } = opened;
  await card(page, "Сложение").getByRole("button", { name: "Иду", exact: true }).click();
  await page.getByText("Отмечено.").waitFor();
  await card(page, "Сложение").getByRole("button", { name: "Пойдёт: Морозов П. С." }).click();
  await card(page, "Функциональная").getByRole("button", { name: "Позвать: Морозов П. С." }).click();
  await page.getByText("Морозов П. С.: приглашение записано.").waitFor();
  const none = { result: "", hours: null, reflection: "" };
  expect(inputs(opened, "event.attend")).toEqual([{ eventId: "EV-1", personId: null, stand: "going", ...none }, { eventId: "EV-1", personId: "PR-11", stand: "going", ...none }, { eventId: "EV-2", personId: "PR-11", stand: "invited", ...none }]);
  await opened.context.close();
});

it("after it «Был(а)» asks for a sentence of one's own; of another only result and hours; what was typed survives a reload", async () => {
  const opened = await open();
  const { page } = opened;
  await card(page, "Современный").getByRole("button", { name: "Был(а): Морозов П. С.", exact: true }).click();
  expect(await page.getByLabel("Что возьмёте для себя").count()).toBe(0);
  await page.getByLabel("Результат").fill("Сертификат участника");
  await page.reload();
  await events(page);
  await page.getByRole("button", { name: "Был(а): Морозов П. С.", exact: true }).click();
  expect(await page.getByLabel("Результат").inputValue()).toBe("Сертификат участника");
  await page.getByRole("button", { name: "Был(а)", exact: true }).last().click();
  await page.getByText("Отмечено.").waitFor();
  expect(inputs(opened, "event.attend")).toEqual([{ eventId: "EV-3", personId: "PR-11", stand: "came", result: "Сертификат участника", hours: null, reflection: "" }]);
  await card(page, "Современный").getByRole("button", { name: "Исправить отметку" }).click();
  expect(await page.getByLabel("Что возьмёте для себя").inputValue()).toBe("Готовиться раньше и снимать урок на видео.");
  await opened.context.close();
});

it("the filter is remembered", async () => {
  const opened = await open();
  const { page } = opened;
  await page.getByLabel("Вид").selectOption("contest");
  await page.getByText("Было · 1").waitFor();
  expect(await page.getByText("Впереди ·").count()).toBe(0);
  await page.reload();
  await events(page);
  await page.getByText("Было · 1").waitFor();
  expect(await page.getByLabel("Вид").inputValue()).toBe("contest");
  expect(await card(page, "Сложение").count()).toBe(0);
  await page.getByLabel("Вид").selectOption("");
  await page.getByLabel("Только мои и моих наставляемых").check();
  await page.getByText("Впереди · 1").waitFor();
  await opened.context.close();
});

it("courses ask for hours and a last day, a lesson for its teacher; what the server says is wrong stands at the field", async () => {
  const refuse = { code: "invalid-input", key: "form.wrong", details: [{ key: "event.link", field: "link" }, { key: "event.level", field: "level" }] };
  let refused = true;
  const opened = await open({ "event.save": () => (refused ? { refuse } : { eventId: "EV-9", invited: 1 }) as never });
  const { page } = opened;
  await page.getByRole("button", { name: "Внести событие" }).click();
  await page.getByLabel("Тема урока").waitFor();
  expect([await page.getByLabel("Кто ведёт").count(), await page.getByLabel("Часов по программе").count()]).toEqual([1, 0]);
  await page.getByLabel("Вид").selectOption("courses");
  await page.getByLabel("Название курсов").fill("Функциональная грамотность");
  await page.getByLabel("Первый день").fill("2026-10-05");
  await page.getByLabel("Последний день").fill("2026-10-30");
  await page.getByLabel("Часов по программе").fill("36");
  await page.getByLabel("Ссылка").fill("папка");
  expect(await page.getByLabel("Кто ведёт").count()).toBe(0);
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Ссылка не похожа на адрес. Верно: начинается с https://").first().waitFor();
  await shot(page, "event-form-wrong-390");
  await page.getByLabel("Ссылка").fill("https://courses.example/1");
  refused = false;
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Событие записано. Приглашено: 1 человек.").waitFor();
  expect(inputs(opened, "event.save").pop()).toEqual({
    eventId: null, kind: "courses", date: "2026-10-05", until: "2026-10-30", at: "", title: "Функциональная грамотность", class: "", subject: "", lessonNumber: null, aim: "", level: "", hours: 36, result: "", link: "https://courses.example/1",
    hostId: null, host: "", invite: ["PR-11"], inviteAll: false,
  });
  await opened.context.close();
});

it("the curator finds the teacher by a search, and invites all mentees, and is led to the schedule D45", async () => {
  const found = { personId: "PR-50", code: "Н-050", name: LONG_NAME, kind: "teacher", class: "", post: "учитель", subjects: ["математика"], email: "", roles: [], appointments: [], consentData: "none", consentMentoring: "none", workStart: null, experienceYears: null, passesThirdYear: false, needsMentor: false, load: 0, capacity: 0, status: "active" };
  const opened = await open({
    "home.show": () => home({ pairs: [pair(1)], roles: ["curator"] as never }), "event.show": () => shown({ mentees: 24, maySearch: true }) as never, "person.search": () => ({ total: 1, pageSize: 50, classes: [], people: [found] }) as never,
    "event.save": () => ({ eventId: "EV-9", invited: 24 }) as never,
  });
  const { page } = opened;
  await page.getByRole("button", { name: "Внести событие" }).click();
  await page.getByLabel("Тема урока").fill("Дроби");
  await page.getByLabel("Предмет").fill("математика");
  await page.getByLabel("Найти в списке").fill("констант");
  await page.getByRole("button", { name: new RegExp(LONG_NAME) }).click();
  await page.getByLabel("Позвать всех учителей-наставляемых (24)").check();
  await shot(page, "event-form-curator-390");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Событие записано. Приглашено: 24 человека.").waitFor();
  await page.getByRole("button", { name: "Сделать график взаимопосещений и открытых уроков" }).waitFor();
  expect(inputs(opened, "event.save")).toMatchObject([{ hostId: "PR-50", host: "", inviteAll: true, invite: [] }]);
  await opened.context.close();
});

it("a mentee without events is told how to begin; the director only sees", async () => {
  const opened = await openTested({ width: 390, view: "events", answers: answers({ "home.show": () => home({ roles: ["mentee"] as never }), "event.show": () => shown({ events: [], earlier: 0 }) as never }) });
  await opened.page.getByText("Вас ещё никуда не пригласили").waitFor();
  await opened.context.close();
  const director = await openTested({ width: 390, view: "events", answers: answers({ "home.show": () => home({ roles: ["director"] as never }), "event.show": () => shown({ mayMake: false, known: [] }) as never }) });
  await director.page.getByText("Впереди · 2").waitFor();
  expect(await director.page.getByRole("button", { name: "Внести событие" }).count()).toBe(0);
  await director.context.close();
});
