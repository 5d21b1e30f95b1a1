import type { QuestionnaireShown, QuestionShown, SheetShown } from "../../contract/forms";
import type { QuestionnaireId, Role } from "../../contract/schemas";
import { QUESTIONNAIRE_WORDS } from "../../templates/questionnaires/common";
import type { Item, Questionnaire } from "../../templates/questionnaires/shape";
import { CODE_ALPHABET, CODE_LENGTH } from "../domain/questions/code";
import type { FormItem, FormSpec } from "../domain/questions/form";
import type { School } from "../domain/school";
import { rolesReading } from "./answer-rights";
import { AFTER_MEETING, QUESTIONNAIRES, SELF_ANALYSIS } from "./questionnaires";

const WORDS = QUESTIONNAIRE_WORDS;
/** A page of a form holds so much: the progress bar moves by pages, and a grid is long. */
const PAGE = 5;
const weightOf = ({ type }: Item): number => (type === "grid" || type === "gridMany" ? 3 : 1);

const blanks = (words: string, params: { readonly [name: string]: string | number }): string => words.replace(/\{(\w+)\}/g, (blank, name: string) => String(params[name] ?? blank));

/** The code's own item: small letters are forgiven, for whoever copies it from a slip. */
const CODE_ITEM: FormItem = {
  key: "code", type: "short", title: WORDS.code.title, help: WORDS.code.help, required: true,
  pattern: { text: `[${CODE_ALPHABET}${CODE_ALPHABET.toLowerCase().replace(/\d/g, "")}]{${CODE_LENGTH}}`, wrong: blanks(WORDS.code.wrong, { n: CODE_LENGTH }) },
};

/** A questionnaire as a Google Form: the code, the questions page by page, who reads them (`domain/questionnaires.md` §3). */
export function formSpec(questionnaire: Questionnaire, mode: School["mode"]): FormSpec {
  const pages = pagesOf(questionnaire.items);
  const seen = seenBy(questionnaire);
  const items = pages.flatMap((page, at): FormItem[] => [
    // The last page says who reads it, before the button that sends.
    ...(at === 0 ? [] : [{ key: `page${at + 1}`, type: "page" as const, title: blanks(WORDS.page, { n: at + 1, of: pages.length }), help: at === pages.length - 1 ? seen : "", required: false }]),
    ...page.map((item) => formItem(questionnaire.note === undefined ? item : { ...item, title: blanks(WORDS.numbered, { n: item.key, title: item.title }) }, mode)),
  ]);
  return {
    title: questionnaire.title, description: [headOf(questionnaire), ...(pages.length === 1 && seen !== "" ? [seen] : [])].join("\n\n"), confirmation: endOf(questionnaire),
    collectEmail: questionnaire.anonymous !== true && questionnaire.answeredBy !== "pupil", items: [CODE_ITEM, ...items],
  };
}

function pagesOf(items: readonly Item[]): Item[][] {
  const pages: Item[][] = [];
  let room = 0;
  for (const item of items) {
    if (weightOf(item) > room) {
      pages.push([]);
      room = PAGE;
    }
    pages[pages.length - 1]!.push(item);
    room -= weightOf(item);
  }
  return pages;
}

const endOf = ({ answeredBy }: Questionnaire): string => (answeredBy === "pupil" ? WORDS.endPupil : WORDS.end);
const headOf = ({ minutes, readers, anonymous, note, answeredBy }: Questionnaire): string =>
  [blanks(answeredBy === "pupil" ? WORDS.headPupil : WORDS.head, { minutes, mentor: readers === "mentor" ? WORDS.headMentor : "" }), ...(anonymous ? [WORDS.headAnonymous] : []), ...(note === undefined ? [] : [note])].join(" ");

/** Who may read it by R.5, in one line; an anonymous one says so in its head. */
function seenBy({ id, items, anonymous, answeredBy }: Questionnaire): string {
  if (anonymous || !(id in QUESTIONNAIRES)) return "";
  const you = answeredBy === "pupil" ? WORDS.youPupil : WORDS.you;
  if (items.every(isCurators)) return blanks(WORDS.seen, { people: `${you} ${WORDS.and} ${WORDS.readers.curator}` });
  const roles = rolesReading(id as QuestionnaireId, items.filter((item) => !isCurators(item)).map(({ key }) => key));
  const readers: { readonly [Each in Role]?: string } = answeredBy === "mentor" ? WORDS.readersOfMentor : WORDS.readers;
  const named = (Object.keys(readers) as Role[]).filter((role) => roles.includes(role)).map((role) => readers[role]!);
  const last = named.pop() ?? "";
  return blanks(items.some(isCurators) ? WORDS.seenClosed : WORDS.seen, { people: named.length === 0 ? `${you} ${WORDS.and} ${last}` : `${[you, ...named].join(", ")} ${WORDS.and} ${last}` });
}

