import type { MenteeCategory } from "../../../contract/schemas";
import type { Registry } from "../registry";
import type { StageModel, StageModelLine, Pair } from "../tables";

/** «Годовая программа»: no stages and no control. */
export const ANNUAL: StageModel = "annual";
/** The model that each category of mentees leads to (`domain/data-model.md` §6.4, Category → model); the school sets them. */
export type ModelsOfCategories = { readonly [Each in MenteeCategory]: StageModel };

/** The models a course may follow: those of «Модели этапов», and the annual programme. */
export const modelsOf = ({ stageModels }: Pick<Registry, "stageModels">): StageModel[] => [...new Set([...stageModels.map(({ model }) => model), ANNUAL])];

/** A deficit, or a change to new ways, is a programme of one year without control unless the school says otherwise (R-A18, R-A19); nobody's category is that of a young specialist. */
export const modelOf = (category: MenteeCategory | null, variant: Pair["variant"], models: ModelsOfCategories): StageModel =>
  (variant === "leader" || variant === "innovator" ? models.conservative : models[category ?? "young"]);

const isWhole = (number: number, from: number, to: number): boolean => Number.isInteger(number) && number >= from && number <= to;
/** Place of a month in the school year, from September. */
const inYear = (month: number): number => (month + 3) % 12;
const MOST_MONTHS = 72;
const MOST_DAYS = 180;

/** What a line of «Модели этапов» says that no course can follow; `right` names what would be right. */
export function stageModelFaults(line: StageModelLine): { readonly field: keyof StageModelLine; readonly right: string }[] {
  const { counted, first, last } = line;
  const fits = counted === "months" ? isWhole(first, 0, MOST_MONTHS - 1) : isWhole(first, 1, 12);
  const ends = counted === "months" ? isWhole(last, first + 1, MOST_MONTHS) : isWhole(last, 1, 12) && inYear(last) >= inYear(first);
  const days = (field: "dueDaysBefore" | "opensDaysBefore" | "filingDays") => (line[field] === null || isWhole(line[field], 0, MOST_DAYS) ? [] : [{ field, right: "cell.model.days" }]);
  return [
    ...(isWhole(line.no, 1, 9) ? [] : [{ field: "no" as const, right: "cell.model.no" }]),
    ...(fits ? [] : [{ field: "first" as const, right: counted === "months" ? "cell.model.first.months" : "cell.model.first.calendar" }]),
    ...(ends || !fits ? [] : [{ field: "last" as const, right: counted === "months" ? "cell.model.last.months" : "cell.model.last.calendar" }]),
    ...days("dueDaysBefore"), ...days("opensDaysBefore"), ...days("filingDays"),
    ...(line.package.length > 0 ? [] : [{ field: "package" as const, right: "cell.model.package" }]),
    ...(line.conclusions.length > 0 ? [] : [{ field: "conclusions" as const, right: "cell.model.conclusions" }]),
  ];
}
