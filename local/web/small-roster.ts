/** A list to begin an empty school with, as it is copied from a spreadsheet: six invented people, two pairs. */
const LINES: readonly (readonly string[])[] = [
  ["ФИО", "Вид", "Роль", "Должность", "Предмет", "Эл. почта", "Наставник"],
  ["Ракитина Галина Степановна", "педагог", "директор", "директор", "", "g.rakitina", ""],
  ["Юсупова Лейла Рашидовна", "педагог", "куратор", "методист", "", "l.yusupova", ""],
  ["Ковалёва Ирина Андреевна", "педагог", "наставник", "учитель", "математика", "i.kovaleva", ""],
  ["Морозов Павел Сергеевич", "педагог", "наставляемый", "учитель", "математика", "p.morozov", "Ковалёва Ирина Андреевна"],
  ["Римская-Левина Ольга Викторовна", "педагог", "наставник", "учитель", "биология", "o.rimskaya-levina", ""],
  ["Чан Минь", "педагог", "наставляемый", "учитель", "биология", "m.chan", "Римская-Левина Ольга Викторовна"],
];

/** Its cells parted by tabs; addresses are of the school's domain. */
export const smallRoster = (domain: string): string => LINES.map((line, at) => line.map((cell, column) => (at > 0 && column === 5 ? `${cell}@${domain}` : cell)).join("\t")).join("\n");
