import type { Hand } from "./faults";

/** Rows and columns change their places, and nothing is lost: what a person does to a sheet many times a day. */
export const restlessHand: Hand = (keyboard, { sheets }, random) => {
  const shown = sheets.filter(({ hidden, columnCount }) => !hidden && columnCount > 1);
  const sheet = shown[Math.floor(random.next() * shown.length)];
  if (!sheet) return "";
  const column = 1 + Math.floor(random.next() * Math.min(sheet.columnCount, 12));
  const act = random.next();
  if (act < 0.5) {
    const descending = random.next() < 0.5;
    keyboard.sortSheet(sheet.title, column, descending);
    return `«${sheet.title}»: сортировка по столбцу ${column}${descending ? ", по убыванию" : ""}`;
  }
  if (act < 0.8) {
    keyboard.insertColumn(sheet.title, column);
    return `«${sheet.title}»: новый столбец перед ${column}`;
  }
  const before = 1 + Math.floor(random.next() * Math.min(sheet.columnCount, 12));
  keyboard.moveColumn(sheet.title, column, before);
  return `«${sheet.title}»: столбец ${column} перенесён к ${before}`;
};
