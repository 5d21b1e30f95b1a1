import { day, wave } from "./answered.test-data";
import { isLateFor } from "./late";

it.each<[string, string | null, boolean]>([
  ["2026-09-15", null, false], ["2026-09-16", null, true], ["2026-09-10", "2026-09-10", false], ["2026-09-11", "2026-09-10", true], ["2026-09-16", "2026-09-20", true],
])("answered on %s, closed by hand %s: late %s", (answeredOn, closedOn, late) => expect(isLateFor(wave("FW-1", { closedOn: closedOn === null ? null : day(closedOn) }), day(answeredOn))).toBe(late));
