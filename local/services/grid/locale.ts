/** What a spreadsheet's locale decides about typing and showing. Others than these are refused by setSpreadsheetLocale's stand-in. */
export type Locale = {
  readonly code: string;
  readonly decimal: "," | ".";
  readonly group: string;
  readonly dayFirst: boolean;
  readonly date: string;
  readonly dateTime: string;
  readonly time: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly months: readonly string[];
  readonly monthsShort: readonly string[];
  readonly days: readonly string[];
  readonly daysShort: readonly string[];
};

const RU: Locale = {
  code: "ru_RU", decimal: ",", group: "\u00a0", dayFirst: true,
  date: "dd.MM.yyyy", dateTime: "dd.MM.yyyy H:mm:ss", time: "H:mm:ss",
  yes: ["ИСТИНА", "TRUE"], no: ["ЛОЖЬ", "FALSE"],
  months: ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
  monthsShort: ["янв.", "февр.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек."],
  days: ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"],
  daysShort: ["вс", "пн", "вт", "ср", "чт", "пт", "сб"],
};

const US: Locale = {
  code: "en_US", decimal: ".", group: ",", dayFirst: false,
  date: "M/d/yyyy", dateTime: "M/d/yyyy H:mm:ss", time: "h:mm:ss AM/PM",
  yes: ["TRUE"], no: ["FALSE"],
  months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  monthsShort: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  daysShort: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
};

const LOCALES: Readonly<Record<string, Locale>> = { ru_RU: RU, en_US: US };

export const isLocale = (code: string): boolean => code in LOCALES;
export const localeOf = (code: string): Locale => LOCALES[code] ?? US;
