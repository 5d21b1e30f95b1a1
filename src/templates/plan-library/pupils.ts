import type { ReadyLine } from "../../server/domain/plan/library";

/** P.9, lines of pupil pairs by the goal of R-B35 (D57). */
export const PUPILS: readonly ReadyLine[] = [
  {
    code: "B-PUP-01", section: "pupils", direction: "pupilResults", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Выбрать один предмет и одну тему, где нужна помощь, и поставить цель числом (отметка, задания, скорость)",
    kind: "вдвоём", manner: "договорённость", due: "+1",
    result: "Цель записана одной фразой", evidence: "карточка пары",
  },
  {
    code: "B-PUP-02", section: "pupils", direction: "pupilResults", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Четыре раза позаниматься по 30 минут: разобрать ошибку, решить похожее, объяснить вслух",
    kind: "вдвоём", manner: "занятия", due: "+6",
    result: "Наставляемый объясняет тему сам", evidence: "четыре отметки о встречах",
  },
  {
    code: "B-PUP-03", section: "pupils", direction: "pupilResults", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Завести тетрадь «мои ошибки»: ошибка, почему, как правильно",
    kind: "самостоятельно", manner: "тетрадь", due: "+8",
    result: "В тетради не меньше десяти разобранных ошибок", evidence: "отметка взрослого",
  },
  {
    code: "B-PUP-04", section: "pupils", direction: "pupilResults", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Сравнить начало и конец: решить ту же работу ещё раз и посмотреть, что изменилось",
    kind: "вдвоём", manner: "проверка", due: "+12",
    result: "Стало больше верных заданий", evidence: "два числа в карточке",
  },
  {
    code: "B-PUP-05", section: "pupils", direction: "pupilAdaptation", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Пройти по школе вдвоём: кабинеты, столовая, библиотека, где расписание, к кому идти с вопросом",
    kind: "вдвоём", manner: "экскурсия", due: "+1",
    result: "Новичок находит всё сам", evidence: "отметка о встрече",
  },
  {
    code: "B-PUP-06", section: "pupils", direction: "pupilAdaptation", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Познакомить с тремя ребятами и вместе сходить на одно школьное событие",
    kind: "вдвоём", manner: "событие", due: "+3",
    result: "Новичку есть с кем сесть и с кем пойти", evidence: "отметка взрослого",
  },
  {
    code: "B-PUP-07", section: "pupils", direction: "pupilAdaptation", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Составить удобный распорядок: уроки, секции, отдых; через две недели поправить",
    kind: "вдвоём", manner: "план дня", due: "+4",
    result: "Распорядок держится больше половины дней", evidence: "отметка в карточке",
  },
  {
    code: "B-PUP-08", section: "pupils", direction: "pupilAdaptation", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Раз в неделю отвечать друг другу на вопрос «что получилось и что было трудно»",
    kind: "вдвоём", manner: "разговор", due: "+8",
    result: "Восемь разговоров", evidence: "отметки о встречах",
  },
  {
    code: "B-PUP-09", section: "pupils", direction: "pupilCreativity", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Выбрать, что хочется сделать своими руками, и разбить на пять шагов",
    kind: "вдвоём", manner: "план", due: "+2",
    result: "Пять шагов с датами", evidence: "карточка пары",
  },
  {
    code: "B-PUP-10", section: "pupils", direction: "pupilCreativity", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Сходить вместе на кружок или репетицию и попробовать",
    kind: "вдвоём", manner: "проба", due: "+4",
    result: "Решено, ходить ли дальше", evidence: "отметка взрослого",
  },
  {
    code: "B-PUP-11", section: "pupils", direction: "pupilCreativity", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Подготовить работу или номер к школьному конкурсу",
    kind: "вдвоём", manner: "подготовка", due: "+10",
    result: "Работа подана или номер показан", evidence: "название работы без фамилии",
  },
  {
    code: "B-PUP-12", section: "pupils", direction: "pupilCreativity", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Показать результат классу и рассказать, что было самым трудным",
    kind: "класс", manner: "показ", due: "+12",
    result: "Показ состоялся", evidence: "отметка взрослого",
  },
  {
    code: "B-PUP-13", section: "pupils", direction: "pupilGrowth", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Назвать три своих умения и одно, которому хочется научиться",
    kind: "вдвоём", manner: "разговор", due: "+2",
    result: "Умение и первый шаг записаны", evidence: "карточка пары",
  },
  {
    code: "B-PUP-14", section: "pupils", direction: "pupilGrowth", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Научить кого-нибудь тому, что умеешь сам, за 15 минут",
    kind: "вдвоём", manner: "мини-урок", due: "+6",
    result: "Другой смог повторить", evidence: "отметка о встрече",
  },
  {
    code: "B-PUP-15", section: "pupils", direction: "pupilGrowth", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Выступить перед классом две минуты на свою тему, наставник помогает подготовиться",
    kind: "класс", manner: "выступление", due: "+9",
    result: "Выступление состоялось", evidence: "отметка взрослого",
  },
  {
    code: "B-PUP-16", section: "pupils", direction: "pupilGrowth", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Посмотреть, что получилось: оценить умение от 1 до 10, как в начале, и выбрать следующее",
    kind: "вдвоём", manner: "итог", due: "+12",
    result: "Два числа и следующий шаг", evidence: "карточка пары",
  },
  {
    code: "B-PUP-17", section: "pupils", direction: "pupilManners", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Договориться о трёх правилах пары и соблюдать их",
    kind: "вдвоём", manner: "договорённость", due: "+1",
    result: "Правила названы обоими одинаково", evidence: "карточка пары",
  },
  {
    code: "B-PUP-18", section: "pupils", direction: "pupilManners", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Сделать вместе одно полезное дело для класса или школы",
    kind: "вдвоём", manner: "доброе дело", due: "+5",
    result: "Дело сделано", evidence: "отметка взрослого",
  },
  {
    code: "B-PUP-19", section: "pupils", direction: "pupilManners", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Разобрать одну ссору «как было и как можно»: без имён, с двумя вариантами ответа",
    kind: "вдвоём", manner: "разговор", due: "+7",
    result: "Есть фраза, которую можно сказать в следующий раз", evidence: "отметка о встрече",
  },
  {
    code: "B-PUP-20", section: "pupils", direction: "pupilManners", difficulty: "", competence: "", stages: ["pupils"],
    activity: "Помочь младшим на перемене или мероприятии два раза",
    kind: "вдвоём", manner: "помощь младшим", due: "+10",
    result: "Две помощи отмечены взрослым", evidence: "отметка взрослого",
  },
];
