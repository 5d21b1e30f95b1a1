/**
 * Letters of the program (`domain/data-model.md` §6.4): one a person a day, about everything that is due. Beside the greeting nothing in them is
 * personal: titles, codes of pairs, days and links. Blanks as in `src/texts`: `{name}`, `{day:on}`, `{n|one|few|many}`.
 */
export const LETTER = {
  ru: {
    asked: "Просим ответить: {title}",
    askedMany: "Анкеты наставничества: {n}",
    reminded: "Напоминание: {title}",
    remindedMany: "Напоминание: анкеты наставничества, {n}",
    hello: "Здравствуйте, {name}!",
    helloNobody: "Здравствуйте!",
    ask: "Программа наставничества просит ответить на анкету:",
    askMany: "Программа наставничества просит ответить на {n} {n|анкету|анкеты|анкет}:",
    matter: "«{title}» – до {day:until} включительно, около {minutes} {minutes|минуты|минут|минут}",
    about: "о паре {pair}",
    still: "ответа пока нет",
    open: "Ответить",
    own: "{n|Ссылка личная|Ссылки личные|Ссылки личные}: по {n|ней|ним|ним} программа узнаёт, что ответ ваш. Не пересылайте {n|её|их|их} никому.",
    already: "Если вы ответили только что, ничего делать не нужно.",
    question: "Вопросы? Ответьте на это письмо, его прочтёт куратор наставничества.",
    consent: "Не хотите получать такие письма? Напишите об этом куратору: согласие можно отозвать в любой день.",
  },
  en: {
    asked: "Please answer: {title}",
    askedMany: "Mentoring questionnaires: {n}",
    reminded: "Reminder: {title}",
    remindedMany: "Reminder: mentoring questionnaires, {n}",
    hello: "Dear {name},",
    helloNobody: "Hello,",
    ask: "The mentoring programme asks you to answer a questionnaire:",
    askMany: "The mentoring programme asks you to answer {n} questionnaires:",
    matter: "“{title}”, until {day:until} inclusive, about {minutes} {minutes|minute|minutes}",
    about: "about pair {pair}",
    still: "no answer yet",
    open: "Answer",
    own: "{n|The link is|The links are} yours alone: the programme knows by {n|it|them} that the answer is yours. Please do not pass {n|it|them} on.",
    already: "If you have answered just now, there is nothing to do.",
    question: "Questions? Reply to this letter, the mentoring curator will read it.",
    consent: "You would rather not get such letters? Tell the curator: consent may be withdrawn any day.",
  },
} as const;
