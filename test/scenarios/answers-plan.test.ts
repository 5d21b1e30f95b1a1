import type { Output } from "../../src/contract/contract";
import { answer, collected, drivenJob, linkOf } from "./answers-school";
import { consent, send } from "./forms-school";
import { DIRECTOR, filesOf, made, settle, textOf, typeCell } from "./paper-school";
import { CURATOR, MENTEE, MENTOR, page, registry, rowsOf, schoolWithPairs, value } from "./school";

type School = ReturnType<typeof schoolWithPairs>;
type Row = { readonly [header: string]: unknown };
const GOAL = "Что вы хотите уметь к концу учебного года?";
const HARD = "Отметьте, насколько это сейчас трудно";
const OWN_WORDS = "Какое затруднение вы добавили бы в список?";
const DIFFICULTIES = ["составление рабочих программ", "отчётность в конце учебного периода", "ведение документации", "отношения с коллегами", "отношения с детьми", "отношения с родителями", "как вести себя на уроке", "работа с трудными детьми", "работа с одарёнными детьми", "планирование урока и постановка целей", "оценивание и обратная связь ученикам", "цифровые инструменты", "классное руководство", "дети с особыми образовательными потребностями", "нехватка времени и усталость", "подготовка к аттестации и портфолио"];
/** The grid with these difficulties, all others «не трудно». */
const hard = (scores: { readonly [title: string]: string }) => ({ [HARD]: Object.fromEntries(DIFFICULTIES.map((title) => [title, scores[title] ?? "не трудно"])) });
const SAID = {
  ...hard({ "составление рабочих программ": "мешает работать", "как вести себя на уроке": "часто", "цифровые инструменты": "бывает" }), [OWN_WORDS]: "тихий голос {{к концу}} дня $&",
  "С чего начать прямо в этом месяце? Назовите одно-два дела": "рабочая программа.\nпервое собрание", "Как вам удобнее работать?": ["посещения моих уроков", "встречи один на один"], "Как часто?": "раз в две недели", [GOAL]: "Вести урок без остановок",
};

function asked(): School {
  const school = schoolWithPairs();
  consent(school.workspace, [school.mentee]);
  for (const job of send(school.workspace, { personIds: [school.mentee] as never }).jobs) drivenJob(school.workspace, job);
  return school;
}
const programme = ({ workspace, pairId }: School, email = MENTOR): Output<"programme.show">["programmes"][number] => value<"programme.show">(page(workspace, email, "programme.show", { pairId: pairId as never })).programmes[0]!;
const fill = ({ workspace, pairId, mentee }: School, more: object = {}) => value<"programme.fill">(page(workspace, MENTOR, "programme.fill", { mentees: [{ pairId: pairId as never, menteeId: mentee as never }], difficulties: null, codes: null, apply: true, ...more }));
const sheet = ({ workspace }: School, title: string): Row => rowsOf(workspace, title)[0]!;

