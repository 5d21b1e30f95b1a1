import type { Workspace } from "../../local/workspace";
import type { Output } from "../../src/contract/contract";
import { answersOf, collected, formOf, sent } from "./answers-school";
import { consent, invites, plan } from "./forms-school";
import { GROWN_UP, OTHER_GROWN_UP, schoolWithGroups } from "./groups-school";
import { CURATOR, keptIn, page, registry, reopened, rowsOf, value } from "./school";

/** Q18a–d: pupils answer by the code of a slip, without an account, or on paper (`domain/questionnaires.md` Q18, `domain/rights.md` R.5 A22). */
let built: string | null = null;
/** All have consented; Q18a and Q18b are out, their forms made. */
function schoolAsked(): Workspace {
  if (built === null) {
    const { workspace } = schoolWithGroups();
    consent(workspace, rowsOf(workspace, "Люди").map((each) => String(each["Ид"])));
    for (const questionnaire of ["Q18a", "Q18b"] as const) sent(workspace, { questionnaire });
    built = keptIn(workspace);
  }
  return reopened(built);
}
const plain = (text: string): string => text.replace(/\u00a0/g, " ");
const handed = (workspace: Workspace, email = GROWN_UP) => value<"slots.hand">(page(workspace, email, "slots.hand", {})).invites;
const slipOf = (workspace: Workspace, surname: string): Output<"slots.hand">["invites"][number] => handed(workspace).find(({ person }) => person.name.startsWith(surname))!;

describe("who is asked (Q18)", () => {
  it("pupils by their side, with their parents' consent, by a slip; teachers are left out, and the result is asked of those in a pair", () => {
    const { workspace } = schoolWithGroups();
    const people = rowsOf(workspace, "Люди");
    const id = (surname: string) => String(people.find((each) => each["Фамилия"] === surname)!["Ид"]);
    consent(workspace, people.filter((each) => each["Фамилия"] !== "Котов").map((each) => String(each["Ид"])));
    const asked = plan(workspace, { questionnaire: "Q18a" });
    expect(asked.people.map(({ person, way }) => [plain(person.name).split(" ")[0], person.class, way])).toEqual([["Ким", "5Б", "slip"], ["Орлов", "5Б", "slip"], ["Панина", "5В", "slip"]]);
    expect([asked.letters, asked.leftOut.map(({ why }) => why.key)]).toEqual([0, ["wave.out.consent.none"]]);
    expect(plan(workspace, { questionnaire: "Q18b" }).people.map(({ person }) => plain(person.name).split(" ")[0])).toEqual(["Семёнов", "Рыжова", "Юдин"]);
    expect(plan(workspace, { questionnaire: "Q18d", period: "final" }).people).toHaveLength(3);
    expect(plan(workspace, { questionnaire: "Q18b", personIds: [id("Белова"), id("Ким")] as never }).leftOut.map(({ why }) => why.key)).toEqual(["wave.out.adult", "wave.out.notPupilMentor"]);
  });
});

