import { stageModelFaults } from "../domain/course/models";
import type { Row, TableId, Tables } from "../domain/tables";
import { CALENDAR_STATE, EVENT_KIND, EVENT_LEVEL, EVENT_STAND, EVENT_STATE, WEEKDAY } from "./values";
import { AIM, ANSWER_SOURCE, APPEAL_KIND, APPEAL_STATE, APPOINTMENT_ROLE, ASSESSMENT_STATE, ASSESSOR_ROLE, AUTHOR_MODE, CATEGORY, CONSENT_KIND, CONSENT_STATE, CONTROL_KIND, CONTROL_STATE, CONTROL_TIMES, COUNTED, DIRECTION_SHORT, DOCUMENT_KIND,
  DUE_SHIFT, EDITED, EFFECT, END_CAUSE, FINDING_SOURCE, FINDING_STATE, FORM, FORM_STATE, GENDER, INVITE_ASKS, INVITE_STATE, INVITE_WAY, JOB_KIND, JOB_STATE, LESSON_TYPE, LETTER_STATE, LEVEL, LIBRARY_SECTION, MEETING_KIND, MEETING_MODE, MEETING_STATE,
  MENTEE_CATEGORY, NOTE_SUBJECT, OBSERVATION_STATE, ODD_STATE, ODD_WHY, ORDER_VARIANT, OWED_BY, PAIR_KIND, PAIR_STATE, PAPER_STATE, PARTICIPATION_STATE, PERSON_KIND, PERSON_STATUS, PLAN_KIND, PLAN_PART, PLAN_RESERVE, PLAN_SOURCE, REACHED, PLAN_STATUS,
  PROGRAMME_STATE, QUESTIONNAIRE, RESPONSIBLE, ROLE_IN_PROGRAMME, SAID_KIND, STAGE_KEY, STAGE_STATE, VARIANT_NAME, WORK } from "./values";

/** How a cell is read and written. `choice` shows the words of `values.ts` in a drop-down and reads as their key. */
export type ColumnKind =
  | { readonly kind: "text" | "date" | "number" | "flag" | "list" | "scores" | "facts" | "difficulties" | "instant" | "time" }
  /** Lines `08:35 учитель: …`; `subjects` are the words for whom a note is about. */
  /** Lines of a small table, one a line, parts apart by `|`; a part with `most` is a whole number up to that. */
  | { readonly kind: "rows"; readonly parts: readonly { readonly key: string; readonly word: string; readonly most?: number }[] }
  | { readonly kind: "notes"; readonly subjects: { readonly [key: string]: string } }
  | { readonly kind: "choice"; readonly values: { readonly [key: string]: string }; /** Another word is the school's own and reads as it stands. */ readonly others?: true };

export type Column = ColumnKind & {
  readonly header: string;
  /** Workbook version that brought the column. Columns are only ever added: schools keep their old rows. */
  readonly since: number;
  /** The cell may not be empty: without it the row cannot be used. */
  readonly needed?: true;
  /** What an empty cell means. */
  readonly empty?: string;
  /** Pixels; 120 when absent. */
  readonly width?: number;
  /** For the program, not for people's eyes. */
  readonly hidden?: true;
};

/** A column written by code for people's eyes after each change and never read back («вид», `domain/data-model.md` §6). */
export type View = { readonly header: string; readonly since: number; readonly width?: number };

export type Sheet<Fields> = {
  /** Set by us when the sheet is made, and never changed by Google: a renamed sheet is still found. */
  readonly sheetId: number;
  readonly title: string;
  readonly since: number;
  readonly visible?: true;
  /** It lies in the closed workbook «Наставничество. Личное», shared with nobody; all others in the registry. */
  readonly closed?: true;
  /** The field that names a row; absent where rows have no id of their own. */
  readonly key?: keyof Fields & string;
  readonly columns: { readonly [Field in keyof Fields]-?: Column };
  /** What makes a row unusable although each of its cells can be read: the cell, and what would be right. */
  readonly faults?: (row: Fields) => readonly { readonly field: keyof Fields & string; readonly right: string }[];
  readonly views?: readonly View[];
};

const text = (header: string, more: Partial<Column> = {}): Column => ({ kind: "text", header, since: 1, ...more } as Column);
const date = (header: string, more: Partial<Column> = {}): Column => ({ kind: "date", header, since: 1, ...more } as Column);
const number = (header: string, more: Partial<Column> = {}): Column => ({ kind: "number", header, since: 1, ...more } as Column);
const flag = (header: string, more: Partial<Column> = {}): Column => ({ kind: "flag", header, since: 1, ...more } as Column);
const time = (header: string, more: Partial<Column> = {}): Column => ({ kind: "time", header, since: 1, ...more } as Column);
const list = (header: string, more: Partial<Column> = {}): Column => ({ kind: "list", header, since: 1, ...more } as Column);
const instant = (header: string): Column => ({ kind: "instant", header, since: 1, hidden: true, width: 150 });
const choice = (header: string, values: { readonly [key: string]: string }, more: Partial<Column> & { readonly others?: true } = {}): Column =>
  ({ kind: "choice", values, header, since: 1, ...more } as Column);

const id = text("Ид", { needed: true, hidden: true });
const person = (header: string): Column => text(header, { needed: true, hidden: true });
const kept = { createdAt: instant("Создано"), createdBy: text("Кем создано", { hidden: true }), updatedAt: instant("Изменено") };
const view = (header: string, width?: number): View => ({ header, since: 1, ...(width === undefined ? {} : { width }) });

/** Header of the hidden column in which a row carries what the program last wrote, to notice edits by hand. */
export const FINGERPRINT = "Отпечаток";

/** Our notes begin so; other people's notes are left alone. */
export const NOTE_MARK = "Наставник: ";

