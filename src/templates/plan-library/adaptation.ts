import type { ReadyLine } from "../../server/domain/plan/library";

/** P.5, both parts of the adaptation plan D16 (R-D23–R-D31): preparation before the first day and the general lines. */
export const ADAPTATION: readonly ReadyLine[] = [
  {
    code: "B-PREP-01", section: "preparation", direction: "norms", difficulty: "", competence: "K1", stages: ["adaptation"],
    activity: "Проверить, что должностная инструкция есть, подписана директором и описывает настоящую работу: предмет, классы, поручения",
    kind: "наставничество", manner: "подготовка", due: "−1",
    result: "Расхождения найдены и переданы заместителю директора", evidence: "отметка «проверено», дата",
  },
  {
    code: "B-PREP-02", section: "preparation", direction: "norms", difficulty: "", competence: "K1", stages: ["adaptation"],
    activity: "Собрать папку первого дня: расписание, звонки, списки классов, программа, правила распорядка, «к кому с чем»",
    kind: "наставничество", manner: "подготовка", due: "−1",
    result: "Папка лежит на рабочем месте", evidence: "опись папки",
  },
  {
    code: "B-PREP-03", section: "preparation", direction: "theory", difficulty: "", competence: "K2", stages: ["adaptation"],
    activity: "Составить план наставника на первый месяц: дни встреч, посещения, что показать, о чём спросить",
    kind: "наставничество", manner: "подготовка", due: "−1",
    result: "В плане есть четыре встречи и два посещения с датами", evidence: "план наставника",
  },
  {
    code: "B-PREP-04", section: "preparation", direction: "ict", difficulty: "", competence: "K5", stages: ["adaptation"],
    activity: "Попросить завести учётные записи: журнал, почта, сетевая папка, пропуск",
    kind: "наставничество", manner: "подготовка", due: "−1",
    result: "В первый день всё открывается", evidence: "отметка о выдаче",
  },
  {
    code: "B-PREP-05", section: "preparation", direction: "methods", difficulty: "", competence: "K4", stages: ["adaptation"],
    activity: "Подготовить рабочее место: кабинет, ключ, учебники, доска, проектор; проверить, что работает",
    kind: "наставничество", manner: "подготовка", due: "−1",
    result: "Первый урок можно вести без поиска", evidence: "отметка «готово»",
  },
  {
    code: "B-ADAPT-01", section: "adaptation", direction: "norms", difficulty: "", competence: "K1", stages: ["adaptation"],
    activity: "Ввести в должность: обязанности учителя предмета, требования школы, кому подчиняется, кто заменяет",
    kind: "наставничество", manner: "беседа", due: "+1",
    result: "Наставляемый перечисляет свои обязанности и ответственных", evidence: "отметка обоих",
  },
  {
    code: "B-ADAPT-02", section: "adaptation", direction: "norms", difficulty: "", competence: "K1", stages: ["adaptation"],
    activity: "Сопроводить на инструктажи по охране труда и пожарной безопасности и показать пути выхода, аптечку, кнопку вызова",
    kind: "наставничество", manner: "сопровождение", due: "+1",
    result: "Инструктажи пройдены, путь выхода показан самостоятельно", evidence: "запись в журнале инструктажей (номер, дата)",
  },
  {
    code: "B-ADAPT-03", section: "adaptation", direction: "norms", difficulty: "", competence: "K1", stages: ["adaptation"],
    activity: "Записать круг обязанностей и полномочий: что делаю сам, что согласую, чего не делаю",
    kind: "наставничество", manner: "практикум", due: "+2",
    result: "Список согласован с заместителем директора", evidence: "часть C плана",
  },
  {
    code: "B-ADAPT-04", section: "adaptation", direction: "upbringing", difficulty: "", competence: "K3", stages: ["adaptation"],
    activity: "Рассказать об обычаях школы: линейки, дежурства, форма, праздники, как принято обращаться, как проходят педсоветы",
    kind: "наставничество", manner: "беседа", due: "+2",
    result: "Наставляемый знает, чего от него ждут в ближайшие два месяца", evidence: "отметка в плане",
  },
  {
    code: "B-ADAPT-05", section: "adaptation", direction: "methods", difficulty: "", competence: "K2", stages: ["adaptation"],
    activity: "Посетить два урока наставника с одним вопросом на каждый и обсудить увиденное в тот же день",
    kind: "наставничество", manner: "посещение", due: "+2",
    result: "Взяты два приёма", evidence: "листы наблюдения",
  },
  {
    code: "B-ADAPT-06", section: "adaptation", direction: "methods", difficulty: "", competence: "K4", stages: ["adaptation"],
    activity: "Принять наставника на двух уроках в первый месяц по выбранной наставляемым теме внимания",
    kind: "наставничество", manner: "коучинг-цикл", due: "+4",
    result: "Два листа урока, два следующих шага", evidence: "листы урока (D23)",
  },
  {
    code: "B-ADAPT-07", section: "adaptation", direction: "psychology", difficulty: "", competence: "K3", stages: ["adaptation"],
    activity: "Подвести итог первого месяца втроём с заместителем директора: что получается, что мешает, какая помощь нужна",
    kind: "наставничество", manner: "встреча", due: "+4",
    result: "Названы три решения с датами", evidence: "запись решений",
  },
  {
    code: "B-ADAPT-08", section: "adaptation", direction: "theory", difficulty: "", competence: "K2", stages: ["adaptation"],
    activity: "Составить список пробелов в знаниях и навыках по входной диагностике и первым урокам и выбрать, с чего начать",
    kind: "наставничество", manner: "диагностика", due: "+4",
    result: "Не больше пяти пробелов, у каждого мера и срок", evidence: "часть C плана",
  },
  {
    code: "B-ADAPT-09", section: "adaptation", direction: "theory", difficulty: "", competence: "K2", stages: ["adaptation"],
    activity: "Подготовиться к оценке адаптации: перечитать план, отметить сделанное, записать вопросы к собеседованию",
    kind: "самообучение", manner: "самоанализ", due: "+11",
    result: "План с отметками готов к сдаче", evidence: "план с отметками",
  },
];