describe("the grown-up hands out slips and types in paper", () => {
  it("his own pupils alone, with code and link; the form opens without signing in and takes the code's answer in", () => {
    const workspace = schoolAsked();
    expect(handed(workspace).map(({ person, questionnaire, answered }) => [plain(person.name).split(" ")[0], questionnaire, answered]).sort()).toEqual([
      ["Ким", "Q18a", false], ["Орлов", "Q18a", false], ["Панина", "Q18a", false], ["Рыжова", "Q18b", false], ["Семёнов", "Q18b", false],
    ]);
    expect(handed(workspace, OTHER_GROWN_UP)).toHaveLength(2);
    const slip = slipOf(workspace, "Ким");
    const form = workspace.anonymous().openForm(slip.link);
    if (form.refused !== null) throw new Error(form.message);
    form.submit({ "С чем тебе нужна помощь?": ["новый класс", "общение"], "По какому предмету?": "секрет ученика", "Как ты оцениваешь свои дела в этом сейчас?": 4 } as never);
    collected(workspace);
    expect(answersOf(workspace, slip.person.personId)).toMatchObject({ 1: "newClass; people", 2: "секрет ученика", 5: "4" });
    expect(rowsOf(workspace, "Запросы").find((each) => each["Ид человека"] === slip.person.personId)).toMatchObject({ "Цель": "новый класс; общение" });
    expect(slipOf(workspace, "Ким")).toMatchObject({ answered: true, byPupil: true });
    // That there is an answer is all that he learns of it.
    const told = JSON.stringify([handed(workspace), page(workspace, GROWN_UP, "group.form", { inviteId: slip.inviteId }), page(workspace, GROWN_UP, "answers.show", { personId: slip.person.personId, closed: false }), page(workspace, GROWN_UP, "home.show", {})]);
    expect(told).not.toContain("секрет ученика");
    expect(page(workspace, GROWN_UP, "group.results", { inviteId: slip.inviteId, values: { 2: "иначе" } })).toMatchObject({ ok: false, code: "conflict", message: { key: "group.answered" } });
  });

  it("a sheet of paper is typed in once, again in whole, and fills the base of mentors; a foreign pupil's is not his", () => {
    const workspace = schoolAsked();
    const slip = slipOf(workspace, "Семёнов");
    const type = (values: object, id?: string) => page(workspace, GROWN_UP, "group.results", { inviteId: slip.inviteId, values: values as never }, id);
    expect(value<"group.form">(page(workspace, GROWN_UP, "group.form", { inviteId: slip.inviteId }))).toMatchObject({ about: slip.group, answered: false, questionnaire: { id: "Q18b", items: { length: 6 } } });
    expect(value(type({ 1: "study", 2: "2", 4: "5" }, "request-results-1"))).toEqual({ late: false });
    value(type({ 1: "study", 2: "2", 4: "5" }, "request-results-1"));
    expect(rowsOf(workspace, "База наставников").filter((each) => each["Ид человека"] === slip.person.personId).map((each) => each["Предел наставляемых"])).toEqual([2]);
    expect(slipOf(workspace, "Семёнов")).toMatchObject({ answered: true, byPupil: false });
    value(type({ 2: "3", 5: "классной" }));
    expect(rowsOf(workspace, "База наставников").filter((each) => each["Ид человека"] === slip.person.personId).map((each) => each["Предел наставляемых"])).toEqual([3]);
    expect(answersOf(workspace, slip.person.personId)).toMatchObject({ 1: "", 2: "3", 5: "классной" });
    expect(type({ 2: "9" })).toMatchObject({ ok: false, code: "invalid-input" });
    const foreign = handed(workspace, OTHER_GROWN_UP)[0]!.inviteId;
    expect(page(workspace, GROWN_UP, "group.results", { inviteId: foreign, values: {} })).toEqual(page(workspace, GROWN_UP, "group.results", { inviteId: "FI-404" as never, values: {} }));
    expect(page(workspace, CURATOR, "group.results", { inviteId: slip.inviteId, values: {} })).toMatchObject({ ok: false, code: "forbidden" });
  });

  it("what the curator has set as a mentor's limit stands; who wants to help others next is in the reserve", () => {
    const workspace = schoolAsked();
    const mentor = slipOf(workspace, "Рыжова");
    value(registry(workspace, CURATOR, "mentor.limit", { personId: mentor.person.personId, limit: 4 }));
    value(page(workspace, GROWN_UP, "group.results", { inviteId: mentor.inviteId, values: { 2: "1" } }));
    expect(rowsOf(workspace, "База наставников").find((each) => each["Ид человека"] === mentor.person.personId)).toMatchObject({ "Предел наставляемых": 4 });
    sent(workspace, { questionnaire: "Q18c", period: "final" });
    const mentee = handed(workspace).find(({ questionnaire, person }) => questionnaire === "Q18c" && person.name.startsWith("Ким"))!;
    value(page(workspace, GROWN_UP, "group.results", { inviteId: mentee.inviteId, values: { 1: "almost", 2: "8", 6: "yes" } }));
    expect(rowsOf(workspace, "База наставников").find((each) => each["Ид человека"] === mentee.person.personId)).toMatchObject({ "В резерве": "да" });
    expect(invites(workspace).find((each) => each["Ид"] === mentee.inviteId)).toMatchObject({ "Состояние": "отвечено" });
  });

  it("the form asks pupils for no address, and says in words for them who reads it", () => {
    const workspace = schoolAsked();
    expect(formOf(workspace)).toBeDefined();
    const sheet = value<"group.form">(page(workspace, GROWN_UP, "group.form", { inviteId: slipOf(workspace, "Ким").inviteId })).questionnaire;
    expect(sheet.head).toMatch(/^Вопросы займут около 3 минут\. Ответы видит куратор/);
    expect(sheet.seen).toBe("Кто это видит: ты и куратор наставничества.");
    expect(sheet.items.map(({ title }) => title)).toEqual(["С чем тебе нужна помощь?", "По какому предмету?", "Кто тебе подходит:", "Когда удобно?", "Как ты оцениваешь свои дела в этом сейчас?", "Хочу участвовать сам(а)"]);
  });
});
