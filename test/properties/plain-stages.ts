/**
 * Dates of stages, a second time and in plain lines: `domain/metrics.md` §4.6, T01, T06–T09, T15, and the stage models of `domain/data-model.md` §6.1. It
 * imports nothing of the program. Days are counted one by one, as with a finger on a calendar.
 */
export type Away = { first: string; last: string };
export type PlainStage = { no: number; first: string; last: string; opens: string; due: string };

const FEASTS = ["01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08", "02-23", "03-08", "05-01", "05-09", "06-12", "11-04"];
const plus = (day: string, n: number): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + n);
  return date.toISOString().slice(0, 10);
};
const works = (day: string): boolean => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !FEASTS.includes(day.slice(5));

/** The same date so many months later, or the last one of a shorter month. */
export function months(day: string, n: number): string {
  let [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  for (let i = 0; i < Math.abs(n); i++) {
    month += n > 0 ? 1 : -1;
    if (month === 13) { month = 1; year++; }
    if (month === 0) { month = 12; year--; }
  }
  const long = [31, (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  return `${year}-${String(month).padStart(2, "0")}-${String(Math.min(Number(day.slice(8)), long)).padStart(2, "0")}`;
}

/**
 * A window under long leaves: they are gone through day by day. Each day away inside the window, or before it, puts the last day off by one; a leave
 * that began before the window puts its first day off.
 */
function underLeaves(first: string, last: string, aways: readonly Away[]): { first: string; last: string } {
  for (const away of aways) {
    let days = 0;
    for (let day = away.first; day <= away.last; day = plus(day, 1)) days++;
    const [startsBefore, touches] = [away.first < first, away.first <= last];
    for (let i = 0; i < days; i++) {
      if (startsBefore) first = plus(first, 1);
      if (touches) last = plus(last, 1);
    }
  }
  return { first, last };
}

/** The stages of a teacher under model 001 (3-15-18) or 002, the leaves in their order and apart. */
export function plainStages(model: "001" | "002", start: string, newcomer: boolean, aways: readonly Away[]): PlainStage[] {
  const plain: { no: number; first: string; last: string }[] = [];
  if (model === "001") {
    plain.push({ no: 1, first: start, last: plus(months(start, 3), -1) }, { no: 2, first: months(start, 3), last: plus(months(start, 18), -1) });
    if (!newcomer) plain.push({ no: 3, first: months(start, 18), last: plus(months(start, 36), -1) });
  } else {
    // The school year of the start; from June to August nothing of it is left.
    const month = Number(start.slice(5, 7));
    const year = Number(start.slice(0, 4)) - (month <= 5 ? 1 : 0);
    const threeMonths = plus(months(start, 3), -1);
    const bounds = [[`${year}-09-01`, `${year}-11-30`], [`${year}-12-01`, `${year + 1}-03-31`], [`${year + 1}-04-01`, `${year + 1}-05-31`]] as const;
    bounds.forEach(([from, to], at) => {
      const first = from < start ? start : from;
      const last = at === 0 && threeMonths < to ? threeMonths : to;
      if (first <= last) plain.push({ no: at + 1, first, last });
    });
  }
  return plain.map(({ no, ...window }) => {
    const { first, last } = underLeaves(window.first, window.last, aways);
    if (no === 1) {
      let due = last;
      while (!works(due)) due = plus(due, 1);
      return { no, first, last, opens: plus(last, -14), due };
    }
    if (no === 2) {
      let due = plus(last, -7);
      while (!works(due)) due = plus(due, -1);
      const opens = plus(last, -21);
      return { no, first, last, opens: opens < due ? opens : due, due };
    }
    return { no, first, last, opens: plus(months(last, -1), 1), due: last };
  });
}

/** T09. */
export function plainFiling(interview: string, days: number, working: boolean): string {
  let day = interview;
  for (let left = days; left > 0; ) {
    day = plus(day, 1);
    if (!working || works(day)) left--;
  }
  while (!works(day)) day = plus(day, 1);
  return day;
}
