import type { IsoDate } from "../../../contract/schemas";
import type { SchoolCalendar } from "../calendar";
import { openYear } from "../school-year";
import type { SchoolYear } from "../tables";
import { previewOf, type AudienceLook } from "./audience";
import type { Period, WaveRule } from "./wave";

export const periodsOf = ({ periods }: WaveRule, { start }: Pick<SchoolYear, "start">): readonly Period[] => periods(Number(start.slice(0, 4)));

/** The period that it is time to send on that day, or null. */
export function periodDue(rule: WaveRule, year: Pick<SchoolYear, "start">, calendar: SchoolCalendar, today: IsoDate): Period | null {
  return periodsOf(rule, year).find((period) => {
    const { from, to } = period.due(calendar);
    return from <= today && today <= to;
  }) ?? null;
}

/** Time to send: the period, its last day, and how many people have not been invited to it yet; null when it is not, or nobody is left. */
export function waveDue({ registry, calendar, today, dayOf }: Omit<AudienceLook, "yearId" | "pageDomain">, rule: WaveRule): { readonly period: Period; readonly to: IsoDate; readonly people: number } | null {
  const year = openYear(registry, today);
  const period = year ? periodDue(rule, year, calendar, today) : null;
  if (!year || !period) return null;
  const { invited } = previewOf({ registry, calendar, today, dayOf, yearId: year.id, pageDomain: "" }, rule, period, null);
  const people = new Set(invited.map(({ person }) => person.id)).size;
  const [first] = invited.flatMap(({ due }) => due ?? []).sort();
  return people === 0 ? null : { period, to: first ?? period.due(calendar).to, people };
}
