import type { ReadyLine } from "../../server/domain/plan/library";

/** P.4, two lines of each of the seven directions (R-D04). */
export const BASE: readonly ReadyLine[] = [
  {
    code: "B-TEO-1", section: "base", direction: "theory", difficulty: "", competence: "K2", stages: ["adaptation", "development", "potential"],
    activity: "Выбрать тему самообразования по результатам входной диагностики и записать вопрос, на который хочется ответить к маю",
    kind: "наставничество", manner: "беседа", due: "+4",
    result: "Тема, вопрос и три источника записаны", evidence: "строка плана самообразования (D20)",
  },
  {
    code: "B-TEO-2", section: "base", direction: "theory", difficulty: "", competence: "K2", stages: ["development", "potential"],
    activity: "Рассказать коллегам на методическом объединении, что опробовано по теме самообразования и что вышло: пять минут, один пример",
    kind: "мероприятие школы", manner: "сообщение", due: "мес 03",
    result: "Названы один удачный и один неудачный приём", evidence: "план сообщения",
  },
  {
    code: "B-NOR-1", section: "base", direction: "norms", difficulty: "", competence: "K1", stages: ["adaptation"],
    activity: "Найти в уставе, правилах распорядка и локальных актах ответы на десять рабочих вопросов из списка наставника",
    kind: "самообучение", manner: "поиск по документам", due: "+2",
    result: "Десять ответов с указанием пункта", evidence: "заполненный лист вопросов",
  },
  {
    code: "B-NOR-2", section: "base", direction: "norms", difficulty: "", competence: "K1", stages: ["adaptation", "development"],
    activity: "Разобрать три случая о правах ученика, безопасности и персональных данных: что можно, чего нельзя, кому сообщать",
    kind: "наставничество", manner: "разбор случаев", due: "+8",
    result: "По каждому случаю назван верный порядок действий", evidence: "лист разбора",
  },
  {
    code: "B-SUB-1", section: "base", direction: "subject", difficulty: "", competence: "K4", stages: ["adaptation", "development"],
    activity: "Решить самостоятельно две итоговые работы по предмету «{предмет}» за последние годы и отметить задания, которые трудно объяснять",
    kind: "самообучение", manner: "практическая работа", due: "+5",
    result: "Найдены темы, которые нужно подтянуть, и источники по ним", evidence: "решения с пометками",
  },
  {
    code: "B-SUB-2", section: "base", direction: "subject", difficulty: "", competence: "K4", stages: ["development", "potential"],
    activity: "По итогам диагностической работы класса найти три самые частые ошибки и провести урок, который их устраняет",
    kind: "наставничество", manner: "анализ результатов", due: "мес 11",
    result: "При повторной проверке каждую ошибку сделали вдвое меньше учеников", evidence: "две сводки без имён",
  },
  {
    code: "B-PSY-1", section: "base", direction: "psychology", difficulty: "", competence: "K3", stages: ["adaptation", "development"],
    activity: "Посетить вместе с наставником урок в незнакомой возрастной параллели и записать, чем отличаются темп, внимание, обращение",
    kind: "наставничество", manner: "взаимопосещение", due: "+6",
    result: "Названы три возрастные особенности и что из них следует для урока", evidence: "лист наблюдения",
  },
  {
    code: "B-PSY-2", section: "base", direction: "psychology", difficulty: "", competence: "K3", stages: ["adaptation", "development"],
    activity: "Освоить приём спокойного разговора: факт, чувство, просьба; применить его трижды и обсудить",
    kind: "наставничество", manner: "тренинг", due: "+9",
    result: "Три пробы описаны, выбран удобный вариант фразы", evidence: "запись проб без имён",
  },
  {
    code: "B-MET-1", section: "base", direction: "methods", difficulty: "", competence: "K2", stages: ["adaptation", "development", "potential"],
    activity: "Провести полный цикл с наставником: беседа до урока, посещение, самоанализ, разбор",
    kind: "наставничество", manner: "коучинг-цикл", due: "+4",
    result: "Назван один следующий шаг с датой", evidence: "лист урока (D23)",
  },
  {
    code: "B-MET-2", section: "base", direction: "methods", difficulty: "", competence: "K4", stages: ["development", "potential"],
    activity: "Опробовать новый для себя тип урока (проект, зачёт, дискуссия, лабораторная) и разобрать его по видеозаписи без показа детей или по плану",
    kind: "самообучение", manner: "проба", due: "мес 02",
    result: "Назван случай, когда такой урок уместен", evidence: "план и самоанализ",
  },
  {
    code: "B-ICT-1", section: "base", direction: "ict", difficulty: "", competence: "K5", stages: ["adaptation", "development"],
    activity: "Проверить свои материалы: откуда взяты тексты и картинки, можно ли их использовать, нет ли в них данных детей; исправить",
    kind: "самообучение", manner: "самопроверка", due: "+7",
    result: "Во всех материалах текущей темы указан источник", evidence: "список проверки",
  },
  {
    code: "B-ICT-2", section: "base", direction: "ict", difficulty: "", competence: "K5", stages: ["development", "potential"],
    activity: "Провести урок, на котором цифровое средство решает одну задачу лучше доски, и обосновать выбор",
    kind: "наставничество", manner: "посещение", due: "мес 11",
    result: "Наставник и наставляемый одинаково назвали задачу и выигрыш", evidence: "лист урока (D23)",
  },
  {
    code: "B-VOS-1", section: "base", direction: "upbringing", difficulty: "", competence: "K3", stages: ["adaptation", "development"],
    activity: "Взять на себя одну часть школьного дела (станция, номер, дежурство) и сдать её в срок",
    kind: "мероприятие школы", manner: "участие", due: "+10",
    result: "Часть выполнена, отзыв ответственного получен", evidence: "строка в отчёте о деле",
  },
  {
    code: "B-VOS-2", section: "base", direction: "upbringing", difficulty: "", competence: "K2", stages: ["development", "potential"],
    activity: "Составить и начать программу внеурочного занятия по предмету «{предмет}» на восемь встреч",
    kind: "самообучение", manner: "проектирование", due: "мес 10",
    result: "Проведены первые две встречи, группа набрана", evidence: "программа занятий",
  },
];
