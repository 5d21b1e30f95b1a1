import type { Dice } from "./dice";

/** A person's name as the registry keeps it; `patronymic` is "" for people who have none. */
export type FullName = { readonly surname: string; readonly name: string; readonly patronymic: string };
export type Sex = "female" | "male";

export const full = ({ surname, name, patronymic }: FullName): string => [surname, name, patronymic].filter((part) => part !== "").join(" ");

/** Invented combinations only: no surname of the seeds, nobody in particular. The male form and the female one. */
const SURNAMES: readonly (readonly [male: string, female: string])[] = (
  "Абросимов Агафонов Алтуфьев Амосов Анциферов Баженов Балашов Барсуков Белозёров Береснев Богданчиков Бурмистров Вавилин Ведерников Верещагин " +
  "Ветров Вишняков Власьев Воронцов Галактионов Глинин Голубкин Горбатов Гордеев Грачёв Гребнев Громов Дегтярёв Демьянов Дорохов Дроздов Дубравин " +
  "Дягилев Евдокимов Елагин Ермилов Ефимьев Жарков Жемчугов Журавлёв Завьялов Замятин Захарьев Звонарёв Зимин Золотарёв Зотов Ивлев Измайлов Ильиных " +
  "Калашников Калугин Каменев Карпухин Кедров Климов Клюев Кожевников Колесов Копылов Коротаев Костромин Кочетов Кремнев Крылатов Кудрин Кузовлев " +
  "Ладыгин Лазарев Лаптев Левашов Лесников Лобачёв Логинов Лопатин Луговой Лукошин Малахов Мамонтов Маслов Медведев Мельников Метелин Мещеряков Митин " +
  "Мокроусов Муравьёв Нагорнов Назаров Нефёдов Никифоров Новосёлов Носков Облаков Овсянников Огородников Озеров Орешкин Осокин Островский Павлушин " +
  "Панкратов Пастухов Перевозчиков Печерский Пичугин Платов Полевой Поляков Потехин Прибытков Пшеничный Пятаков Радищев Ракитин Рогожин Родников " +
  "Рощин Рудаков Рябинин Савельев Садовников Самойлов Светлов Северин Селезнёв Серебряков Скворцов Смолин Снегирёв Соболев Солнцев Сосновский Стрельников " +
  "Суханов Сычёв Таранов Тёплов Тимофеев Тихомиров Третьяков Туманов Тюленев Уваров Ушаков Фадеев Федосеев Филатов Фокин Фролов Харитонов Хлебников Ходырев " +
  "Цветков Чаадаев Чеботарёв Черепанов Чистяков Чугунов Шаповалов Шаронов Шелестов Шилов Широков Шубин Щеглов Щукин Юдин Юрлов Яблоков Ягодин Якунин Яхонтов"
).split(" ").map((male) => [male, feminine(male)] as const);

/** Surnames with one form for everybody: papers must leave them alone. */
const UNCHANGED = ["Черных", "Седых", "Долгих", "Остапенко", "Кириленко", "Лысенко", "Благово", "Дубяго", "Цой", "Ли"] as const;

const NAMES: { readonly [Of in Sex]: readonly string[] } = {
  female: ("Алина Алиса Анастасия Анна Валерия Варвара Василиса Вера Вероника Виктория Галина Дарья Ева Евгения Екатерина Елена Елизавета Зоя Инна Ирина " +
    "Кира Ксения Лидия Любовь Людмила Маргарита Марина Мария Милана Надежда Наталья Нина Оксана Ольга Полина Раиса Светлана Софья Таисия Тамара Татьяна Ульяна Юлия Яна").split(" "),
  male: ("Александр Алексей Анатолий Андрей Антон Аркадий Арсений Артём Богдан Борис Вадим Валентин Виктор Виталий Владимир Глеб Григорий Даниил Денис Дмитрий Евгений " +
    "Егор Иван Игорь Илья Кирилл Константин Лев Леонид Макар Максим Марк Матвей Михаил Никита Николай Олег Павел Пётр Роман Семён Сергей Степан Тимофей Фёдор Юрий Ярослав").split(" "),
};

const PATRONYMICS: readonly (readonly [male: string, female: string])[] = (
  "Александр Андре~ Антон Артём Борис Вадим Валентин Валери~ Виктор Витали~ Владимир Геннади~ Глеб Денис Евгени~ Егор Иван Кирилл Константин Леонид Максим Михаил Николай Олег Павл Пётр Роман Сергей Степан Фёдор"
).split(" ").map((stem) => both(stem));

function both(stem: string): readonly [string, string] {
  const soft = stem.replace(/[~й]$/, "");
  const root = stem.endsWith("~") || stem.endsWith("й") ? `${soft}ев` : `${soft.replace("Пётр", "Петр")}ов`;
  return [`${root}ич`, `${root}на`];
}

function feminine(male: string): string {
  if (/(их|ых)$/.test(male)) return male;
  if (/(ский|цкий)$/.test(male)) return male.replace(/ий$/, "ая");
  if (/(ой|ый)$/.test(male)) return male.replace(/(ой|ый)$/, "ая");
  return `${male}а`;
}

/** Names by chance, each given once, so that «Наставник» can name a person without a doubt. */
export function nameBook(dice: Dice, taken: readonly FullName[]): (sex: Sex) => FullName {
  const given = new Set(taken.map(full));
  return function next(sex) {
    const at = sex === "male" ? 0 : 1;
    const surname = dice.chance(0.06) ? dice.pick(UNCHANGED) : dice.pick(SURNAMES)[at];
    const person = { surname, name: dice.pick(NAMES[sex]), patronymic: dice.pick(PATRONYMICS)[at] };
    if (given.has(full(person))) return next(sex);
    given.add(full(person));
    return person;
  };
}

const LETTERS: { readonly [letter: string]: string } = Object.fromEntries(
  ("а-a б-b в-v г-g д-d е-e ё-e ж-zh з-z и-i й-y к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-kh ц-ts ч-ch ш-sh щ-shch ъ- ы-y ь- э-e ю-yu я-ya").split(" ").map((pair) => pair.split("-") as [string, string]),
);

/** «i.kovaleva» of Ковалёва Ирина, as schools make their accounts. */
export const accountOf = ({ surname, name }: FullName): string => {
  const latin = (text: string): string => [...text.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join("");
  return `${latin(name).slice(0, 1)}.${latin(surname)}`;
};
