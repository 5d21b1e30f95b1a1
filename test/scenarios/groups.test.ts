import type { Input, Output } from "../../src/contract/contract";
import { consent } from "./forms-school";
import { CURATOR, page, registry, rowsOf, value } from "./school";
import { GROWN_UP, OTHER_GROWN_UP, schoolWithGroups } from "./groups-school";

/** The grown-up of pupils' groups (`domain/rights.md` R.8 GR, `domain/data-model.md` §6.4). */
type Row = Input<"group.week">["rows"][number];
const row = (pairId: string, date: string, more: object = {}): Row => ({ pairId: pairId as never, date: date as never, held: true, minutes: 30, note: "", ...more });
const week = (day: string, ...rows: Row[]): Input<"group.week"> => ({ week: day as never, rows });
const shown = (workspace: Parameters<typeof page>[0], day: string | null = null): Output<"group.show"> => value<"group.show">(page(workspace, GROWN_UP, "group.show", { week: day as never }));

const plain = (text: string): string => text.replace(/\u00a0/g, " ");

describe("a week's meetings of all groups in one list (R-P13, §6.4)", () => {
  it("shows his groups alone, with the day and the length that fit most probably", () => {
    const { workspace, first, second } = schoolWithGroups();
    workspace.clock.moveTo("2026-09-10T09:00:00+03:00");
    const week = shown(workspace);
    expect([week.from, week.to, week.until, week.before, week.after]).toEqual(["2026-09-07", "2026-09-13", "2026-09-10", "2026-08-31", null]);
    expect(week.groups.map(({ pairId, kind, mentor, mentees, begins, entered, day, minutes }) => [pairId, kind, plain(mentor.name), mentees.map(({ name, class: where }) => plain(`${name} ${where}`)), begins, entered, day, minutes])).toEqual([
      [first, "pair", "Семёнов А.", ["Ким С. 5Б"], true, [], "2026-09-10", 30],
      [second, "group", "Рыжова Д.", ["Орлов Т. 5Б", "Панина В. 5В"], true, [], "2026-09-10", 30],
    ]);
    expect(shown(workspace, "2027-01-01").from).toBe("2026-09-07");
    expect(shown(workspace, "2026-09-02")).toMatchObject({ from: "2026-08-31", until: "2026-09-06", before: null, after: "2026-09-07" });
  });

  it("ticked and saved in one go, once, whatever the network does; the first held one makes an ordered group work", () => {
    const { workspace, first, second, foreign } = schoolWithGroups();
    workspace.clock.moveTo("2026-09-10T09:00:00+03:00");
    page(workspace, GROWN_UP, "draft.save", { form: "group", subject: "2026-09-07", text: "{}", savedAt: "2026-09-10T06:00:00.000Z" });
    const input = week("2026-09-10", row(first, "2026-09-08", { note: "=Прочли условие" }), row(second, "2026-09-09", { held: false, note: "Орлов болел" }));
    const done = value<"group.week">(page(workspace, GROWN_UP, "group.week", input, "request-group-week-1"));
    expect(done).toEqual({ saved: 2, known: [] });
    expect(page(workspace, GROWN_UP, "group.week", input, "request-group-week-1")).toMatchObject({ ok: true, value: done });
    expect(rowsOf(workspace, "Встречи").map((each) => [each["Ид пары"], each["Вид"], each["Состояние"], each["Минут"], each["Тема"], each["Внесено позже"]])).toEqual([
      [first, "знакомство", "состоялась", 30, "=Прочли условие", ""], [second, "знакомство", "не состоялась", "", "Орлов болел", ""],
    ]);
    expect(rowsOf(workspace, "Пары и группы").map((each) => [each["Ид"], each["Состояние"]])).toEqual([[first, "работает"], [second, "закреплена"], [foreign, "закреплена"]]);
    expect(value<"home.show">(page(workspace, GROWN_UP, "home.show", {})).drafts).toEqual([]);
  });

  it("what is entered is shown; the same group and day again is told and not written twice", () => {
    const { workspace, first, second } = schoolWithGroups();
    workspace.clock.moveTo("2026-09-10T09:00:00+03:00");
    value(page(workspace, GROWN_UP, "group.week", week("2026-09-07", row(first, "2026-09-08"))));
    expect(value(page(workspace, GROWN_UP, "group.week", week("2026-09-07", row(first, "2026-09-08", { minutes: 45 }), row(second, "2026-09-08"), row(second, "2026-09-08"))))).toEqual({
      saved: 1, known: [{ pairId: first, date: "2026-09-08" }, { pairId: second, date: "2026-09-08" }],
    });
    expect(rowsOf(workspace, "Встречи").map((each) => [each["Ид пары"], each["Минут"]])).toEqual([[first, 30], [second, 30]]);
    expect(shown(workspace).groups[0]!.entered).toEqual([{ date: "2026-09-08", held: true, minutes: 30, note: "", later: false }]);
    // Another day of the same week is another meeting.
    expect(value(page(workspace, GROWN_UP, "group.week", week("2026-09-07", row(first, "2026-09-10"))))).toMatchObject({ saved: 1 });
  });

  it("his own «не состоялась» becomes held when the day is ticked anew; nothing held is taken back", () => {
    const { workspace, first } = schoolWithGroups();
    workspace.clock.moveTo("2026-09-10T09:00:00+03:00");
    value(page(workspace, GROWN_UP, "group.week", week("2026-09-07", row(first, "2026-09-08", { held: false, note: "не пришли" }))));
    expect(value(page(workspace, GROWN_UP, "group.week", week("2026-09-07", row(first, "2026-09-08", { note: "встретились позже" }))))).toEqual({ saved: 1, known: [] });
    expect(value(page(workspace, GROWN_UP, "group.week", week("2026-09-07", row(first, "2026-09-08", { held: false }))))).toMatchObject({ saved: 0, known: [{ date: "2026-09-08" }] });
    expect(rowsOf(workspace, "Встречи").map((each) => [each["Состояние"], each["Тема"]])).toEqual([["состоялась", "встретились позже"]]);
    expect(rowsOf(workspace, "Пары и группы")[0]).toMatchObject({ "Состояние": "работает" });
  });

  it("an earlier week is marked as entered later and begins with the last meeting's day and length", () => {
    const { workspace, first } = schoolWithGroups();
    workspace.clock.moveTo("2026-09-23T09:00:00+03:00");
    value(page(workspace, GROWN_UP, "group.week", week("2026-09-08", row(first, "2026-09-08", { minutes: 20 }))));
    expect(shown(workspace, "2026-09-08").groups[0]!.entered).toMatchObject([{ later: true }]);
    expect(shown(workspace, "2026-09-16").groups[0]).toMatchObject({ day: "2026-09-15", minutes: 20 });
    expect(shown(workspace).groups[0]).toMatchObject({ day: "2026-09-22", begins: false });
  });

  it("a wrong day is named at its row, and nothing is written", () => {
    const { workspace, first, second } = schoolWithGroups();
    workspace.clock.moveTo("2026-09-10T09:00:00+03:00");
    expect(page(workspace, GROWN_UP, "group.week", week("2026-09-10", row(first, "2026-09-09"), row(second, "2026-09-11"), row(first, "2026-09-01")))).toMatchObject({
      ok: false, code: "invalid-input", details: [{ key: "date.future", field: "rows.1.date", params: { date: "2026-09-11" } }, { key: "group.otherWeek", field: "rows.2.date" }],
    });
    value(registry(workspace, CURATOR, "pair.close", { pairId: second as never, on: "2026-09-08" as never, reason: "переезд" }));
    expect(page(workspace, GROWN_UP, "group.week", week("2026-09-10", row(second, "2026-09-09")))).toMatchObject({ ok: false, details: [{ key: "group.afterEnd", params: { end: "2026-09-08" } }] });
    // What was held before the end may still be entered for thirty days.
    expect(value(page(workspace, GROWN_UP, "group.week", week("2026-09-10", row(second, "2026-09-08"))))).toMatchObject({ saved: 1 });
    expect(rowsOf(workspace, "Встречи")).toHaveLength(1);
  });

  it("a foreign group is «Не найдено или не ваше», and takes the whole list with it", () => {
    const { workspace, first, foreign } = schoolWithGroups();
    workspace.clock.moveTo("2026-09-10T09:00:00+03:00");
    const missing = page(workspace, GROWN_UP, "group.week", week("2026-09-10", row("PA-999", "2026-09-09")));
    const other = page(workspace, GROWN_UP, "group.week", week("2026-09-10", row(first, "2026-09-09"), row(foreign, "2026-09-09")));
    expect(other).toMatchObject({ ok: false, code: "not-found", message: { key: "notYours" } });
    expect(missing).toEqual(other);
    expect(page(workspace, CURATOR, "group.week", week("2026-09-10", row(first, "2026-09-09")))).toMatchObject({ ok: false, code: "forbidden" });
    expect(rowsOf(workspace, "Встречи")).toHaveLength(0);
  });
});

