import { consent } from "./forms-school";
import { settle } from "./paper-school";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, page, rowsOf, schoolWithPairs, value } from "./school";

/** A pair under an order of 7 September of which nothing is heard (R-L02). */
describe("a silent pair", () => {
  const school = schoolWithPairs();
  const { workspace, pairId } = school;
  consent(workspace, rowsOf(workspace, "Люди").filter((row) => String(row["Эл. почта"] ?? "") !== "").map((row) => String(row["Ид"])));
  settle(workspace, "vacations", "2026-09-14 – 2026-09-20");
  const silence = (who: string) => value<"home.show">(page(workspace, who, "home.show", {})).lines.filter((line) => line.rule === "silence" && line.pairId === pairId).map(({ text, state, owedBy }) => ({ key: text.key, params: text.params, state, owedBy }));
  const lettersTo = (email: string) => workspace.as(email).letters().filter(({ mail }) => (mail.text ?? "").includes("давно нет вестей")).map(({ mail }) => mail.at.slice(0, 10)).reverse();

  it("after 21 days of terms the mentee is asked, on the page and by letter, and nobody else is told", () => {
    workspace.clock.moveTo("2026-10-04T12:00:00+03:00");
    expect(silence(MENTEE)).toEqual([]);
    workspace.clock.moveTo("2026-10-05T12:00:00+03:00");
    expect(silence(MENTEE)).toMatchObject([{ key: "duty.silence.mentee", state: "due", params: { since: "2026-09-07", mentor: "2026-10-08", curator: "2026-10-15" } }]);
    expect([...silence(MENTOR), ...silence(CURATOR), ...silence(OTHER_MENTOR)]).toEqual([]);
    expect(lettersTo(MENTEE)).toEqual(["2026-10-05"]);
    expect(lettersTo(MENTOR)).toEqual([]);
  });

  it("three days later the mentor, and after seven more the curator, each with the dates", () => {
    workspace.clock.moveTo("2026-10-08T12:00:00+03:00");
    expect(silence(MENTOR)).toMatchObject([{ key: "duty.silence.mentor", owedBy: "mentor" }]);
    expect(silence(CURATOR)).toEqual([]);
    workspace.clock.moveTo("2026-10-15T12:00:00+03:00");
    // One letter in five days about terms: this one came with the next.
    expect(lettersTo(MENTOR).filter((on) => on >= "2026-10-08" && on <= "2026-10-13")).toHaveLength(1);
    expect(silence(CURATOR)).toMatchObject([{ key: "duty.silence.curator", owedBy: "curator" }]);
    workspace.as(CURATOR).menu("Сегодня");
    expect(rowsOf(workspace, "Сегодня").filter((row) => /Морозов.*нет вестей/.test(String(row["Что"])))).toMatchObject([{ "Пара": expect.stringMatching(/^П-\d{3}$/), "Что сделать": expect.stringContaining("Связался ли наставляемый?") }]);
  });

  it("one meeting, and nobody is asked any more", () => {
    value(page(workspace, MENTOR, "meeting.log", { pairId: pairId as never, date: "2026-10-14" as never, kind: "work", minutes: 30, agreement: "" }));
    expect([...silence(MENTEE), ...silence(MENTOR), ...silence(CURATOR)]).toEqual([]);
  });
});
