import type { TodayLine } from "../../contract/contract";
import { DEADLINES } from "../catalogue/deadlines";
import { difficultyTitle } from "../catalogue/difficulties";
import { WAVES } from "../catalogue/waves";
import { todayLines } from "../domain/today";
import type { Context } from "./context";

/** What somebody owes on that day, by the rules of the catalogue: for «Сегодня», the page and the letter of the day. */
export const dutyLines = ({ services, registry, school, today }: Pick<Context, "services" | "registry" | "school" | "today">): TodayLine[] =>
  todayLines({ registry, school, rules: DEADLINES, waves: WAVES, difficulty: difficultyTitle, dayOf: services.dayOf, today });
