import { collected, drivenJob, linkOf } from "./answers-school";
import { consent, send } from "./forms-school";
import { CURATOR, MENTEE, MENTOR, columnOf, lessonOf, page, rowsOf, schoolWithPairs, value } from "./school";

const day = (text: string) => text as never;
/** The pair has met once and agreed on weekly meetings; both have been asked for their pulse two weeks after its start. */
function school() {
  const paired = schoolWithPairs();
  const { workspace, pairId, mentee } = paired;
  const mentor = String(rowsOf(workspace, "Люди").find((row) => row["Эл. почта"] === MENTOR)!["Ид"]);
  consent(workspace, [mentee, mentor]);
  value(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee)));
  value(page(workspace, MENTOR, "meeting.log", { kind: "acquaintance", pairId: day(pairId), date: day("2026-09-07"), minutes: 30, agreement: "" }));
  workspace.as(CURATOR).edit("Пары и группы", `${columnOf(workspace, "Пары и группы", "Ритм встреч")}2`, "week");
  workspace.clock.advance({ days: 8 });
  return { ...paired, mentor };
}
type School = ReturnType<typeof school>;
function pulse({ workspace, mentee, mentor }: School, score: number): void {
  for (const [questionnaire, email, person] of [["Q11a", MENTEE, mentee], ["Q11b", MENTOR, mentor]] as const) {
    for (const job of send(workspace, { questionnaire, period: "pulse", closesOn: day("2026-09-22"), now: true }).jobs) drivenJob(workspace, job);
    const form = workspace.as(email).openForm(linkOf(workspace, person));
    if (form.refused !== null) throw new Error(form.message);
    const items = workspace.forms().find(({ items: of }) => of.some(({ title }) => title.endsWith(questionnaire === "Q11a" ? "с наставником" : "с наставляемым")))!.items;
    form.submit(Object.fromEntries(items.flatMap(({ title }): [string, string | number][] => (/Хочу продолжать/.test(title) ? [[title, "да"]] : /Что изменить/.test(title) ? [[title, "закрыто-пульс"]] : /встречи|говорить|понимаем|результат/.test(title) ? [[title, score]] : []))) as never);
    collected(workspace);
  }
}
const health = ({ workspace }: School, email: string, pairId: string | null = null) => page(workspace, email, "pair.health", { pairId: day(pairId as string) });
const looks = ({ workspace }: School) => rowsOf(workspace, "Журнал").filter((row) => row["Что сделано"] === "pair.health");

describe("how a pair gets on (R-B32)", () => {
  it("is said in words of pulse, rhythm and plan, the worst first, to the curator alone; each look at closed answers is a row of the log", () => {
    const of = school();
    expect(value<"pair.health">(health(of, CURATOR, of.pairId)).pairs).toMatchObject([{ look: "good", facets: [{ of: "pulse", look: "unknown" }, { of: "rhythm", look: "good", why: { key: "health.rhythm.week", params: { met: 1, all: 1 } } }, { of: "plan", look: "unknown", why: { key: "health.plan.none" } }] }]);
    expect(looks(of)).toEqual([]);
    pulse(of, 2);
    const [first, second] = value<"pair.health">(health(of, CURATOR)).pairs;
    expect([first, second]).toMatchObject([{ pairId: of.pairId, look: "alarm", facets: [{ of: "pulse", look: "alarm", why: { key: "health.pulse.alarm", params: { mean: "2,0", smaller: "2,0" } } }, { of: "rhythm" }, { of: "plan" }] }, { pairId: of.otherPairId, look: "unknown" }]);
    expect(looks(of)).toMatchObject([{ "Кто": CURATOR, "Лист": "Ответы: личное", "Было и стало": "Q11a.2, Q11a.3, Q11a.4, Q11b.2, Q11b.3, Q11b.4", "Ответ": "" }]);
    expect(JSON.stringify([first, second])).not.toContain("закрыто");
    for (const email of [MENTOR, MENTEE]) expect(health(of, email, of.pairId)).toMatchObject({ ok: false, code: "forbidden" });
  });

  it("counts how useful each side found a meeting (M36, Q09.2)", () => {
    const of = school();
    const { workspace, pairId } = of;
    const [{ meetingId }] = value<"pair.show">(page(workspace, MENTEE, "pair.show", { pairId: day(pairId) })).meetings as unknown as readonly [{ readonly meetingId: string }];
    value(page(workspace, MENTEE, "afterMeeting.save", { meetingId, values: { 2: "4", 3: "answer", 5: "no" } }));
    expect(value<"pair.health">(health(of, CURATOR, pairId)).pairs[0]!.facets[0]).toMatchObject({ of: "pulse", look: "good", why: { key: "health.pulse.goodOne", params: { mean: "4,0" } } });
  });

  it("a pair that is over or not there has no health", () => {
    const of = school();
    value(page(of.workspace, CURATOR, "pair.close", { pairId: day(of.otherPairId), on: day("2026-09-15"), reason: "уволился" }));
    expect(health(of, CURATOR, of.otherPairId)).toMatchObject({ ok: false, code: "not-found" });
    expect(value<"pair.health">(health(of, CURATOR)).pairs.map(({ pairId }) => pairId)).toEqual([of.pairId]);
  });
});

describe("whether two people would get on, before they are a pair (R-B25)", () => {
  it("names what speaks for and against, never who objected", () => {
    const of = school();
    const { workspace, mentor, mentee, otherMentee } = of;
    const check = (menteeIds: readonly string[], email = CURATOR) => page(workspace, email, "pair.check", { form: "teacher-teacher", variant: "young", mentorId: day(mentor), menteeIds: menteeIds as never });
    expect(value<"pair.check">(check([mentee])).notes).toMatchObject([{ speaks: "for", said: { key: "compat.subject" } }, { speaks: "know", said: { key: "compat.together" } }]);
    value(page(workspace, CURATOR, "pair.close", { pairId: day(of.pairId), on: day("2026-09-15"), reason: "не сошлись" }));
    expect(value<"pair.check">(check([mentee])).notes[0]).toMatchObject({ speaks: "against", said: { key: "compat.ended", params: { why: "не сошлись" } } });
    expect(value<"pair.check">(check([otherMentee])).notes).toEqual([]);
    expect(check([mentee], MENTOR)).toMatchObject({ ok: false, code: "forbidden" });
  });
});
