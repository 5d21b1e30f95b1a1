import type { Choice } from "./shape";

/** С10 of `domain/questionnaires.md`: 0–10. Labels are the question's own. */
export const C10 = { type: "scale", low: 0, high: 10 } as const;

/** С5 of `domain/questionnaires.md`: 1–5, how far one agrees. */
export const C5 = { type: "scale", low: 1, high: 5, lowLabel: "совсем не согласен(на)", highLabel: "полностью согласен(на)" } as const;

/** Lookup KO (`domain/questionnaires.md` §3): the five areas of competence (R-E08). */
export const AREAS: readonly Choice[] = [
  { code: "K1", title: "нормативно-правовая" }, { code: "K2", title: "методологическая" }, { code: "K3", title: "психолого-педагогическая" },
  { code: "K4", title: "предметно-методическая" }, { code: "K5", title: "информационная" },
];
/** How far a mentee has come in an area, as a mentor sees it (Q04.1, Q07b). */
export const LEVELS_SEEN: readonly Choice[] = [
  { code: "1", title: "1 – только узнаёт" }, { code: "2", title: "2 – делает по образцу" }, { code: "3", title: "3 – делает с подсказкой" }, { code: "4", title: "4 – делает сам" },
  { code: "5", title: "5 – может показать другим" },
];
/** The same as the mentee sees it (Q07a). */
export const LEVELS_OWN: readonly Choice[] = [
  { code: "1", title: "1 – знаю понаслышке" }, { code: "2", title: "2 – делаю по образцу" }, { code: "3", title: "3 – делаю с подсказкой" }, { code: "4", title: "4 – делаю сам(а)" }, { code: "5", title: "5 – могу научить" },
];

/** Lookup DF (`domain/questionnaires.md` §3): the first nine are the seed's (000), the others our own. */
export const DIFFICULTY_CHOICES: readonly Choice[] = [
  { code: "DF01", title: "составление рабочих программ" },
  { code: "DF02", title: "отчётность в конце учебного периода" },
  { code: "DF03", title: "ведение документации" },
  { code: "DF04", title: "отношения с коллегами" },
  { code: "DF05", title: "отношения с детьми" },
  { code: "DF06", title: "отношения с родителями" },
  { code: "DF07", title: "как вести себя на уроке" },
  { code: "DF08", title: "работа с трудными детьми" },
  { code: "DF09", title: "работа с одарёнными детьми" },
  { code: "DF10", title: "планирование урока и постановка целей" },
  { code: "DF11", title: "оценивание и обратная связь ученикам" },
  { code: "DF12", title: "цифровые инструменты" },
  { code: "DF13", title: "классное руководство" },
  { code: "DF14", title: "дети с особыми образовательными потребностями" },
  { code: "DF15", title: "нехватка времени и усталость" },
  { code: "DF16", title: "подготовка к аттестации и портфолио" },
];

export const WEEKDAYS: readonly Choice[] = [
  { code: "1", title: "понедельник" }, { code: "2", title: "вторник" }, { code: "3", title: "среда" }, { code: "4", title: "четверг" }, { code: "5", title: "пятница" },
  { code: "6", title: "суббота" },
];
export const TIMES_OF_DAY: readonly Choice[] = [
  { code: "before", title: "до уроков" }, { code: "gap", title: "окно" }, { code: "after", title: "после уроков" }, { code: "evening", title: "вечером онлайн" },
];
