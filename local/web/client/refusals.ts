/** What Google's refusals mean, for somebody who does not read them. */
const MEANING: readonly (readonly [RegExp, string])[] = [
  [/violates the data validation rules/, "Правило этой ячейки такого значения не допускает: выберите из списка или введите значение нужного вида."],
  [/protected cell or object/, "Эта часть листа защищена: менять её могут те, кого назвал владелец таблицы."],
  [/You need access/, "Править эту таблицу вам не разрешено."],
  [/remove all the visible sheets/, "Это последний видимый лист, он должен остаться."],
  [/A sheet with the name/, "Лист с таким названием уже есть. Назовите иначе."],
];

/** The meaning, if it is known, above the very words. */
export function refusal(words: string): string {
  const known = MEANING.find(([sign]) => sign.test(words));
  return known ? `${known[1]}\n${words}` : words;
}