/** Every sheet and column of the registry. A field of `Tables` without a column does not compile. */
export const SHEETS: { readonly [Id in TableId]: Sheet<Tables[Id]> } = {
  people: {
    sheetId: 101, title: "Люди", since: 1, visible: true, key: "id",
    columns: {
      code: text("Код", { width: 70 }),
      surname: text("Фамилия", { width: 150 }),
      name: text("Имя"),
      patronymic: text("Отчество", { width: 150 }),
      kind: choice("Вид", PERSON_KIND, { needed: true, width: 90 }),
      class: text("Класс", { width: 70 }),
      post: text("Должность", { width: 180 }),
      subjects: list("Предметы", { width: 160 }),
      email: text("Эл. почта", { width: 220 }),
      unit: text("Подразделение"),
      category: choice("Категория", CATEGORY),
      workStart: date("Работает с"),
      experienceBefore: number("Стаж до школы, мес."),
      experienceStated: number("Стаж указан, мес."),
      experienceStatedOn: date("Стаж указан на"),
      gender: choice("Пол", GENDER, { width: 70 }),
      genitive: text("ФИО: кого", { since: 2, width: 240 }),
      dative: text("ФИО: кому", { since: 2, width: 240 }),
      instrumental: text("ФИО: кем", { since: 2, width: 240 }),
      status: choice("Статус", PERSON_STATUS, { empty: "active" }),
      leftOn: date("Выбыл(а)"),
      leaveReason: text("Причина выбытия", { width: 200 }),
      aliases: list("Прежние адреса и фамилии", { width: 200 }),
      language: choice("Язык", { ru: "русский", en: "английский" }),
      slots: text("Когда удобно встречаться", { since: 3, width: 200 }),
      absences: list("Отсутствия", { since: 5, width: 220 }),
      example: flag("Пример", { hidden: true }),
      id, ...kept,
    },
    views: [view("Роли в программе", 160), view("Стаж, лет", 80), view("Согласие на ПДн", 130)],
  },
  pairs: {
    sheetId: 102, title: "Пары и группы", since: 1, visible: true, key: "id",
    columns: {
      code: text("Код", { width: 70 }),
      form: choice("Форма", FORM, { needed: true, width: 150 }),
      variant: choice("Вариант", VARIANT_NAME, { width: 260 }),
      kind: choice("Пара или группа", PAIR_KIND, { needed: true, width: 90 }),
      goal: text("Цель", { width: 320 }),
      request: text("С чего начать", { since: 3, width: 260 }),
      rhythm: text("Ритм встреч", { since: 3 }),
      mode: list("Как работают", { since: 3, width: 200 }),
      state: choice("Состояние", PAIR_STATE, { needed: true }),
      proposedOn: date("Предложена"),
      agreedOn: date("Согласована"),
      orderNumber: text("Приказ №", { width: 90 }),
      orderedOn: date("Приказ от"),
      start: date("Начало"),
      end: date("Окончание"),
      closedOn: date("Завершена"),
      closeReason: text("Причина завершения", { width: 220 }),
      endCause: choice("Почему раньше срока", END_CAUSE, { since: 5, width: 200 }), noticeOn: date("Наставник предупреждён", { since: 5 }),
      loadReason: text("Почему сверх предела", { width: 220 }),
      goalReached: choice("Цель достигнута", REACHED, { since: 5 }),
      indicator: text("Показатель", { since: 5, width: 200 }),
      indicatorBefore: text("Показатель в начале", { since: 5 }),
      indicatorAfter: text("Показатель в конце", { since: 5 }),
      mentorWords: text("Слова наставника", { since: 5, width: 260 }),
      menteeWords: text("Слова наставляемого", { since: 5, width: 260 }),
      mentorId: person("Ид наставника"),
      secondMentorId: text("Ид второго наставника", { hidden: true }),
      yearId: text("Ид года", { hidden: true }),
      continuesFrom: text("Продолжает", { hidden: true }),
      example: flag("Пример", { hidden: true }),
      id, ...kept,
    },
    views: [view("Наставник", 220), view("Наставляемые", 320), view("Чего ждём", 220)],
  },
  observations: {
    sheetId: 103, title: "Посещения", since: 1, visible: true, key: "id",
    columns: {
      lessonDate: date("Дата урока", { needed: true }),
      lessonNumber: number("Урок №", { width: 70 }),
      class: text("Класс", { width: 70 }),
      subject: text("Предмет"),
      topic: text("Тема", { width: 220 }),
      scores: { kind: "scores", header: "Баллы", since: 1, width: 220 },
      facts: { kind: "facts", header: "Факты", since: 1, width: 260 },
      strength: text("Сильная сторона", { width: 240 }),
      difficulty: text("Трудность", { width: 240 }),
      recommendation: text("Рекомендация", { width: 240 }),
      nextStep: text("Следующий шаг", { width: 240 }),
      nextStepBy: date("Срок шага"),
      nextStepDoneOn: date("Шаг сделан"),
      lessonType: choice("Тип урока", LESSON_TYPE, { since: 5 }),
      beforeOn: date("Беседа до урока", { since: 5 }), beforeAt: time("Беседа до урока, время", { since: 5, width: 80 }),
      focus: text("На что смотреть", { since: 5, width: 220 }), success: text("Критерии успеха", { since: 5, width: 220 }),
      lessonStart: time("Начало урока", { since: 5, width: 80 }), lessonEnd: time("Конец урока", { since: 5, width: 80 }),
      notes: { kind: "notes", header: "Ход урока", since: 5, width: 260, subjects: NOTE_SUBJECT },
      afterOn: date("Беседа после урока", { since: 5 }), afterAt: time("Беседа после урока, время", { since: 5, width: 80 }), talkMinutes: number("Беседа, мин", { since: 5, width: 80 }),
      forReview: flag("Включить в отзыв", { since: 5, width: 80 }),
      selfAnalysis: { kind: "facts", header: "Самоанализ", since: 5, width: 260 }, selfAnalysisOn: date("Самоанализ от", { since: 5 }),
      state: choice("Состояние", OBSERVATION_STATE, { needed: true }),
      aim: choice("Цель посещения", AIM, { needed: true }),
      controlId: text("Ид контроля", { hidden: true, since: 4 }),
      pairId: person("Ид пары"),
      menteeId: person("Ид наставляемого"),
      observerId: person("Ид наблюдателя"),
      corrects: text("Исправляет", { hidden: true }),
      id, ...kept,
    },
    // A lesson that is still to be visited has no step; one that was visited has.
    faults: ({ state, nextStepBy }) => (state === "logged" && nextStepBy === null ? [{ field: "nextStepBy", right: "cell.empty" }] : []),
    views: [view("Пара", 70), view("Наставляемый", 220), view("Посетил(а)", 220), view("Урок, %", 70)],
  },
  members: {
    sheetId: 104, title: "Состав", since: 1, key: "id",
    columns: {
      pairId: person("Ид пары"), menteeId: person("Ид наставляемого"), from: date("С"), to: date("По"),
      mentorConsentOn: date("Согласие наставника"), menteeConsentOn: date("Согласие наставляемого"),
      mentorFitOn: date("Ответ наставника о паре", { since: 5 }), menteeFitOn: date("Ответ наставляемого о паре", { since: 5 }), id, ...kept,
    },
    views: [view("Пара", 70), view("Наставляемый", 220)],
  },
  consents: {
    sheetId: 105, title: "Согласия", since: 1, key: "id",
    columns: {
      personId: person("Ид человека"), kind: choice("Вид согласия", CONSENT_KIND, { needed: true, width: 200 }),
      state: choice("Состояние", CONSENT_STATE, { needed: true }), givenOn: date("Дано"), until: date("Действует до"), withdrawnOn: date("Отозвано"),
      by: choice("Кем дано", { self: "сам(а)", parent: "родитель" }), how: choice("Как", { paper: "на бумаге", scan: "скан" }), id, ...kept,
    },
    views: [view("Код человека", 90), view("Имя", 220)],
  },
  participations: {
    sheetId: 106, title: "Участие", since: 1, key: "id",
    columns: {
      personId: person("Ид человека"), yearId: text("Ид года", { hidden: true }), form: choice("Форма", FORM, { needed: true, width: 150 }),
      role: choice("Роль", ROLE_IN_PROGRAMME, { needed: true }), voluntary: flag("Добровольно"), state: choice("Состояние", PARTICIPATION_STATE, { needed: true }),
      enteredOn: date("Вошёл"), leftOn: date("Вышел"), result: text("Итог", { width: 220 }), id, ...kept,
    },
    views: [view("Код человека", 90), view("Имя", 220)],
  },
  appointments: {
    sheetId: 107, title: "Назначения", since: 1, key: "id",
    columns: {
      personId: person("Ид человека"), role: choice("Роль", APPOINTMENT_ROLE, { needed: true, width: 200 }), scope: text("Предмет или пара"),
      from: date("С"), to: date("По"), orderNumber: text("Приказ №"), orderDate: date("Приказ от"), id, ...kept,
    },
    views: [view("Имя", 220)],
  },
  requests: {
    sheetId: 108, title: "Запросы", since: 1, key: "id",
    columns: {
      personId: person("Ид человека"), date: date("Дата"), category: choice("Кто наставляемый", MENTEE_CATEGORY, { width: 220 }), goal: text("Цель", { width: 260 }),
      difficulties: { kind: "difficulties", header: "Трудности", since: 2, width: 200 }, otherDifficulty: text("Другая трудность", { since: 3, width: 200 }),
      preferences: list("Какого наставника", { since: 3, width: 200 }), mode: list("Как удобнее", { since: 3, width: 200 }), rhythm: text("Как часто", { since: 3 }),
      strength: text("Чему может научить", { since: 3, width: 240 }),
      state: choice("Состояние", { open: "открыт", matching: "в подборе", closed: "закрыт" }, { needed: true }), closedReason: text("Причина закрытия"), id, ...kept,
    },
    views: [view("Имя", 220)],
  },
  mentorProfiles: {
    sheetId: 109, title: "База наставников", since: 1, key: "id",
    columns: { personId: person("Ид человека"), capacity: number("Предел наставляемых"), reserve: flag("В резерве"), id, ...kept },
    views: [view("Имя", 220)],
  },
  years: {
    sheetId: 110, title: "Учебные годы", since: 1, key: "id",
    columns: {
      title: text("Учебный год", { needed: true }), start: date("Начало", { needed: true }), end: date("Окончание", { needed: true }),
      state: choice("Состояние", { open: "открыт", closed: "закрыт" }, { needed: true }), id, ...kept,
    },
  },
  tracks: {
    sheetId: 111, title: "Курс наставляемого", since: 1, key: "id",
    columns: {
      menteeId: person("Ид наставляемого"), start: date("Начало"), model: choice("Модель", { "001": "001", "002": "002", annual: "годовая программа" }, { needed: true, others: true }),
      state: choice("Состояние", { running: "идёт", closed: "закрыт" }, { needed: true }),
      pauses: list("Паузы", { since: 4, width: 220 }), pauseReason: text("Почему пауза", { since: 5, width: 220 }), modelReason: text("Почему другая модель", { since: 4, width: 220 }), id, ...kept,
    },
    views: [view("Имя", 220)],
  },
  meetings: {
    sheetId: 112, title: "Встречи", since: 1, visible: true, key: "id",
    columns: {
      date: date("Дата", { needed: true }), kind: choice("Вид", MEETING_KIND, { needed: true }), minutes: number("Минут"), agreement: text("Договорённость", { width: 320 }),
      mode: choice("Как", MEETING_MODE, { since: 5 }), topic: text("Тема", { since: 5, width: 220 }), later: flag("Внесено позже", { since: 5 }),
      nextStep: text("Следующий шаг", { since: 5, width: 320 }), nextStepBy: date("Срок шага", { since: 5 }), nextStepDoneOn: date("Шаг сделан", { since: 5 }),
      at: time("Время", { since: 5, width: 80 }), movedFrom: date("Перенесена с", { since: 5 }), firstId: text("Ид первой встречи", { hidden: true, since: 5 }),
      difficulty: text("Трудность", { since: 5, width: 80 }), question: text("Вопрос", { since: 5, width: 260 }), advice: text("Совет", { since: 5, width: 320 }), materials: text("Материалы", { since: 5, width: 220 }),
      state: choice("Состояние", MEETING_STATE, { needed: true }), pairId: person("Ид пары"), loggedBy: text("Ид внёсшего", { hidden: true }), saidBy: list("Ид откликнувшихся", { hidden: true, since: 5 }), id, ...kept,
    },
    views: [view("Пара", 70)],
  },
  controls: {
    sheetId: 113, title: "Контроль", since: 1, key: "id",
    columns: {
      menteeId: person("Ид наставляемого"), kind: choice("Вид контроля", CONTROL_KIND, { needed: true, width: 160 }), date: date("Дата", { needed: true }),
      state: choice("Состояние", CONTROL_STATE, { needed: true }), note: text("Примечание", { width: 320 }),
      from: date("С", { since: 4 }), to: date("По", { since: 4 }), topic: text("Тема", { since: 4, width: 220 }), purpose: text("Цель контроля", { since: 4, width: 260 }),
      own: text("Свой вид школы", { since: 4, width: 160 }), conclusion: text("Вывод", { since: 4, width: 320 }), byId: text("Ид проверяющего", { hidden: true, since: 4 }),
      knowledge: { kind: "rows", header: "Знания учащихся", since: 5, width: 260, parts: [{ key: "class", word: "класс" }, { key: "wrote", word: "писали", most: 200 }, { key: "passed", word: "успеваемость, %", most: 100 }, { key: "good", word: "качество, %", most: 100 }] },
      paperwork: { kind: "rows", header: "Документация", since: 5, width: 320, parts: [{ key: "document", word: "документ" }, { key: "stands", word: "состояние" }, { key: "remark", word: "замечание" }] }, id, ...kept,
    },
    views: [view("Имя", 220)],
  },
  papers: {
    sheetId: 114, title: "Документы", since: 1, visible: true, key: "id",
    columns: {
      kind: choice("Вид бумаги", DOCUMENT_KIND, { needed: true }), number: text("Номер"), date: date("Дата"),
      state: choice("Состояние", PAPER_STATE, { needed: true }), variant: choice("Вариант", ORDER_VARIANT, { since: 2 }), title: text("Название", { since: 2, width: 320 }),
      version: number("Редакция", { since: 2, width: 80 }), edited: choice("Правлен вручную", EDITED, { since: 2 }), reason: text("Основание", { since: 2, width: 220 }),
      pairIds: list("Ид пар", { hidden: true }), yearId: text("Ид года", { hidden: true }), personIds: list("Ид людей", { hidden: true, since: 2 }),
      programmeId: text("Ид программы", { hidden: true, since: 2 }), mends: text("Ид исправляемого приказа", { hidden: true, since: 2 }), key: text("Ключ", { hidden: true, since: 2 }),
      fileId: text("Ид файла", { hidden: true, since: 2 }), fileVersion: text("Версия файла", { hidden: true, since: 2 }),
      templateVersion: number("Версия шаблона", { hidden: true, since: 2 }), hash: text("Сверка", { hidden: true, since: 2 }), scanId: text("Ид скана", { hidden: true, since: 2 }),
      signers: list("Подписали", { hidden: true, since: 2 }), inputs: text("Ответы для бумаги", { hidden: true, since: 2 }), locked: flag("Закрыт от правки", { since: 2 }), id, ...kept,
    },
    views: [view("Что это", 320), view("Пары", 260), { header: "Ознакомлены", since: 2, width: 110 }, { header: "Файл", since: 2, width: 320 }],
  },
  drafts: {
    sheetId: 115, title: "Черновики", since: 1, key: "id",
    columns: { personId: person("Ид человека"), form: text("Форма"), subject: text("О чём"), text: text("Текст"), savedAt: instant("Сохранено"), id },
  },
  settings: {
    sheetId: 116, title: "Настройки", since: 1, visible: true, key: "key",
    columns: { key: text("Ключ", { needed: true, width: 180 }), value: text("Значение", { width: 360 }) },
    views: [view("Что это", 420)],
  },
  lookups: {
    sheetId: 117, title: "Справочники", since: 1,
    columns: { list: text("Список", { needed: true, width: 160 }), code: text("Код", { width: 120 }), title: text("Название", { needed: true, width: 320 }), note: text("Примечание", { width: 320 }) },
  },
  log: {
    sheetId: 118, title: "Журнал", since: 1,
    columns: {
      at: { kind: "instant", header: "Когда", since: 1, needed: true, width: 170 }, who: text("Кто", { width: 220 }), requestId: text("Запрос"), action: text("Что сделано", { width: 180 }),
      entity: text("Лист"), entityId: text("Ид строки"), changes: text("Было и стало", { width: 400 }), reply: text("Ответ", { hidden: true }),
    },
  },
  jobs: {
    sheetId: 119, title: "Очередь", since: 1, key: "id",
    columns: {
      id, kind: choice("Работа", JOB_KIND, { needed: true }), state: choice("Состояние", JOB_STATE, { needed: true }), done: number("Сделано"), total: number("Всего"),
      leaseOwner: text("Кто ведёт"), leaseUntil: instant("Ведёт до"), tries: number("Попыток"), lastError: text("Последняя ошибка", { width: 320 }), notBefore: instant("Не раньше"),
      made: number("Создано строк"), left: number("Оставлено строк"), startedBy: text("Кем начата"), createdAt: instant("Создано"), finishedAt: instant("Закончена"),
    },
  },
  jobParts: {
    sheetId: 120, title: "Очередь. Части", since: 1, key: "id",
    columns: { id, jobId: person("Ид работы"), part: number("Часть"), kind: choice("Вид", { todo: "сделать", undo: "отменить", made: "сделано" }, { needed: true }), text: text("Текст") },
  },
  traces: {
    sheetId: 121, title: "Следы", since: 1, key: "sheet",
    columns: { sheet: text("Лист", { needed: true }), part: number("Часть"), ids: text("Ид строк") },
  },
  acknowledgements: {
    sheetId: 122, title: "Ознакомление", since: 2, key: "id",
    columns: {
      paperId: person("Ид бумаги"), personId: person("Ид человека"), date: date("Дата", { needed: true }), agree: choice("Согласие", { yes: "согласен", no: "не согласен" }),
      remark: text("Замечание", { width: 320 }), how: choice("Как", { pen: "подпись", page: "на странице", letter: "письмо" }, { needed: true }), id, ...kept,
    },
    views: [view("Имя", 220), view("Что это", 320)],
  },
  programmes: {
    sheetId: 123, title: "Программы", since: 2, key: "id",
    columns: {
      state: choice("Состояние", PROGRAMME_STATE, { needed: true }), start: date("Начало"), end: date("Окончание"), extendedFrom: date("Продлена с"),
      authorMode: choice("Кто составил", AUTHOR_MODE, { width: 180 }), goal: text("Цель", { width: 260 }), analysis: text("Анализ потребностей", { width: 320 }), tasks: text("Задачи", { width: 320 }),
      results: text("Ожидаемые результаты", { width: 320 }), rhythm: text("Ритм встреч", { width: 180 }), mode: text("Режим", { width: 140 }), result: text("Итог", { width: 220 }),
      kind: choice("Вид плана", PLAN_KIND, { since: 4, empty: "D15", width: 160 }), stageNo: number("Этап", { since: 4, width: 70 }), duties: text("Обязанности и полномочия", { since: 4, width: 320 }),
      career: text("Карьерное намерение", { since: 5, width: 320 }), reserve: choice("Кадровый резерв", PLAN_RESERVE, { since: 5, width: 120 }), attestationOn: date("Аттестация намечена", { since: 5 }),
      pairId: person("Ид пары"), menteeId: person("Ид наставляемого"), yearId: text("Ид года", { hidden: true }), id, ...kept,
    },
    views: [view("Пара", 70), view("Наставляемый", 220), view("Выполнено, %", 100)],
  },
  planItems: {
    sheetId: 124, title: "План", since: 2, visible: true, key: "id",
    columns: {
      due: date("Срок"), activity: text("Мероприятие", { width: 420 }), direction: choice("Направление", DIRECTION_SHORT, { width: 200 }), status: choice("Состояние", PLAN_STATUS, { needed: true }),
      doneOn: date("Выполнено"), responsible: choice("Кто отвечает", RESPONSIBLE), plannedResult: text("Планируемый результат", { width: 260 }), actualResult: text("Что получилось", { width: 260 }),
      evidence: text("Подтверждение", { width: 200 }), mentorMark: number("Оценка наставника, 0–2", { width: 90 }), difficulty: text("Трудность", { width: 80 }), competence: text("Компетенция", { width: 80 }),
      kind: text("Вид", { width: 140 }), manner: text("Форма работы", { width: 140 }), offPlan: flag("Сверх плана"), dueBefore: date("Прежний срок"), reason: text("Причина", { width: 200 }),
      part: choice("Часть плана", PLAN_PART), source: choice("Откуда", PLAN_SOURCE), ownWording: flag("Своя формулировка"), libraryCode: text("Код библиотеки", { width: 110 }),
      calendarTopic: text("Тема КТП", { since: 5, width: 220 }), calendarDate: date("Дата КТП", { since: 5 }), schoolPlan: text("Пункт плана школы", { since: 5, width: 220 }),
      givenBy: text("Ид давшего", { hidden: true }), programmeId: text("Ид программы", { hidden: true }), pairId: person("Ид пары"), menteeId: person("Ид наставляемого"), id, ...kept,
    },
    views: [view("Пара", 70), view("Наставляемый", 220)],
  },
  planChanges: {
    sheetId: 125, title: "Корректировки", since: 2, key: "id",
    columns: {
      date: date("Дата", { needed: true }), before: text("Было", { width: 320 }), after: text("Стало", { width: 320 }), reason: text("Причина", { width: 260 }), initiator: text("Ид инициатора", { hidden: true }),
      agreedBy: text("Ид согласившего", { hidden: true }), agreedOn: date("Согласовано"), programmeId: person("Ид программы"), itemId: text("Ид строки плана", { hidden: true }), fields: text("Что меняется", { hidden: true }), id, ...kept,
    },
    views: [view("Имя", 220)],
  },
  planLibrary: {
    sheetId: 126, title: "Библиотека плана", since: 2, key: "code",
    columns: {
      code: text("Код", { needed: true, width: 110 }), section: choice("Раздел", LIBRARY_SECTION, { needed: true, width: 160 }), direction: text("Направление", { width: 120 }), difficulty: text("Трудность", { width: 80 }),
      competence: text("Компетенция", { width: 80 }), activity: text("Мероприятие", { width: 420 }), kind: text("Вид", { width: 160 }), manner: text("Форма работы", { width: 160 }), due: text("Срок", { width: 80 }),
      result: text("Результат", { width: 260 }), evidence: text("Подтверждение", { width: 220 }), stages: list("Этап", { width: 200 }),
    },
  },
  folders: {
    sheetId: 127, title: "Папки", since: 2, key: "key",
    columns: { key: text("Ключ", { needed: true, width: 200 }), fileId: text("Ид файла", { width: 320 }), title: text("Название", { width: 260 }) },
  },
  templates: {
    sheetId: 128, title: "Шаблоны", since: 2, key: "id",
    columns: {
      id, kind: choice("Вид бумаги", DOCUMENT_KIND, { needed: true }), part: number("Часть"), fileId: text("Ид файла", { width: 320 }), version: number("Версия"), modified: text("Изменён", { width: 200 }), edited: flag("Правлен школой"), text: text("Текст"),
    },
  },
  formDefs: {
    sheetId: 129, title: "Анкеты", since: 3, visible: true, key: "id",
    columns: {
      kind: choice("Анкета", QUESTIONNAIRE, { needed: true, width: 80 }), title: text("Название", { width: 320 }), channel: choice("Где отвечают", { form: "форма Google", page: "страница" }, { needed: true }),
      state: choice("Состояние", FORM_STATE, { needed: true }), version: number("Версия", { width: 80 }), address: text("Ссылка", { width: 320 }), verified: flag("Адреса проверены"),
      admitted: list("Внешние: допущены", { width: 220 }), refused: list("Внешние: отказ Google", { width: 220 }), trouble: text("Что не так", { width: 200 }), link: text("Ссылка с кодом", { hidden: true }),
      items: text("Вопросы формы", { hidden: true }), readUntil: instant("Принято до"), fileId: text("Ид файла", { hidden: true }), yearId: text("Ид года", { hidden: true }), id, ...kept,
    },
    views: [{ header: "Приглашено", since: 3, width: 90 }, { header: "Ответили", since: 3, width: 90 }, { header: "Отклик, %", since: 3, width: 90 }],
  },
  waves: {
    sheetId: 130, title: "Рассылки", since: 3, key: "id",
    columns: {
      kind: choice("Анкета", QUESTIONNAIRE, { needed: true, width: 80 }), period: text("О чём", { needed: true }), openedOn: date("Открыта", { needed: true }), closesOn: date("До", { needed: true }),
      closedOn: date("Закрыта"), formDefId: person("Ид анкеты"), yearId: text("Ид года", { hidden: true }), id, ...kept,
    },
    views: [{ header: "Приглашено", since: 3, width: 90 }, { header: "Ответили", since: 3, width: 90 }, { header: "Отклик, %", since: 3, width: 90 }],
  },
  invites: {
    sheetId: 131, title: "Приглашения", since: 3, key: "id",
    columns: {
      waveId: person("Ид рассылки"), personId: person("Ид человека"), pairId: text("Ид пары", { hidden: true }), code: text("Код", { needed: true, hidden: true }), way: choice("Как", INVITE_WAY, { needed: true }),
      state: choice("Состояние", INVITE_STATE, { needed: true }), sentAt: instant("Отправлено"), reminded: number("Напомнено, раз"), remindedAt: instant("Напомнено"), answeredAt: instant("Отвечено"),
      source: choice("Откуда ответ", ANSWER_SOURCE), late: flag("После срока"), responseId: text("Ид ответа формы", { hidden: true }),
      aboutId: text("Ид о ком", { since: 4, hidden: true }), asks: choice("Просит связаться", INVITE_ASKS, { since: 4 }), id, ...kept,
    },
    views: [view("Код человека", 90), view("Имя", 220), { header: "Анкета", since: 3, width: 80 }],
  },
  answers: {
    sheetId: 132, title: "Ответы", since: 3, key: "id",
    columns: {
      kind: choice("Анкета", QUESTIONNAIRE, { needed: true, width: 80 }), key: text("Вопрос", { needed: true, width: 80 }), value: text("Ответ", { width: 420 }), at: instant("Когда"), late: flag("После срока"),
      personId: person("Ид человека"), inviteId: person("Ид приглашения"), taken: list("Внесено в строки", { since: 3, hidden: true }), id,
    },
  },
  closedAnswers: {
    sheetId: 133, title: "Ответы: личное", since: 3, closed: true, key: "id",
    columns: {
      kind: choice("Анкета", QUESTIONNAIRE, { needed: true, width: 80 }), key: text("Вопрос", { needed: true, width: 80 }), value: text("Ответ", { width: 420 }), at: instant("Когда"), late: flag("После срока"),
      personId: person("Ид человека"), inviteId: person("Ид приглашения"), taken: list("Внесено в строки", { since: 3, hidden: true }), id,
    },
  },
  appeals: {
    sheetId: 150, title: "Обращения", since: 5, key: "id",
    columns: {
      date: date("Дата", { needed: true }), kind: choice("О чём", APPEAL_KIND, { needed: true, width: 200 }), state: choice("Состояние", APPEAL_STATE, { needed: true }), settledOn: date("Закрыто"),
      pairId: text("Ид пары", { hidden: true }), personId: text("Ид человека", { hidden: true }), id, ...kept,
    },
    views: [view("Пара", 70), view("Имя", 220)],
  },
  said: {
    sheetId: 151, title: "Обращения: личное", since: 5, closed: true, key: "id",
    columns: {
      kind: choice("О чём", SAID_KIND, { needed: true, width: 200 }), words: text("Слова", { width: 420 }), reasons: list("Причины", { width: 220 }), at: instant("Когда"),
      personId: person("Ид человека"), pairId: text("Ид пары", { hidden: true }), aboutId: text("Ид о ком", { hidden: true }), id,
    },
  },
  privateNotes: {
    sheetId: 152, title: "Заметки", since: 5, closed: true, key: "id",
    columns: {
      date: date("Дата", { needed: true }), text: text("Заметка", { width: 420 }), at: instant("Когда"), personId: person("Ид человека"), pairId: person("Ид пары"),
      menteeId: text("Ид наставляемого", { hidden: true }), recordId: text("Ид записи", { hidden: true }), id,
    },
  },
  oddAnswers: {
    sheetId: 134, title: "Ответы без хозяина", since: 3, key: "id",
    columns: {
      at: instant("Когда"), why: choice("Почему", ODD_WHY, { needed: true }), code: text("Код"), account: text("Учётная запись", { width: 220 }), state: choice("Состояние", ODD_STATE, { needed: true }),
      settledBy: text("Кто решил", { hidden: true }), settledAt: instant("Когда решено"), inviteId: text("Ид приглашения", { hidden: true }), responseId: text("Ид ответа формы", { hidden: true }), formDefId: person("Ид анкеты"), id,
    },
  },
  letters: {
    sheetId: 135, title: "Письма", since: 3, key: "id",
    columns: {
      day: date("День", { needed: true }), kind: choice("Вид", { digest: "письмо дня", hand: "вручную" }, { needed: true }), state: choice("Состояние", LETTER_STATE, { needed: true }), tries: number("Попыток"), at: instant("Когда"),
      error: text("Ошибка", { width: 220 }), about: list("Ид приглашений", { hidden: true }), duties: list("О сроках", { since: 4, hidden: true }), personId: person("Ид человека"), id,
    },
    views: [view("Имя", 220)],
  },
  stageModels: {
    sheetId: 136, title: "Модели этапов", since: 4, key: "id",
    columns: {
      id: text("Код", { needed: true, width: 90 }), model: text("Модель", { needed: true, width: 90 }), no: number("№", { needed: true, width: 50 }),
      stage: choice("Этап", STAGE_KEY, { needed: true }), title: text("Название", { width: 260 }), goal: text("Цель", { width: 320 }),
      counted: choice("Как считать", COUNTED, { needed: true, width: 200 }), first: number("С", { needed: true, width: 50 }), last: number("По", { needed: true, width: 50 }),
      dueDaysBefore: number("Оценка: дней до конца", { needed: true }), dueShift: choice("Если выходной", DUE_SHIFT, { needed: true, width: 200 }),
      opensDaysBefore: number("Открыть: дней до срока"), filingDays: number("В дело: дней"), organiser: choice("Организует", ASSESSOR_ROLE, { needed: true, width: 180 }),
      interviewer: choice("Собеседует", ASSESSOR_ROLE, { needed: true, width: 180 }), package: list("Пакет", { width: 180 }), optional: list("Можно приложить"),
      conclusions: list("Выводы"),
    },
    faults: stageModelFaults,
  },
  stages: {
    sheetId: 137, title: "Этапы", since: 4, visible: true, key: "id",
    columns: {
      no: number("№", { needed: true, width: 50 }), title: text("Этап", { width: 220 }), start: date("Начало"), end: date("Окончание"), dueByHand: date("Срок оценки, если другой"),
      extendedFrom: date("Продлён с"), reason: text("Причина", { width: 220 }), goal: text("Цель", { width: 320 }), state: choice("Состояние", STAGE_STATE, { empty: "open" }),
      organiserId: text("Ид организатора", { hidden: true }), interviewerId: text("Ид собеседующего", { hidden: true }), trackId: person("Ид курса"),
      lineId: text("Код модели", { hidden: true }), computed: text("Даты по модели", { hidden: true }), menteeId: person("Ид наставляемого"), id, ...kept,
    },
    views: [view("Наставляемый", 220)],
  },
  assessments: {
    sheetId: 138, title: "Оценка этапа", since: 4, key: "id",
    columns: {
      state: choice("Состояние", ASSESSMENT_STATE, { needed: true, width: 200 }), openedOn: date("Открыта"), reviewedOn: date("Рассмотрена"), level: choice("Уровень", LEVEL),
      conclusion: text("Вывод", { width: 70 }), summary: text("Итоги", { width: 320 }), recommendations: text("Рекомендации", { width: 320 }),
      gateReason: text("Почему без документа", { width: 220 }), invitedOn: date("Приглашён"), invitedFor: text("Что уточнить", { width: 220 }),
      organiserSignedOn: date("Подписал организатор"), interviewerSignedOn: date("Подписал собеседующий"), interviewOn: date("Собеседование"), filedOn: date("В деле с"), cancelReason: text("Причина отмены", { width: 220 }),
      participants: list("Ид участников", { hidden: true }), filedBy: text("Ид поместившего", { since: 4, hidden: true }), stageId: person("Ид этапа"), menteeId: person("Ид наставляемого"), id, ...kept,
    },
    views: [view("Наставляемый", 220)],
  },
  packageItems: {
    sheetId: 139, title: "Пакет оценки", since: 4, key: "id",
    columns: {
      kind: text("Документ", { width: 100 }), required: flag("Обязателен"), owedBy: choice("С кого", OWED_BY, { width: 160 }), receivedOn: date("Получен"),
      note: text("Примечание", { width: 260 }), paperId: text("Ид бумаги", { hidden: true }), assessmentId: person("Ид оценки"), id, ...kept,
    },
    views: [view("Наставляемый", 220)],
  },
  interviewItems: {
    sheetId: 140, title: "Собеседование", since: 4, key: "id",
    columns: {
      no: number("№", { width: 50 }), question: text("Вопрос", { width: 320 }), result: text("Итог", { width: 320 }), agreement: text("Договорённость", { width: 320 }),
      due: date("Срок"), responsible: choice("Кто отвечает", RESPONSIBLE), assessmentId: person("Ид оценки"), id, ...kept,
    },
    views: [view("Наставляемый", 220)],
  },
  ends: {
    sheetId: 167, title: "Окончание наставничества", since: 5, key: "id",
    columns: {
      work: choice("Оценка работы", WORK, { width: 160 }), review: text("Отзыв наставника", { width: 320 }), proposals: text("Предложения", { width: 320 }),
      results: text("Итоги", { width: 320 }), conclusion: text("Заключение наставника", { width: 320 }), reward: text("Предложения о поощрении", { width: 260 }),
      reportOn: date("Отчёт получен"), assessmentOn: date("Оценка получена"), planOn: date("План получен"), note: text("Примечание", { width: 260 }), acceptedOn: date("Пакет принят"), acceptedBy: text("Ид принявшего", { hidden: true }),
      effective: choice("Деятельность наставника", EFFECT, { width: 160 }), effectiveWhy: text("Почему иначе", { width: 260 }), effectiveOn: date("Подтверждено"), effectiveBy: text("Ид подтвердившего", { hidden: true }),
      pairId: person("Ид пары"), menteeId: person("Ид наставляемого"), id, ...kept,
    },
    views: [{ header: "Пара", since: 5, width: 70 }, { header: "Наставляемый", since: 5, width: 220 }],
  },
  findings: {
    sheetId: 141, title: "Недостатки", since: 4, key: "id",
    columns: {
      text: text("Недостаток", { width: 320 }), competence: text("Компетенция", { width: 80 }), measure: text("Мера", { width: 320 }), due: date("Срок"),
      state: choice("Состояние", FINDING_STATE, { empty: "found", width: 160 }), source: choice("Откуда", FINDING_SOURCE), sourceId: text("Ид источника", { hidden: true }),
      checkedIn: text("Ид повторного контроля", { hidden: true }), proof: text("Подтверждение", { since: 5, width: 260 }), itemId: text("Ид строки плана", { hidden: true }), menteeId: person("Ид наставляемого"), id, ...kept,
    },
    views: [view("Наставляемый", 220)],
  },
  controlKinds: {
    sheetId: 142, title: "Виды контроля", since: 4, key: "code",
    columns: {
      code: text("Код", { needed: true, width: 110 }), title: text("Название", { needed: true, width: 200 }), first: number("С месяца работы", { width: 80 }), last: number("До месяца работы", { width: 80 }),
      times: choice("Как часто", CONTROL_TIMES, { empty: "need", width: 150 }), purpose: text("Цель", { width: 320 }), object: text("Что проверяют", { width: 320 }), result: text("Форма результата", { width: 220 }),
    },
  },
  events: {
    sheetId: 160, title: "События", since: 5, key: "id",
    columns: {
      date: date("Дата", { needed: true }), kind: choice("Вид", EVENT_KIND, { needed: true, width: 150 }), title: text("Название или тема", { needed: true, width: 320 }),
      until: date("По"), at: time("Время", { width: 80 }), lessonNumber: number("№ урока", { width: 80 }), class: text("Класс", { width: 80 }),
      subject: text("Предмет", { width: 160 }), host: text("Чей урок", { width: 220 }), aim: text("Цель", { width: 260 }), level: choice("Уровень", EVENT_LEVEL, { width: 150 }),
      hours: number("Часов", { width: 80 }), result: text("Итог", { width: 260 }), link: text("Ссылка", { width: 260 }), plannedOn: date("Планировалось"), series: text("Ид серии", { hidden: true }),
      state: choice("Состояние", EVENT_STATE, { needed: true }), hostId: text("Ид учителя", { hidden: true }), byId: text("Ид внёсшего", { hidden: true }), id, ...kept,
    },
  },
  eventPeople: {
    sheetId: 161, title: "Участие в событиях", since: 5, key: "id",
    columns: {
      stand: choice("Участие", EVENT_STAND, { needed: true, width: 140 }), result: text("Результат", { width: 260 }), hours: number("Часов", { width: 80 }),
      reflection: text("Что взял(а) для себя", { width: 360 }), eventId: person("Ид события"), personId: person("Ид человека"), id, ...kept,
    },
    views: [{ header: "Код человека", since: 5, width: 90 }, { header: "Имя", since: 5, width: 220 }],
  },
  lessonSamples: {
    sheetId: 162, title: "Образцы уроков", since: 5, key: "id",
    columns: {
      title: text("Тема урока", { needed: true, width: 320 }), lessonType: choice("Тип урока", LESSON_TYPE, { needed: true, width: 160 }), subject: text("Предмет", { width: 160 }), class: text("Класс", { width: 80 }),
      link: text("Ссылка", { needed: true, width: 320 }), author: text("Кто разработал", { width: 220 }), note: text("На что посмотреть", { width: 320 }), state: choice("Состояние", EVENT_STATE, { empty: "standing" }), id, ...kept,
    },
  },
  calendarMarks: {
    sheetId: 166, title: "Записи календаря", since: 5, key: "id",
    columns: { day: date("День"), state: choice("Состояние", CALENDAR_STATE, { needed: true }), at: instant("Когда"), told: text("Что сообщено", { hidden: true }), calendarId: person("Ид календаря"), id },
  },
  meetingWords: {
    sheetId: 165, title: "Отклики о встречах", since: 5, key: "id",
    columns: {
      useful: number("Полезна, 1–5", { needed: true, width: 110 }), said: list("Что сказано", { width: 320 }), at: instant("Когда"),
      meetingId: person("Ид встречи"), pairId: person("Ид пары"), personId: person("Ид человека"), id,
    },
    views: [{ header: "Код человека", since: 5, width: 90 }, { header: "Имя", since: 5, width: 220 }],
  },
  bells: {
    sheetId: 163, title: "Звонки", since: 5, key: "id",
    columns: {
      shift: number("Смена", { width: 80 }), number: number("Урок", { needed: true, width: 80 }), startsAt: time("Начало", { needed: true, width: 80 }), endsAt: time("Конец", { needed: true, width: 80 }),
      from: date("Действует с"), to: date("Действует по"), id, ...kept,
    },
    faults: ({ startsAt, endsAt }) => (startsAt < endsAt ? [] : [{ field: "endsAt", right: "cell.later" }]),
  },
  timetable: {
    sheetId: 164, title: "Расписание", since: 5, key: "id",
    columns: {
      code: text("Код учителя", { needed: true, width: 90 }), weekday: choice("День", WEEKDAY, { needed: true }), number: number("Урок", { needed: true, width: 80 }), shift: number("Смена", { width: 80 }),
      class: text("Класс", { width: 80 }), subject: text("Предмет", { width: 160 }), room: text("Кабинет", { width: 80 }), from: date("Действует с"), to: date("Действует по"), id, ...kept,
    },
    views: [{ header: "Имя", since: 5, width: 220 }],
  },
};

