import type { Dice } from "./dice";

const TOPICS: { readonly [subject: string]: readonly string[] } = {
  "математика": ["Квадратные уравнения", "Признаки равенства треугольников", "Дроби и проценты", "График линейной функции"],
  "биология": ["Строение клетки", "Фотосинтез", "Органы кровообращения", "Классификация растений"],
  "английский язык": ["Present Perfect", "Описание города", "Модальные глаголы", "Моя школа"],
  "история": ["Реформы Петра I", "Великие географические открытия", "Первые князья", "Смутное время"],
  "география": ["Климатические пояса", "План местности", "Население России", "Реки Сибири"],
  "физика": ["Закон Архимеда", "Сила тока", "Плотность вещества", "Равноускоренное движение"],
  "русский язык": ["Причастный оборот", "Сложноподчинённое предложение", "Правописание наречий", "Сочинение по картине"],
  "химия": ["Типы реакций", "Растворы", "Периодический закон", "Кислоты и основания"],
  "начальные классы": ["Умножение и деление", "Части речи", "Времена года", "Составные задачи"],
  "технология": ["Проект изделия", "Обработка древесины", "Чертёж детали", "Защита проекта"],
  "информатика": ["Алгоритмы с ветвлением", "Таблицы и формулы", "Кодирование", "Логические выражения"],
};
const STRENGTHS = ["Спокойный тон, класс слышит учителя с первого раза.", "Цель урока сформулировали сами ученики.", "Удачный пример из жизни школы.", "Каждый ученик был занят делом.", "Точные вопросы, хватает времени на ответ."];
const DIFFICULTIES = ["Не хватило времени на итог урока.", "Слабые ученики остались без задания по силам.", "Вопросы задаются одним и тем же ученикам.", "Домашнее задание дано после звонка.", "Объяснение длиннее, чем работа учеников.", ""];
const ADVICE = ["Оставляйте на итог пять минут, поставьте таймер.", "Приготовьте три задания разной трудности.", "Спрашивайте по списку, отмечайте, кто отвечал.", "Записывайте домашнее задание на доске в начале урока.", ""];
const STEPS = ["Провести урок с итогом за пять минут", "Составить карточки трёх уровней к следующей теме", "Посетить урок наставника в параллельном классе", "Попробовать работу в парах на закреплении", "Показать технологическую карту до урока"];
const FACTS = ["На 7-й минуте цель записана на доске словами учеников.", "Трое у окна не начали работу до подсказки.", "Ответили 14 учеников из 25.", "Итог подведён за две минуты до звонка."];

/** What a mentor writes down: the content of a lesson sheet (Q15) without pair, person and dates. */
export type LessonNotes = {
  readonly lessonNumber: number; readonly class: string; readonly subject: string; readonly topic: string;
  readonly scores: { readonly [criterion: string]: 0 | 1 | 2 }; readonly facts: { readonly [criterion: string]: string };
  readonly strength: string; readonly difficulty: string; readonly recommendation: string; readonly nextStep: string;
};

/**
 * @param subjects of the mentee, as typed
 * @param progress from 0 at the beginning of the year to 1 at its end: marks grow with it
 */
export function lessonNotes(dice: Dice, subjects: string, progress: number): LessonNotes {
  const subject = subjects.split(/[,;]\s*/)[0] || "классный час";
  const scores: { [criterion: string]: 0 | 1 | 2 } = {};
  const facts: { [criterion: string]: string } = {};
  for (let criterion = 1; criterion <= 20; criterion += 1) {
    if (dice.chance(0.12)) continue;
    scores[criterion] = dice.chance(0.3 + 0.45 * progress) ? 2 : dice.chance(0.75 + 0.15 * progress) ? 1 : 0;
    if (dice.chance(0.12)) facts[criterion] = dice.pick(FACTS);
  }
  return {
    lessonNumber: dice.between(1, 6), class: `${subject === "начальные классы" ? dice.between(1, 4) : dice.between(5, 11)}${dice.pick(["А", "Б", "В"])}`, subject,
    topic: dice.pick(TOPICS[subject] ?? ["Закрепление темы", "Контрольная работа", "Новая тема"]), scores, facts,
    strength: dice.pick(STRENGTHS), difficulty: dice.pick(DIFFICULTIES), recommendation: dice.pick(ADVICE), nextStep: dice.pick(STEPS),
  };
}

export const MEETING_NOTES = {
  teachers: ["Разобрали технологическую карту следующей недели.", "Договорились о взаимопосещении в пятницу.", "Обсудили работу с родителями.", "Подготовили открытый урок.", "Разобрали трудный случай в классе."],
  pupils: ["Разобрали домашнее задание по математике.", "Готовились к контрольной.", "Читали вслух и пересказывали.", "Договорились о теме проекта.", "Играли в словесные игры.", "Сходили вместе в библиотеку."],
} as const;
