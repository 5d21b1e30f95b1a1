import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, page, rowsOf, schoolWithPairs, value } from "./school";

const day = (text: string) => text as never;
function school() {
  const paired = schoolWithPairs();
  const { meetingId } = value<"meeting.log">(page(paired.workspace, MENTOR, "meeting.log", { pairId: day(paired.pairId), kind: "acquaintance", date: day("2026-09-07"), minutes: 30, agreement: "" }));
  return { ...paired, meetingId };
}
type School = ReturnType<typeof school>;
const say = ({ workspace, meetingId }: School, email: string, values: { readonly [key: string]: string }) => page(workspace, email, "afterMeeting.save", { meetingId, values });
const lines = ({ workspace }: School, email: string, rule = "afterMeeting") => value<"home.show">(page(workspace, email, "home.show", {})).lines.filter((line) => line.rule === rule);
const maySay = ({ workspace, pairId }: School, email: string) => value<"pair.show">(page(workspace, email, "pair.show", { pairId: day(pairId) })).meetings[0]!.maySay;

describe("Q09, how a meeting was (domain/questionnaires.md)", () => {
  it("the mentee is asked for a week, both may say for a fortnight, once; nobody else", () => {
    const of = school();
    expect([lines(of, MENTEE), lines(of, MENTOR), lines(of, CURATOR)]).toMatchObject([[{ due: "2026-09-14", meetingId: of.meetingId }], [], []]);
    expect([MENTEE, MENTOR, CURATOR].map((email) => maySay(of, email))).toEqual([true, true, undefined]);
    expect([say(of, OTHER_MENTOR, { 2: "4", 3: "joined" }), say(of, CURATOR, { 2: "4", 3: "joined" })]).toMatchObject([{ ok: false, code: "not-found" }, { ok: false, code: "forbidden" }]);
    expect(say(of, MENTEE, { 2: "6", 3: "joined" })).toMatchObject({ ok: false, details: [{ key: "answer.whole", field: "values.2" }, { key: "field.wrong", field: "values.3" }] });
    expect(say(of, MENTEE, { 2: "4" })).toMatchObject({ ok: false, details: [{ key: "field.empty", field: "values.3" }] });
    value(say(of, MENTEE, { 2: "4", 3: "answer; plan" }));
    value(say(of, MENTOR, { 2: "2", 3: "listened", 5: "no" }));
    expect(say(of, MENTEE, { 2: "1", 3: "nothing" })).toMatchObject({ ok: false, code: "conflict", message: { key: "afterMeeting.closed" } });
    expect([lines(of, MENTEE), maySay(of, MENTEE), maySay(of, MENTOR)]).toEqual([[], undefined, undefined]);
    expect(rowsOf(of.workspace, "Отклики о встречах").map((row) => [row["Имя"], row["Полезна, 1–5"], row["Что сказано"]])).toEqual([["Морозов Павел Сергеевич", 4, "answer; plan"], ["Ковалёва Ирина Андреевна", 2, "listened"]]);
    expect(rowsOf(of.workspace, "Журнал").filter((row) => row["Что сделано"] === "afterMeeting.save")).toMatchObject([{ "Кто": "" }, { "Кто": "" }]);
  });

  it("the curator reads both on what was said of the pair, in words; «свяжитесь со мной» is the wish to talk", () => {
    const of = school();
    value(say(of, MENTEE, { 2: "5", 3: "support", 5: "yes" }));
    expect(lines(of, CURATOR, "appeal")).toMatchObject([{ text: { key: "duty.appeal.talk", params: { who: "Морозов\u00a0П.\u00a0С." } } }]);
    expect(lines(of, MENTOR, "appeal")).toEqual([]);
    expect(value<"appeal.show">(page(of.workspace, CURATOR, "appeal.show", { pairId: day(of.pairId) })).meetings).toEqual([{ date: "2026-09-07", who: "Морозов Павел Сергеевич", useful: 5, said: ["поддержку"] }]);
    expect(page(of.workspace, MENTOR, "appeal.show", { pairId: day(of.pairId) })).toMatchObject({ ok: false });
    expect(JSON.stringify(value(page(of.workspace, MENTOR, "pair.show", { pairId: day(of.pairId) })))).not.toContain("поддержку");
  });

  it("the draft on the server has nothing of the wish for help", () => {
    const of = school();
    value(page(of.workspace, MENTEE, "draft.save", { form: "afterMeeting", subject: of.meetingId, text: JSON.stringify({ values: { 2: "3", 5: "yes" } }), savedAt: "" }));
    expect(value<"home.show">(page(of.workspace, MENTEE, "home.show", {})).drafts).toMatchObject([{ form: "afterMeeting", text: JSON.stringify({ values: { 2: "3" } }) }]);
    value(say(of, MENTEE, { 2: "3", 3: "answer" }));
    expect(value<"home.show">(page(of.workspace, MENTEE, "home.show", {})).drafts).toEqual([]);
  });

  it("after a week no line asks any more, after two it is over", () => {
    const of = school();
    of.workspace.clock.moveTo("2026-09-15T09:00:00+03:00");
    expect([lines(of, MENTEE), maySay(of, MENTEE)]).toEqual([[], true]);
    of.workspace.clock.moveTo("2026-09-22T09:00:00+03:00");
    expect([maySay(of, MENTEE), say(of, MENTEE, { 2: "3", 3: "answer" })]).toMatchObject([undefined, { ok: false, code: "conflict" }]);
  });
});
