import { closedRows, collected, drivenJob, linkOf } from "./answers-school";
import { consent, plan, send } from "./forms-school";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, page, registry, rowsOf, schoolWithPairs, value } from "./school";

const PERIOD = "early";
type School = ReturnType<typeof schoolWithPairs>["workspace"];
const keysRead = (workspace: School, email: string, personId: string): string[] => {
  const reply = page(workspace, email, "answers.show", { personId: personId as never, closed: true });
  return reply.ok ? value<"answers.show">(reply).sheets.filter(({ questionnaire }) => questionnaire.startsWith("Q22")).flatMap(({ questionnaire, answers }) => answers.map(({ key }) => `${questionnaire}.${key}`)) : [reply.code];
};

describe("Q22, a pair that ends before its term (R-P15)", () => {
  const { workspace, pairId, mentee } = schoolWithPairs();
  const mentor = String(rowsOf(workspace, "Люди").find((row) => row["Эл. почта"] === MENTOR)!["Ид"]);
  consent(workspace, [mentee, mentor]);
  const asked = (questionnaire: "Q22a" | "Q22b") => plan(workspace, { questionnaire, period: PERIOD }).people.map(({ person }) => person.personId);

  it("asks nobody while no pair ends; then both sides of that pair, for thirty days, and «Сегодня» says so", () => {
    expect([asked("Q22a"), asked("Q22b")]).toEqual([[], []]);
    value(registry(workspace, CURATOR, "pair.close", { pairId: pairId as never, on: "2026-09-07" as never, reason: "не сошлись", cause: "mentor" }));
    expect([asked("Q22a"), asked("Q22b")]).toEqual([[mentee], [mentor]]);
    const lines = value<"home.show">(page(workspace, CURATOR, "home.show", {})).lines.filter(({ rule, text }) => rule === "wave" && String(text.params?.["title"]).startsWith("Закрытие пары"));
    expect(lines).toMatchObject([{ due: "2026-10-07" }, { due: "2026-10-07" }]);
  });

  it("each answers in the form of the letter; it lies in the closed workbook, the other side never reads it, the curator does, and «да» asks for her", () => {
    for (const [questionnaire, email, person, talk] of [["Q22a", MENTEE, mentee, "да"], ["Q22b", MENTOR, mentor, "нет"]] as const) {
      for (const job of send(workspace, { questionnaire, period: PERIOD, closesOn: "2026-09-21" as never, now: true }).jobs) drivenJob(workspace, job);
      const form = workspace.as(email).openForm(linkOf(workspace, person));
      if (form.refused !== null) throw new Error(form.message);
      const words: { readonly [question: string]: unknown } = {
        "Кто предложил завершить?": "другая сторона", "Почему?": ["не сошлись", "нет времени"], "Что можно было сделать раньше?": `закрыто-${questionnaire}`, "Нужен ли новый наставник?": "да, сразу", "Хотите обсудить с куратором?": talk,
      };
      const items = workspace.forms().find(({ title }) => title.includes(questionnaire === "Q22a" ? "срока: наставляемый" : "срока: наставник"))!.items;
      form.submit(Object.fromEntries(items.flatMap(({ title }) => (words[title.replace(/^\d+\. /, "")] === undefined ? [] : [[title, words[title.replace(/^\d+\. /, "")]]]))) as never);
      collected(workspace);
    }
    expect(rowsOf(workspace, "Ответы")).toEqual([]);
    expect(closedRows(workspace).map((row) => [row["Анкета"], row["Вопрос"], row["Ответ"]]).filter(([kind]) => kind === "Q22a")).toEqual([
      ["Q22a", "1", "other"], ["Q22a", "2", "unfit; time"], ["Q22a", "3", "закрыто-Q22a"], ["Q22a", "4", "now"], ["Q22a", "5", "yes"],
    ]);
    expect(JSON.stringify([workspace.sheets(), workspace.executions()])).not.toContain("закрыто-Q22");
    const all = (kind: string): string[] => ["1", "2", "3", "4", "5"].map((key) => `${kind}.${key}`);
    expect([keysRead(workspace, MENTEE, mentee), keysRead(workspace, MENTOR, mentor)]).toEqual([all("Q22a"), all("Q22b")]);
    expect([keysRead(workspace, MENTOR, mentee), keysRead(workspace, OTHER_MENTOR, mentee), keysRead(workspace, MENTEE, mentor)].flat().filter((key) => key.startsWith("Q22"))).toEqual([]);
    // Sheets takes so many reads a minute.
    workspace.clock.advance({ minutes: 2 });
    expect([keysRead(workspace, CURATOR, mentee), keysRead(workspace, CURATOR, mentor)]).toEqual([all("Q22a"), all("Q22b")]);
    expect(value<"home.show">(page(workspace, CURATOR, "home.show", {})).lines.filter(({ rule }) => rule === "asks")).toMatchObject([{ personId: mentee }]);
    expect(asked("Q22a")).toEqual([]);
  });

  it("who has parted longer ago is asked no more", () => {
    workspace.clock.moveTo("2026-10-08T09:00:00+03:00");
    expect(plan(workspace, { questionnaire: "Q22b", period: PERIOD, personIds: [mentor as never] }).people).toEqual([]);
  });
});
