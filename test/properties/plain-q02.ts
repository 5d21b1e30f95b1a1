/**
 * Q02 read plainly, from `domain/questionnaires.md` §3 and from what stands about where each answer goes: its own tables, typed from the page, and
 * nothing of the program. It looks at all submissions at once and knows no order of arrival: that the program ends at the same is what it proves.
 */
export type Raw = { id: string; at: string; account: string; /** By number of the question; absent was left empty. */ answers: { [question: string]: unknown }; code: string };
export type PlainInvite = { id: string; person: string; code: string };
export type PlainPair = { id: string; members: string[]; state: string; variant: string; request: string; rhythm: string; mode: string[]; goal: string };
export type PlainPerson = {
  id: string; addresses: string[]; consent: string; subjects: string[]; workStart: string | null; slots: string;
  track: { id: string; start: string | null; model: string } | null; participations: { id: string; year: string; role: string; voluntary: boolean }[];
};
export type PlainRequest = { category: string; difficulties: { [code: string]: number }; otherDifficulty: string; goal: string; preferences: string[]; mode: string[]; rhythm: string; strength: string };

const WHO: { [title: string]: [string, string] } = {
  "первый год в профессии": ["young1", "young"], "второй-третий год": ["young", "young"], "опытный, но новый в этой школе": ["newcomer", "newcomer"], "опытный, хочу усилить одну область": ["deficit", "deficit"],
};
const DIFFICULT = [
  "составление рабочих программ", "отчётность в конце учебного периода", "ведение документации", "отношения с коллегами", "отношения с детьми", "отношения с родителями", "как вести себя на уроке", "работа с трудными детьми",
  "работа с одарёнными детьми", "планирование урока и постановка целей", "оценивание и обратная связь ученикам", "цифровые инструменты", "классное руководство", "дети с особыми образовательными потребностями",
  "нехватка времени и усталость", "подготовка к аттестации и портфолио",
];
const HOW_HARD = ["не трудно", "бывает", "часто", "мешает работать"];
const MENTOR = [["subject", "того же предмета"], ["classTeacher", "классного руководителя"], ["support", "того, кто поддержит"], ["digital", "того, кто силён в цифровых инструментах"], ["any", "всё равно"]] as const;
const WORK = [["oneToOne", "встречи один на один"], ["myLessons", "посещения моих уроков"], ["mentorLessons", "посещать уроки наставника"], ["letters", "переписка"], ["group", "в группе новичков"]] as const;
const WHEN = [["before", "до уроков"], ["gap", "окно"], ["after", "после уроков"], ["evening", "вечером онлайн"]] as const;
const DAYS = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота"];
const OFTEN: { [title: string]: string } = { "раз в неделю": "week", "раз в две недели": "twoWeeks", "раз в месяц": "month", "по необходимости": "need" };
const WILLING: { [title: string]: string } = { "да": "yes", "скорее да": "rather", "меня попросили": "asked" };
export const TITLES = { who: Object.keys(WHO), difficult: DIFFICULT, howHard: HOW_HARD, mentor: MENTOR.map(([, title]) => title), work: WORK.map(([, title]) => title), when: WHEN.map(([, title]) => title), days: DAYS, often: Object.keys(OFTEN), willing: Object.keys(WILLING) };
/** Questions that lie in the closed workbook (R.7). */
export const CLOSED = ["8", "9"];

const text = (raw: unknown): string => (typeof raw === "string" ? raw.split("\r\n").join("\n").trim() : "");
const ticked = (raw: unknown, of: readonly (readonly [string, string])[]): string[] => of.filter(([, title]) => Array.isArray(raw) && raw.includes(title)).map(([code]) => code);
const strange = (raw: unknown, of: readonly (readonly [string, string])[]): string[] => (Array.isArray(raw) ? (raw as string[]).filter((title) => !of.some(([, known]) => known === title)) : []);

/** The text that has to stand in «Ответы», by number of the question. */
export function plainValues({ answers: a }: Raw): { [question: string]: string } {
  const rows = (raw: unknown): unknown[] => (Array.isArray(raw) ? (raw as unknown[]) : []);
  const chosen = (raw: unknown, table: { [title: string]: string }): string => (text(raw) === "" ? "" : table[text(raw)] ?? `?${text(raw)}`);
  const many = (raw: unknown, of: readonly (readonly [string, string])[]): string => [...ticked(raw, of), ...strange(raw, of).map((title) => `?${title}`)].join("; ");
  const degree = (title: unknown): string => (HOW_HARD.includes(title as string) ? String(HOW_HARD.indexOf(title as string)) : `?${String(title)}`);
  return {
    1: chosen(a["1"], Object.fromEntries(Object.entries(WHO).map(([title, [code]]) => [title, code]))), 2: text(a["2"]), 3: text(a["3"]),
    4: rows(a["4"]).map((title, at) => (title === null ? "" : `DF${String(at + 1).padStart(2, "0")}=${degree(title)}`)).filter((cell) => cell !== "").join("; "),
    5: text(a["5"]), 6: text(a["6"]), 7: many(a["7"], MENTOR), 8: text(a["8"]), 9: text(a["9"]), 10: many(a["10"], WORK),
    11: rows(a["11"]).map((titles, at) => (ticked(titles, WHEN).length === 0 ? "" : `${at + 1}=${ticked(titles, WHEN).join(",")}`)).filter((cell) => cell !== "").join("; "),
    12: chosen(a["12"], OFTEN), 13: text(a["13"]), 14: text(a["14"]), 15: chosen(a["15"], WILLING), 16: text(a["16"]),
  };
}

