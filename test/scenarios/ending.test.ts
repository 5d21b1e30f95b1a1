import { day, paperOf } from "./assessment-school";
import { DEPUTY } from "./control-school";
import { pasteRows, plan } from "./forms-school";
import { Q17, Q19, askedAtEnd, schoolAtItsEnd } from "./ending-school";
import { idOf, made, preview, signed, textOf } from "./paper-school";
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

const WORDS = { work: "mostly", review: "Работал ровно.\nПросит помощи вовремя.", proposals: "Взять классное руководство.", results: "Ведёт уроки сам.", conclusion: "Готов работать самостоятельно.", reward: "Секрет-9 благодарность" } as const;
type School = ReturnType<typeof schoolAtItsEnd>;
const whose = ({ pairId, mentee }: School) => ({ pairId: day(pairId), menteeId: day(mentee) });
const ended = (of: School, who = CURATOR) => value<"ending.show">(page(of.workspace, who, "ending.show", whose(of)));
const lines = ({ workspace, mentee }: School, who: string) => value<"home.show">(page(workspace, who, "home.show", {})).lines.filter(({ rule, personId }) => rule.startsWith("end") && personId === mentee);
/** The programme of the year, filled by the library, a mark at each of its lines. */
function planned(of: School): void {
  const { workspace, pairId, mentee } = of;
  value(page(workspace, CURATOR, "programme.fill", { mentees: [{ pairId: day(pairId), menteeId: day(mentee) }], difficulties: null, codes: null, apply: true }));
}
const answered = (of: School, who: string, questionnaire: "Q17" | "Q19", values: object): void => {
  const invite = askedAtEnd(of, questionnaire).find((row) => questionnaire === "Q17" || row["Ид человека"] === of.mentee)!;
  value(page(of.workspace, who, "form.answer", { inviteId: day(String(invite["Ид"])), values: values as never }));
};

