/**
 * Lookup DF, difficulties of a teacher (`domain/questionnaires.md`): the first nine are the seed's (000), the others our own. DF99 is the
 * free text of Q02.5.
 */
export const DIFFICULTIES = {
  DF01: "составление рабочих программ", DF02: "отчётность в конце учебного периода", DF03: "ведение документации", DF04: "отношения с коллегами",
  DF05: "отношения с детьми", DF06: "отношения с родителями", DF07: "как вести себя на уроке", DF08: "работа с трудными детьми", DF09: "работа с одарёнными детьми",
  DF10: "планирование урока и постановка целей", DF11: "оценивание и обратная связь ученикам", DF12: "цифровые инструменты", DF13: "классное руководство",
  DF14: "дети с особыми образовательными потребностями", DF15: "нехватка времени и усталость", DF16: "подготовка к аттестации и портфолио", DF99: "другое",
} as const;

/** The title of a difficulty; a code that the lookup does not know stays as it is. */
export const difficultyTitle = (code: string): string => (DIFFICULTIES as { readonly [code: string]: string })[code] ?? code;
