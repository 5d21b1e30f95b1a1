import type { D37, D38 } from "../documents/ending";
import type { D34 } from "../documents/conclusion";
import type { D26 } from "../documents/package";
import type { D27, D28, D29 } from "../documents/reviews";
import type { D15 } from "../documents/pair";

/**
 * The shape of a questionnaire: words without logic (`domain/questionnaires.md`). From one definition come the Google Form, the screen of the
 * page, the sheet of paper and the reading of answers. Keys are for ever: a question that changes its sense gets a new key, and one that
 * changes its words lets `version` grow.
 */
export type Questionnaire = {
  /** `Q02`; one with wordings by role has a letter, `Q11a`. */
  readonly id: string;
  /** Grows with every change of words or questions: the school's form is then made anew, and answers given before are kept. */
  readonly version: number;
  readonly title: string;
  /** A Google Form, or a screen of the page. */
  readonly channel: "form" | "page";
  /** Minutes it takes, as its head says. */
  readonly minutes: number;
  /** Who reads the answers beside the curator, as its head says. */
  readonly readers: "mentor" | "nobody";
  readonly anonymous?: true;
  /** What its head says of single answers; they are then named by number, so a form numbers its questions. */
  readonly note?: string;
  /** Who answers, where it is not a teacher who is a mentee: a mentor, about one mentee; a pupil, without an account. */
  readonly answeredBy?: "mentor" | "pupil";
  readonly items: readonly Item[];
};

/**
 * One question. `targets` says where its answer goes: a field of an entity, a metric, a blank of a paper, or only the screens that show
 * answers. `closed` lies in the closed workbook, and under the question stands who reads it (`domain/rights.md` R.7).
 */
export type Item = {
  readonly key: string;
  readonly title: string;
  readonly help?: string;
  readonly required?: true;
  readonly closed?: true;
  /** Nobody but the author and the curator reads it, though it lies in the registry: said under it as under a closed one. */
  readonly curatorOnly?: true;
  /** The answer that asks for the curator: a line of «Сегодня» until it is marked as seen (`domain/data-model.md` §6.4). */
  readonly asks?: "anything" | { readonly code: string };
  readonly targets: readonly Target[];
} & Question;

export type Question =
  /** КС; `whole` asks for a whole number within bounds. */
  | { readonly type: "short"; readonly whole?: { readonly from: number; readonly to: number } }
  /** ДТ */
  | { readonly type: "paragraph" }
  /** ОВ, ВП */
  | { readonly type: "one" | "list"; readonly choices: readonly Choice[] }
  /** НВ */
  | { readonly type: "many"; readonly choices: readonly Choice[] }
  /** ШК. The value of a reversed item is low + high − answer. */
  | { readonly type: "scale"; readonly low: number; readonly high: number; readonly lowLabel: string; readonly highLabel: string; readonly reversed?: true }
  /** СЕ: one choice a row. A row that may be left empty makes the answer shorter, not wrong. */
  | { readonly type: "grid"; readonly rows: readonly Choice[]; readonly columns: readonly Choice[] }
  /** СЕ (НВ): several choices a row. */
  | { readonly type: "gridMany"; readonly rows: readonly Choice[]; readonly columns: readonly Choice[] }
  /** ДА */
  | { readonly type: "date" };

/** `code` is what rows hold, `title` what people read; `was` what they read in earlier versions, so that answers to an older form are understood. */
export type Choice = { readonly code: string; readonly title: string; readonly was?: readonly string[] };

type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
/** M01–M65 of `domain/metrics.md`. */
export type Metric = `M0${Exclude<Digit, "0">}` | `M${"1" | "2" | "3" | "4" | "5"}${Digit}` | `M6${"0" | "1" | "2" | "3" | "4" | "5"}`;
export type Target = FieldTarget | `metric:${Metric}` | PaperTarget | "shown";
type PaperTarget = `paper:D15.${(typeof D15)["blanks"][number]}` | `paper:D26.${keyof (typeof D26)["tables"]}` | OfPaper<typeof D27> | OfPaper<typeof D28> | OfPaper<typeof D29> | OfPaper<typeof D37> | OfPaper<typeof D38> | `paper:D34.${(typeof D34)["blanks"][number]}`;
type OfPaper<Paper extends { readonly kind: string; readonly blanks: readonly string[]; readonly tables: object }> = `paper:${Paper["kind"]}.${Paper["blanks"][number] | (keyof Paper["tables"] & string)}`;
export type FieldTarget =
  | "request.category" | "request.difficulties" | "request.otherDifficulty" | "request.goal" | "request.preferences" | "request.wish" | "request.block" | "request.mode" | "request.rhythm"
  | "request.strength" | "person.subjects" | "person.workStart" | "person.slots" | "track.start" | "participation.voluntary" | "pair.request" | "pair.mode" | "pair.rhythm" | "pair.goal" | "mentor.capacity" | "mentor.reserve";

/** What a person has answered: one text an answer, in codes (`domain/questions`). */
export type QuestionKey = { readonly questionnaire: string; readonly key: string };
