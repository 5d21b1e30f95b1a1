import { CURATOR, page, registry, schoolWithPairs, value } from "./school";

/**
 * Forty days of «Сегодня» of one pair, written by hand from `domain/metrics.md` §4.6 before the code ran. Морозов starts on Tuesday, 1 September 2026; the order on the
 * pair is of Monday, 7 September; the first meeting is held on 10 September, the trial one and the overview control are done late, the programme is
 * signed on its last day, the adaptation plan a day late.
 *
 * | rule | term |
 * |---|---|
 * | T02 overview | 1 September – 30 September |
 * | T03 preventive | until 31 August 2027: only «идёт» |
 * | T12 programme D15, plan D16 | 7 September + 14 = Monday, 21 September |
 * | T16 first meeting | 7 September + 7 = Monday, 14 September |
 * | T17 trial meeting | 10 September + 14 = Thursday, 24 September |
 * | T18 the order is read | 7 September + 10 = Thursday, 17 September |
 *
 * Days left on each day, `-` once it is late, `.` while nothing is owed; a term farther than fourteen days is `идёт`.
 */
const DIARY = `
day    overview programme adaptationPlan firstMeeting trialMeeting reading
09-07  идёт     14        14             7            .            10
09-08  идёт     13        13             6            .            9
09-09  идёт     12        12             5            .            8
09-10  идёт     11        11             .            14           7
09-11  идёт     10        10             .            13           6
09-12  идёт     9         9              .            12           5
09-13  идёт     8         8              .            11           4
09-14  идёт     7         7              .            10           3
09-15  идёт     6         6              .            9            2
09-16  14       5         5              .            8            1
09-17  13       4         4              .            7            0
09-18  12       3         3              .            6            -1
09-19  11       2         2              .            5            -2
09-20  10       1         1              .            4            -3
09-21  9        .         0              .            3            .
09-22  8        .         .              .            2            .
09-23  7        .         .              .            1            .
09-24  6        .         .              .            0            .
09-25  5        .         .              .            -1           .
09-26  4        .         .              .            -2           .
09-27  3        .         .              .            -3           .
09-28  2        .         .              .            .            .
09-29  1        .         .              .            .            .
09-30  0        .         .              .            .            .
10-01  -1       .         .              .            .            .
10-02  -2       .         .              .            .            .
10-03  -3       .         .              .            .            .
10-04  -4       .         .              .            .            .
10-05  .        .         .              .            .            .
`;
/** The last eleven of the forty: the end of the adaptation, 30 November, T06 open from 16 November on. */
const LATER = `
11-15 .
11-16 14
11-17 13
11-22 8
11-27 3
11-29 1
11-30 0
12-01 -1
12-02 -2
12-06 -6
12-07 -7
`;
const table = (text: string): string[][] => text.trim().split("\n").map((line) => line.trim().split(/\s+/));

it("forty days of one pair, as they were written down beforehand", () => {
  const { workspace, pairId, mentee } = schoolWithPairs();
  const done: { readonly [day: string]: () => void } = {
    "09-10": () => value(registry(workspace, CURATOR, "meeting.log", { pairId: pairId as never, kind: "acquaintance", date: "2026-09-10" as never, minutes: null, agreement: "" })),
    "09-21": () => {
      value(registry(workspace, CURATOR, "paper.enter", { kind: "D15", number: "1", date: "2026-09-21" as never, pairIds: [pairId as never] }));
      const [order] = value<"papers.show">(registry(workspace, CURATOR, "papers.show", { query: "", kind: "D10", state: null, page: 0 })).papers;
      value(registry(workspace, CURATOR, "paper.acknowledge", { paperId: order!.paperId, personIds: order!.waitsFor.map(({ personId }) => personId), date: "2026-09-21" as never, agree: "yes", remark: "" }));
    },
    "09-22": () => value(registry(workspace, CURATOR, "paper.enter", { kind: "D16", number: "2", date: "2026-09-22" as never, pairIds: [pairId as never] })),
    "09-28": () => value(registry(workspace, CURATOR, "meeting.log", { pairId: pairId as never, kind: "trial", date: "2026-09-28" as never, minutes: null, agreement: "" })),
    "10-05": () => value(registry(workspace, CURATOR, "control.record", { menteeId: mentee as never, kind: "overview", date: "2026-10-05" as never, note: "" })),
  };
  const at = (day: string, rules: readonly string[]): string[] => {
    if (day !== "09-07") workspace.clock.moveTo(`2026-${day}T11:00:00+03:00`);
    done[day]?.();
    const { lines } = value<"home.show">(page(workspace, CURATOR, "home.show", {}));
    return [day, ...rules.map((rule) => {
      const line = lines.find((each) => each.rule === rule && (rule === "reading" || each.pairId === pairId));
      return line === undefined ? "." : line.state === "window" ? "идёт" : String(line.daysLeft);
    })];
  };
  const [[, ...rules] = [], ...days] = table(DIARY);
  expect(days.map(([day]) => at(day!, rules))).toEqual(days);
  const later = table(LATER);
  expect([...days, ...later]).toHaveLength(40);
  expect(later.map(([day]) => at(day!, ["assessment"]))).toEqual(later);
});
