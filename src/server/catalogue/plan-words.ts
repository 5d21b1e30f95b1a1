import type { Blank } from "../domain/plan/blanks";
import type { LibraryWords, PlanDirection, ReadyLine, PupilGoal, Stage } from "../domain/plan/library";
import type { Milestone } from "../domain/plan/milestones";
import type { Direction } from "../../contract/schemas";
import type { LibraryLine } from "../domain/tables";
import { DIRECTION_SHORT } from "./values";

/** The short names of the directions of R-D04, as the page of the library has them (P.1); the full ones stand in `values.ts`. */
export const DIRECTION_MARK: { readonly [Each in Direction]: string } = {
  theory: "ТЕО", norms: "НОР", subject: "ПРЕ", psychology: "ПСИ", methods: "МЕТ", ict: "ИКТ", upbringing: "ВОС",
};
/** Goals of pupil pairs (R-B35), which are the directions of D57. */
export const PUPIL_GOAL: { readonly [Each in PupilGoal]: string } = {
  pupilResults: "образовательные результаты", pupilAdaptation: "адаптация", pupilCreativity: "творческие навыки", pupilGrowth: "личностное развитие",
  pupilManners: "воспитанность",
};
export const PLAN_DIRECTION: { readonly [Each in PlanDirection]: string } = { ...DIRECTION_SHORT, ...PUPIL_GOAL };

/** Kinds of R-D19 and R-D20, and those of pupils. They stand in the rows as words, for the school may add its own. */
export const LINE_KINDS: readonly string[] = ["самообучение", "наставничество", "конкурс", "мероприятие школы", "обучение"];
export const PUPIL_LINE_KINDS: readonly string[] = ["вдвоём", "самостоятельно", "класс"];

export const STAGE: { readonly [Each in Stage]: string } = { adaptation: "адаптация", development: "развитие", potential: "потенциал", pupils: "ученики" };

const inverted = <Key extends string>(words: { readonly [Each in Key]: string }): { [word: string]: Key } =>
  Object.fromEntries((Object.entries(words) as [Key, string][]).flatMap(([key, word]) => [[key.toLowerCase(), key], [word.toLowerCase(), key]]));
/** How a cell of «Библиотека плана» may name a direction or a stage. */
export const LIBRARY_WORDS: LibraryWords = { directions: { ...inverted(DIRECTION_MARK), ...inverted(PLAN_DIRECTION) }, stages: inverted(STAGE) };

/** A line as the sheet «Библиотека плана» shows it to the school, in its words. `readLibrary` reads it back. */
export const libraryRow = (line: ReadyLine): LibraryLine => ({ ...line, direction: PLAN_DIRECTION[line.direction], stages: line.stages.map((stage) => STAGE[stage]) });

/** The blanks of the library, with what the pair knows and what is said without it (P.1). */
export const planBlanks = (subject: string, className: string): readonly Blank[] => [
  { name: "предмет", key: "subject", value: subject, neutral: "свой предмет" },
  { name: "класс", key: "class", value: className, neutral: "свой класс" },
];

/** Areas of competence of Q07, by the number they have in the library. */
const COMPETENCE: { readonly [code: string]: string } = {
  K1: "нормативно-правовая", K2: "методологическая", K3: "психолого-педагогическая", K4: "предметно-методическая", K5: "информационная",
};
/** The names of one or several areas; what is no number of an area stays as it is written. */
export const competenceTitle = (codes: string): string => codes.split(", ").map((code) => COMPETENCE[code] ?? code).join(", ");

/** Table 3 «Контрольные точки» of D15: the milestone and what proves it (R-D06). */
export const MILESTONE: { readonly [Each in Milestone["kind"]]: { readonly title: string; readonly evidence: string } } = {
  adaptation: { title: "Промежуточный результат: оценка этапа адаптации", evidence: "план с отметками, заключение об адаптации" },
  development: { title: "Промежуточный результат: оценка этапа профессионального развития", evidence: "план с отметками, заключение о профессиональном развитии" },
  potential: { title: "Промежуточный результат: оценка этапа развития потенциала", evidence: "план с отметками, заключение о развитии потенциала" },
  pupils: { title: "Итог пары", evidence: "карточка пары" },
  interim: { title: "Промежуточный результат: середина программы", evidence: "план с отметками о выполнении" },
  final: { title: "Конечный результат: завершение программы", evidence: "план с отметками и перечнем сделанного сверх плана" },
};
