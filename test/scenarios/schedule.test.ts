import type { Input } from "../../src/contract/contract";
import { filesOf, idOf, made, papers, preview, settle, signed, textOf } from "./paper-school";
import { CURATOR, MENTEE, MENTOR, keptIn, page, reopened, rowsOf, schoolWithPairs, value } from "./school";

const begun = schoolWithPairs();
settle(begun.workspace, "orgCity", "г. Примерск");
const kept = keptIn(begun.workspace);
const opened = () => reopened(kept);
type School = ReturnType<typeof opened>;
const save = (school: School, who: string, more: Partial<Input<"event.save">> = {}) => value<"event.save">(page(school, who, "event.save", {
  eventId: null, kind: "openLesson", date: "2026-09-20" as never, until: null, at: "10:30", title: "Сложение дробей", class: "6А", subject: "математика", lessonNumber: 3, aim: "Работа в парах", level: "", hours: null, result: "",
  link: "https://drive.example/plan", hostId: null, host: "Петрова О. И.", invite: [], inviteAll: false, ...more,
}));

describe("the schedule of open lessons and mutual visits D45 (R-H15, R-H16)", () => {
  it("is not offered without one; a contest is none", () => {
    const school = opened();
    save(school, CURATOR, { kind: "contest", level: "school", host: "" });
    expect(preview(school, "D45").lines).toMatchObject([{ does: "impossible", lacks: [{ said: { key: "paper.lack.events" }, mend: { view: "events" } }] }]);
    expect(value<"papers.show">(page(school, CURATOR, "papers.show", { query: "", kind: null, state: null, page: 0 })).ready.map(({ kind }) => kind)).not.toContain("D45");
  });

  it("is made day by day of what was entered, with who comes; a draft is made anew when an event was added", () => {
    const school = opened();
    const { eventId } = save(school, CURATOR, { inviteAll: true });
    save(school, MENTOR, { kind: "mutualVisit", date: "2026-09-12" as never, at: "", title: "Опрос", lessonNumber: 2, class: "7Б", aim: "", link: "", hostId: null, host: "Ким А. Б.", invite: [begun.mentee as never] });
    value(page(school, MENTEE, "event.attend", { eventId, personId: null, stand: "missed", result: "", hours: null, reflection: "" }));
    expect(value<"papers.show">(page(school, CURATOR, "papers.show", { query: "", kind: null, state: null, page: 0 })).ready).toContainEqual({ kind: "D45", n: 1 });
    expect(made(school, "D45")).toMatchObject({ state: "done" });
    const [paper] = papers(school, "D45");
    const text = textOf(school, idOf(school, paper!.paperId)).replace(/\s+/g, " ");
    expect(text).toMatch(/ГРАФИК взаимопосещений и открытых уроков, 2026\/27 учебный год/);
    // The visit of the 12th stands first; who cannot come is not named.
    expect(text).toMatch(/12\.09\.2026 2-й урок\. математика: Опрос 7Б Ким А\. Б\. Морозов П\. С\. – 20\.09\.2026 3-й урок, 10:30\. математика: Сложение дробей 6А Петрова О\. И\. Римская-Левина О\. В\. Работа в парах https:\/\/drive\.example\/plan/);
    expect(filesOf(school, "D45")).toHaveLength(1);
    expect(preview(school, "D45").lines).toMatchObject([{ does: "same" }]);
    save(school, CURATOR, { date: "2026-09-25" as never, title: "Уравнения" });
    expect(preview(school, "D45").lines).toMatchObject([{ does: "remake" }]);
  });

  it("what stands in the signed one cannot be withdrawn by its author; the next one names what was entered since", () => {
    const school = opened();
    const { eventId } = save(school, MENTOR, { invite: [begun.mentee as never] });
    made(school, "D45");
    const [paper] = papers(school, "D45");
    signed(school, [{ paperId: paper!.paperId, number: "" }]);
    expect(page(school, MENTOR, "event.withdraw", { eventId })).toMatchObject({ ok: false, code: "conflict", message: { key: "event.closed" } });
    expect(preview(school, "D45").lines).toMatchObject([{ does: "impossible" }]);
    school.clock.moveTo("2026-09-08T12:00:00+03:00");
    save(school, CURATOR, { date: "2026-10-01" as never, title: "Проценты" });
    made(school, "D45");
    const drafts = papers(school, "D45").filter(({ state }) => state === "draft");
    const text = textOf(school, idOf(school, drafts[0]!.paperId));
    expect([text.includes("Проценты"), text.includes("Сложение дробей")]).toEqual([true, false]);
    // Both sides of the pair see the signed one among their papers (R.4, G13).
    const seen = (who: string) => value<"papers.show">(page(school, who, "papers.show", { query: "", kind: "D45", state: null, page: 0 })).papers.map(({ state }) => state);
    expect(seen(MENTOR)).toContain("signed");
    expect(rowsOf(school, "События")).toHaveLength(2);
  });
});
