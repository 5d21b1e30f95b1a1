import type { IsoDate } from "../../contract/schemas";
import type { SchoolCalendar } from "./calendar";
import { isIsoDay } from "./calendar";
import { ANNUAL, type ModelsOfCategories } from "./course/models";
import type { Setting } from "./tables";
import { vacationsOf, type Vacation } from "./vacation";

/** What the school has settled, read from «Настройки». */
export type School = {
  readonly name: string;
  /** What stands on its papers (`domain/documents.md` §2.1, ORG). */
  readonly org: {
    readonly shortName: string; readonly founder: string; readonly address: string; readonly details: string; readonly phone: string; readonly city: string; readonly headPost: string;
  };
  /** Terms that ended before this day are «до начала учёта», never overdue (R-P01). */
  readonly recordsFrom: IsoDate | null;
  readonly mode: "names" | "codes";
  readonly pupilNames: boolean;
  readonly prefix: string;
  readonly mailDomain: string;
  readonly capacity: { readonly teachers: number; readonly pupils: number };
  /** Month and day on which pairs end, `05-31`. */
  readonly pairsEnd: string;
  readonly models: ModelsOfCategories;
  /** First calendar year of the programme's first school year; null when nobody typed it. */
  readonly programmeFrom: number | null;
  readonly programmeYears: number;
  readonly youngYears: number;
  readonly noticeDays: number;
  /** After so many days of terms without a trace a pair is silent (R-L02). */
  readonly silenceDays: number;
  /** The letter of the day recalls terms, not questionnaires alone. */
  readonly dutyMail: boolean;
  /** What is planned stands in the program's own calendar (R-L01). */
  readonly eventsInCalendar: boolean;
  /** The term of the personal file counts working days (T09). */
  readonly filingInWorkingDays: boolean;
  readonly calendar: SchoolCalendar;
  /** Years of which somebody typed days off or working Saturdays. */
  readonly daysTypedFor: ReadonlySet<number>;
  /** The earliest first; reminders wait until they are over (`domain/data-model.md`, Quiet hours). */
  readonly vacations: readonly Vacation[];
  /** Whose name letters carry. */
  readonly mailName: string;
  /** Lower bounds of the levels of a lesson in percent. */
  readonly levels: { readonly high: number; readonly good: number; readonly base: number };
  /** «Базовый уровень» of the pupils' quality, in percent (M52, M53); null while nobody has typed one. */
  readonly basicQuality: number | null;
  readonly coordinator: string;
  readonly workbookVersion: number;
};

/** A setting that nobody can read: its key, and what was read; the default is used. */
export type UnreadSetting = { readonly key: string; readonly read: string };

/**
 * The school of its settings; what is empty or unreadable falls back to `defaults`.
 * @param holidays month and day of the holidays of every year
 * @param annual words for the annual programme
 */
export function schoolOf(
  rows: readonly Setting[], defaults: { readonly [key: string]: { readonly value: string } }, holidays: readonly string[], years: readonly number[],
  yes: string, annual: readonly string[] = [ANNUAL],
): { school: School; unread: UnreadSetting[] } {
  const typed = new Map(rows.map(({ key, value }) => [key.trim(), value.trim()]));
  const unread: UnreadSetting[] = [];
  const value = (key: string): string => typed.get(key) || (defaults[key]?.value ?? "");
  const checked = <Value>(key: string, read: (text: string) => Value | null): Value => {
    const found = read(value(key));
    if (found !== null) return found;
    unread.push({ key, read: value(key) });
    return read(defaults[key]?.value ?? "") as Value;
  };
  const number = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null);
  const days = (text: string): string[] | null => {
    const list = text.split(/[;,\s]+/).filter((each) => each !== "");
    return list.every(isIsoDay) ? list : null;
  };
  const oneOf = <Word extends string>(...words: Word[]) => (text: string): Word | null => words.find((word) => word === text) ?? null;
  // Whether there is such a model is seen with «Модели этапов» (`domain/course/today.ts`).
  const model = (key: string): string => (annual.includes(value(key).toLowerCase()) ? ANNUAL : value(key));
  const young = model("stageModel");
  const daysOff = checked("daysOff", days);
  const workingDays = checked("workingDays", days);
  return {
    school: {
      name: value("school"),
      org: {
        shortName: value("orgShortName") || value("school"), founder: value("orgFounder"), address: value("orgAddress"), details: value("orgDetails"), phone: value("orgPhone"),
        city: value("orgCity"), headPost: value("headPost"),
      },
      recordsFrom: value("recordsFrom") === "" ? null : checked("recordsFrom", (text) => (text === "" ? null : isIsoDay(text) ? text : null)),
      // A word nobody can read must not print names.
      mode: value("mode") === "" ? "names" : checked("mode", oneOf("names", "codes")) ?? "codes",
      pupilNames: value("pupilNames").toLowerCase() === yes,
      prefix: value("schoolPrefix"),
      mailDomain: value("mailDomain").toLowerCase(),
      capacity: { teachers: checked("capacityTeachers", number), pupils: checked("capacityPupils", number) },
      pairsEnd: checked("pairsEnd", (text) => (/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) ? text : null)),
      models: { young, newcomer: model("modelNewcomer") || young, deficit: model("modelDeficit") || young, conservative: model("modelConservative") || young },
      programmeFrom: value("programmeFrom") === "" ? null : checked("programmeFrom", (text) => (text === "" ? null : /^\d{4}$/.test(text) ? Number(text) : null)),
      programmeYears: checked("programmeYears", number),
      youngYears: checked("youngYears", number),
      noticeDays: checked("noticeDays", number),
      silenceDays: checked("silenceDays", number),
      dutyMail: value("dutyMail").toLowerCase() === yes, eventsInCalendar: value("eventsInCalendar").toLowerCase() === yes,
      filingInWorkingDays: value("filingInWorkingDays").toLowerCase() === yes,
      calendar: {
        daysOff: new Set([...years.flatMap((year) => holidays.map((day) => `${year}-${day}`)), ...daysOff]),
        workingDays: new Set(workingDays),
      },
      daysTypedFor: new Set([...daysOff, ...workingDays].map((day) => Number(day.slice(0, 4)))),
      vacations: checked("vacations", vacationsOf),
      mailName: value("mailName") || value("school"),
      levels: { high: checked("levelHigh", number), good: checked("levelGood", number), base: checked("levelBase", number) },
      basicQuality: value("basicQuality") === "" ? null : checked("basicQuality", (text) => (text === "" ? null : /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : null)),
      coordinator: value("coordinator").toLowerCase(),
      workbookVersion: checked("workbookVersion", number),
    },
    unread,
  };
}
