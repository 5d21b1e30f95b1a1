import { day, paperOf } from "./assessment-school";
import { DEPUTY } from "./control-school";
import { plan } from "./forms-school";
import { Q17, Q19, askedAtEnd, schoolAtItsEnd } from "./ending-school";
import { idOf, made, signed, textOf } from "./paper-school";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, page, rowsOf, value } from "./school";

describe("what is asked when a pair comes to its end (R-F26, R-F27, T20)", () => {
  it("the mentor is asked about whoever is mentored no further, a fortnight before; the report is asked of every mentee", () => {
    const of = schoolAtItsEnd();
    const { workspace, mentee, otherMentee } = of;
    expect(plan(workspace, { questionnaire: "Q17", period: "ending" })).toMatchObject({ people: [], leftOut: expect.arrayContaining([expect.objectContaining({ why: { key: "wave.out.notYet", params: { on: "2026-11-16" } } })]) });
    workspace.clock.moveTo("2026-11-16T12:00:00+03:00");
    const duties = value<"home.show">(page(workspace, CURATOR, "home.show", {})).lines.filter(({ rule, text }) => rule === "wave" && /Оценка педагогической|Отчёт молодого/.test(String(text.params?.["title"])));
    expect(duties.map(({ due, text }) => [text.params?.["n"], due])).toEqual([[1, "2026-11-30"], [2, "2026-11-30"]]);
    const toMentor = plan(workspace, { questionnaire: "Q17", period: "ending" });
    expect(toMentor.people.map(({ about }) => about)).toEqual(["Морозов Павел Сергеевич"]);
    expect(toMentor.leftOut).toMatchObject([{ about: "Римская-Левина Ольга Викторовна", why: { key: "wave.out.goesOn" } }]);
    expect(askedAtEnd(of, "Q17").map((row) => row["Ид наставляемого"] ?? row["О ком"])).toHaveLength(1);
    expect(askedAtEnd(of, "Q19").map((row) => row["Ид человека"]).sort()).toEqual([mentee, otherMentee].sort());
    // The last day has passed and nobody has closed the pair: it may still be asked.
    workspace.clock.moveTo("2026-12-01T12:00:00+03:00");
    expect(plan(workspace, { questionnaire: "Q17", period: "ending" }).leftOut.map(({ why }) => why.key)).toContain("wave.out.invited");
  });

  it("Q17 becomes D38 with its sum and level; the mentee reads it when it is signed, the deputy at once", () => {
    const of = schoolAtItsEnd("2026-11-16T12:00:00+03:00");
    const { workspace, mentee, pairId } = of;
    const [invite] = askedAtEnd(of, "Q17");
    const inviteId = day(String(invite!["Ид"]));
    expect(page(workspace, OTHER_MENTOR, "form.answer", { inviteId, values: Q17 as never })).toMatchObject({ ok: false });
    expect(page(workspace, MENTOR, "form.answer", { inviteId, values: { ...Q17, 1: "1=3; 2=4" } as never })).toMatchObject({ ok: false });
    value(page(workspace, MENTOR, "form.answer", { inviteId, values: Q17 as never }));
    const reads = (who: string): boolean => value<"answers.show">(page(workspace, who, "answers.show", { personId: day(mentee), closed: false })).sheets.some(({ questionnaire }) => questionnaire === "Q17");
    expect([reads(MENTOR), reads(DEPUTY), reads(CURATOR), reads(MENTEE)]).toEqual([true, true, true, false]);
    expect(made(workspace, "D38", { pairIds: [day(pairId)] })).toMatchObject({ state: "done", done: 1, left: 0 });
    const paper = textOf(workspace, idOf(workspace, paperOf(workspace, "D38").paperId));
    for (const part of ["педагогической деятельности молодого специалиста наставником", "Морозов Павел Сергеевич", "Сумма: 36 из 45 (80 %). Уровень: высокий.", "Класс слышит с первого раза", "Свободно ведёт журнал", "Ведёт уроки сам, спокойно и по плану.", "Взять классное руководство; Показать урок школе.", "готов с рекомендациями"]) expect(paper).toContain(part);
    expect(paper).not.toMatch(/\{\{|\.\./);
    signed(workspace, [{ paperId: paperOf(workspace, "D38").paperId, number: "" }], "2026-11-16");
    expect(reads(MENTEE)).toBe(true);
    expect(rowsOf(workspace, "Документы").find((row) => row["Вид бумаги"] === "D38")!["Подписали"]).toContain(`наставник: ${of.idOfPerson("Ковалёва")}`);
  });

  it("Q19 comes filled with the plan and becomes D37, with results of the classes; what cannot be read stays as it was written", () => {
    const of = schoolAtItsEnd("2026-11-16T12:00:00+03:00");
    const { workspace, mentee, pairId } = of;
    value(page(workspace, CURATOR, "programme.fill", { mentees: [{ pairId: day(pairId), menteeId: day(mentee) }], difficulties: null, codes: null, apply: true }));
    const inviteId = day(String(askedAtEnd(of, "Q19").find((row) => row["Ид человека"] === mentee)!["Ид"]));
    const { values } = value<"form.show">(page(workspace, MENTEE, "form.show", { inviteId }));
    const planned = rowsOf(workspace, "План").filter((row) => row["Ид наставляемого"] === mentee).map((row) => String(row["Мероприятие"]));
    expect(planned.length).toBeGreaterThan(3);
    for (const activity of planned) expect(values["1"]).toContain(`${activity} – нет`);
    value(page(workspace, MENTEE, "form.answer", { inviteId, values: Q19 as never }));
    expect(made(workspace, "D37", { pairIds: [day(pairId)] })).toMatchObject({ state: "done", done: 1, left: 0 });
    const paper = textOf(workspace, idOf(workspace, paperOf(workspace, "D37").paperId));
    for (const part of ["молодого специалиста о проделанной работе", "Рабочая программа", "сделано", "Урок «Дроби – 2»", "частично", "Сверх плана: Вёл кружок.", "математика", "92", "55", "в 8Б всё хорошо", "Держать темп урока", "отношения с родителями; подготовка к аттестации и портфолио", "Поступить в магистратуру."]) expect(paper).toContain(part);
    expect(paper).not.toMatch(/\{\{|\.\.|Открытые уроки/);
  });
});
