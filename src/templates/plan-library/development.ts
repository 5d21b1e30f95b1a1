import type { ReadyLine } from "../../server/domain/plan/library";

/** P.7, typical lines of stage 2 (D17, R-D19). */
export const DEVELOPMENT: readonly ReadyLine[] = [
  {
    code: "B-DEV-01", section: "development", direction: "theory", difficulty: "", competence: "K2", stages: ["development"],
    activity: "Разобрать с наставником уровни компетенций на начало этапа и выбрать две области роста",
    kind: "наставничество", manner: "диагностика", due: "+2",
    result: "Две области и ожидаемый уровень к концу этапа", evidence: "диагностика (Q07)",
  },
  {
    code: "B-DEV-02", section: "development", direction: "theory", difficulty: "", competence: "K2", stages: ["development"],
    activity: "Прочитать одну книгу или пройти один открытый курс по выбранной области и применить три приёма",
    kind: "самообучение", manner: "чтение и проба", due: "+16",
    result: "Три пробы с выводом «беру, меняю, отказываюсь»", evidence: "записи проб",
  },
  {
    code: "B-DEV-03", section: "development", direction: "methods", difficulty: "", competence: "K2", stages: ["development"],
    activity: "Пройти по одному коучинг-циклу в месяц с разными темами внимания",
    kind: "наставничество", manner: "коучинг-цикл", due: "мес 05",
    result: "Не меньше семи циклов, видна динамика по листам", evidence: "листы урока (D23)",
  },
  {
    code: "B-DEV-04", section: "development", direction: "methods", difficulty: "", competence: "K4", stages: ["development"],
    activity: "Посетить по уроку у трёх коллег своего и соседнего предмета",
    kind: "мероприятие школы", manner: "взаимопосещение", due: "мес 12",
    result: "Три листа, один приём перенесён к себе", evidence: "листы наблюдения",
  },
  {
    code: "B-DEV-05", section: "development", direction: "subject", difficulty: "", competence: "K4", stages: ["development"],
    activity: "Подготовить урок или методическую разработку на школьный или районный конкурс для молодых педагогов",
    kind: "конкурс", manner: "участие", due: "мес 02",
    result: "Заявка подана, работа разобрана с наставником", evidence: "заявка, работа, результат",
  },
  {
    code: "B-DEV-06", section: "development", direction: "upbringing", difficulty: "", competence: "K3", stages: ["development"],
    activity: "Провести мероприятие недели своего методического объединения",
    kind: "мероприятие школы", manner: "проведение", due: "мес 03",
    result: "Мероприятие проведено, собраны отзывы", evidence: "сценарий и сводка отзывов",
  },
  {
    code: "B-DEV-07", section: "development", direction: "methods", difficulty: "", competence: "K2", stages: ["development"],
    activity: "Участвовать во всех занятиях «Школы молодого педагога», одно провести в паре с наставником",
    kind: "мероприятие школы", manner: "ШМП", due: "мес 05",
    result: "Посещено не меньше 80 % занятий", evidence: "лист посещаемости (D44)",
  },
  {
    code: "B-DEV-08", section: "development", direction: "theory", difficulty: "", competence: "K2", stages: ["development"],
    activity: "Составить проект плана развития потенциала: роль через два года, чему учиться, где себя проверить",
    kind: "самообучение", manner: "проектирование", due: "мес 05",
    result: "Проект обсуждён с наставником и заместителем директора", evidence: "проект (D18)",
  },
  {
    code: "B-DEV-09", section: "development", direction: "psychology", difficulty: "", competence: "K3", stages: ["development"],
    activity: "Провести самостоятельно родительское собрание и разобрать его по трём вопросам",
    kind: "самообучение", manner: "самоанализ", due: "мес 11",
    result: "Решения собрания выполнены к следующему", evidence: "план и самоанализ",
  },
];
