/**
 * Questions of a paper's own dialog and what is offered as an answer: blanks that are no fact of the registry (`domain/data-model.md`, Inputs
 * of a paper). Words without logic; the answer given last is offered the next time.
 */
type Question = { readonly label: string; readonly offered: string; readonly long?: true; readonly optional?: true };

export const ORDER_QUESTIONS = {
  grounds: {
    label: "На основании каких документов (после слова «руководствуясь»)", long: true,
    offered: "Положением о системе наставничества педагогических работников, дорожной картой по внедрению целевой модели наставничества",
  },
  reason: { label: "С чем связаны изменения (после слов «в связи с»)", offered: "" },
  reportSchedule: { label: "Когда наставники отчитываются", offered: "один раз в полугодие, до 25 декабря и до 25 мая" },
  programmesWithin: { label: "За сколько составляют программы (после слов «в течение»)", offered: "14 календарных дней" },
  curatorPost: { label: "Должность куратора в родительном падеже («заместителя директора по …»): программа не знает, как её склонять", offered: "" },
  payment: { label: "Пункт об оплате или отгулах (предложение целиком; пусто – пункта не будет)", offered: "", long: true, optional: true },
  executor: { label: "Исполнитель (фамилия и инициалы)", offered: "", optional: true },
} as const satisfies { readonly [name: string]: Question };

export const ENDING_QUESTIONS = {
  grounds: ORDER_QUESTIONS.grounds,
  materials: { label: "За сколько передают материалы (после слов «в течение»)", offered: "трёх рабочих дней" },
  programmesWithin: { label: "За сколько новый наставник вносит изменения в программу (после слов «в течение»)", offered: "14 календарных дней" },
  executor: ORDER_QUESTIONS.executor,
} as const satisfies { readonly [name: string]: Question };

export const SELF_QUESTIONS = {
  theme: { label: "Тема самообразования (пусто – строка для ручки)", offered: "", optional: true },
} as const satisfies { readonly [name: string]: Question };

export const AGREEMENT_QUESTIONS = {
  rhythm: { label: "Как часто встречаются", offered: "один раз в неделю" },
  dayAndTime: { label: "День и время", offered: "по договорённости сторон" },
  mode: { label: "Как проходят встречи", offered: "очно, при необходимости дистанционно" },
  meetingPlace: { label: "Место или ссылка", offered: "кабинет наставника" },
  moving: { label: "Как переносят встречу", offered: "сообщаем не позднее чем за день и сразу называем новое время", long: true },
  channels: { label: "Как связываются между встречами", offered: "по школьной почте в рабочие дни до 19 часов" },
  confidential: { label: "Что остаётся между сторонами", offered: "содержание бесед, трудности и оценки, о которых стороны не договорились сообщать", long: true },
  toCurator: { label: "О чём сообщают куратору", offered: "даты встреч, выполнение плана, просьбы о помощи и обо всём, что угрожает безопасности", long: true },
  mentorExpects: { label: "Чего ожидает наставник", offered: "готовности пробовать новое и говорить о трудностях", long: true },
  menteeExpects: { label: "Чего ожидает наставляемый", offered: "поддержки, уважения и своевременной обратной связи", long: true },
  stopping: { label: "Как прекращают работу досрочно", offered: "сторона сообщает о своём решении другой стороне и куратору, причины можно не называть", long: true },
  reviewDate: { label: "Когда пересматривают правила", offered: "в конце первого полугодия" },
} as const satisfies { readonly [name: string]: Question };

export const PROGRAMME_QUESTIONS = {
  councilName: { label: "Каким советом согласована (творительный падеж: «педагогическим советом»; пусто – без согласования)", offered: "", optional: true },
  protocolNumber: { label: "Номер протокола совета", offered: "", optional: true },
  protocolDate: { label: "Дата протокола (ДД.ММ.ГГГГ)", offered: "", optional: true },
} as const satisfies { readonly [name: string]: Question };

export const CONTROL_QUESTIONS = {
  basis: { label: "На каком основании проведён контроль", offered: "план внутришкольного контроля" },
} as const satisfies { readonly [name: string]: Question };

export const INTERVIEW_QUESTIONS = {
  others: { label: "Кто ещё присутствовал (фамилии и инициалы через запятую; пусто – больше никто)", offered: "", optional: true },
} as const satisfies { readonly [name: string]: Question };
