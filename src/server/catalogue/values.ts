import type { EventKind, EventLevel, EventStand } from "../../contract/schemas";
import type { Aim, AppointmentRole, ConsentKind, ControlKind, Direction, DocumentKind, EndCause, FindingState, Form, GoalReached, InviteState, InviteWay, LessonType, MeetingMode, MenteeCategory, NoteSubject, OrderVariant, PairState, PaperState, ParticipationState, PersonKind, PlanStatus, QuestionnaireId, Variant } from "../../contract/schemas";
import type { Appeal, Assessment, AssessmentState, AssessorRole, Category, ConsentState, ControlState, ControlTimes, CourseStage, Finding, Invite, PackageItem, PlanItem, PlanKind, StageModelLine, FormDef, JobState, Letter, LibraryLine, OddAnswer, MeetingKind, MentoringEnd, MeetingState, ObservationState, PersonStatus, Job, PlanSource, ProgrammeState, Said, Weekday } from "../domain/tables";
import type { AppealKind } from "../../contract/confided";
import type { Effective } from "../../contract/endings";

/** Words of the drop-downs, by the key the code knows. They are data and stay Russian (design, first page). */
export const PERSON_KIND: { readonly [Key in PersonKind]: string } = { teacher: "педагог", pupil: "ученик", external: "внешний" };
export const PERSON_STATUS: { readonly [Key in PersonStatus]: string } = { active: "работает / учится", onLeave: "в отпуске", left: "выбыл(а)", archived: "архив" };
export const GENDER = { male: "м", female: "ж" } as const;
export const CATEGORY: { readonly [Key in Exclude<Category, "">]: string } = {
  none: "нет", fit: "соответствие", first: "первая", highest: "высшая", methodist: "педагог-методист", mentorCategory: "педагог-наставник",
};
export const FORM: { readonly [Key in Form]: string } = {
  "teacher-teacher": "учитель – учитель", "pupil-pupil": "ученик – ученик", "teacher-pupil": "учитель – ученик",
  "external-teacher": "работодатель – учитель", "external-pupil": "работодатель – ученик",
};
/** R-B03–R-B07, word for word. */
export const VARIANT_NAME: { readonly [Key in Variant]: string } = {
  young: "опытный педагог – молодой специалист",
  classTeacher: "опытный классный руководитель – молодой специалист",
  leader: "лидер педагогического сообщества – педагог, испытывающий проблемы",
  innovator: "педагог новатор – консервативный педагог",
  subject: "опытный предметник – неопытный предметник",
};
export const PAIR_KIND = { pair: "пара", group: "группа" } as const;
export const PAIR_STATE: { readonly [Key in PairState]: string } = {
  proposed: "предложена", declined: "отклонена", agreed: "согласована", ordered: "закреплена", working: "работает", review: "на пересмотре",
  finished: "завершена", ended: "прекращена досрочно",
};
/** Reasons of D11. */
export const END_CAUSE: { readonly [Key in EndCause]: string } = {
  mentor: "инициатива наставника", mentee: "инициатива наставляемого", school: "решение куратора", dismissal: "увольнение", transfer: "перевод", absence: "длительное отсутствие", goal: "цель достигнута досрочно",
};
export const CONSENT_KIND: { readonly [Key in ConsentKind]: string } = {
  data: "персональные данные", mentoring: "участие в наставничестве", publication: "публикация", photo: "фото", crossBorder: "трансграничная передача",
};
export const CONSENT_STATE: { readonly [Key in ConsentState]: string } = { none: "нет", given: "получено", refused: "отказ", withdrawn: "отозвано" };
export const ROLE_IN_PROGRAMME = { mentor: "наставник", mentee: "наставляемый" } as const;
export const PARTICIPATION_STATE: { readonly [Key in ParticipationState]: string } = {
  applied: "заявка", candidate: "кандидат", base: "в базе", reserve: "резерв", programme: "в программе", paused: "приостановлен", finished: "завершил",
  left: "выбыл", blocked: "заблокирован", archived: "архив",
};
export const APPOINTMENT_ROLE: { readonly [Key in AppointmentRole]: string } = {
  director: "директор", actingDirector: "и. о. директора", curator: "куратор", deputyTeaching: "зам. по УВР", deputyMethods: "зам. по методработе",
  headOfSubject: "руководитель ШМО", psychologist: "психолог", projectGroup: "участник проектной группы", grownUp: "взрослый группы", substitute: "замещающий наставник", helper: "помощник",
};
export const MENTEE_CATEGORY: { readonly [Key in MenteeCategory]: string } = {
  young: "молодой специалист", newcomer: "вновь прибывший", deficit: "профессиональный дефицит", conservative: "осваивает новое у новатора",
};
export const OBSERVATION_STATE: { readonly [Key in ObservationState]: string } = { planned: "готовится", logged: "внесено", withdrawn: "отозвано", corrected: "исправлено" };
export const LESSON_TYPE: { readonly [Key in LessonType]: string } = {
  new: "изучение нового", practice: "закрепление", review: "повторение", test: "контроль", mixed: "комбинированный", project: "проект", other: "другое",
};
export const NOTE_SUBJECT: { readonly [Key in NoteSubject]: string } = { stage: "этап", teacher: "учитель", pupils: "ученики", note: "заметка" };
export const MEETING_STATE: { readonly [Key in MeetingState]: string } = { planned: "назначена", moved: "перенесена", held: "состоялась", missed: "не состоялась", withdrawn: "отозвана" };
export const MEETING_KIND: { readonly [Key in MeetingKind]: string } = {
  acquaintance: "знакомство", trial: "пробная", work: "рабочая", advice: "консультация", demonstration: "показ", general: "общая", interview: "собеседование",
};
export const MEETING_MODE: { readonly [Key in MeetingMode]: string } = { inPerson: "очно", remote: "дистанционно", mixed: "смешанно" };
export const EVENT_KIND: { readonly [Key in EventKind]: string } = {
  openLesson: "открытый урок", mutualVisit: "взаимопосещение", masterClass: "мастер-класс", contest: "конкурс", seminar: "семинар", webinar: "вебинар", courses: "курсы", youngSchool: "школа молодого педагога",
};
export const EVENT_LEVEL: { readonly [Key in EventLevel]: string } = { school: "школьный", municipal: "муниципальный", regional: "региональный", national: "всероссийский", international: "международный" };
export const EVENT_STAND: { readonly [Key in EventStand]: string } = { invited: "приглашён(а)", going: "идёт", came: "был(а)", missed: "не был(а)" };
export const WEEKDAY: { readonly [Key in Weekday]: string } = { 1: "понедельник", 2: "вторник", 3: "среда", 4: "четверг", 5: "пятница", 6: "суббота" };
export const CALENDAR_STATE = { standing: "в календаре", cancelled: "отменена" } as const;
export const EVENT_STATE = { standing: "внесено", withdrawn: "отозвано" } as const;
export const CONTROL_KIND: { readonly [Key in ControlKind]: string } = { overview: "обзорный", preventive: "предупредительный", personal: "персональный", frontal: "фронтальный", repeat: "повторный", other: "свой вид школы" };
export const CONTROL_STATE: { readonly [Key in ControlState]: string } = { planned: "запланирован", held: "проведён", missed: "не проведён" };
/** As what somebody signs the report of a control. */
/** As what the observer of a lesson signs its sheet. */
export const OBSERVED = "посетил(а) урок";
export const CONTROLLED = "провёл(а) контроль";
/** As what somebody signs a paper of an assessment. */
export const ASSESSED_AS = { organiser: "организатор оценки", interviewer: "проводит собеседование", filer: "поместил(а) в дело" } as const;
export const CONTROL_TIMES: { readonly [Key in ControlTimes]: string } = { once: "один раз", term: "раз в четверть", halfYear: "раз в полугодие", need: "по необходимости" };
export const AIM: { readonly [Key in Aim]: string } = { coaching: "коучинг", ...CONTROL_KIND };
export const STAGE_KEY: { readonly [Key in StageModelLine["stage"]]: string } = { adaptation: "адаптация", development: "развитие", potential: "потенциал" };
export const STAGE_STATE: { readonly [Key in CourseStage["state"]]: string } = { open: "открыт", closed: "закрыт", before: "закрыт (до начала учёта)", dropped: "снят: другая модель" };
export const COUNTED: { readonly [Key in StageModelLine["counted"]]: string } = { months: "месяцы от начала работы", calendar: "месяцы учебного года" };
export const DUE_SHIFT: { readonly [Key in StageModelLine["dueShift"]]: string } = { next: "на следующий рабочий день", previous: "на предыдущий рабочий день", none: "не переносится" };
export const ASSESSOR_ROLE: { readonly [Key in AssessorRole]: string } = { deputyTeaching: "зам. по УВР", deputyMethods: "зам. по методработе" };
export const ASSESSMENT_STATE: { readonly [Key in AssessmentState]: string } = {
  collecting: "сбор документов", ready: "готова к рассмотрению", invited: "приглашён специалист", drafted: "проект заключения", signed: "заключение подписано",
  interviewed: "собеседование проведено", filed: "в деле", cancelled: "отменена",
};
export const LEVEL: { readonly [Key in Exclude<Assessment["level"], "">]: string } = { high: "высокий", good: "достаточный", base: "базовый", low: "недостаточный" };
export const OWED_BY: { readonly [Key in Exclude<PackageItem["owedBy"], "">]: string } = { mentee: "наставляемый", mentor: "наставник", organiser: "организатор оценки" };
export const FINDING_STATE: { readonly [Key in FindingState]: string } = {
  found: "выявлено", measured: "мера назначена", checking: "на проверке", removed: "устранено", partly: "частично", again: "повторно",
};
export const FINDING_SOURCE: { readonly [Key in Finding["source"]]: string } = { control: "контроль", lesson: "посещение" };
export const PLAN_KIND: { readonly [Key in PlanKind]: string } = { D15: "программа на год", D16: "план адаптации", D17: "план развития", D18: "план развития потенциала" };
export const PLAN_PART: { readonly [Key in Exclude<PlanItem["part"], "">]: string } = { preparation: "подготовительная", dayOne: "первый день", general: "общая" };
export const DOCUMENT_KIND: { readonly [Key in DocumentKind]: string } = {
  D10: "D10", D11: "D11", D12: "D12", D15: "D15", D16: "D16", D17: "D17", D18: "D18", D19: "D19", D20: "D20", D21a: "D21a", D21b: "D21b", D22: "D22", D23: "D23", D24: "D24", D26: "D26", D27: "D27", D28: "D28", D29: "D29", D30: "D30", D31: "D31", D32: "D32", D33: "D33", D34: "D34", D35: "D35", D36: "D36", D37: "D37", D38: "D38", D39: "D39", D40: "D40", D45: "D45", D49: "D49", D57: "D57", D58: "D58", D59: "D59",
};
/** How the mentor sees the work done of the through plan (D19), and whether the work of the mentor was effective (M53). */
export const WORK: { readonly [Key in Exclude<MentoringEnd["work"], "">]: string } = { full: "выполнен полностью", mostly: "выполнен в основном", partly: "выполнен частично" };
export const EFFECT: { readonly [Key in Effective]: string } = { yes: "эффективна", partly: "эффективна частично", no: "неэффективна" };
/** What a pair of pupils has come to (D58). */
export const REACHED: { readonly [Key in GoalReached]: string } = { yes: "да", partly: "частично", no: "нет" };
export const ORDER_VARIANT: { readonly [Key in OrderVariant]: string } = {
  first: "о закреплении", addition: "о внесении дополнений", amendment: "о внесении изменений", extension: "о продлении срока",
};
export const PAPER_STATE: { readonly [Key in PaperState]: string } = {
  draft: "черновик", approval: "на согласовании", signed: "подписан", replaced: "заменён", cancelled: "отменён", archived: "архив",
};
export const EDITED = { yes: "правлен", kept: "оставлен как есть" } as const;
export const PROGRAMME_STATE: { readonly [Key in ProgrammeState]: string } = { draft: "черновик", active: "действует", finished: "завершена", ended: "прекращена" };
/** Whether the personnel reserve is meant (D18). */
export const PLAN_RESERVE = { yes: "да", no: "нет" } as const;
export const AUTHOR_MODE = { joint: "составлена вместе", mentor: "составил наставник" } as const;
/** Directions of R-D04, as a drop-down shows them. */
export const DIRECTION_SHORT: { readonly [Key in Direction]: string } = {
  theory: "теоретическое", norms: "нормативное", subject: "предметно-профессиональное", psychology: "психолого-педагогическое", methods: "методическое",
  ict: "ИКТ-компетенции", upbringing: "внеурочная и воспитательная деятельность",
};
export const PLAN_STATUS: { readonly [Key in PlanStatus]: string } = {
  proposed: "предложено", planned: "запланировано", working: "в работе", done: "выполнено", partly: "частично", failed: "не выполнено", moved: "перенесено", cancelled: "отменено",
};
export const RESPONSIBLE = { mentor: "наставник", mentee: "наставляемый", curator: "куратор" } as const;
export const PLAN_SOURCE: { readonly [Key in PlanSource]: string } = {
  library: "библиотека", own: "своё", meeting: "встреча", lesson: "посещение", finding: "недостаток", interview: "собеседование", questionnaire: "анкета",
};
export const LIBRARY_SECTION: { readonly [Key in LibraryLine["section"]]: string } = {
  difficulty: "по трудностям", base: "основа", preparation: "подготовка", adaptation: "адаптация", dayOne: "первый день", development: "развитие", potential: "потенциал", pupils: "ученики",
};
export const QUESTIONNAIRE: { readonly [Key in QuestionnaireId]: string } = {
  Q02: "Q02", Q03: "Q03", Q04: "Q04", Q05: "Q05", Q06: "Q06", Q07a: "Q07a", Q07b: "Q07b", Q11a: "Q11a", Q11b: "Q11b", Q17: "Q17", Q19: "Q19",
  Q18a: "Q18a", Q18b: "Q18b", Q18c: "Q18c", Q18d: "Q18d", Q22a: "Q22a", Q22b: "Q22b", Q23: "Q23",
};
export const FORM_STATE: { readonly [Key in FormDef["state"]]: string } = { draft: "готовится", open: "открыта", closed: "закрыта", replaced: "заменена новой" };
export const INVITE_STATE: { readonly [Key in InviteState]: string } = {
  created: "создано", sent: "отправлено", opened: "открыто", answered: "отвечено", undelivered: "не доставлено", silent: "закрыто без ответа",
};
export const INVITE_WAY: { readonly [Key in InviteWay]: string } = { mail: "письмо", page: "страница", slip: "карточка" };
export const INVITE_ASKS: { readonly [Key in Exclude<Invite["asks"], "">]: string } = { open: "просит", seen: "увидено" };
export const APPEAL_KIND: { readonly [Key in AppealKind]: string } = { talk: "хочет поговорить", unfit: "пара не подходит", lost: "связь потеряна", end: "хочет завершить" };
export const APPEAL_STATE: { readonly [Key in Appeal["state"]]: string } = { open: "открыто", settled: "закрыто" };
export const SAID_KIND: { readonly [Key in Said["kind"]]: string } = { ...APPEAL_KIND, fits: "пара подходит", unclear: "пока не ясно" };
export const ANSWER_SOURCE = { form: "форма", page: "страница", paper: "с бумаги" } as const;
export const ODD_WHY: { readonly [Key in OddAnswer["why"]]: string } = {
  noCode: "без кода", unknownCode: "кода нет", foreignAccount: "код другого человека", closedYear: "год закрыт", noConsent: "согласие отозвано", unreadable: "не читается",
};
export const ODD_STATE: { readonly [Key in OddAnswer["state"]]: string } = { open: "ждёт решения", taken: "принят", dismissed: "отклонён" };
export const LETTER_STATE: { readonly [Key in Letter["state"]]: string } = {
  sending: "отправляется", sent: "отправлено", unclear: "неизвестно, ушло ли", failed: "не ушло", cancelled: "отменено",
};
export const JOB_KIND: { readonly [Key in Job["kind"]]: string } = {
  "import-roster": "импорт участников", "make-papers": "создание бумаг", "sign-papers": "подписанные бумаги", "bin-papers": "отмена созданных бумаг", "file-papers": "бумаги в личное дело", "make-form": "создание формы",
  "send-letters": "отправка писем", "collect-answers": "сбор ответов", "check-environment": "проверка среды",
};
export const JOB_STATE: { readonly [Key in JobState]: string } = { waiting: "ждёт", running: "идёт", done: "сделана", stopped: "остановлена", failed: "не удалась", undone: "отменена" };

/** The words of a ticked and of an unticked flag, in cells and in settings. */
export const YES = "да";
export const NO = "нет";

/** First letters of the codes: adult Н-014, pupil У-014, pair П-027. */
export const CODE_LETTER = { adult: "Н", pupil: "У", pair: "П" } as const;
/** How «Настройки» may name the annual programme. */
export const ANNUAL_WORDS: readonly string[] = ["annual", "годовая", "годовая программа"];
