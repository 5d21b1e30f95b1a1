/** Headers of the computed columns, by what they show. The sheets that have them stand in `sheets.ts`. */
export const VIEWS = {
  settings: "Что это",
  roles: "Роли в программе",
  experience: "Стаж, лет",
  consent: "Согласие на ПДн",
  mentor: "Наставник",
  mentees: "Наставляемые",
  waitsFor: "Чего ждём",
  pair: "Пара",
  pairs: "Пары",
  mentee: "Наставляемый",
  observer: "Посетил(а)",
  percent: "Урок, %",
  personCode: "Код человека",
  name: "Имя",
  paper: "Что это",
} as const;
