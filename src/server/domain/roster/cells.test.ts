import { ROSTER_WORDS } from "../../catalogue/roster";
import { categoryReader } from "./category";
import { readDate } from "./dates";
import { readEmail } from "./email";
import { experienceBase, experienceReader } from "./experience";
import { headerReader } from "./header";
import { valueReaders } from "./kinds";
import { nameReader } from "./names";
import { today } from "./sample.test-data";
import { classReader } from "./school-class";
import { subjectReader } from "./subjects";

const date = (typed: string) => readDate(typed, ROSTER_WORDS, { today, zoneMinutes: 180 });

it.each([
  ["01.09.2026", "2026-09-01", ""], ["1.9.2026", "2026-09-01", ""], ["01.09.26", "2026-09-01", ""], ["01.09.27", "2027-09-01", "date.far"], ["01.09.28", "1928-09-01", "date.far"], ["01/09/2026", "2026-09-01", ""],
  ["01-09-2026", "2026-09-01", ""], ["2026-09-01", "2026-09-01", ""], ["2026-09-01T00:00:00", "2026-09-01", ""], ["01.09.2026 г.", "2026-09-01", ""], ["с 01.09.2026", "2026-09-01", ""],
  ["1 сентября 2026", "2026-09-01", ""], ["«01» сентября 2026 г.", "2026-09-01", ""], ["1 сент. 2026", "2026-09-01", ""], ["1 сен 26", "2026-09-01", ""], ["9 мая 2020 года", "2020-05-09", ""], ["46266", "2026-09-01", ""],
  ["2026-08-31T21:00:00Z", "2026-09-01", ""], ["2026-08-31T20:59:59.000Z", "2026-08-31", ""], ["2026-09-01T00:00:00+03:00", "2026-09-01", ""], ["сентябрь 2026", "2026-09-01", "date.part"],
  ["2019", "2019-09-01", "date.part"], ["9/13/2026", "2026-09-13", "date.us"], ["01.01.1949", "1949-01-01", "date.far"], ["26.08.2027", "2027-08-26", "date.far"], ["25.08.2027", "2027-08-25", ""],
])("the date %s is %s", (typed, day, key) => expect(date(typed)).toEqual(key !== "" ? { state: "ask", day, key } : { state: "read", day }));
it.each(["скоро", "31.02.2026", "9.13.2026", "12", "1 брюмера 2026"])("%s is no date", (typed) => expect(date(typed)).toEqual({ state: "bad" }));
it.each(["", "-", "–", "нет", "н/д"])("«%s» says nothing of a date", (typed) => expect(date(typed)).toEqual({ state: "empty" }));

const experience = experienceReader(ROSTER_WORDS);
it.each([["12", 144], ["12 лет", 144], ["12,5", 150], ["12.5", 150], ["3 г. 5 мес.", 41], ["3 года 5 месяцев", 41], ["3г5м", 41], ["5 мес.", 5], ["менее года", 0], ["без стажа", 0], ["молодой специалист", 0],
  ["", null], ["-", null], ["много", "bad"], ["61", "bad"], ["60", 720]])("«%s» of experience is %s months", (typed, months) => expect(experience(typed)).toBe(months));
it("experience of today counts back to the first day, within two months of rounding", () => {
  expect(experienceBase(144, "2020-08-25" as typeof today, today)).toEqual({ before: 72 });
  expect(experienceBase(70, "2020-08-25" as typeof today, today)).toEqual({ before: 0 });
  expect(experienceBase(69, "2020-08-25" as typeof today, today)).toEqual({ conflict: true });
  expect(experienceBase(60, null, today)).toEqual({ stated: 60 });
});

const category = categoryReader(ROSTER_WORDS);
it.each([["б/к", "none"], ["–", "none"], ["нет", "none"], ["СЗД", "fit"], ["соотв. зан. должн.", "fit"], ["1 кв. кат.", "first"], ["I", "first"], ["1-я", "first"], ["1КК", "first"], ["ВКК", "highest"], ["в", "highest"],
  ["высш.", "highest"], ["методист", "methodist"], ["наставник", "mentorCategory"], ["", ""]])("the category «%s» is %s", (typed, value) => expect(category(typed)?.category).toBe(value));
it("a category with a date keeps the category", () => expect(category("высшая, 12.03.2024")).toEqual({ category: "highest", unusedDate: "12.03.2024" }));
it.each(["Вторая", "молодой специалист", "2"])("«%s» is no category", (typed) => expect(category(typed)).toBeNull());

