import type { ReadyLine } from "../../server/domain/plan/library";

/** P.3, lines by difficulty: order at the lesson, difficult and gifted children, planning, marking. */
export const DIFFICULTIES_07_11: readonly ReadyLine[] = [
  {
    code: "B-DF07-1", section: "difficulty", direction: "methods", difficulty: "DF07", competence: "K3", stages: ["adaptation"],
    activity: "Вместе составить пять правил урока и первые пять минут: вход, приветствие, начало работы; ввести в одном классе",
    kind: "наставничество", manner: "показ и практикум", due: "+1",
    result: "Класс начинает работать не позже третьей минуты", evidence: "лист посещения",
  },
  {
    code: "B-DF07-2", section: "difficulty", direction: "psychology", difficulty: "DF07", competence: "K3", stages: ["adaptation", "development"],
    activity: "Отработать три способа вернуть внимание без повышения голоса и применить каждый по два раза",
    kind: "наставничество", manner: "тренинг", due: "+4",
    result: "Наставляемый называет, какой способ подошёл какому классу", evidence: "запись трёх проб",
  },
  {
    code: "B-DF07-3", section: "difficulty", direction: "psychology", difficulty: "DF07", competence: "K3", stages: ["adaptation"],
    activity: "Посетить два урока наставника и отметить по минутам, что он делает, когда шум растёт",
    kind: "наставничество", manner: "посещение", due: "+3",
    result: "Выписаны четыре действия, два взяты себе", evidence: "лист наблюдения",
  },
  {
    code: "B-DF08-1", section: "difficulty", direction: "psychology", difficulty: "DF08", competence: "K3", stages: ["adaptation", "development"],
    activity: "Вести две недели наблюдение за одной повторяющейся ситуацией: что было до, что сделал ученик, что после; найти закономерность с наставником",
    kind: "самообучение", manner: "наблюдение", due: "+5",
    result: "Названо, что запускает ситуацию и что её прекращает", evidence: "карточка наблюдения под номером, без имени",
  },
  {
    code: "B-DF08-2", section: "difficulty", direction: "psychology", difficulty: "DF08", competence: "K3", stages: ["adaptation", "development"],
    activity: "Составить с психологом или социальным педагогом памятку из трёх шагов для класса и согласовать её с классным руководителем",
    kind: "наставничество", manner: "совместная консультация", due: "+7",
    result: "Все взрослые класса реагируют одинаково", evidence: "памятка",
  },
  {
    code: "B-DF08-3", section: "difficulty", direction: "psychology", difficulty: "DF08", competence: "K3", stages: ["adaptation", "development"],
    activity: "Через месяц проверить, что изменилось: сравнить число эпизодов до и после, решить, продолжать или менять",
    kind: "наставничество", manner: "анализ случая", due: "+12",
    result: "Есть два числа и решение", evidence: "дополненная карточка наблюдения",
  },
  {
    code: "B-DF09-1", section: "difficulty", direction: "subject", difficulty: "DF09", competence: "K4", stages: ["adaptation", "development"],
    activity: "Подобрать к трём ближайшим темам по два задания повышенной сложности с ответами и дать их на уроке тем, кто закончил раньше",
    kind: "самообучение", manner: "практическая работа", due: "+4",
    result: "Сильные ученики заняты делом на трёх уроках подряд", evidence: "подборка заданий",
  },
  {
    code: "B-DF09-2", section: "difficulty", direction: "subject", difficulty: "DF09", competence: "K4", stages: ["adaptation", "development"],
    activity: "Подготовить с наставником трёх учеников к школьному этапу олимпиады: разобрать задания прошлых лет, составить график из четырёх занятий",
    kind: "наставничество", manner: "совместная подготовка", due: "+8",
    result: "Занятия проведены, участие состоялось", evidence: "график занятий",
  },
  {
    code: "B-DF09-3", section: "difficulty", direction: "subject", difficulty: "DF09", competence: "K2", stages: ["development", "potential"],
    activity: "Сопроводить одну ученическую исследовательскую или проектную работу от вопроса до защиты",
    kind: "самообучение", manner: "руководство проектом", due: "мес 03",
    result: "Работа защищена в классе, школе или выше", evidence: "тема и результат защиты без фамилии",
  },
  {
    code: "B-DF10-1", section: "difficulty", direction: "methods", difficulty: "DF10", competence: "K2", stages: ["adaptation", "development"],
    activity: "Переписать цели пяти ближайших уроков так, чтобы в конце урока их можно было проверить одним заданием",
    kind: "наставничество", manner: "практикум", due: "+2",
    result: "У каждого урока есть проверочное задание на последние пять минут", evidence: "пять целей с заданиями",
  },
  {
    code: "B-DF10-2", section: "difficulty", direction: "methods", difficulty: "DF10", competence: "K2", stages: ["adaptation", "development"],
    activity: "Спланировать один урок в двух вариантах (45 и 35 минут), провести его и отметить, где план разошёлся со временем",
    kind: "самообучение", manner: "проектирование урока", due: "+6",
    result: "Названо, что сокращать первым", evidence: "план с отметками времени",
  },
  {
    code: "B-DF10-3", section: "difficulty", direction: "methods", difficulty: "DF10", competence: "K2", stages: ["adaptation", "development", "potential"],
    activity: "Спланировать блок из четырёх–шести уроков: итоговое задание сначала, затем шаги к нему",
    kind: "наставничество", manner: "совместное проектирование", due: "+10",
    result: "Блок проведён, итоговое задание выполнила не меньше чем половина класса", evidence: "карта блока и процент выполнения",
  },
  {
    code: "B-DF11-1", section: "difficulty", direction: "methods", difficulty: "DF11", competence: "K4", stages: ["adaptation", "development"],
    activity: "Составить понятные ученикам критерии для двух видов работ и выдать их до работы",
    kind: "наставничество", manner: "практикум", due: "+4",
    result: "Ученики по критериям оценивают пример так же, как учитель (расхождение не больше одного балла)", evidence: "критерии",
  },
  {
    code: "B-DF11-2", section: "difficulty", direction: "methods", difficulty: "DF11", competence: "K4", stages: ["adaptation", "development"],
    activity: "Месяц давать к каждой проверочной работе письменную подсказку «что получилось и что сделать» вместо одной отметки",
    kind: "самообучение", manner: "проба приёма", due: "+9",
    result: "Не меньше половины учеников исправили работу по подсказке", evidence: "обезличенные образцы до и после",
  },
  {
    code: "B-DF11-3", section: "difficulty", direction: "methods", difficulty: "DF11", competence: "K4", stages: ["adaptation", "development"],
    activity: "Проверить с наставником одну стопку работ независимо и сравнить отметки",
    kind: "наставничество", manner: "совместная проверка", due: "+7",
    result: "Расхождение объяснено, критерии уточнены", evidence: "таблица сравнения без имён",
  },
];
