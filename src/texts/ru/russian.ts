/** Why the forms of a name should be looked at before it goes into a paper; one sentence a reason of `catalogue/russian/doubt-reasons.ts`. */
export const russian = {
  "russian.doubt.genderUnknown": "Не понятно, мужчина это или женщина. Заполните столбец «Пол».",
  "russian.doubt.genderContradicts": "Пол не сходится с именем, отчеством или фамилией. Проверьте столбец «Пол» и написание.",
  "russian.doubt.ruleDiffers": "Правила дают разные формы. Выберите верную.",
  "russian.doubt.stress": "Форма зависит от ударения или происхождения. Проверьте, склоняется ли слово и как.",
  "russian.doubt.fleeting": "Гласный может выпадать (Кравца или Кравеца). Спросите, как пишет сам человек.",
  "russian.doubt.foreignOrder": "Иностранное имя: проверьте, что из двух слов фамилия и склоняются ли оба.",
  "russian.doubt.foreignIn": "Творительный падеж может быть на -ым или на -ом (Грином). Проверьте.",
  "russian.doubt.softFemaleName": "Женское имя на мягкий знак: одни склоняются, другие нет. Спросите.",
  "russian.doubt.commonNoun": "Фамилия совпадает с обычным словом, и форма зависит от семьи. Спросите.",
  "russian.doubt.doubleSurname": "Фамилия из нескольких слов: проверьте, склоняется ли первое.",
  "russian.doubt.doubleName": "Имя из нескольких слов: проверьте, какие из них склоняются.",
  "russian.doubt.oddPatronymic": "Отчество необычное: проверьте, склоняется ли оно.",
  "russian.doubt.letters": "Есть знаки, кроме русских букв. Впишите формы сами.",
  "russian.doubt.initials": "Вместо имени или отчества стоят инициалы. Впишите их полностью.",
  "russian.doubt.brackets": "В имени есть скобки. Уберите их или впишите формы сами.",
  "russian.doubt.ownShape": "Вписанная форма не похожа на имя: другие слова или другой порядок. Проверьте её.",
} as const;
