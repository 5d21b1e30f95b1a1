import type { Lookup } from "../domain/tables";
import { VARIANT_GOAL } from "./goals";
import { CONCLUSIONS, CONCLUSION_LIST } from "./stage-models";
import { FORM, VARIANT_NAME } from "./values";

/** Causes for which a programme is completed (R-D30); the school adds its own. The first is the one that asks for the plan and the term. */
export const COMPLETION_LIST = "завершение программы";
export const BY_TERM = "выполнен план, окончился срок";
const COMPLETIONS = [BY_TERM, "цель достигнута досрочно"] as const;

/** Ready words that the school may extend without code: forms, variants with their goals, types of lesson, reasons, conclusions. */
export const lookupRows = (): Lookup[] => [
  ...Object.entries(FORM).map(([code, title]) => ({ list: "форма", code, title, note: code === "pupil-pupil" ? "лёгкий курс: карточка, план, короткие анкеты" : "полный курс" })),
  ...Object.entries(VARIANT_NAME).map(([code, title]) => ({ list: "вариант", code, title, note: VARIANT_GOAL[code as keyof typeof VARIANT_GOAL] })),
  ...["изучение нового", "закрепление", "повторение", "контроль", "комбинированный", "проект", "другое"].map((title) => ({ list: "тип урока", code: title, title, note: "" })),
  ...["окончание срока", "уволен(а)", "выбыл(а) из школы", "смена наставника", "по желанию наставника", "по желанию наставляемого", "по решению школы"].map((title) => ({ list: "причина завершения", code: title, title, note: "" })),
  ...COMPLETIONS.map((title) => ({ list: COMPLETION_LIST, code: title, title, note: "" })),
  ...CONCLUSIONS.map((each) => ({ list: CONCLUSION_LIST, ...each })),
];
