import { WORKBOOK_VERSION } from "./sheets";

export type SettingKey = keyof typeof SETTINGS;
type Entry = { readonly title: string; readonly value: string };

/** Every setting of the school: what it is, in people's words, and what it is until somebody types another value. */
export const SETTINGS = {
  school: { title: "Название школы", value: "" },
  orgShortName: { title: "Бумаги: короткое название школы", value: "" },
  orgFounder: { title: "Бумаги: учредитель (первая строка приказа; можно оставить пустым)", value: "" },
  orgCity: { title: "Бумаги: город или село, как в приказах («г. Примерск»)", value: "" },
  orgAddress: { title: "Бумаги: адрес", value: "" },
  orgDetails: { title: "Бумаги: строка реквизитов (ИНН, ОГРН, сайт)", value: "" },
  orgPhone: { title: "Бумаги: телефон исполнителя", value: "" },
  headPost: { title: "Бумаги: должность руководителя", value: "Директор" },
  recordsFrom: { title: "Учёт ведётся с (ГГГГ-ММ-ДД): сроки, прошедшие раньше, не бывают просрочены", value: "" },
  mode: { title: "Имена или коды: names – имена в таблице, codes – имена только на компьютере школы", value: "" },
  pupilNames: { title: "Хранить имена учеников: да или нет", value: "нет" },
  schoolPrefix: { title: "Буквы школы перед кодами", value: "ПР" },
  mailDomain: { title: "Почтовый домен школы", value: "" },
  capacityTeachers: { title: "Сколько наставляемых у педагога-наставника самое большее", value: "3" },
  capacityPupils: { title: "Сколько наставляемых у ученика-наставника самое большее", value: "4" },
  pairsEnd: { title: "Когда заканчиваются пары (ММ-ДД)", value: "05-31" },
  stageModel: { title: "Модель этапов молодого специалиста: 001, 002 или своя с листа «Модели этапов»", value: "001" },
  modelNewcomer: { title: "Модель этапов вновь прибывшего (пусто – как у молодого специалиста)", value: "" },
  modelDeficit: { title: "Модель этапов при профессиональном дефиците («годовая программа» – без этапов и контроля)", value: "годовая программа" },
  modelConservative: { title: "Модель этапов, когда опытный учитель осваивает новое («годовая программа» – без этапов и контроля)", value: "годовая программа" },
  programmeFrom: { title: "Первый учебный год программы (ГГГГ, например 2025 для 2025/26)", value: "" },
  programmeYears: { title: "Срок программы наставничества, лет", value: "3" },
  youngYears: { title: "Молодой специалист: стаж до, лет", value: "3" },
  noticeDays: { title: "За сколько дней показывать срок в «Сегодня»", value: "14" },
  silenceDays: { title: "Через сколько дней без встреч, посещений и ответов спросить пару, как дела (каникулы не считаются)", value: "21" },
  filingInWorkingDays: { title: "Срок «в дело» после собеседования считать рабочими днями: да или нет (нет – календарными)", value: "нет" },
  daysOff: { title: "Нерабочие дни школы кроме праздников (ГГГГ-ММ-ДД через точку с запятой)", value: "" },
  workingDays: { title: "Рабочие субботы и воскресенья (ГГГГ-ММ-ДД через точку с запятой)", value: "" },
  vacations: { title: "Каникулы (ГГГГ-ММ-ДД – ГГГГ-ММ-ДД через точку с запятой): напоминания ждут их конца", value: "" },
  dutyMail: { title: "Напоминать в письме дня о сроках, не только об анкетах: да или нет", value: "да" },
  mailName: { title: "Имя отправителя писем (пусто – название школы)", value: "" },
  levelHigh: { title: "Урок: высокий уровень от, %", value: "80" },
  levelGood: { title: "Урок: достаточный уровень от, %", value: "60" },
  levelBase: { title: "Урок: базовый уровень от, %", value: "40" },
  coordinator: { title: "Учётная запись координатора. Меняется только через «Принять управление»", value: "" },
  workbookVersion: { title: "Версия таблицы. Меняет программа", value: String(WORKBOOK_VERSION) },
} as const satisfies { readonly [key: string]: Entry };