const russian = new Map([["а", "a"], ["о", "o"], ["е", "e"], ["с", "c"]]);
const email = (typed: string) => readEmail(typed, russian, "school0.example", ROSTER_WORDS.empties);
it.each(["I.Kovaleva@school0.example", " i.kovaleva@school0.example; ", "mailto:i.kovaleva@school0.example", "Ирина <i.kovaleva@school0.example>", "i.kovaleva@school0.example, ira@mail.example"])(
  "%s is read", (typed) => expect(email(typed)).toEqual({ state: "read", address: "i.kovaleva@school0.example", outside: false }));
it("other addresses are taken, doubted or refused", () => {
  expect(email("ira@mail.example")).toMatchObject({ state: "read", outside: true });
  expect(email("ira@mail.example; kot@mail.example")).toEqual({ state: "two", addresses: ["ira@mail.example", "kot@mail.example"] });
  expect(email("ivаnova@school0.example")).toMatchObject({ state: "bad", letter: "а", place: 3, proposal: "ivanova@school0.example" });
  expect(email("ivanova")).toMatchObject({ state: "bad", letter: "", proposal: "" });
  expect(email("")).toEqual({ state: "empty" });
});

const schoolClass = classReader(ROSTER_WORDS);
it.each([["7Б", "7Б"], ["7 Б", "7Б"], ["7-Б", "7Б"], ["7«Б»", "7Б"], ["7 \"Б\"", "7Б"], ["7б класс", "7Б"], ["VII Б", "7Б"], ["10 (соц.)", "10"], ["8a", "8А"], ["7B", "7В"], ["11К", "11К"], ["", ""], ["12А", null],
  ["0А", null], ["7Ъ", null], ["Б7", null]])("the class «%s» is %s", (typed, expected) => expect(schoolClass(typed)).toBe(expected));

const subjects = subjectReader(["математика", "русский язык", "физика"], ROSTER_WORDS.subjects, ROSTER_WORDS.empties);
it.each([["матем.", ["математика"]], ["Математика, физика", ["математика", "физика"]], ["рус. яз.", ["русский язык"]], ["физ-ра", ["физическая культура"]], ["Робототехника; физ.", ["робототехника", "физика"]],
  ["физика / физика", ["физика"]], ["-", []]])("the subjects «%s»", (typed, expected) => expect(subjects(typed)).toEqual(expected));

const names = nameReader(ROSTER_WORDS);
const readName = (typed: string) => {
  const reading = names.read(typed);
  return reading.state === "read" ? [reading.name.surname, reading.name.name, reading.name.patronymic, reading.question, names.gender(reading.name)] : reading.state;
};
it.each([
  ["Ковалёва Ирина Андреевна", ["Ковалёва", "Ирина", "Андреевна", null, "female"]],
  ["1. ковалёва ирина андреевна,", ["Ковалёва", "Ирина", "Андреевна", null, "female"]],
  ["«КОВАЛЁВА Ирина Андреевна».", ["Ковалёва", "Ирина", "Андреевна", null, "female"]],
  ["Kовалёва Ирина", ["Ковалёва", "Ирина", "", null, "female"]],
  ["РИМСКАЯ - ЛЕВИНА ОЛЬГА", ["Римская-Левина", "Ольга", "", null, "female"]],
  ["Ильич Иван Кузьмич", ["Ильич", "Иван", "Кузьмич", null, "male"]],
  ["Иван Петрович Ивашкевич", ["Иван", "Петрович", "Ивашкевич", "name.order", "male"]],
  ["Ивашкевич Иван Петрович", ["Ивашкевич", "Иван", "Петрович", null, "male"]],
  ["Ирина Ковалёва", ["Ирина", "Ковалёва", "", "name.order", ""]],
  ["Максим Артём", ["Максим", "Артём", "", "name.order", "male"]],
  ["Мамедова Лейла Рашид Кызы", ["Мамедова", "Лейла", "Рашид кызы", null, "female"]],
  ["Дюма К.О.", ["Дюма", "К.", "О.", "name.initials", ""]],
  ["К. О. Дюма", ["Дюма", "К.", "О.", "name.initials", ""]],
  ["Дюма К.", ["Дюма", "К.", "", "name.initials", ""]],
  ["Kovaleva Irina", ["Kovaleva", "Irina", "", "name.latin", ""]],
  ["Озёрная Полевая Вера Ильинична", ["Озёрная Полевая", "Вера", "Ильинична", "name.four", "female"]],
  ["Петрова", "unreadable"], ["Ирина Андреевна", "unreadable"], ["один два три четыре пять", "unreadable"], ["Петров 2", "unreadable"], ["????? ????", "unreadable"], ["", "empty"],
] as const)("the name «%s»", (typed, expected) => expect(readName(typed)).toEqual(expected));
it("what stands in brackets is kept apart", () => {
  expect(names.read("Сергеева (Орлова) Вера")).toMatchObject({ state: "read", bracket: "Орлова", name: { surname: "Сергеева", name: "Вера" } });
});

