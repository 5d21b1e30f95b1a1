import { OTHER, short, words, type WordRule } from "./word-rule";

/** Men's surnames on a consonant, a soft sign or й, after the fleeting vowels. Roz. 1: all of them decline, also those that equal a common noun. */
export const MALE_SURNAME_RULES: readonly WordRule[] = [
  // Adjectives, and the nouns that only look like them.
  { look: words("герой ковбой прибой покой конвой гобой левкой"), as: "soft", doubt: "commonNoun" },
  // The library declines only Цой and Хой so, and makes «Ного» of Ной.
  { look: short("ой"), as: "soft", sure: true },
  // The library makes «Глухым» and «Чужым».
  { look: /[гкхшжщч]ой$/, as: "adjectiveK", sure: true },
  { look: /ой$/, as: "adjective" },
  { look: /цый$/, as: "adjective", doubt: "stress" },
  { look: /ый$/, as: "adjective", sure: true },
  { look: short("ий"), as: "soft", doubt: "commonNoun" },
  // The library makes «Арсенего», the adjective's rule «Георгого».
  { look: words("евгений арсений антоний ананий софроний корний георгий сергий"), as: "ij", sure: true },
  { look: /[гкх]ий$/, as: "adjectiveK" },
  // The library makes «Рабочия». Other words on -чий, -ний may be nouns: Топчия, Корния.
  { look: words("рабочий горячий бродячий ходячий лежачий кравчий нижний верхний средний крайний задний зимний летний осенний весенний синий ранний поздний дальний ближний древний"), as: "adjectiveSoft", sure: true },
  { look: /[шжщ]ий$/, as: "adjectiveSoft", sure: true },
  { look: /[чн]ий$/, as: "adjectiveSoft", doubt: "commonNoun" },
  { look: /ий$/, as: "ij" },
  { look: /й$/, as: "soft", sure: true },

  // A word of the feminine that became a man's surname: declines as his, but not everybody will have it so.
  { look: /[шжчщ]ь$/, as: "hissingSoft", doubt: "commonNoun" },
  { look: words("рысь любовь соль осень кость сталь сирень морковь лошадь лань боль печаль медь смерть церковь степь жизнь радость"), as: "soft", doubt: "commonNoun" },
  { look: words("король царь конь вождь рубль кисель ковыль фонарь пономарь звонарь ключарь"), as: "softStressed", sure: true },
  // The library leaves Гусь, Ремень, Камень as they are.
  { look: /ь$/, as: "soft", sure: true },

  // Hissing: -ом under stress, -ем without it. The library always says -ем, after ж always -ом.
  { look: words("ткач толкач деркач пугач грач рогач калач усач силач скрипач трубач бородач лихач врач богач циркач носач горбач губач дергач копач кумач палач ковач"), as: "hard", sure: true },
  { look: words("кузьмич ильич лукич фомич москвич кирпич кулич костромич малыш крепыш чиж стриж морж корж уж борщ лещ клещ плющ хрущ меч ключ сыч бич"), as: "hard", sure: true },
  { look: new RegExp(`[аеёиоуыэюя]${OTHER}+ич$`), as: "hissing" },
  { look: /(^кац|иц|[^аеёиоуыэюя]ц)$/, as: "hissing", sure: true },
  { look: short("[аеёиоуыэюя][шжщчц]"), as: "hard", doubt: "stress" },
  { look: /[шжщчц]$/, as: "hissing", doubt: "stress" },

  // -ым of Russian surnames, -ом of foreign ones that end like them (Грином, Дарвином); one syllable is not Russian.
  { look: words("львов"), as: "ov", sure: true },
  { look: words("яков иаков"), as: "hard", sure: true },
  { look: words("дарвин чаплин кронин франклин мартин августин константин валентин северин бенджамин эдвин ирвин болдуин кельвин"), as: "hard", doubt: "foreignIn" },
  { look: short("([оеё]в|[иы]н)"), as: "hard", doubt: "foreignIn" },
  { look: /([оеё]в|[иы]н)$/, as: "ov" },

  // The library makes «-ым» of every other в and н: Ставым, Гюнтюным.
  { look: /[бвгджзклмнпрстфхшщчц]$/, as: "hard", sure: true },
];