/** Confidence at a lesson, 0–10 (the first point of M44). */
export const plainConfidence = ({ answers }: Raw): number => Number(answers["14"]);

/** Subjects of Q02.2: words before the first class, part by part. */
export function plainSubjects(answer: string): string[] {
  const found: string[] = [];
  for (const part of answer.split(/[,;]/)) {
    const words: string[] = [];
    for (const word of part.trim().toLowerCase().split(" ")) {
      if ([..."0123456789"].some((digit) => word.includes(digit))) break;
      words.push(word);
    }
    while (["в", "и"].includes(words[words.length - 1] ?? "")) words.pop();
    const subject = words.join(" ");
    if (subject !== "" && !found.includes(subject)) found.push(subject);
  }
  return found;
}

const later = (one: Raw, other: Raw): boolean => one.at > other.at || (one.at === other.at && one.id > other.id);
const last = (all: Raw[]): Raw | undefined => all.reduce<Raw | undefined>((best, each) => (best === undefined || later(each, best) ? each : best), undefined);

/** Why a submission is nobody's, or null. */
export function plainOdd(raw: Raw, invites: PlainInvite[], people: PlainPerson[], verified: boolean): string | null {
  if (raw.code === "") return "noCode";
  const owner = people.find(({ id }) => id === invites.find(({ code }) => code === raw.code)?.person);
  if (!owner) return "unknownCode";
  if (owner.consent === "withdrawn") return "noConsent";
  return verified && raw.account !== "" && owner.addresses.length > 0 && !owner.addresses.includes(raw.account) ? "foreignAccount" : null;
}

/** The submission that counts for an invitation. */
export const plainWinner = (invite: PlainInvite, store: Raw[]): Raw | undefined => last(store.filter(({ code }) => code === invite.code));
/** The submission that counts for a person. */
export const plainLast = (person: PlainPerson, invites: PlainInvite[], store: Raw[]): Raw | undefined => last(store.filter(({ code }) => invites.some((each) => each.code === code && each.person === person.id)));

export function plainRequest(raw: Raw): PlainRequest {
  const a = raw.answers;
  const scores = (a["4"] as (string | null)[]).flatMap((title, at): [string, number][] => (title !== null && HOW_HARD.includes(title) ? [[`DF${String(at + 1).padStart(2, "0")}`, HOW_HARD.indexOf(title)]] : []));
  return {
    category: WHO[text(a["1"])]![1], difficulties: Object.fromEntries(scores), otherDifficulty: text(a["5"]), goal: text(a["6"]), preferences: ticked(a["7"], MENTOR), mode: ticked(a["10"], WORK), rhythm: OFTEN[text(a["12"])] ?? "",
    strength: text(a["13"]),
  };
}

/** The person's own rows afterwards: subjects and first day only where nobody had filled them in. */
export function plainPerson(person: PlainPerson, raw: Raw, year: string, pairs: PlainPair[], model: string): PlainPerson {
  const a = raw.answers;
  const start = text(a["3"]);
  const category = WHO[text(a["1"])]![1];
  const annual = category === "deficit" || pairs.some(({ members, variant, state }) => members.includes(person.id) && (variant === "leader" || variant === "innovator") && isAlive(state));
  return {
    ...person,
    subjects: person.subjects.length > 0 ? person.subjects : plainSubjects(text(a["2"])), workStart: person.workStart ?? start, slots: plainValues(raw)["11"]!,
    track: person.track && { ...person.track, start: person.track.start ?? start, model: annual ? "annual" : model },
    participations: person.participations.map((each) => (each.role === "mentee" && each.year === year ? { ...each, voluntary: ["да", "скорее да"].includes(text(a["15"])) } : each)),
  };
}

const isAlive = (state: string): boolean => ["proposed", "agreed", "ordered", "working", "review"].includes(state);
/** A pair afterwards: only one's own alone, and only where it was empty; the goal until the order, in the place of the variant's own. */
export function plainPair(pair: PlainPair, raw: Raw | undefined, person: string, variantGoals: { [variant: string]: string }): PlainPair {
  if (!raw || !isAlive(pair.state) || pair.members.length !== 1 || pair.members[0] !== person) return pair;
  const request = plainRequest(raw);
  const draft = (pair.state === "proposed" || pair.state === "agreed") && (pair.goal === "" || pair.goal === variantGoals[pair.variant]);
  return {
    ...pair, request: pair.request || request.goal, rhythm: pair.rhythm || request.rhythm, mode: pair.mode.length > 0 ? pair.mode : request.mode, goal: draft ? text(raw.answers["16"]) : pair.goal,
  };
}
