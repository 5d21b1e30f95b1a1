import { short, words, type WordRule } from "./word-rule";

/** Given names that the library declines wrongly or that a rule cannot settle; all the others are the library's. Petrovsky's dictionary unless said otherwise. */
export const GIVEN_RULES: readonly WordRule[] = [
  // A village in the library: «Аки» → «Аков».
  { look: /[еёиоуыэю]$/, as: "none", sure: true },
  { look: words("илья"), as: "yaStressed", sure: true },
  // Ие or Ии, Гие or Гии: both are met.
  { look: short("ия"), as: "iya", doubt: "stress" },
  // Stressed at the end: Зульфии or Зульфие, Зульфией or Зульфиёй.
  { look: words("алия альфия зульфия румия нурия сания фания руфия гульфия назия рания рузия закия хадия сафия лютфия раифия асхия"), as: "iya", doubt: "stress" },
  { look: words("шота"), as: "none", sure: true },
  { look: /[аеёиоуыэю]а$/, as: "none", doubt: "stress" },
  // The library makes «Гочой» and «Милицой».
  { look: /[шжщч]а$/, as: "sha", sure: true },
  { look: /ца$/, as: "tsa", sure: true },
  { look: words("любовь нинель рашель рахиль жизель агидель юдифь эсфирь руфь"), of: "female", as: "softFemale", sure: true },
  // Айгуль, Гузель, Адель: families and dictionaries disagree.
  { look: /ь$/, of: "female", as: "none", doubt: "softFemaleName" },
  { look: /[^аеёиоуыэюя]$/, of: "female", as: "none", sure: true },
  // «Францем», where the library has -ом.
  { look: /[шжщчц]$/, of: "male", as: "hissing", sure: true },
  // A city's plural in the library: «Блоккос».
  { look: /лок$/, of: "male", as: "hard", sure: true },
];

const PATRONYMIC_STRESSED = words("ильич кузьмич лукич фомич");
export const PATRONYMIC_RULES: readonly WordRule[] = [
  { look: PATRONYMIC_STRESSED, as: "hard", sure: true },
  { look: /ич$/, as: "hissing", sure: true },
  { look: /на$/, as: "a", sure: true },
];

/** Follow a father's name and keep it as it is: Рашид оглы, Рашид кызы. */
export const OGLY = { male: words("оглы оглу углы угли улы уулу"), female: words("кызы кизи гызы") };

/** Stand before a surname and never change: де Лакло, фон Берг, ибн Сина. */
export const PARTICLES = words("де да ди ду дю дер ден дель делла ла ле ля лос ван фон цу ибн бен аль эль ас ат оглы кызы мак о");
/** First parts of double surnames that are no surnames themselves: Бонч-Бруевич, Тер-Петросян (Грамота; the library's list). */
export const FIRST_PARTS = words("бонч абдул белиц гасан дюссар дюмон книппер корвин ван шолом тер призван мелик вар фон сквозник грум кара де нер");
