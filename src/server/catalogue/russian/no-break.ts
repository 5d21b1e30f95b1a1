const NO_BREAK = "\u00a0";
/** Any run of blanks, but never a line's end. */
const GAP = "[ \\u00a0\\u202f]+";
const GAP_OR_NONE = "[ \\u00a0\\u202f]*";

/** Two things that must not part, in the order in which they are bound. A group holds the left side. */
const BOUND: readonly RegExp[] = [
  // № 41-од, п. 3, ст. 10, ч. 2, г. Самара, ул. Мира, § 4
  new RegExp(`([№§])${GAP_OR_NONE}(?=[\\p{L}\\d_])`, "gu"),
  new RegExp(`((?<![\\p{L}\\d.])(?:п|пп|пр|ст|стр|ч|гл|ул|им|каб|рис|табл|прил)\\.)${GAP}(?=[\\p{L}\\d«])`, "giu"),
  // After a number these are a year, a page, a rouble.
  new RegExp(`((?<![\\p{L}\\d.]|\\d${GAP})[гсд]\\.)${GAP}(?=[\\p{Lu}\\d«])`, "gu"),
  // И. А. Ковалёва, Ковалёва И. А., и. о.
  new RegExp(`((?<!\\p{L})\\p{L}\\.)${GAP}(?=\\p{Lu})`, "gu"),
  new RegExp(`(\\p{Lu}\\p{Ll}+)${GAP}(?=\\p{Lu}\\.${GAP_OR_NONE}\\p{Lu}\\.)`, "gu"),
  new RegExp(`((?<!\\p{L})[и]\\.)${GAP}(?=о\\.)`, "giu"),
  // 5 %, 3 дня, 2026 г., 2026/27 учебный год
  new RegExp(`(\\d)${GAP}(?=[%‰₽])`, "gu"),
  new RegExp(`(\\d{4})${GAP}(?=(?:г\\.|гг\\.|года|году|годом|год)(?!\\p{L}))`, "gu"),
  new RegExp(`(\\d{4}/\\d{2,4})${GAP}(?=учебн)`, "gu"),
  new RegExp(`(учебн\\p{Ll}+)${GAP}(?=год)`, "giu"),
  new RegExp(`(\\d)${GAP}(?=(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?!\\p{L}))`, "gu"),
  // т. е., т. д.
  new RegExp(`((?<!\\p{L})т\\.)${GAP}(?=[едпк]\\.)`, "giu"),
  // Prepositions and conjunctions of one letter go with the next word.
  new RegExp(`((?<![\\p{L}\\d.])[авикосуя])${GAP}(?=[\\p{L}\\d«(№])`, "giu"),
];

const BEFORE_DASH = /(\S) (?=[–—] )/g;

/** The same text with no-break spaces where Russian typography keeps a line together (look.md, «Voice»). A dash begins no line. Doing it twice changes nothing. */
export const noBreak = (text: string): string =>
  BOUND.reduce((bound, pair) => bound.replace(pair, `$1${NO_BREAK}`), text).replace(BEFORE_DASH, `$1${NO_BREAK}`);
