import { closedRows, collected, drivenJob, linkOf } from "./answers-school";
import { consent, invites, plan, send } from "./forms-school";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, lessonOf, page, rowsOf, schoolWithPairs, value } from "./school";

/** The pair begins on 1 September and has met; two weeks later, at ten in the morning. */
function school() {
  const paired = schoolWithPairs();
  const { workspace } = paired;
  const mentor = String(rowsOf(workspace, "Люди").find((row) => row["Эл. почта"] === MENTOR)!["Ид"]);
  consent(workspace, [paired.mentee, mentor]);
  value(page(workspace, MENTOR, "observation.log", lessonOf(paired.pairId, paired.mentee)));
  value(page(workspace, MENTOR, "meeting.log", { kind: "acquaintance", pairId: paired.pairId as never, date: "2026-09-07" as never, minutes: 30, mode: "inPerson", topic: "", agreement: "", nextStep: "", nextStepBy: null }));
  workspace.clock.advance({ days: 8 });
  return { ...paired, mentor };
}
type School = ReturnType<typeof school>;
const LIKERT = { "Наши встречи идут так, как мы договорились": 4, "Мы понимаем друг друга, даже если смотрим на школу по-разному": 3, "За это время есть заметный результат": 2 };
const EASY = { mentee: "Мне легко говорить с наставником", mentor: "Мне легко говорить с наставляемым" };

/** Asks both sides; each answers in the form of the letter. */
function answered(of: School): void {
  for (const [questionnaire, email, person, easy, goOn] of [["Q11a", MENTEE, of.mentee, EASY.mentee, "нет"], ["Q11b", MENTOR, of.mentor, EASY.mentor, "да, но что-то изменить"]] as const) {
    for (const job of send(of.workspace, { questionnaire, period: "pulse", closesOn: "2026-09-22" as never, now: true }).jobs) drivenJob(of.workspace, job);
    const form = of.workspace.as(email).openForm(linkOf(of.workspace, person));
    if (form.refused !== null) throw new Error(form.message);
    const numbered = Object.fromEntries(of.workspace.forms().find(({ items }) => items.some(({ title }) => title.endsWith(easy)))!.items.flatMap(({ title }) => {
      const words = { ...LIKERT, [easy]: 5, "Хочу продолжать в этой паре": goOn, "Что изменить?": `закрыто-пульс-${questionnaire}` } as { readonly [question: string]: unknown };
      const said = words[title.replace(/^\d+\. /, "")];
      return said === undefined ? [] : [[title, said]];
    }));
    form.submit(numbered as never);
    collected(of.workspace);
  }
}
const keysRead = ({ workspace }: School, email: string, personId: string): string[] => {
  const reply = page(workspace, email, "answers.show", { personId: personId as never, closed: true });
  return reply.ok ? value<"answers.show">(reply).sheets.filter(({ questionnaire }) => questionnaire.startsWith("Q11")).flatMap(({ questionnaire, answers }) => answers.map(({ key }) => `${questionnaire}.${key}`)) : [reply.code];
};
const linesOf = ({ workspace }: School, rule: string) => value<"home.show">(page(workspace, CURATOR, "home.show", {})).lines.filter((line) => line.rule === rule);

describe("Q11, the pulse of a pair (R-J11)", () => {
  it("is due for both sides of the pair that has met, two weeks after its start, and a line of «Сегодня» says so", () => {
    const of = school();
    expect(plan(of.workspace, { questionnaire: "Q11a", period: "pulse" })).toMatchObject({ people: [{ person: { personId: of.mentee }, about: "", pair: expect.stringMatching(/^П-/) }], leftOut: [{ why: { key: "wave.out.consent.none" } }] });
    expect(plan(of.workspace, { questionnaire: "Q11b", period: "pulse" }).people).toMatchObject([{ person: { personId: of.mentor }, about: "" }]);
    expect(linesOf(of, "wave").filter(({ text }) => String(text.params?.["title"]).startsWith("Пульс"))).toMatchObject([{ due: "2026-09-28" }, { due: "2026-09-28" }]);
  });

  it("lies in the closed workbook alone; each side reads its own, the curator both, and «нет» asks for the curator", () => {
    const of = school();
    answered(of);
    expect(rowsOf(of.workspace, "Ответы")).toEqual([]);
    expect(closedRows(of.workspace).map((row) => [row["Анкета"], row["Вопрос"], row["Ответ"]])).toEqual((["Q11a", "Q11b"] as const).flatMap((kind) =>
      ["4", "5", "3", "2", kind === "Q11a" ? "no" : "change", `закрыто-пульс-${kind}`].map((said, at) => [kind, String(at + 1), said])));
    expect(JSON.stringify([of.workspace.sheets(), of.workspace.executions()])).not.toContain("закрыто-пульс");
    const all = (kind: string): string[] => ["1", "2", "3", "4", "5", "6"].map((key) => `${kind}.${key}`);
    expect([keysRead(of, MENTEE, of.mentee), keysRead(of, MENTOR, of.mentor)]).toEqual([all("Q11a"), all("Q11b")]);
    expect([keysRead(of, MENTOR, of.mentee), keysRead(of, OTHER_MENTOR, of.mentee), keysRead(of, MENTEE, of.mentor)]).toEqual([[], ["not-found"], ["not-found"]]);
    expect([keysRead(of, CURATOR, of.mentee), keysRead(of, CURATOR, of.mentor)]).toEqual([all("Q11a"), all("Q11b")]);
    expect(linesOf(of, "asks")).toMatchObject([{ personId: of.mentee }]);
  });

  it("is asked anew two weeks later, of whoever has answered too, and owed by the side that answers it", () => {
    const of = school();
    answered(of);
    expect(plan(of.workspace, { questionnaire: "Q11a", period: "pulse", personIds: [of.mentee as never] })).toMatchObject({ people: [], leftOut: [{ why: { key: "wave.out.answered" } }] });
    of.workspace.clock.advance({ days: 14 });
    expect(plan(of.workspace, { questionnaire: "Q11a", period: "pulse" }).people).toMatchObject([{ person: { personId: of.mentee } }]);
    for (const job of send(of.workspace, { questionnaire: "Q11a", period: "pulse", closesOn: "2026-10-06" as never }).jobs) drivenJob(of.workspace, job);
    expect(invites(of.workspace).filter((row) => row["Ид человека"] === of.mentee).map((row) => row["Состояние"])).toEqual(["отвечено", "создано"]);
    for (const job of send(of.workspace, { questionnaire: "Q11b", period: "pulse", closesOn: "2026-10-06" as never, now: true }).jobs) drivenJob(of.workspace, job);
    expect(value<"home.show">(page(of.workspace, MENTOR, "home.show", {})).lines.filter(({ rule }) => rule === "form")).toMatchObject([{ owedBy: "mentor", pairId: of.pairId }]);
  });
});
