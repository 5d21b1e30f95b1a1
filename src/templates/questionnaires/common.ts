/** What every questionnaire says at its head, under its fields and at its end (`domain/questionnaires.md` §3), word for word. */
export const QUESTIONNAIRE_WORDS = {
  head: "Анкета займёт около {minutes} минут. Ответы видит куратор наставничества{mentor}. Они нужны, чтобы подобрать помощь и улучшить программу, и не влияют на оплату труда и нагрузку. Можно пропустить любой вопрос без звёздочки.",
  /** Of pupils: no account, no marks, nobody but the curator. */
  headPupil: "Вопросы займут около {minutes} минут. Ответы видит куратор наставничества: он поможет, если что-то не так. Правильных ответов нет, на отметки это не влияет. Любой вопрос можно пропустить.",
  headMentor: " и ваш наставник",
  headAnonymous: "Имя писать не нужно. Имя не показывается никому; связь ответов с кодом технически хранится у куратора. В отчётах – только сводные числа.",
  /** Under each field of the closed workbook. */
  closed: "Видите вы и куратор",
  /** In codes mode, under each free text. */
  noNames: "Не пишите имён",
  endPupil: "Спасибо! Если захочешь что-то изменить, открой ссылку со своей карточки ещё раз.",
  end: "Спасибо! Если хотите что-то изменить в ответах, откройте ссылку из письма ещё раз.",
  over: "Анкета закрыта. Спросите куратора",
  code: {
    title: "Код приглашения", help: "Код стоит в вашей ссылке, менять его не нужно. По нему программа узнаёт, что ответ ваш.",
    wrong: "Здесь код из вашего приглашения: {n} букв и цифр. Откройте ссылку из письма ещё раз.",
  },
  /** Under a grid of several ticks a row that may not stay empty: Google would ask for a tick in every row. */
  anyRow: "Отметьте хотя бы одно",
  page: "Шаг {n} из {of}",
  /** «Кто это видит», under every form in one line, from the table of rights. */
  seen: "Кто это видит: {people}.",
  /** How a form names a question by its number, where the head does. */
  numbered: "{n}. {title}",
  seenClosed: "Кто это видит: {people}; с пометкой «Видите вы и куратор» – только вы и куратор.",
  you: "вы", youPupil: "ты", and: "и",
  /** Readers of what a mentor says about a mentee: the mentee when the paper of it is signed. */
  readersOfMentor: { curator: "куратор наставничества", deputyTeaching: "заместители директора", mentee: "наставляемый, когда отзыв подписан" },
  readers: { curator: "куратор наставничества", mentor: "ваш наставник", deputyTeaching: "заместители директора", headOfSubject: "руководитель методобъединения" },
} as const;
