import { bare, spelt } from "../domain/roster/spelling";
import type { Weekday } from "../domain/tables";
import type { PasteWords } from "../domain/timetable/paste";
import type { BellField } from "../domain/timetable/read-bells";
import type { LessonField } from "../domain/timetable/read-lessons";
import type { AbsenceField, VacationField } from "../domain/timetable/read-periods";

const WHO = ["учитель", "педагог", "преподаватель", "фио", "фио учителя", "ф и о", "сотрудник", "код", "код учителя", "кто", "teacher"];
const FROM = ["с", "начало", "от", "дата начала", "первый день", "from"];
const TO = ["по", "конец", "окончание", "до", "дата окончания", "последний день", "to"];
const NUMBER = ["урок", "номер урока", "номер", "№", "№ урока", "lesson"];

/** How a pasted timetable names its columns, and their order when it has no header. */
export const LESSON_TABLE: PasteWords<LessonField> = {
  headers: { who: WHO, weekday: ["день", "день недели", "дн", "weekday", "day"], number: NUMBER, shift: ["смена", "shift"], class: ["класс", "класс группа", "группа", "class"], subject: ["предмет", "дисциплина", "subject"], room: ["кабинет", "каб", "аудитория", "room"] },
  titles: { who: "Учитель", weekday: "День", number: "Урок", shift: "Смена", class: "Класс", subject: "Предмет", room: "Кабинет" },
  needed: ["who", "weekday", "number"], orders: [["who", "weekday", "number", "class", "subject", "room"]], carried: ["who", "weekday"],
};
export const BELL_TABLE: PasteWords<BellField> = {
  headers: { shift: ["смена", "shift"], number: NUMBER, startsAt: ["начало", "с", "время", "звонок на урок", "from"], endsAt: ["конец", "по", "до", "окончание", "звонок с урока", "to"] },
  titles: { shift: "Смена", number: "Урок", startsAt: "Начало", endsAt: "Конец" },
  needed: ["number", "startsAt"], orders: [["number", "startsAt"], ["number", "startsAt", "endsAt"], ["shift", "number", "startsAt", "endsAt"]], carried: ["shift"],
};
export const ABSENCE_TABLE: PasteWords<AbsenceField> = {
  headers: { who: WHO, from: FROM, to: TO }, titles: { who: "Учитель", from: "С", to: "По" }, needed: ["who", "from"], orders: [["who", "from", "to"]], carried: ["who"],
};
export const VACATION_TABLE: PasteWords<VacationField> = {
  headers: { name: ["каникулы", "название", "вид"], from: FROM, to: TO }, titles: { name: "Каникулы", from: "С", to: "По" }, needed: ["from", "to"], orders: [["from", "to"], ["name", "from", "to"]], carried: [],
};

/** A weekday as people write it. */
export const WEEKDAYS: ReadonlyMap<string, Weekday> = spelt<Weekday>({
  1: ["понедельник", "пн", "пон", "пнд", "1", "monday"], 2: ["вторник", "вт", "втр", "2", "tuesday"], 3: ["среда", "ср", "срд", "3", "wednesday"], 4: ["четверг", "чт", "чтв", "чет", "4", "thursday"],
  5: ["пятница", "пт", "птн", "пят", "5", "friday"], 6: ["суббота", "сб", "суб", "сбт", "6", "saturday"],
});
export const weekdayForm = bare;
