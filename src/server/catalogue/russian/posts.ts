import { decline, likeWord, type Case, type ParadigmName } from "./endings";
import { givenForms, ownWord, type OwnForms } from "./own-forms";

const listed = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Head nouns of posts in schools, by how they decline (Постановление № 225 of 21.02.2022 and what schools add). */
const HEADS: readonly (readonly [as: ParadigmName, heads: ReadonlySet<string>])[] = [
  ["hard", listed(`педагог психолог логопед дефектолог методист директор советник организатор тьютор помощник куратор координатор наставник специалист инженер
    лаборант бухгалтер концертмейстер инструктор тренер мастер ассистент эксперт начальник администратор социолог медиатор олигофренопедагог тифлопедагог
    сурдопедагог программист хореограф аккомпаниатор диспетчер техник юрист экономист оператор архивариус переводчик студент декан ректор проректор доцент профессор врач`)],
  ["hissing", listed("завуч")],
  ["soft", listed("учитель преподаватель воспитатель заместитель руководитель библиотекарь председатель представитель делопроизводитель родитель")],
  ["softStressed", listed("секретарь")],
  ["a", listed("медсестра сестра воспитательница учительница преподавательница")],
  // Participles and adjectives that became nouns; «исполняющий обязанности» carries its dependents with it.
  ["adjective", listed("вожатый")],
  ["adjectiveSoft", listed("заведующий исполняющий управляющий")],
  ["aya", listed("вожатая")],
  ["shaya", listed("заведующая исполняющая управляющая")],
];

/** Adjectives before a head. */
const ADJECTIVES: readonly (readonly [as: ParadigmName, look: RegExp])[] = [
  ["adjectiveSoft", /(щий|ший|чий|ний|жий)$/], ["adjectiveK", /[гкх]ий$/], ["adjective", /[ыо]й$/],
  ["shaya", /(щая|шая|чая|жая)$/], ["yaya", /яя$/], ["aya", /ая$/],
];

/** Say nothing of their own and keep everything after them as it is: «и. о. директора» in every case. */
const FROZEN = /^(и\.|и\.о\.|ио|врио|врид|зам\.|зав\.|пом\.)$/;

export type Post = { readonly text: string; /** No rule knows the head: the text is the nominative, and the school should write the forms. */ readonly doubtful: boolean };

/**
 * A post in a case: its adjectives and head decline, what depends on them stays («учителю начальных классов», «педагогом-психологом»).
 * Several posts may stand one after another with commas. The school's own forms win.
 */
export function postIn(post: string, kase: Case, forms: OwnForms = {}): Post {
  const text = post.replace(/\s+/g, " ").trim();
  if (text === "" || kase === "nominative") return { text, doubtful: false };
  const given = givenForms(forms);
  const own = kase === "accusative" || kase === "prepositional" ? undefined : given[kase];
  if (own !== undefined) return { text: own, doubtful: false };
  if (headless(text) && given.genitive !== undefined && (kase === "accusative" || kase === "prepositional")) return { text: likeOwn(text, kase, given), doubtful: false };
  const declined = text.split(", ").map((each) => declinePost(each, kase, given, text.includes(", ")));
  return declined.some((each) => each === null) ? { text, doubtful: true } : { text: declined.join(", "), doubtful: false };
}

/** The accusative and prepositional of a post that only the school knows. */
const likeOwn = (post: string, kase: Case, given: OwnForms): string =>
  post.split(" ").map((word, at) => ownWord(() => word, kase, wordOf(given, at))).join(" ");
const headless = (post: string): boolean => !post.split(" ").some((word) => headOf(word) !== null);
const wordOf = (given: OwnForms, at: number): OwnForms => Object.fromEntries(Object.entries(given).flatMap(([each, form]) => {
  const word = form.split(" ")[at];
  return word === undefined ? [] : [[each, word]];
}));

function declinePost(post: string, kase: Case, given: OwnForms, several: boolean): string | null {
  const words = post.split(" ");
  if (FROZEN.test((words[0] ?? "").toLowerCase())) return post;
  const head = words.findIndex((word) => headOf(word) !== null);
  const before = words.slice(0, head);
  // A second head («учитель и тьютор», «учитель (логопед)») would stay behind in the nominative.
  if (head === -1 || !before.every((word) => adjectiveOf(word) !== null) || words.slice(head + 1).some((word) => headOf(word) !== null || word.startsWith("("))) return null;
  return words.map((word, at) => {
    if (at > head) return word;
    const ours = (each: Case): string => (at === head ? inCase(word, each, headOf(word) ?? []) : inCase(word, each, [adjectiveOf(word) ?? "none"]));
    return ownWord(ours, kase, several ? {} : wordOf(given, at));
  }).join(" ");
}

/** The paradigm of each part of «педагог-психолог», or null when one of them is no head. */
function headOf(word: string): ParadigmName[] | null {
  const parts = word.toLowerCase().split("-").map((part) => HEADS.find(([, heads]) => heads.has(part))?.[0] ?? null);
  return parts.every((part) => part !== null) ? parts : null;
}

const adjectiveOf = (word: string): ParadigmName | null => ADJECTIVES.find(([, look]) => look.test(word.toLowerCase()))?.[0] ?? null;

const inCase = (word: string, kase: Case, as: readonly ParadigmName[]): string =>
  word.split("-").map((part, at) => likeWord(part, decline(part.toLowerCase(), as[at] ?? "none", kase))).join("-");
