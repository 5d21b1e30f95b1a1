import { daysToReply, fatesOf, monthlyFate } from "./reply-fates";
import { replyTo, type AskedQuestion, type Replier } from "./replies";

const people = (count: number): string[] => Array.from({ length: count }, (_, at) => `Наставляемый ${at}`);
const counted = (fates: Iterable<string>): { [fate: string]: number } => [...fates].reduce<{ [fate: string]: number }>((counts, fate) => ({ ...counts, [fate]: (counts[fate] ?? 0) + 1 }), {});

test("of sixteen two are silent for good, three wait for a reminder, three do something odd, half answer within days", () => {
  expect(counted(fatesOf(people(16)).values())).toEqual({ foreign: 1, edits: 1, twice: 1, never: 2, reminded: 3, soon: 8 });
  expect(counted(fatesOf(people(3)).values())).toEqual({ reminded: 1, soon: 2 });
  expect(fatesOf(people(16))).toEqual(fatesOf([...people(16)].reverse()));
});

test("every month most answer, some after a reminder, some do not, and it is the same in every run", () => {
  const fates = people(40).flatMap((seed) => ["2026-09", "2026-10", "2026-11"].map((period) => monthlyFate(seed, period)));
  const { soon = 0, reminded = 0, never = 0 } = counted(fates);
  expect(soon).toBeGreaterThan(70);
  expect(reminded).toBeGreaterThan(8);
  expect(never).toBeGreaterThan(5);
  expect(soon + reminded + never).toBe(120);
  expect(daysToReply("а", "б", 5)).toBe(daysToReply("а", "б", 5));
});

const replier: Replier = { seed: "Морозов", subjects: "математика", workStart: "2026-09-01", experience: 0, newcomer: false, progress: 0 };
const question = (more: Partial<AskedQuestion>): AskedQuestion => ({ title: "Что-то новое", required: true, kind: "text", choices: 4, rows: 3, low: 0, high: 10, ...more });

test.each<[Partial<AskedQuestion>, unknown]>([
  [{ title: "Кто вы сейчас?", kind: "one" }, { picks: [0] }],
  [{ title: "Дата начала работы в школе", kind: "date" }, { text: "2026-09-01" }],
  [{ kind: "one" }, { picks: [expect.any(Number)] }],
  [{ kind: "scale" }, { text: expect.stringMatching(/^\d+$/) }],
  [{ kind: "grid" }, { rows: [[expect.any(Number)], [expect.any(Number)], [expect.any(Number)]] }],
  [{ kind: "text" }, { text: "Обсудим на встрече." }],
])("%o has an answer within its bounds", (more, expected) => { expect(replyTo(replier, "Q02", question(more))).toEqual(expected); });
