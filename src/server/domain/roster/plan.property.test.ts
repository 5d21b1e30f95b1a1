import * as fc from "fast-check";
import { ROSTER_WORDS } from "../../catalogue/roster";
import { applied } from "./applied.test-data";
import { planRoster } from "./plan";
import { registry, table, today } from "./sample.test-data";

const SURNAMES = ["Ковалёв", "Морозов", "Громов", "Рыжов", "Соколов", "Ветров", "Седых", "Римский-Левин", "Чан", "Озёрный"];
const NAMES = ["Павел", "Иван", "Егор", "Денис", "Олег", "Минь", "Тимур"];
const FATHERS = ["Сергеевич", "Ильич", "Рустам оглы", ""];
const line = fc.record({
  surname: fc.constantFrom(...SURNAMES), name: fc.constantFrom(...NAMES), father: fc.constantFrom(...FATHERS),
  rest: fc.constantFrom("учитель;;;", "учитель; математика, физика; 01.09.2020;", "; ; ; 7Б", "; ; ; 8 «а»", "завуч;;31.02.2020;", ";;;", "учитель;;сентябрь 2024;", ";;;12Я"),
  role: fc.constantFrom("", "наставник", "оба", "м/с", "кто-то"), mentor: fc.constantFrom("", "Морозов П. С.", "Ковалёв Иван Ильич", "Громов", "Ивашов Пётр Ильич"),
});
const odd = fc.constantFrom("", "Итого: 5", "7Б класс", "Директор ____", "ФИО;Должность;Предмет;Дата приёма;Класс;Роль;Наставник", "Петрова", "9; 8; 7; 6");
const HEADER = "ФИО;Должность;Предмет;Дата приёма;Класс;Роль;Наставник";
const people = fc.array(line.map(({ surname, name, father, rest, role, mentor }) => `${surname} ${name} ${father};${rest};${role};${mentor}`), { maxLength: 25 });
const sheet = fc.array(fc.oneof({ arbitrary: line.map(({ surname, name, father, rest, role, mentor }) => `${surname} ${name} ${father};${rest};${role};${mentor}`), weight: 4 }, odd), { maxLength: 30 });
const plan = (lines: readonly string[], known = registry()) => planRoster(table([HEADER, ...lines]), known, ROSTER_WORDS, { today });
const sum = (counts: { readonly [name: string]: number }) => Object.values(counts).reduce((all, each) => all + each, 0);

it("every row of the source ends in one class", () => {
  fc.assert(fc.property(sheet, (lines) => {
    const { preview } = plan(lines);
    expect(sum(preview.counts)).toBe(lines.length);
    expect(preview.rows.map(({ row }) => row)).toEqual(lines.map((_, at) => at + 1));
  }), { numRuns: 150 });
});

it("a second import of the same list finds what was written as it is, and writes nothing", () => {
  fc.assert(fc.property(people, (lines) => {
    const first = plan(lines);
    const clean = lines.filter((_, at) => first.preview.rows[at]?.class === "new");
    const once = plan(clean);
    const again = plan(clean, applied(registry(), once.work));
    const fresh = once.preview.rows.map((row, at) => [row.class, again.preview.rows[at]?.class]);
    for (const [before, after] of fresh) if (before === "new") expect(after).toBe("same");
    expect(again.work.people).toEqual([]);
    expect(again.work.changes).toEqual([]);
    expect(again.work.pairs).toEqual([]);
    expect(again.work.participations).toEqual([]);
  }), { numRuns: 150 });
});

it("the order of the rows does not change who is who", () => {
  const shuffled = people.chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines.map((_, at) => at), { minLength: lines.length, maxLength: lines.length })));
  fc.assert(fc.property(shuffled, ([lines, order]) => {
    const straight = plan(lines).preview.rows.map(({ class: each, title }) => `${title}|${each}`).sort();
    const mixed = plan(order.map((at) => lines[at] ?? "")).preview.rows.map(({ class: each, title }) => `${title}|${each}`).sort();
    expect(mixed).toEqual(straight);
  }), { numRuns: 150 });
});
