import type { FullName, Sex } from "./names";
import type { TeacherGoal } from "./goals";

/** Seniority of a teacher mentee (`domain/sample-data.md` §7.1). */
export type Seniority = "first" | "second" | "third" | "newcomer" | "deficit";
/** Variant by its number in R-B03–R-B07, as it may stand in a roster. */
export type VariantNumber = "1" | "2" | "3" | "4" | "5";

/** A teacher mentee of the sample school: who, since when, and what the pair is for. `start` is a day of the played year or years before it. */
export type MenteeCase = {
  readonly seniority: Seniority;
  readonly variant: VariantNumber;
  readonly goal: TeacherGoal;
  /** Years before the first year of the played school year, month and day of the first day at this school. */
  readonly start: readonly [yearsBefore: number, monthDay: string];
  /** Years of experience before this school, as typed. */
  readonly before: string;
  readonly subject: string;
  readonly name?: FullName;
};

const named = (surname: string, name: string, patronymic = ""): FullName => ({ surname, name, patronymic });

/**
 * The sixteen, in file order; the last four share two mentors. Hard dates: month ends that clamp (30 November, 31 August, 31 October),
 * one who starts on 30 November and one on 1 February, in the middle of the year.
 */
export const MENTEE_CASES: readonly MenteeCase[] = [
  { seniority: "first", variant: "1", goal: "methods", start: [0, "09-01"], before: "0", subject: "математика", name: named("Морозов", "Павел", "Сергеевич") },
  { seniority: "first", variant: "1", goal: "adaptation", start: [0, "11-30"], before: "0", subject: "биология", name: named("Чан", "Минь") },
  { seniority: "first", variant: "1", goal: "methods", start: [-1, "02-01"], before: "0", subject: "английский язык", name: named("Ветрова", "Алина", "Игоревна") },
  { seniority: "first", variant: "2", goal: "classTeacher", start: [0, "08-31"], before: "0", subject: "история, обществознание" },
  { seniority: "second", variant: "2", goal: "classTeacher", start: [1, "08-31"], before: "0", subject: "география" },
  { seniority: "second", variant: "1", goal: "methods", start: [1, "09-01"], before: "0", subject: "физика", name: named("Озёрная-Полевая", "Вера", "Ильинична") },
  { seniority: "second", variant: "5", goal: "primary", start: [1, "10-31"], before: "0", subject: "начальные классы" },
  { seniority: "third", variant: "1", goal: "methods", start: [2, "09-02"], before: "0", subject: "русский язык, литература", name: named("Белоус", "Артём", "Денисович") },
  { seniority: "third", variant: "5", goal: "contest", start: [2, "08-29"], before: "0", subject: "химия" },
  { seniority: "newcomer", variant: "5", goal: "primary", start: [0, "08-26"], before: "9", subject: "начальные классы" },
  { seniority: "newcomer", variant: "4", goal: "adaptation", start: [0, "09-01"], before: "21", subject: "технология" },
  { seniority: "deficit", variant: "3", goal: "methods", start: [11, "09-01"], before: "3", subject: "информатика" },
  { seniority: "first", variant: "1", goal: "methods", start: [0, "08-27"], before: "0", subject: "русский язык, литература" },
  { seniority: "second", variant: "1", goal: "methods", start: [1, "11-30"], before: "0", subject: "русский язык, литература" },
  { seniority: "first", variant: "1", goal: "adaptation", start: [0, "09-01"], before: "0", subject: "математика" },
  { seniority: "third", variant: "1", goal: "adaptation", start: [2, "08-30"], before: "0", subject: "математика", name: named("Дюма", "Кристина", "Олеговна") },
];

/** Names of mentors that papers must get right; the rest is drawn. */
export const MENTOR_NAMES: readonly FullName[] = [
  named("Ковалёва", "Ирина", "Андреевна"), named("Римская-Левина", "Ольга", "Викторовна"), named("Белоус", "Анна", "Петровна"),
  named("Лугова", "Нина", "Олеговна"), named("Седых", "Олег", "Ильич"),
];

/** Names of pupils that are easily read wrong. */
export const PUPIL_NAMES: readonly FullName[] = [
  named("Гасанов", "Тимур", "Рустам оглы"), named("Ким", "Софья"), named("Семёнов", "Артём", "Ильич"), named("Шило", "Никита", "Кузьмич"),
  named("Зайцева-Горская", "Полина", "Дмитриевна"), named("Мамедова", "Лейла", "Эльдар кызы"),
];

/** The staff of the school who are no participants. The curator comes with the setup and stands in the roster as well. */
export const STAFF: readonly { readonly name: FullName; readonly sex: Sex; readonly role: string; readonly post: string; readonly subject: string }[] = [
  { name: named("Ракитина", "Галина", "Степановна"), sex: "female", role: "директор", post: "директор", subject: "" },
  { name: named("Юсупова", "Лейла", "Рашидовна"), sex: "female", role: "куратор", post: "методист", subject: "" },
  { name: named("Стрельникова", "Тамара", "Леонидовна"), sex: "female", role: "зам. по УВР", post: "заместитель директора по УВР", subject: "" },
  { name: named("Кожевников", "Юрий", "Антонович"), sex: "male", role: "зам. по методработе", post: "заместитель директора по методической работе", subject: "" },
  { name: named("Огородникова", "Зоя", "Валентиновна"), sex: "female", role: "руководитель ШМО", post: "учитель", subject: "математика" },
  { name: named("Соболева", "Раиса", "Егоровна"), sex: "female", role: "руководитель ШМО", post: "учитель", subject: "русский язык" },
  { name: named("Тихомирова", "Инна", "Вадимовна"), sex: "female", role: "психолог", post: "педагог-психолог", subject: "" },
];
