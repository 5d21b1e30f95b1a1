import type { ReadyLine } from "../../server/domain/plan/library";

/** P.8, typical lines of stage 3 (D18, R-D20). */
export const POTENTIAL: readonly ReadyLine[] = [
  {
    code: "B-POT-01", section: "potential", direction: "theory", difficulty: "", competence: "K2", stages: ["potential"],
    activity: "Пройти курсы повышения квалификации по выбранной области и показать, что изменилось на уроке",
    kind: "обучение", manner: "курсы", due: "мес 12",
    result: "Удостоверение и один урок с новым приёмом", evidence: "удостоверение, лист урока",
  },
  {
    code: "B-POT-02", section: "potential", direction: "norms", difficulty: "", competence: "K1", stages: ["potential"],
    activity: "Составить график подготовки к аттестации и раз в месяц отмечать готовность документов",
    kind: "самообучение", manner: "график", due: "+6",
    result: "Все документы имеют дату и владельца", evidence: "график",
  },
  {
    code: "B-POT-03", section: "potential", direction: "methods", difficulty: "", competence: "K4", stages: ["potential"],
    activity: "Подготовить авторскую разработку (серия уроков, пособие, сборник заданий) на конкурс молодёжных разработок",
    kind: "конкурс", manner: "разработка", due: "мес 03",
    result: "Разработка подана и опробована в двух классах", evidence: "разработка, отзыв коллеги",
  },
  {
    code: "B-POT-04", section: "potential", direction: "methods", difficulty: "", competence: "K2", stages: ["potential"],
    activity: "Провести мастер-класс для коллег по своей сильной стороне",
    kind: "мероприятие школы", manner: "мастер-класс", due: "мес 02",
    result: "Не меньше трёх коллег опробовали приём", evidence: "план, отзывы (Q20)",
  },
  {
    code: "B-POT-05", section: "potential", direction: "upbringing", difficulty: "", competence: "K3", stages: ["potential"],
    activity: "Возглавить школьный проект или творческую группу от замысла до отчёта",
    kind: "мероприятие школы", manner: "руководство проектом", due: "мес 04",
    result: "Проект завершён, отчёт на одной странице", evidence: "отчёт",
  },
  {
    code: "B-POT-06", section: "potential", direction: "psychology", difficulty: "", competence: "K3", stages: ["potential"],
    activity: "Помочь новичку месяц в роли напарника наставника: две беседы, одно посещение",
    kind: "наставничество", manner: "стажировка наставника", due: "мес 11",
    result: "Новичок и наставник назвали, что было полезно", evidence: "две строки отзыва",
  },
  {
    code: "B-POT-07", section: "potential", direction: "theory", difficulty: "", competence: "K2", stages: ["potential"],
    activity: "Выступить на «Дне успеха» с творческим отчётом: двадцать слайдов по двадцать секунд",
    kind: "мероприятие школы", manner: "выступление", due: "мес 04",
    result: "Выступление состоялось, названа одна идея для всех", evidence: "слайды (D43)",
  },
  {
    code: "B-POT-08", section: "potential", direction: "theory", difficulty: "", competence: "K2", stages: ["potential"],
    activity: "Обсудить с заместителем директора перспективы: категория, классное руководство, кадровый резерв, наставничество",
    kind: "наставничество", manner: "собеседование", due: "мес 05",
    result: "Выбрана роль на следующий год", evidence: "запись в плане",
  },
];