it("the line and the letter about a first meeting are the grown-up's while nothing was held, since the mentor is a pupil (T16)", () => {
  const { workspace, first, second } = schoolWithGroups();
  consent(workspace, rowsOf(workspace, "Люди").map((each) => String(each["Ид"])));
  workspace.clock.moveTo("2026-09-16T10:00:00+03:00");
  const lines = (email: string) => value<"home.show">(page(workspace, email, "home.show", {})).lines.filter(({ rule }) => rule === "firstMeeting").map(({ pairId, state }) => [pairId, state]);
  expect(lines(GROWN_UP)).toEqual([[first, "overdue"], [second, "overdue"]]);
  expect(lines(CURATOR)).toHaveLength(3);
  const letters = (email: string) => workspace.as(email).letters().flatMap(({ mail: { text = "" } }) => text.match(/первая встреча: П-\d{3}/g) ?? []).length;
  expect([letters(GROWN_UP), letters(OTHER_GROWN_UP)]).toEqual([4, 2]);
  value(page(workspace, GROWN_UP, "group.week", week("2026-09-16", row(first, "2026-09-15"), row(second, "2026-09-15", { held: false }))));
  expect(lines(GROWN_UP)).toEqual([[second, "overdue"]]);
  expect(lines(CURATOR)).toHaveLength(2);
});