/** Sheets whose rows people may type, sort and edit: their edits are noticed, their rows get codes, their deletions are named. */
export const WATCHED = ["people", "pairs", "observations", "members", "consents", "participations", "appointments", "requests", "mentorProfiles",
  "tracks", "meetings", "controls", "papers", "acknowledgements", "programmes", "planItems", "planChanges", "formDefs", "waves",
  "stages", "assessments", "packageItems", "interviewItems", "ends", "findings"] as const satisfies readonly TableId[];

/** The computed sheet «Сегодня»: who owes what. */
export const TODAY_SHEET = {
  sheetId: 100, title: "Сегодня", since: 1,
  columns: [
    { header: "Срочность", width: 130 }, { header: "Что", width: 420 }, { header: "Кто", width: 170 }, { header: "О ком", width: 260 }, { header: "Пара", width: 80 },
    { header: "Срок", width: 100, date: true }, { header: "Осталось дней", width: 110 }, { header: "Что сделать", width: 420 },
  ],
} as const;

/** Columns of a sheet with their fields, in the order in which they are made. */
export const columnsOf = <Id extends TableId>(sheet: Id): [keyof Row<Id> & string, Column][] =>
  Object.entries(SHEETS[sheet].columns) as [keyof Row<Id> & string, Column][];

/** Sheets of one of the workbooks. */
export const sheetsOf = (book: "registry" | "closed"): TableId[] => (Object.keys(SHEETS) as TableId[]).filter((id) => (SHEETS[id].closed === true) === (book === "closed"));

/** Name of the registry, given by setup to a workbook that still has Google's own. */
export const REGISTRY_TITLE = "Наставничество. Реестр";
export const UNTITLED: readonly string[] = ["Новая таблица", "Untitled spreadsheet"];
/** The empty sheet that Google puts into a new workbook: setup takes it away while nothing stands in it. */
export const FIRST_SHEETS: readonly string[] = ["Лист1", "Sheet1"];

/** Locale of all workbooks: how days and numbers that people type are read (design §1). */
export const LOCALE = "ru_RU";

/** Version of the workbook that this code writes; older code refuses to write a newer workbook. */
export const WORKBOOK_VERSION = 5;
