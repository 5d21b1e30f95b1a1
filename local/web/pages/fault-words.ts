import type { FaultKind } from "../../workspace";

/** Each kind as the panel names it, what happens, and whose chance it is. */
export const FAULT_WORDS: { readonly [Kind in FaultKind]: { readonly name: string; readonly what: string; readonly each: string } } = {
  outage: { name: "Отказ службы", what: "Google отвечает ошибкой 500 или 503; сделана ли работа, скрипт не знает", each: "обращение к службе" },
  timeout: { name: "Служба не дождалась", what: "проходит минута, затем отказ; сделана ли работа, неизвестно", each: "обращение к службе" },
  rate: { name: "Слишком часто", what: "отказ 429; работа не сделана", each: "обращение к службе" },
  kill: { name: "Обрыв на шестой минуте", what: "выполнение кончается на этом обращении, ничего за ним не бывает", each: "обращение к службе" },
  person: { name: "Человек в таблице", what: "пока скрипт работает, кто-то сортирует лист, вставляет или переносит столбец", each: "обращение к службе" },
  lock: { name: "Замок занят", what: "всё отведённое время пишет кто-то другой", each: "взятие замка" },
  missed: { name: "Триггер пропущен", what: "срабатывания нет", each: "срабатывание" },
  twice: { name: "Триггер дважды", what: "сработал и сразу ещё раз", each: "срабатывание" },
  replyLost: { name: "Ответ потерян", what: "работа сделана, страница об этом не узнаёт", each: "ответ странице" },
};

export const CHANCES: readonly (readonly [rate: number, words: string])[] = [[0, "никогда"], [0.001, "1 на 1000"], [0.01, "1 на 100"], [0.05, "1 на 20"], [0.25, "1 на 4"], [1, "всегда"]];