describe("D15 is built from Q02 (R-D01, R-D05, M23)", () => {
  it("needs, goal, rhythm and way of work in the mentee's own words; a line for each difficulty, one for the words of Q02.5", () => {
    const school = asked();
    answer(school.workspace, MENTEE, linkOf(school.workspace, school.mentee), SAID);
    collected(school.workspace);
    fill(school);
    const row = sheet(school, "Программы");
    expect(row["Анализ потребностей"]).toBe("Потребности названы по ответам наставляемого о трудностях и по беседе с наставником. Мешает работе: составление рабочих программ. Часто вызывает трудности: как вести себя на уроке. Бывает трудно: цифровые инструменты. "
      + "Наставляемый добавил: тихий голос {{к концу}} дня $&. Начать наставляемый хотел бы с такого: рабочая программа; первое собрание.");
    expect(row).toMatchObject({ "Цель": "Вести урок без остановок", "Ритм встреч": "один раз в две недели", "Режим": "встречи один на один, посещения уроков наставляемого", "Задачи": expect.stringContaining("Преодолеть трудность: тихий голос") });
    const lines = rowsOf(school.workspace, "План");
    expect(lines.filter((line) => line["Трудность"] === "DF01").length).toBe(3);
    expect(lines.filter((line) => line["Трудность"] === "DF99")).toMatchObject([{ "Мероприятие": "тихий голос {{к концу}} дня $&", "Откуда": "анкета", "Код библиотеки": "", "Срок": "" }]);
    expect(programme(school)).toMatchObject({ uncovered: [], coverage: { covered: 2, of: 2 } });
    // A second filling adds the words of Q02.5 no second time.
    fill(school);
    expect(rowsOf(school.workspace, "План").filter((line) => line["Трудность"] === "DF99")).toHaveLength(1);

    for (const [key, typed] of Object.entries({ orgCity: "г. Примерск", orgShortName: "МБОУ СОШ № 0", orgAddress: "620000, г. Примерск", orgFounder: "Управление образования" })) settle(school.workspace, key, typed);
    typeCell(school.workspace, "Люди", (person) => person["Фамилия"] === "Юсупова", "Должность", "методист");
    typeCell(school.workspace, "Люди", (person) => person["Фамилия"] === "Громова", "Эл. почта", DIRECTOR);
    expect(made(school.workspace, "D15", { pairIds: [school.pairId as never] })).toMatchObject({ state: "done", done: 1, left: 0 });
    const text = textOf(school.workspace, filesOf(school.workspace, "D15")[0]!.id);
    for (const words of ["ести урок без остановок", "один раз в две недели", "посещения уроков наставляемого", "Мешает работе: составление рабочих программ", "Начать наставляемый хотел бы с такого: рабочая программа; первое собрание"]) expect(text).toContain(words);
  });

  it("an answer that comes later and uncovers a difficulty of a running programme is a line of «Сегодня»", () => {
    const school = asked();
    fill(school, { difficulties: { DF01: 2 } });
    const lines = (email: string) => value<"home.show">(page(school.workspace, email, "home.show", {})).lines.filter(({ rule }) => rule === "uncovered");
    expect(lines(CURATOR)).toEqual([]);
    answer(school.workspace, MENTEE, linkOf(school.workspace, school.mentee), hard({ "составление рабочих программ": "часто", "работа с трудными детьми": "мешает работать" }));
    collected(school.workspace);
    const found = { text: { key: "duty.uncovered", params: { who: "Морозов\u00a0П.\u00a0С.", difficulties: "работа с трудными детьми" } }, owedBy: "mentor", pairId: school.pairId };
    expect([lines(CURATOR), lines(MENTOR), lines(MENTEE)]).toMatchObject([[found], [found], []]);
    expect(programme(school)).toMatchObject({ uncovered: ["DF08"], coverage: { covered: 1, of: 2 } });
    school.workspace.as(CURATOR).menu("Сегодня");
    expect(rowsOf(school.workspace, "Сегодня").map((row) => Object.values(row).join(" | ")).join("\n")).toContain("после анкеты трудности без строк плана: работа с трудными детьми");
    fill(school);
    expect([lines(CURATOR), programme(school).coverage]).toEqual([[], { covered: 2, of: 2 }]);
  });

  it("a pair that is proposed after the answer begins with it: where to start, how often, how, and the goal while nobody has named one", () => {
    const school = asked();
    answer(school.workspace, MENTEE, linkOf(school.workspace, school.mentee), SAID);
    collected(school.workspace);
    const mentor = value<"person.search">(registry(school.workspace, CURATOR, "person.search", { query: "лугова", kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!.personId;
    const propose = (goal: string, menteeIds: readonly string[]) => value<"pair.propose">(registry(school.workspace, CURATOR, "pair.propose", { form: "teacher-teacher", variant: "subject", mentorId: mentor, menteeIds: menteeIds as never, goal, start: null, end: null, workStart: null, loadReason: "больше некому" })).pairId;
    const pairOf = (id: string) => rowsOf(school.workspace, "Пары и группы").find((row) => row["Ид"] === id)!;
    const id = propose("Методическая поддержка по конкретному предмету", [school.mentee]);
    expect(pairOf(id)).toMatchObject({ "С чего начать": "рабочая программа.\nпервое собрание", "Ритм встреч": "twoWeeks", "Как работают": "oneToOne; myLessons", "Цель": "Вести урок без остановок" });
    // It goes on following the answer until the order.
    answer(school.workspace, MENTEE, linkOf(school.workspace, school.mentee), { ...SAID, [GOAL]: "Готовить к олимпиадам", "Как часто?": "раз в неделю" });
    collected(school.workspace);
    expect(pairOf(id)).toMatchObject({ "Ритм встреч": "week", "Цель": "Готовить к олимпиадам" });
    expect(pairOf(school.pairId)).toMatchObject({ "Ритм встреч": "week", "Цель": expect.stringContaining("закрепления на месте") });
  });
});
