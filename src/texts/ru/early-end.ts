/** How a pair ends before its term and how another mentor goes on. Brought by the part `people` of the page. */
export const endingWords = {
  "screen.close.cause": "Кто или что стало причиной",
  "screen.close.causeHint": "Эти слова встанут в приказ",
  "screen.close.choose": "выберите",
  "screen.close.reasonHint": "Своими словами: в приказ не попадёт, видите вы и зам. по УВР",
  "screen.close.onHint": "День может быть впереди: до него пара работает",
  "screen.close.noticeOn": "Когда наставник предупреждён",
  "screen.close.noticeHint": "Когда решает школа, работа наставника прекращается не раньше чем через три рабочих дня (ст. 351.8 ТК РФ)",
  "screen.close.order": "Потом создайте приказ D11: «Документы → Бумаги и подписи».",
  "screen.pairs.change": "Сменить наставника",
  "screen.pairs.changeOf": "Сменить наставника: пара {code}",
  "screen.change.title": "Сменить наставника: пара {code}",
  "screen.change.what": "{mentor} → {mentees}: прежняя пара прекращается, новая продолжает её программу.",
  "screen.change.over": "Пара {code} уже прекращена: новый наставник продолжит её программу.",
  "screen.change.mentor": "Новый наставник",
  "screen.change.on": "С какого дня работает новый наставник",
  "screen.change.preview": "Посмотреть, что перейдёт",
  "screen.change.apply": "Сменить наставника",
  "screen.change.saved": "Составлена пара {code}: отметьте согласия обеих сторон, затем создайте приказ D11.",
  "screen.change.will": "Что изменится",
  "mentor.touch.new": "Составится новая пара, она продолжит {pair}. Нужны согласия обеих сторон",
  "mentor.touch.programmes": "Новому наставнику {n|перейдёт|перейдут|перейдёт} {n} {n|программа|программы|программ}, в них {lines} {lines|строка|строки|строк}. Записи о встречах и уроках останутся у прежней пары",
  "mentor.touch.steps": "{n} {n|несделанный шаг|несделанных шага|несделанных шагов} после уроков и встреч {n|станет строкой|станут строками|станут строками} плана",
  "mentor.touch.meetings": "{n} {n|назначенная встреча снимется|назначенные встречи снимутся|назначенных встреч снимутся}: новое время договорят между собой",
  "mentor.touch.order": "Понадобится приказ D11: он прекратит прежнюю пару и закрепит новую",
  "mentor.touch.door": "Прежний наставник видит свою пару ещё 30 дней",
} as const;

/** Why a pair ends before its term. */
export const endingLabels = {
  "endCause.mentor": "инициатива наставника",
  "endCause.mentee": "инициатива наставляемого",
  "endCause.school": "решение куратора (школы)",
  "endCause.dismissal": "увольнение",
  "endCause.transfer": "перевод",
  "endCause.absence": "длительное отсутствие",
  "endCause.goal": "цель достигнута досрочно",
} as const;