const header = headerReader(ROSTER_WORDS);
it.each([
  ["Ф.И.О.", "fullName", null, "known"], ["Ф. И. О.*", "fullName", null, "known"], ["№ п/п", "number", null, "known"], ["№", "number", null, "known"], ["Долж-\nность:", "post", null, "known"],
  ["Отчество (при наличии)", "patronymic", null, "known"], ["Дата приёма", "workStart", null, "known"], ["дата приема на работу", "workStart", null, "known"], ["Эл. почта", "email", null, "known"],
  ["Эл. почта наставника", "email", "mentor", "known"], ["Класс наставляемого", "class", "mentee", "known"], ["Наставник ФИО", "mentor", "mentor", "known"], ["Наставник Должность", "post", "mentor", "known"],
  ["Наставляемый", "mentee", "mentee", "known"], ["ФИО наставника", "mentor", "mentor", "known"], ["Предмет, который ведёт", "subject", null, "proposed"], ["Дата рождения", null, null, "notStored"],
  ["Номер телефона", null, null, "notStored"], ["Контактный телефон", null, null, "notStored"], ["Инновации", null, null, "unused"], ["Телефон", null, null, "notStored"], ["Домашний адрес", null, null, "notStored"], ["Адрес эл. почты", "email", null, "known"], ["Любимый цвет", null, null, "unused"], ["", null, null, "unused"],
])("the header «%s»", (typed, field, side, state) => expect(header(typed)).toEqual({ field, side, state }));

const readers = valueReaders(ROSTER_WORDS);
it.each([["учитель", "teacher"], ["Пед. работник", "teacher"], ["уч-ся", "pupil"], ["партнёр", "external"], ["кот", null], ["", ""]])("the kind «%s» is %s", (typed, kind) => expect(readers.kind(typed)).toBe(kind));
it.each([
  ["наставник", ["mentor"]], ["н-к", ["mentor"]], ["мол. спец.", ["mentee"]], ["м/с", ["mentee"]], ["оба", ["mentor", "mentee"]], ["наставник и наставляемый", ["mentor", "mentee"]],
  ["наставник, подопечный", ["mentor", "mentee"]], ["наставник/наставляемый", ["mentor", "mentee"]], ["–", []], ["база", []], ["", []],
])("the role «%s»", (typed, roles) => expect(readers.roles(typed)).toMatchObject({ roles, unknown: false }));
it("posts, reserve and unknown words of a role cell", () => {
  expect(readers.roles("резерв")).toMatchObject({ roles: [], reserve: true });
  expect(readers.roles("куратор; наставник")).toMatchObject({ roles: ["mentor"], appointments: ["curator"], unknown: false });
  expect(readers.roles("староста")).toMatchObject({ unknown: true });
  expect(readers.appointments("учитель, руководитель ШМО математики")).toEqual(["headOfSubject"]);
  expect(readers.appointments("И. о. директора")).toEqual(["actingDirector"]);
  expect(readers.appointments("Заместитель директора по УВР")).toEqual(["deputyTeaching"]);
});
it.each([["учитель-учитель", "teacher-teacher"], ["Педагог — педагог", "teacher-teacher"], ["ученик – ученик", "pupil-pupil"], ["учитель - ученик", "teacher-pupil"], ["кот – мышь", null], ["", ""]])(
  "the form «%s» is %s", (typed, form) => expect(readers.form(typed)).toBe(form));
it.each([["1", "young"], ["5", "subject"], ["опытный педагог", "young"], ["лидер", "leader"], ["опытный", null], ["7", null]])("the variant «%s» is %s", (typed, variant) => expect(readers.variant(typed)).toBe(variant));
