import type { ReadyLine } from "../../server/domain/plan/library";

/** P.3, lines by difficulty: digital tools, the class, special needs, time, attestation. */
export const DIFFICULTIES_12_16: readonly ReadyLine[] = [
  {
    code: "B-DF12-1", section: "difficulty", direction: "ict", difficulty: "DF12", competence: "K5", stages: ["adaptation", "development"],
    activity: "Освоить три действия в школьных сервисах, которые нужны каждую неделю (назвать их при встрече), и сделать их при наставнике",
    kind: "наставничество", manner: "практикум", due: "+2",
    result: "Все три действия выполнены без подсказки", evidence: "отметка наставника",
  },
  {
    code: "B-DF12-2", section: "difficulty", direction: "ict", difficulty: "DF12", competence: "K5", stages: ["adaptation", "development"],
    activity: "Подготовить одно цифровое задание с автоматической проверкой и провести его в классе",
    kind: "самообучение", manner: "практическая работа", due: "+7",
    result: "Задание прошёл весь класс, разобрана самая частая ошибка", evidence: "ссылка на задание и сводка без имён",
  },
  {
    code: "B-DF12-3", section: "difficulty", direction: "ict", difficulty: "DF12", competence: "K5", stages: ["adaptation", "development", "potential"],
    activity: "Посчитать две недели, сколько минут уходит на материалы, и заменить самое долгое готовой заготовкой",
    kind: "самообучение", manner: "хронометраж", due: "+11",
    result: "Подготовка сократилась не меньше чем на четверть", evidence: "две записи времени",
  },
  {
    code: "B-DF13-1", section: "difficulty", direction: "upbringing", difficulty: "DF13", competence: "K3", stages: ["adaptation", "development"],
    activity: "Составить план работы с классом на четверть: одно общее дело, темы классных часов, дежурство, встречи с родителями",
    kind: "наставничество", manner: "практикум", due: "+3",
    result: "План согласован с заместителем директора", evidence: "план",
  },
  {
    code: "B-DF13-2", section: "difficulty", direction: "upbringing", difficulty: "DF13", competence: "K3", stages: ["adaptation", "development"],
    activity: "Посетить классный час наставника, затем провести свой и разобрать его",
    kind: "наставничество", manner: "посещение и показ", due: "+6",
    result: "На своём классном часе говорила большая часть учеников", evidence: "лист наблюдения",
  },
  {
    code: "B-DF13-3", section: "difficulty", direction: "upbringing", difficulty: "DF13", competence: "K3", stages: ["development"],
    activity: "Провести с классом одно общее дело, в котором обязанности распределили сами ученики",
    kind: "мероприятие школы", manner: "общее дело", due: "мес 12",
    result: "Дело состоялось, ученики назвали, что сделать иначе", evidence: "короткая заметка без фамилий",
  },
  {
    code: "B-DF14-1", section: "difficulty", direction: "psychology", difficulty: "DF14", competence: "K3", stages: ["adaptation", "development"],
    activity: "Прочитать рекомендации школьного консилиума для своих классов и выписать, что это меняет на уроке: место, время, вид задания",
    kind: "наставничество", manner: "консультация со специалистом", due: "+3",
    result: "По каждому классу есть список из трёх–пяти действий", evidence: "список действий без имён и диагнозов",
  },
  {
    code: "B-DF14-2", section: "difficulty", direction: "psychology", difficulty: "DF14", competence: "K3", stages: ["adaptation", "development"],
    activity: "Подготовить три варианта одного задания (опора, базовое, расширенное) и провести урок с ними",
    kind: "самообучение", manner: "практическая работа", due: "+7",
    result: "Каждый ученик выполнил свой вариант хотя бы на две трети", evidence: "комплект заданий",
  },
  {
    code: "B-DF14-3", section: "difficulty", direction: "psychology", difficulty: "DF14", competence: "K3", stages: ["adaptation", "development"],
    activity: "Пригласить специалиста сопровождения на урок и изменить по его совету одну вещь",
    kind: "наставничество", manner: "совместное посещение", due: "+12",
    result: "Изменение сделано и проверено на следующем уроке", evidence: "лист посещения",
  },
  {
    code: "B-DF15-1", section: "difficulty", direction: "theory", difficulty: "DF15", competence: "K2", stages: ["adaptation", "development"],
    activity: "Записать неделю по часам и с наставником выбрать два дела, которые можно не делать, делать реже или взять готовыми",
    kind: "наставничество", manner: "беседа", due: "+3",
    result: "Освобождён хотя бы час в неделю", evidence: "таблица недели до и после",
  },
  {
    code: "B-DF15-2", section: "difficulty", direction: "theory", difficulty: "DF15", competence: "K2", stages: ["adaptation", "development"],
    activity: "Завести банк заготовок: разминки, проверочные на пять минут, задания на замену; пополнять по два в неделю",
    kind: "самообучение", manner: "накопление материалов", due: "+10",
    result: "В банке не меньше шестнадцати заготовок, пять уже использованы", evidence: "опись банка",
  },
  {
    code: "B-DF15-3", section: "difficulty", direction: "theory", difficulty: "DF15", competence: "K3", stages: ["adaptation", "development"],
    activity: "Договориться о правилах отдыха: до какого часа отвечаю на сообщения, какой вечер свободен; через месяц проверить",
    kind: "наставничество", manner: "беседа", due: "+6",
    result: "Правила соблюдались не меньше трёх недель из четырёх", evidence: "отметка в плане «да» или «изменили»",
  },
  {
    code: "B-DF16-1", section: "difficulty", direction: "norms", difficulty: "DF16", competence: "K1", stages: ["development", "potential"],
    activity: "Прочитать порядок аттестации, выписать сроки и требования для своего случая и проверить их с наставником",
    kind: "самообучение", manner: "чтение документа", due: "+8",
    result: "Наставляемый называет свои даты и документы", evidence: "таблица «что · когда · есть ли»",
  },
  {
    code: "B-DF16-2", section: "difficulty", direction: "theory", difficulty: "DF16", competence: "K2", stages: ["adaptation", "development", "potential"],
    activity: "Завести портфолио: разделы, правило «одно подтверждение в месяц», список того, чего не хватает",
    kind: "самообучение", manner: "портфолио", due: "+12",
    result: "В каждом разделе есть хотя бы одно подтверждение или дата, когда оно появится", evidence: "опись портфолио (D42)",
  },
  {
    code: "B-DF16-3", section: "difficulty", direction: "methods", difficulty: "DF16", competence: "K2", stages: ["development", "potential"],
    activity: "Провести открытый урок для коллег с разбором и приложить отзывы к портфолио",
    kind: "мероприятие школы", manner: "открытый урок", due: "мес 04",
    result: "Получено не меньше трёх отзывов, выбран один шаг роста", evidence: "конспект и отзывы (Q20)",
  },
];
