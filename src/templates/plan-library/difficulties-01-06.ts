import type { ReadyLine } from "../../server/domain/plan/library";

/** P.3, lines by difficulty: programmes, reports, papers, colleagues, children, parents. */
export const DIFFICULTIES_01_06: readonly ReadyLine[] = [
  {
    code: "B-DF01-1", section: "difficulty", direction: "norms", difficulty: "DF01", competence: "K1", stages: ["adaptation", "development"],
    activity: "Разобрать с наставником действующую рабочую программу по предмету «{предмет}»: отметить цветом обязательное, решаемое учителем и то, что зависит от класса",
    kind: "наставничество", manner: "разбор документа", due: "+2",
    result: "Наставляемый показывает, какие части менять нельзя, а какие он выбирает сам", evidence: "размеченный экземпляр программы",
  },
  {
    code: "B-DF01-2", section: "difficulty", direction: "norms", difficulty: "DF01", competence: "K1", stages: ["adaptation", "development"],
    activity: "Составить поурочное планирование на одну четверть для своего класса и сверить часы с учебным планом и календарным графиком",
    kind: "самообучение", manner: "практическая работа", due: "+5",
    result: "Часы сходятся, контрольные работы расставлены по неделям", evidence: "файл планирования с датой сверки",
  },
  {
    code: "B-DF01-3", section: "difficulty", direction: "norms", difficulty: "DF01", competence: "K1", stages: ["development", "potential"],
    activity: "По итогам полугодия найти расхождения плана и факта и внести правки в планирование второго полугодия",
    kind: "наставничество", manner: "консультация", due: "мес 01",
    result: "Все пропущенные темы перенесены, объяснено, за счёт чего", evidence: "лист корректировки планирования",
  },
  {
    code: "B-DF02-1", section: "difficulty", direction: "norms", difficulty: "DF02", competence: "K1", stages: ["adaptation", "development"],
    activity: "Составить личный календарь отчётов на год: что, кому, в какой день, по какой форме",
    kind: "наставничество", manner: "практикум", due: "+3",
    result: "В календаре стоят все отчёты учителя до конца года", evidence: "календарь с датами",
  },
  {
    code: "B-DF02-2", section: "difficulty", direction: "ict", difficulty: "DF02", competence: "K5", stages: ["adaptation", "development"],
    activity: "Сделать таблицу, которая сама считает успеваемость и качество по классу, и проверить её на данных прошлой четверти",
    kind: "наставничество", manner: "практикум", due: "+7",
    result: "Проценты совпали с подсчётом вручную на одном классе", evidence: "таблица без фамилий учеников",
  },
  {
    code: "B-DF02-3", section: "difficulty", direction: "norms", difficulty: "DF02", competence: "K1", stages: ["development"],
    activity: "Подготовить отчёт за четверть за неделю до срока, показать наставнику, сдать с первого раза",
    kind: "самообучение", manner: "практическая работа", due: "мес 12",
    result: "Отчёт принят без возврата", evidence: "отметка о приёме отчёта",
  },
  {
    code: "B-DF03-1", section: "difficulty", direction: "norms", difficulty: "DF03", competence: "K1", stages: ["adaptation"],
    activity: "Заполнить электронный журнал за неделю рядом с наставником: темы, отметки, домашнее задание, замены",
    kind: "наставничество", manner: "практикум", due: "+1",
    result: "Записи за неделю сделаны без исправлений завуча", evidence: "отметка о проверке журнала",
  },
  {
    code: "B-DF03-2", section: "difficulty", direction: "norms", difficulty: "DF03", competence: "K1", stages: ["adaptation", "development"],
    activity: "Проверить собственный журнал по списку из восьми пунктов (даты, темы, накопляемость, работы над ошибками…) и устранить найденное",
    kind: "самообучение", manner: "самопроверка", due: "+6",
    result: "По всем пунктам «да» или назван срок исправления", evidence: "заполненный список проверки",
  },
  {
    code: "B-DF03-3", section: "difficulty", direction: "norms", difficulty: "DF03", competence: "K1", stages: ["adaptation", "development"],
    activity: "Собрать папку учителя: программа, планирование, списки инструктажей, планы уроков, отчёты; договориться, где что лежит",
    kind: "самообучение", manner: "практическая работа", due: "+10",
    result: "Любой документ находится за минуту", evidence: "опись папки",
  },
  {
    code: "B-DF04-1", section: "difficulty", direction: "psychology", difficulty: "DF04", competence: "K3", stages: ["adaptation"],
    activity: "Познакомиться с пятью коллегами, от которых зависит работа: о чём к ним идти, когда они свободны",
    kind: "наставничество", manner: "знакомство", due: "+2",
    result: "Наставляемый сам называет, к кому идти с пятью обычными вопросами", evidence: "список «к кому с чем» без личных телефонов",
  },
  {
    code: "B-DF04-2", section: "difficulty", direction: "methods", difficulty: "DF04", competence: "K3", stages: ["adaptation", "development"],
    activity: "Подготовить с коллегой из методического объединения один общий материал (контрольная, игра, подборка заданий) и использовать его в двух классах",
    kind: "мероприятие школы", manner: "совместная работа", due: "+9",
    result: "Материал проведён обоими, обсуждено, что изменить", evidence: "материал и запись обсуждения в три строки",
  },
  {
    code: "B-DF04-3", section: "difficulty", direction: "psychology", difficulty: "DF04", competence: "K3", stages: ["adaptation", "development"],
    activity: "Разобрать с наставником одну трудную рабочую ситуацию с коллегой: факты, чего хочу, что скажу, что сделаю, если не согласятся",
    kind: "наставничество", manner: "беседа", due: "+12",
    result: "Разговор состоялся, договорённость названа одной фразой", evidence: "отметка в дневнике без имён",
  },
  {
    code: "B-DF05-1", section: "difficulty", direction: "psychology", difficulty: "DF05", competence: "K3", stages: ["adaptation"],
    activity: "За две недели выучить имена в своих классах и узнать о каждом одно увлечение, не связанное с оценками",
    kind: "самообучение", manner: "практическая работа", due: "+2",
    result: "На уроке обращается по имени, без списка", evidence: "отметка наставника после посещения",
  },
  {
    code: "B-DF05-2", section: "difficulty", direction: "psychology", difficulty: "DF05", competence: "K3", stages: ["adaptation", "development"],
    activity: "Провести короткий анонимный опрос класса «что помогает и что мешает на моём уроке» и ответить классу, что изменится",
    kind: "самообучение", manner: "опрос", due: "+8",
    result: "Названы и выполнены одно-два изменения", evidence: "сводка опроса без имён",
  },
  {
    code: "B-DF05-3", section: "difficulty", direction: "psychology", difficulty: "DF05", competence: "K3", stages: ["adaptation", "development"],
    activity: "Посетить урок коллеги в своём классе и записать, как он замечает, хвалит и останавливает",
    kind: "наставничество", manner: "взаимопосещение", due: "+5",
    result: "Выбраны два приёма, опробованы на своём уроке", evidence: "лист наблюдения",
  },
  {
    code: "B-DF06-1", section: "difficulty", direction: "psychology", difficulty: "DF06", competence: "K3", stages: ["adaptation"],
    activity: "Составить с наставником план первого родительского собрания на 30 минут и прорепетировать начало и ответы на три неудобных вопроса",
    kind: "наставничество", manner: "репетиция", due: "+3",
    result: "План готов, начало сказано вслух без текста", evidence: "план собрания",
  },
  {
    code: "B-DF06-2", section: "difficulty", direction: "psychology", difficulty: "DF06", competence: "K3", stages: ["adaptation", "development"],
    activity: "Написать три сообщения родителям (успех, трудность, приглашение на беседу) и отредактировать их с наставником",
    kind: "наставничество", manner: "практикум", due: "+6",
    result: "В каждом сообщении факт, просьба и срок, нет оценок личности", evidence: "три обезличенных образца",
  },
  {
    code: "B-DF06-3", section: "difficulty", direction: "psychology", difficulty: "DF06", competence: "K3", stages: ["development"],
    activity: "Провести трудную беседу с родителями в присутствии наставника или психолога и разобрать её в тот же день",
    kind: "наставничество", manner: "совместная встреча", due: "+14",
    result: "Родители и учитель назвали общий следующий шаг", evidence: "запись договорённости без имён",
  },
];
