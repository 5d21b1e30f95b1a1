import { diceFor } from "./dice";
import type { Dice } from "./dice";
import { difficultiesOf } from "./plan";

/** Who answers, in words that are the same in every run. */
export type Replier = {
  readonly seed: string;
  readonly subjects: string;
  readonly workStart: string;
  /** Months of experience when the school year began. */
  readonly experience: number;
  readonly newcomer: boolean;
  /** From 0 at the beginning of the year to 1 at its end: confidence grows with it. */
  readonly progress: number;
};

/** A question in neutral words: what a form and a screen of the page have in common. */
export type AskedQuestion = {
  readonly title: string;
  readonly required: boolean;
  readonly kind: "text" | "date" | "one" | "many" | "scale" | "grid" | "gridMany";
  /** Choices, or the columns of a grid. */
  readonly choices: number;
  readonly rows: number;
  readonly low: number;
  readonly high: number;
};
/** `picks` are places of choices, `rows` places of columns row by row; `text` is also a day or a number. */
export type Reply = { readonly text: string } | { readonly picks: readonly number[] } | { readonly rows: readonly (readonly number[])[] };

const NOTHING: Reply = { text: "" };
const text = (words: string): Reply => ({ text: words });
const pick = (place: number): Reply => ({ picks: [place] });

const BEGIN = ["Вместе составить план уроков на первую четверть.", "Разобрать, как вести журнал и отчёты.", "Посмотреть уроки наставника в моих классах.", "Подготовить первое родительское собрание.", "Научиться давать задания разной трудности."];
const WANTED = ["Уверенно вести урок с итогом и обратной связью.", "Работать с классом, где дети очень разные.", "Оценивать работы быстро и понятно для детей.", "Проводить открытый урок и не волноваться.", "Вести классное руководство без авралов."];
const STRENGTHS = ["Презентации и опросы на телефоне.", "Настольные игры с классом.", "Монтирую короткие видео.", "Веду театральный кружок.", ""];
const OTHER = ["не успеваю проверять тетради", "трудно говорить с завучем", "", "", ""];
const DONE = ["Провели два урока с итогом.", "Наладили связь с родителями.", "Составили контрольную по уровням.", "Показали открытый урок коллегам.", "Разобрали трудный случай в классе."];
const ASKED = ["Переносить педсовет не на шестой урок.", "Дать ключ от кабинета с проектором.", "", "", ""];

/** What is answered to a question that the sample knows by its words. */
const KNOWN: readonly { readonly words: RegExp; readonly reply: (replier: Replier, dice: Dice, question: AskedQuestion) => Reply }[] = [
  { words: /^Кто вы сейчас/, reply: ({ experience, newcomer }) => pick(newcomer ? 2 : experience < 12 ? 0 : experience < 36 ? 1 : 3) },
  { words: /преподаёте/, reply: ({ subjects }, dice) => text(subjects === "" ? `классный час в ${dice.between(5, 11)}А` : subjects === "начальные классы" ? `${subjects}, ${dice.between(1, 4)}Б` : `${subjects} в ${dice.between(5, 11)}А и ${dice.between(5, 11)}В`) },
  { words: /Дата начала работы/, reply: ({ workStart }) => text(workStart === "" ? "2026-09-01" : workStart) },
  { words: /насколько это сейчас трудно/, reply: ({ seed }, _, { rows, choices }) => ({ rows: Object.values(difficultiesOf(seed)).slice(0, rows).map((score) => [Math.min(choices - 1, score)]) }) },
  { words: /затруднение вы добавили/, reply: (_, dice) => text(dice.pick(OTHER)) },
  { words: /С чего начать/, reply: (_, dice) => text(dice.pick(BEGIN)) },
  { words: /с которым/, reply: () => NOTHING },
  { words: /могли бы научить/, reply: (_, dice) => text(dice.pick(STRENGTHS)) },
  { words: /обычно удобно встречаться/, reply: (_, dice, { rows, choices }) => ({ rows: Array.from({ length: rows }, (_each, row) => (dice.chance(row === 0 ? 0.9 : 0.4) ? [dice.below(choices)] : [])) }) },
  { words: /^Как часто/, reply: (_, dice) => pick(dice.pick([0, 0, 0, 1, 1, 2])) },
  { words: /собственному желанию/, reply: (_, dice) => pick(dice.pick([0, 0, 0, 1, 1, 2])) },
  { words: /уметь к концу/, reply: (_, dice) => text(dice.pick(WANTED)) },
  { words: /получилось за этот период/, reply: (_, dice) => text(dice.pick(DONE)) },
  { words: /^Что мешает/, reply: ({ progress }, dice, { choices }) => (dice.chance(0.2 + 0.4 * progress) ? pick(choices - 1) : { picks: [...new Set([dice.below(choices - 1), dice.below(choices - 1)])].sort((one, other) => one - other) }) },
  { words: /Сколько раз/, reply: (_, dice) => text(String(dice.between(1, 5))) },
  { words: /попросить администрацию/, reply: (_, dice) => text(dice.pick(ASKED)) },
];

/** An answer to any question: by its words where the sample knows them, else by its kind. */
export function replyTo(replier: Replier, about: string, question: AskedQuestion): Reply {
  const dice = diceFor(`${replier.seed} ${about} ${question.title}`);
  const known = KNOWN.find(({ words }) => words.test(question.title));
  if (known) return known.reply(replier, dice, question);
  switch (question.kind) {
    case "text": return question.required || dice.chance(0.5) ? text("Обсудим на встрече.") : NOTHING;
    case "date": return text(replier.workStart === "" ? "2026-09-01" : replier.workStart);
    case "one": return pick(dice.below(question.choices));
    case "many": return { picks: [...new Set([dice.below(question.choices), dice.below(question.choices)])].sort((one, other) => one - other) };
    case "scale": return text(String(Math.max(question.low, Math.min(question.high, question.low + Math.round((question.high - question.low) * (0.3 + 0.45 * replier.progress)) + dice.between(-1, 2)))));
    case "grid": return { rows: Array.from({ length: question.rows }, () => [dice.below(question.choices)]) };
    case "gridMany": return { rows: Array.from({ length: question.rows }, () => (dice.chance(0.5) ? [dice.below(question.choices)] : [])) };
  }
}