/** Read by its author and the curator alone, wherever it lies. */
const isCurators = ({ closed, curatorOnly }: Item): boolean => closed === true || curatorOnly === true;
const isFreeText = (item: Item): boolean => item.type === "paragraph" || (item.type === "short" && item.whole === undefined);

function formItem(item: Item, mode: School["mode"]): FormItem {
  const { key, title } = item;
  const anyRow = item.type === "gridMany" && item.required === true;
  const help = [item.help ?? "", anyRow ? WORDS.anyRow : "", isCurators(item) ? WORDS.closed : "", mode === "codes" && isFreeText(item) ? WORDS.noNames : ""].filter((part) => part !== "").join(". ");
  // Google asks for a tick in every row of a required grid: a weekday may have none.
  const asked = { key, title, help, required: item.required === true && item.type !== "gridMany" };
  const titles = (choices: readonly { readonly title: string }[]): string[] => choices.map((choice) => choice.title);
  switch (item.type) {
    case "short": return { ...asked, type: "short", ...(item.whole ? { whole: item.whole } : {}) };
    case "paragraph": case "date": return { ...asked, type: item.type };
    case "one": case "list": case "many": return { ...asked, type: item.type, choices: titles(item.choices) };
    case "scale": return { ...asked, type: "scale", low: item.low, high: item.high, lowLabel: item.lowLabel, highLabel: item.highLabel };
    case "grid": case "gridMany": return { ...asked, type: item.type, rows: titles(item.rows), columns: titles(item.columns) };
  }
}

/** The same questionnaire for the page and for paper. */
export function questionnaireShown(kind: QuestionnaireId, mode: School["mode"]): QuestionnaireShown {
  return { id: kind, ...shown(QUESTIONNAIRES[kind], mode, seenBy(QUESTIONNAIRES[kind])) };
}

const shown = (questionnaire: Questionnaire, mode: School["mode"], seen: string): SheetShown => ({
  title: questionnaire.title, head: headOf(questionnaire), end: endOf(questionnaire), noNames: mode === "codes" ? WORDS.noNames : "", closed: WORDS.closed, seen, items: questionnaire.items.map(questionShown),
});

/** Q10 for the page; read by its author, the pair's mentors and the curator (R.5, A15). */
export const selfAnalysisShown = (mode: School["mode"]): SheetShown =>
  shown(SELF_ANALYSIS, mode, blanks(WORDS.seen, { people: `${WORDS.you}, ${WORDS.readers.mentor} ${WORDS.and} ${WORDS.readers.curator}` }));

/** Q09 for the page; what is said of the meeting is read by its author and the curator alone (R.5, A13, A14). */
export const afterMeetingShown = (side: "mentee" | "mentor", mode: School["mode"]): SheetShown =>
  shown(AFTER_MEETING[side], mode, blanks(WORDS.seen, { people: `${WORDS.you} ${WORDS.and} ${WORDS.readers.curator}` }));

function questionShown(item: Item): QuestionShown {
  const plain = (choices: readonly { readonly code: string; readonly title: string }[]) => choices.map(({ code, title }) => ({ code, title }));
  return {
    key: item.key, title: item.title, help: [item.help ?? "", item.curatorOnly ? WORDS.closed : ""].filter((part) => part !== "").join(". "), required: item.required === true, closed: item.closed === true, type: item.type,
    whole: item.type === "short" && item.whole ? { ...item.whole } : null,
    choices: "choices" in item ? plain(item.choices) : "columns" in item ? plain(item.columns) : [],
    rows: "rows" in item ? plain(item.rows) : [],
    scale: item.type === "scale" ? { low: item.low, high: item.high, lowLabel: item.lowLabel, highLabel: item.highLabel } : null,
  };
}
