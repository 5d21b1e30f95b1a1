/** What a new meeting or visit would collide with, and times that suit both: said where one is planned. */
export const clashes = {
  "clash.meeting": "{who}: {day:date}, {from}–{to} уже встреча пары {pair}. Верно: другое время.",
  "clash.visit": "{who}: {day:date}, {from}–{to} уже посещение урока, пара {pair}. Верно: другое время.",
  "clash.event": "{who}: {day:date}, {from}–{to} уже событие. Верно: другое время.",
  "clash.taken": "{who}: {day:date} это время занято. Верно: другое время.",
  "clash.lesson": "{who}: {day:date}, {from}–{to} урок по расписанию.",
} as const;

export const timeWords = {
  "screen.times.title": "Когда удобно обоим",
  "screen.times.more": "Ещё {n} {n|день|дня|дней}",
  "screen.times.wished": "удобно обоим",
  "screen.times.before": "до уроков",
  "screen.times.gap": "окно",
  "screen.times.after": "после уроков",
  "screen.times.evening": "вечером, дистанционно",
  "screen.times.unknown": "Нет расписания: {who}. Учтены только встречи и события.",
  "screen.times.noBells": "Звонки не внесены, время подобрать нельзя. Впишите его сами или попросите куратора внести звонки и уроки.",
  "screen.times.noLessons": "Расписания пары нет, время подобрать нельзя. Впишите его сами или попросите куратора внести уроки.",
  "screen.times.busy": "В ближайшие две недели общего времени нет. Возьмите встречу короче или впишите время сами.",
  "screen.times.lessons": "Уроки, на которые вы можете прийти",
  "screen.times.lesson": "урок {n}, {at}",
  "screen.times.room": "каб. {room}",
} as const;