describe("the final package (R-F26–R-F33, R-D08)", () => {
  it("is owed by both, waits for all three, and is received by the deputy; the reward is nobody's but theirs", () => {
    const of = schoolAtItsEnd("2026-11-16T12:00:00+03:00");
    const { workspace, pairId } = of;
    planned(of);
    expect(lines(of, DEPUTY).map(({ text, owedBy, due }) => [text.key, owedBy, due])).toEqual([["duty.endPackage.D19", "mentor", "2026-11-30"], ["duty.endPackage.D37", "mentee", "2026-11-30"], ["duty.endPackage.D38", "mentor", "2026-11-30"]]);
    expect(lines(of, MENTEE).map(({ text }) => text.key)).toEqual(["duty.endPackage.D37"]);
    expect(ended(of)).toMatchObject({ whole: true, on: "2026-11-30", documents: [{ kind: "D37", owedBy: "mentee", receivedOn: null }, { kind: "D38" }, { kind: "D19" }] });

    // The mentor's words: nobody else's to write, and the reward nothing of the mentee's.
    expect(page(workspace, OTHER_MENTOR, "ending.show", whose(of))).toMatchObject({ ok: false, code: "not-found" });
    expect(page(workspace, DEPUTY, "ending.write", { ...whose(of), ...WORDS })).toMatchObject({ ok: false });
    expect(preview(workspace, "D19", { pairIds: [day(pairId)] }).lines).toMatchObject([{ does: "impossible", lacks: expect.arrayContaining([expect.objectContaining({ mend: { view: "ending", of: [pairId, of.mentee] } })]) }]);
    value(page(workspace, MENTOR, "ending.write", { ...whose(of), ...WORDS }));
    expect(ended(of, MENTOR)).toMatchObject({ text: { work: "mostly" }, report: { reward: WORDS.reward }, may: ["write"] });
    expect(ended(of, MENTEE)).toMatchObject({ report: null, effect: null, may: [], text: { review: WORDS.review } });
    expect(JSON.stringify(page(workspace, MENTEE, "ending.show", whose(of)))).not.toContain("Секрет-9");

    // D19 signed, Q17 answered: both count by themselves; the report comes on paper.
    expect(made(workspace, "D19", { pairIds: [day(pairId)] })).toMatchObject({ state: "done", done: 1, left: 0 });
    const plan19 = textOf(workspace, idOf(workspace, paperOf(workspace, "D19").paperId));
    for (const part of ["профессионального становления", "программа на год", "план выполнен в основном.", "Работал ровно; Просит помощи вовремя.", "Взять классное руководство."]) expect(plan19).toContain(part);
    expect(plan19).not.toMatch(/\{\{|\.\.|Секрет-9/);
    signed(workspace, [{ paperId: paperOf(workspace, "D19").paperId, number: "" }], "2026-11-16");
    answered(of, MENTOR, "Q17", Q17);
    expect(page(workspace, DEPUTY, "ending.accept", { ...whose(of), on: day("2026-11-16") })).toMatchObject({ ok: false, code: "not-ready", details: [{ key: "ending.lack.mentee" }] });
    expect(preview(workspace, "D40", { pairIds: [day(pairId)] }).lines[0]).toMatchObject({ does: "impossible" });
    expect(page(workspace, MENTOR, "ending.receive", { ...whose(of), kind: "D37", on: day("2026-11-16"), note: "" })).toMatchObject({ ok: false });
    expect(page(workspace, DEPUTY, "ending.receive", { ...whose(of), kind: "D37", on: day("2026-11-17"), note: "" })).toMatchObject({ ok: false, details: [{ key: "date.future", field: "on" }] });
    expect(value<"ending.receive">(page(workspace, DEPUTY, "ending.receive", { ...whose(of), kind: "D37", on: day("2026-11-16"), note: "на бумаге" })).lacking).toBe(0);
    expect(lines(of, DEPUTY).map(({ rule, owedBy }) => [rule, owedBy])).toEqual([["endAccept", "deputyTeaching"]]);
    expect(page(workspace, DEPUTY, "ending.accept", { ...whose(of), on: day("2026-11-15") })).toMatchObject({ ok: false, details: [{ key: "assessment.dayBefore" }] });
    value(page(workspace, DEPUTY, "ending.accept", { ...whose(of), on: day("2026-11-16") }));
    expect(page(workspace, MENTOR, "ending.write", { ...whose(of), ...WORDS, review: "Другое" })).toMatchObject({ ok: false, code: "conflict" });

    // The act and the mentor's report.
    for (const kind of ["D39", "D40"] as const) expect(made(workspace, kind, { pairIds: [day(pairId)] })).toMatchObject({ state: "done", done: 1, left: 0 });
    const act = textOf(workspace, idOf(workspace, paperOf(workspace, "D40").paperId));
    for (const part of ["приёма итогового пакета документов", "Зимин Семён Ильич", "Отчёт молодого специалиста о проделанной работе", "16.11.2026"]) expect(act).toContain(part);
    const report = textOf(workspace, idOf(workspace, paperOf(workspace, "D39").paperId));
    for (const part of ["наставника по итогам наставничества", "приказ № 41-од", "Ведёт уроки сам.", "Готов работать самостоятельно.", "Взять классное руководство.", "оценка деятельности 80 %", "нет данных"]) expect(report).toContain(part);
    expect(report + act).not.toMatch(/\{\{|\.\.|Секрет-9/);

    // The word on the mentor's work is a person's; with a reason, since not everything is measured (M53).
    expect(lines(of, DEPUTY).map(({ rule }) => rule)).toEqual(["endEffect"]);
    expect(ended(of, DEPUTY).effect).toMatchObject({ criteria: ["unknown", "unknown", "out"], proposed: null, decided: null, measured: { teaching: 80 } });
    expect(page(workspace, DEPUTY, "ending.confirm", { ...whose(of), effective: "yes", why: "" })).toMatchObject({ ok: false, details: [{ key: "ending.whyUnknown", field: "why" }] });
    value(page(workspace, DEPUTY, "ending.confirm", { ...whose(of), effective: "yes", why: "посетил пять уроков" }));
    expect(ended(of, MENTOR).effect!.decided).toMatchObject({ effective: "yes", why: "посетил пять уроков", on: "2026-11-16", by: expect.stringContaining("Зимин") });
    expect(lines(of, DEPUTY)).toEqual([]);
  });
});

describe("completion (R-D30)", () => {
  const finish = ({ workspace, pairId }: School, more: object = {}) => page(workspace, CURATOR, "pair.finish", { pairId: day(pairId), on: day("2026-11-30"), cause: "выполнен план, окончился срок", result: "цель достигнута", ...more });

  it("the pair closes with its programme when the plan has a mark at each line, the term is over and both sides were asked", () => {
    const of = schoolAtItsEnd("2026-11-16T12:00:00+03:00");
    const { workspace, pairId, mentee } = of;
    planned(of);
    expect(made(workspace, "D15", { pairIds: [day(pairId)] })).toMatchObject({ state: "done", left: 0 });
    signed(workspace, [{ paperId: paperOf(workspace, "D15").paperId, number: "3" }], "2026-11-16");
    expect(finish(of, { on: day("2026-11-16") })).toMatchObject({ ok: false, details: [{ key: "ending.termGoesOn", params: { end: "2026-11-30" } }, { key: "ending.planOpen" }, { key: "ending.notAsked.Q19" }, { key: "ending.notAsked.Q17" }] });
    expect(finish(of, { on: day("2026-11-16"), cause: "надоело" })).toMatchObject({ ok: false, details: [{ key: "ending.noCause", field: "cause" }] });
    for (const row of rowsOf(workspace, "План").filter((each) => each["Ид наставляемого"] === mentee)) value(page(workspace, MENTOR, "plan.mark", { itemId: day(String(row["Ид"])), status: "done", doneOn: day("2026-11-16"), actualResult: "", evidence: "", mentorMark: null }));
    askedAtEnd(of, "Q17");
    askedAtEnd(of, "Q19");
    workspace.clock.moveTo("2026-12-01T12:00:00+03:00");
    expect(lines(of, CURATOR).map(({ rule }) => rule)).toContain("endPair");
    expect(value<"pair.finish">(finish(of)).programmes).toBe(1);
    expect(rowsOf(workspace, "Пары и группы").find((row) => row["Ид"] === pairId)).toMatchObject({ "Состояние": "завершена", "Причина завершения": "выполнен план, окончился срок" });
    expect(rowsOf(workspace, "Программы").find((row) => row["Ид пары"] === pairId)).toMatchObject({ "Состояние": "завершена", "Итог": "цель достигнута" });
    expect(ended(of)).toMatchObject({ state: "finished", closedOn: "2026-11-30", result: "цель достигнута" });
    expect(finish(of)).toMatchObject({ ok: false });
    expect(lines(of, CURATOR).map(({ rule }) => rule)).not.toContain("endPair");
  });

  it("a cause that the school has added closes it at any day, with the plan as it is", () => {
    const of = schoolAtItsEnd();
    pasteRows(of.workspace, "Справочники", [{ "Список": "завершение программы", "Код": "декрет", "Название": "длительный отпуск наставляемого", "Примечание": "" }]);
    expect(ended(of).causes.map(({ code }) => code)).toContain("декрет");
    value(finish(of, { on: day("2026-11-15"), cause: "декрет", result: "прервано" }));
    expect(rowsOf(of.workspace, "Пары и группы").find((row) => row["Ид"] === of.pairId)).toMatchObject({ "Состояние": "завершена", "Причина завершения": "длительный отпуск наставляемого" });
    expect(page(of.workspace, MENTOR, "pair.finish", { pairId: day(of.otherPairId), on: day("2026-11-15"), cause: "декрет", result: "прервано" })).toMatchObject({ ok: false, code: "forbidden" });
  });
});
