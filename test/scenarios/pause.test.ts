import { consent, plan, send } from "./forms-school";
import { drivenJob } from "./answers-school";
import { CURATOR, MENTEE, MENTOR, lessonOf, page, rowsOf, schoolWithPairs, value } from "./school";

const day = (text: string) => text as never;

describe("a long leave of the mentee (T15, R-E02)", () => {
  const { workspace, pairId, mentee } = schoolWithPairs();
  const mentor = String(rowsOf(workspace, "Люди").find((row) => row["Эл. почта"] === MENTOR)!["Ид"]);
  consent(workspace, [mentee, mentor]);
  const lines = (email: string) => value<"home.show">(page(workspace, email, "home.show", {})).lines.filter(({ pairId: of, personId, rule }) => (of === pairId || personId === mentee) && ["step", "planOverdue", "silence", "overview", "form"].includes(rule)).map(({ rule }) => rule);
  const programme = () => value<"programme.show">(page(workspace, MENTOR, "programme.show", { pairId: day(pairId) })).programmes[0]!;
  const mailTo = (email: string) => workspace.mail().filter(({ to }) => to[0] === email).length;

  it("before it, steps and lines of the plan are owed, and a questionnaire is asked", () => {
    value(page(workspace, CURATOR, "programme.fill", { mentees: [{ pairId: day(pairId), menteeId: day(mentee) }], difficulties: null, codes: null, apply: true }));
    value(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee, { nextStepBy: day("2026-09-14") })));
    for (const job of send(workspace, { questionnaire: "Q02", period: "entry", closesOn: day("2026-10-31"), now: true }).jobs) drivenJob(workspace, job);
    workspace.clock.moveTo("2026-09-15T09:00:00+03:00");
    expect(lines(CURATOR)).toContain("step");
    expect(programme().heldFrom).toBeNull();
  });

  it("while it lasts nobody is reminded, asked or silent, and the plan says that its dates stand; why is the curator's alone", () => {
    value(page(workspace, CURATOR, "track.pause", { menteeId: day(mentee), from: day("2026-09-15"), to: null, reason: "отпуск" }));
    expect(rowsOf(workspace, "Курс наставляемого").find((row) => row["Ид наставляемого"] === mentee)).toMatchObject({ "Почему пауза": "отпуск" });
    const shown = (email: string) => value<"track.show">(page(workspace, email, "track.show", { menteeId: day(mentee) })).track!;
    expect([shown(CURATOR).pauseReason, shown(MENTOR).pauseReason, shown(MENTOR).pausedFrom]).toEqual(["отпуск", undefined, "2026-09-15"]);
    workspace.clock.moveTo("2026-09-16T07:00:00+03:00");
    const before = [mailTo(MENTEE), mailTo(MENTOR)];
    workspace.clock.moveTo("2026-09-18T09:00:00+03:00");
    expect(lines(CURATOR)).toEqual([]);
    expect(lines(MENTEE).filter((rule) => rule !== "form")).toEqual([]);
    expect(programme()).toMatchObject({ heldFrom: "2026-09-15", late: 0 });
    expect(programme().lines.some(({ overdue }) => overdue)).toBe(false);
    expect([mailTo(MENTEE), mailTo(MENTOR)]).toEqual(before);
    expect(plan(workspace, { questionnaire: "Q23", period: "2026-09", personIds: [day(mentee)] })).toMatchObject({ people: [], leftOut: [{ why: { key: "wave.out.paused" } }] });
  });

  it("after it the plan goes on, and the days away are no silence", () => {
    value(page(workspace, CURATOR, "track.resume", { menteeId: day(mentee), to: day("2026-09-18") }));
    workspace.clock.moveTo("2026-09-21T09:00:00+03:00");
    expect(programme().heldFrom).toBeNull();
    expect(lines(CURATOR)).toEqual(expect.arrayContaining(["step"]));
    expect(lines(CURATOR)).not.toContain("silence");
  });
});
