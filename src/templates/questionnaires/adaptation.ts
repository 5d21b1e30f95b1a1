import { C5, DIFFICULTY_CHOICES } from "./scales";
import type { Item, Questionnaire } from "./shape";

/** A statement of Q03 on the scale С5; it counts in the index of adaptation. */
const said = (key: string, title: string) => ({ key, title, ...C5, targets: ["metric:M50", "paper:D26.answers"] }) as const satisfies Item;
/** One about the mentor: it counts, and stands in no paper. */
const aboutMentor = (key: string, title: string) => ({ key, title, ...C5, curatorOnly: true, targets: ["metric:M50"] }) as const satisfies Item;

/** Q03 Анкета молодого специалиста для оценки адаптации: package of stage 1 (R-F02). */
export const adaptationOfMentee = {
  id: "Q03", version: 1, title: "Анкета молодого специалиста для оценки адаптации", channel: "form", minutes: 10, readers: "mentor",
  note: "В дело войдут ответы 1–17 и 20–23. Ответы 18, 19, 24 и 25 видите вы и куратор.",
  items: [
    said("1", "Я знаю, за что отвечаю и перед кем отчитываюсь"),
    said("2", "Я знаю, где взять нужные бланки, программы и приказы"),
    said("3", "Правила внутреннего распорядка мне понятны"),
    said("4", "Журнал и планы я веду без посторонней помощи"),
    said("5", "Рабочую программу я могу составить или поправить сам(а)"),
    said("6", "К концу четверти я знаю, какие отчёты и когда сдавать"),
    said("7", "Мой урок обычно укладывается в план"),
    said("8", "Я понимаю, что делать, если класс шумит"),
    said("9", "Я иду на урок спокойно"),
    said("10", "После урока я могу сказать, что получилось и почему"),
    said("11", "С учениками у меня сложились ровные отношения"),
    said("12", "Я знаю, к кому идти с вопросом о трудном ребёнке"),
    said("13", "Я вижу сильных учеников и знаю, что им предложить"),
    said("14", "Разговор с родителями меня не пугает"),
    said("15", "Коллеги отвечают, когда я спрашиваю"),
    said("16", "Я понимаю традиции и неписаные правила школы"),
    said("17", "Мне хватает времени на подготовку и отдых"),
    aboutMentor("18", "Наставник бывает доступен, когда нужен"),
    aboutMentor("19", "Советы наставника я применил(а) на деле"),
    said("20", "Я вижу себя в этой школе через год"),
    { key: "21", title: "Что было самым трудным за эти месяцы?", type: "paragraph", targets: ["paper:D26.answers"] },
    { key: "22", title: "Что помогло больше всего?", type: "paragraph", targets: ["paper:D26.answers"] },
    { key: "23", title: "Какая помощь нужна дальше?", type: "many", choices: DIFFICULTY_CHOICES, targets: ["paper:D26.answers"] },
    { key: "24", title: "Что изменить в работе с наставником?", closed: true, type: "paragraph", targets: ["shown"] },
    {
      key: "25", title: "Хотите ли вы поговорить с куратором лично?", closed: true, asks: { code: "yes" }, type: "one", targets: ["shown"],
      choices: [{ code: "yes", title: "да" }, { code: "no", title: "нет" }],
    },
  ],
} as const satisfies Questionnaire;
