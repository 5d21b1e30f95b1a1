import type { ParadigmName } from "./endings";
import { MALE_SURNAME_RULES } from "./male-surname-rules";
import { OTHER, short, VOWEL, words, type WordRule } from "./word-rule";

/** Stems of surnames that equal a common noun with a fleeting vowel; whether the bearer drops it, only the bearer knows (Грамота, «Заец, Журавель и Казаченок»). */
const FLEETING: { readonly [word: string]: readonly [stem: string, as: ParadigmName] } = {
  заяц: ["зайц", "hissing"], соловей: ["соловь", "softStressed"], воробей: ["воробь", "softStressed"], муравей: ["муравь", "softStressed"], ручей: ["ручь", "softStressed"], лев: ["льв", "hard"],
  орёл: ["орл", "hard"], орел: ["орл", "hard"], козёл: ["козл", "hard"], козел: ["козл", "hard"], осёл: ["осл", "hard"], дятел: ["дятл", "hard"], щегол: ["щегл", "hard"],
  посол: ["посл", "hard"], котёл: ["котл", "hard"], хохол: ["хохл", "hard"], павел: ["павл", "hard"], пётр: ["петр", "hard"], пёс: ["пс", "hard"], бобёр: ["бобр", "hard"], бобер: ["бобр", "hard"], ковёр: ["ковр", "hard"], костёр: ["костр", "hard"],
  шатёр: ["шатр", "hard"], ёж: ["еж", "hard"], бугор: ["бугр", "hard"], хребет: ["хребт", "hard"], лоб: ["лб", "hard"], мох: ["мх", "hard"], рот: ["рт", "hard"], шов: ["шв", "hard"], ров: ["рв", "hard"],
  журавель: ["журавл", "soft"], стебель: ["стебл", "soft"], уголь: ["угл", "soft"], огонь: ["огн", "soft"], дёготь: ["дёгт", "soft"], ноготь: ["ногт", "soft"], коготь: ["когт", "soft"],
  лапоть: ["лапт", "soft"], локоть: ["локт", "soft"], ломоть: ["ломт", "soft"], олень: ["олен", "soft"],
};
const fleeting = Object.entries(FLEETING).map(([word, [stem, as]]): WordRule => ({ look: new RegExp(`^${word}$`), of: "male", as, stem: () => stem, doubt: "fleeting" }));

/** Nouns that end like a woman's surname (Грамота: Смородина, Жемчужина). */
const NOUNS_LIKE_OVA = words(`смородина жемчужина калина малина рябина былина долина осина перина щетина картина година паутина
  скотина вершина калитина морщина сова корова подкова полова обнова королева голова основа дуброва крапива`);

export const SURNAME_RULES: readonly WordRule[] = [
  // Roz. 2, 3: frozen forms and all vowels but -а, -я.
  { look: /[оеёиуюыэ]$/, as: "none", sure: true },
  { look: /ых$/, as: "none", sure: true },
  { look: /([гкх]|[сц]к|[шжщчн])их$/, as: "none", sure: true },
  { look: /рих$/, of: "male", as: "hard", sure: true },
  { look: /их$/, of: "male", as: "hard", doubt: "stress" },
  // Roz. 1: a woman's surname on a consonant or a soft sign never changes.
  { look: short("[еёиоуыя][влнй]"), of: "female", as: "none", sure: true },
  { look: /([её]в|ов|[иы]н|[сц]кий|[^аеёиоуыэюя][ыо]й)$/, of: "female", as: "none", doubt: "genderContradicts" },
  { look: /[^аеёиоуыэюя]$/, of: "female", as: "none", sure: true },

  // Women on -ая, -ова, -ина.
  { look: /^шенгелая$/, as: "iya", doubt: "stress" },
  { look: /[шжщч]ая$/, of: "female", as: "shaya", doubt: "stress" },
  { look: /яя$/, of: "female", as: "yaya", sure: true },
  { look: /ая$/, of: "female", as: "aya", sure: true },
  // The man's form decides: Смородин gives her Смородиной, Смородина gives Смородины.
  { look: NOUNS_LIKE_OVA, of: "female", as: "ova", doubt: "commonNoun" },
  { look: NOUNS_LIKE_OVA, of: "male", as: "a", sure: true },
  { look: words("львова"), of: "female", as: "ova", sure: true },
  { look: short("[еёиоуыя][вн]а"), of: "female", as: "ova", doubt: "commonNoun" },
  { look: /([оеё]в|[иы]н)а$/, of: "female", as: "ova", sure: true },
  { look: new RegExp(`${VOWEL}.*([оеё]в|[иы]н)а$`), of: "male", as: "a", doubt: "genderContradicts" },
  { look: /([сц]к|[нвт])ая$/, of: "male", as: "none", doubt: "genderContradicts" },

  // -а, -я of both: stress decides for short ones (Дюма, Золя against Лоза, Заря), and nothing in the letters tells it.
  { look: words("дюма тома дега люка ферма петипа гамарра шандра каруана золя труайя скаля делакруа моруа"), as: "none", doubt: "stress" },
  { look: /[аеёиоуыэю]а$/, as: "none", doubt: "stress" },
  { look: /^[^аеёиоуыэюя]+ия$/, as: "iya", doubt: "stress" },
  { look: /ия$/, as: "iya", sure: true },
  { look: /[аеёоуыэю]я$/, as: "ya", doubt: "stress" },
  { look: /[^аеёиоуыэюя]ка$/, as: "ka" },
  { look: short(`${VOWEL}${OTHER}*[гкх]а`), as: "ka", doubt: "stress" },
  { look: short(`${VOWEL}${OTHER}*[шжчщ]а`), as: "sha", doubt: "stress" },
  { look: short(`${VOWEL}${OTHER}*ца`), as: "tsa", doubt: "stress" },
  { look: short(`${VOWEL}${OTHER}*а`), as: "a", doubt: "stress" },
  { look: short(`${VOWEL}${OTHER}*я`), as: "ya", doubt: "stress" },
  { look: /[шжчщ]а$/, as: "sha", doubt: "stress" },
  { look: /ца$/, as: "tsa", doubt: "stress" },
  { look: /[гкх]а$/, as: "ka" },
  { look: /а$/, as: "a" },
  { look: /я$/, as: "ya" },

  // Men. A fleeting vowel first, by word and by suffix.
  ...fleeting,
  { look: short("[ое]к"), as: "hard", sure: true },
  { look: /(шток|блок)$/, as: "hard", sure: true },
  { look: new RegExp(`${OTHER}ок$`), as: "hard", stem: (word) => `${word.slice(0, -2)}к`, doubt: "fleeting" },
  { look: /бек$/, as: "hard", sure: true },
  { look: /[её]к$/, as: "hard", doubt: "fleeting" },
  { look: short("ец"), as: "hard", doubt: "fleeting" },
  { look: new RegExp(`${VOWEL}ец$`), as: "hissing", stem: (word) => `${word.slice(0, -2)}йц`, doubt: "fleeting" },
  { look: new RegExp(`${VOWEL}лец$`), as: "hissing", stem: (word) => `${word.slice(0, -2)}ьц`, doubt: "fleeting" },
  { look: new RegExp(`${VOWEL}${OTHER}ец$`), as: "hard", stem: (word) => `${word.slice(0, -2)}ц`, doubt: "fleeting" },
  { look: /ец$/, as: "hard", doubt: "fleeting" },
  { look: /([оеё]л|ёр)$/, as: "hard", doubt: "fleeting" },
  { look: /(ень|оть|бель)$/, as: "soft", doubt: "fleeting" },
  ...MALE_SURNAME_RULES,
];
