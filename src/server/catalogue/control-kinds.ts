import type { Term } from "../domain/control/calendar";
import type { ControlKindLine } from "../domain/tables";

/**
 * The five kinds of control of a mentee (R-G01) as setup puts them into «Виды контроля»; the school rewrites them there and adds its own.
 * How often stands in `domain/data-model.md` §6.4, «How many controls».
 */
export const controlKindRows = (): ControlKindLine[] => [
  {
    code: "overview", title: "Обзорный", first: 0, last: 1, times: "once", purpose: "Общее ознакомление с профессиональным уровнем работы педагога",
    object: "Все уроки и внеклассные мероприятия по одной теме", result: "Справка по итогам контроля",
  },
  {
    code: "preventive", title: "Предупредительный", first: 0, last: 12, times: "term", purpose: "Выявить и предупредить ошибки в работе педагога",
    object: "Уроки, планы уроков, записи в журнале", result: "Справка по итогам контроля",
  },
  {
    code: "personal", title: "Персональный", first: 12, last: 24, times: "halfYear", purpose: "Изучить всю работу педагога за период",
    object: "Уроки, внеклассная работа, документы, результаты учеников", result: "Справка по итогам контроля",
  },
  {
    code: "frontal", title: "Фронтальный", first: 24, last: 36, times: "once", purpose: "Проверить знания учеников и состояние документов",
    object: "Знания, умения и навыки учеников, планы, записи в журналах", result: "Справка по итогам контроля",
  },
  {
    code: "repeat", title: "Повторный", first: null, last: null, times: "need", purpose: "Проверить устранение недостатков",
    object: "Недостатки обзорного и предупредительного контроля", result: "Справка по итогам контроля",
  },
];

/** The four terms of a school year, month and day: a control «раз в четверть» falls into each. */
export const TERMS: readonly Term[] = [["09-01", "10-31"], ["11-01", "12-31"], ["01-01", "03-31"], ["04-01", "05-31"]];
