import type { ReadyLine } from "../../server/domain/plan/library";

/** P.6, the checklist of the first day D21a (R-D26–R-D28). */
export const DAY_ONE: readonly ReadyLine[] = [
  {
    code: "B-DAY1-01", section: "dayOne", direction: "norms", difficulty: "", competence: "K1", stages: ["adaptation"],
    activity: "Встретить у входа, представить директору, заместителям, соседям по кабинету",
    kind: "наставничество", manner: "знакомство", due: "день 1",
    result: "Имена записаны", evidence: "подпись",
  },
  {
    code: "B-DAY1-02", section: "dayOne", direction: "norms", difficulty: "", competence: "K1", stages: ["adaptation"],
    activity: "Обойти школу: классы, учительская, столовая, медицинский кабинет, библиотека, служебные и бытовые помещения",
    kind: "наставничество", manner: "экскурсия", due: "день 1",
    result: "Находит их сам", evidence: "подпись",
  },
  {
    code: "B-DAY1-03", section: "dayOne", direction: "norms", difficulty: "", competence: "K1", stages: ["adaptation"],
    activity: "Показать эвакуационные выходы, аптечку, огнетушитель, место сбора",
    kind: "наставничество", manner: "показ", due: "день 1",
    result: "Проходит путь сам", evidence: "подпись",
  },
  {
    code: "B-DAY1-04", section: "dayOne", direction: "norms", difficulty: "", competence: "K1", stages: ["adaptation"],
    activity: "Проводить на вводный инструктаж",
    kind: "наставничество", manner: "сопровождение", due: "день 1",
    result: "Инструктаж пройден", evidence: "дата и номер записи",
  },
  {
    code: "B-DAY1-05", section: "dayOne", direction: "norms", difficulty: "", competence: "K1", stages: ["adaptation"],
    activity: "Выдать папку первого дня",
    kind: "наставничество", manner: "выдача", due: "день 1",
    result: "Папка на руках", evidence: "подпись",
  },
  {
    code: "B-DAY1-06", section: "dayOne", direction: "ict", difficulty: "", competence: "K5", stages: ["adaptation"],
    activity: "Войти вместе в журнал, почту и сетевую папку",
    kind: "наставничество", manner: "практикум", due: "день 1",
    result: "Вход выполнен", evidence: "подпись",
  },
  {
    code: "B-DAY1-07", section: "dayOne", direction: "methods", difficulty: "", competence: "K4", stages: ["adaptation"],
    activity: "Показать кабинет: доска, проектор, свет, где мел и бумага, кому сообщать о поломке",
    kind: "наставничество", manner: "показ", due: "день 1",
    result: "Включает сам", evidence: "подпись",
  },
  {
    code: "B-DAY1-08", section: "dayOne", direction: "norms", difficulty: "", competence: "K1", stages: ["adaptation"],
    activity: "Прочитать расписание: уроки, перемены, дежурство, совещания недели",
    kind: "наставничество", manner: "разбор", due: "день 1",
    result: "Называет свой завтрашний день", evidence: "подпись",
  },
  {
    code: "B-DAY1-09", section: "dayOne", direction: "psychology", difficulty: "", competence: "K3", stages: ["adaptation"],
    activity: "Показать свои классы и рассказать то, что поможет на первом уроке, без ярлыков",
    kind: "наставничество", manner: "беседа", due: "день 1",
    result: "Есть план первых пяти минут", evidence: "подпись",
  },
  {
    code: "B-DAY1-10", section: "dayOne", direction: "norms", difficulty: "", competence: "K1", stages: ["adaptation"],
    activity: "Объяснить, что делать при опоздании, болезни, травме ученика, конфликте",
    kind: "наставничество", manner: "беседа", due: "день 1",
    result: "Называет, кому звонить", evidence: "подпись",
  },
  {
    code: "B-DAY1-11", section: "dayOne", direction: "psychology", difficulty: "", competence: "K3", stages: ["adaptation"],
    activity: "Договориться о встречах: день, место, как перенести, как связаться",
    kind: "наставничество", manner: "беседа", due: "день 1",
    result: "Первая встреча назначена", evidence: "дата в календаре",
  },
  {
    code: "B-DAY1-12", section: "dayOne", direction: "psychology", difficulty: "", competence: "K3", stages: ["adaptation"],
    activity: "Поговорить в конце дня десять минут: что удивило, что непонятно",
    kind: "наставничество", manner: "беседа", due: "день 1",
    result: "Один вопрос снят, один записан", evidence: "отметка в дневнике",
  },
];
