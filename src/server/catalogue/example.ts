import type { Form, Variant } from "../../contract/schemas";

/** The people of «Заполнить примером»: invented, marked in their rows, taken away by «Убрать пример». */
export type ExamplePerson = { readonly key: string; readonly kind: "teacher" | "pupil"; readonly name: readonly [string, string, string]; readonly post?: string; readonly subject?: string; readonly class?: string; readonly months?: number };
export type ExamplePair = { readonly form: Form; readonly variant: Variant | ""; readonly mentor: string; readonly mentees: readonly string[]; readonly goal?: string; readonly lessons: readonly ExampleLesson[] };
export type ExampleLesson = { readonly daysAgo: number; readonly topic: string; readonly scores: readonly (0 | 1 | 2)[]; readonly strength: string; readonly difficulty: string; readonly step: string };

export const EXAMPLE_PEOPLE: readonly ExamplePerson[] = [
  { key: "a", kind: "teacher", name: ["Примерова", "Ирина", "Андреевна"], post: "учитель", subject: "математика", months: 180 },
  { key: "b", kind: "teacher", name: ["Образцов", "Павел", "Сергеевич"], post: "учитель", subject: "математика", months: 2 },
  { key: "c", kind: "teacher", name: ["Показова-Левина", "Ольга", "Викторовна"], post: "учитель", subject: "русский язык", months: 240 },
  { key: "d", kind: "teacher", name: ["Пробная", "Анна", "Петровна"], post: "учитель", subject: "литература", months: 14 },
  { key: "e", kind: "pupil", name: ["Примеров", "Егор", ""], class: "10А" },
  { key: "f", kind: "pupil", name: ["Образцова", "Софья", ""], class: "5Б" },
  { key: "g", kind: "pupil", name: ["Пробный", "Денис", ""], class: "5Б" },
];

/** Class of the example lessons. */
export const EXAMPLE_CLASS = "7Б";

export const EXAMPLE_PAIRS: readonly ExamplePair[] = [
  {
    form: "teacher-teacher", variant: "young", mentor: "a", mentees: ["b"],
    lessons: [
      { daysAgo: 16, topic: "Линейные уравнения", scores: [2, 1, 1, 2, 2, 1, 1, 0], strength: "Ясно объясняет, слышит вопросы", difficulty: "Не хватило времени на итог", step: "Записать план урока с минутами" },
      { daysAgo: 3, topic: "Задачи на движение", scores: [2, 2, 1, 2, 2, 1, 2, 1], strength: "Ученики работали в парах", difficulty: "Сильные закончили раньше", step: "Подготовить три задачи для сильных" },
    ],
  },
  { form: "teacher-teacher", variant: "classTeacher", mentor: "c", mentees: ["d"], lessons: [{ daysAgo: 8, topic: "Сочинение-описание", scores: [2, 2, 2, 1, 2, 1], strength: "Спокойный тон", difficulty: "Мало вопросов, которые требуют думать", step: "Придумать к уроку три вопроса «почему»" }] },
  { form: "pupil-pupil", variant: "", mentor: "e", mentees: ["f", "g"], goal: "Подтянуть математику к концу четверти", lessons: [] },
];
