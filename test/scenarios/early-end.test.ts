import { made, papers, preview, schoolWithAgreedPairs, signed, textOf, idOf, fillProgrammes } from "./paper-school";
import { CURATOR, page, registry, rowsOf, value } from "./school";

type School = ReturnType<typeof schoolWithAgreedPairs>;
const day = (text: string) => text as never;
const pairRows = (workspace: School) => rowsOf(workspace, "Пары и группы");
const idsOf = (workspace: School) => pairRows(workspace).map((row) => String(row["Ид"]));
const lines = (workspace: School) => value<"home.show">(page(workspace, CURATOR, "home.show", {})).lines;

/** Three pairs under an order, each with its programme. */
function school(): School {
  const workspace = schoolWithAgreedPairs(3);
  made(workspace, "D10");
  signed(workspace, [{ paperId: papers(workspace, "D10")[0]!.paperId, number: "41-од" }]);
  expect(fillProgrammes(workspace)).toBe(3);
  return workspace;
}

describe("another mentor goes on (D11, R-B24, R-D02)", () => {
  const workspace = school();
  const [first, second] = idsOf(workspace) as [string, string];
  const [one, other] = pairRows(workspace).map((row) => String(row["Ид наставника"])) as [string, string];
  made(workspace, "D15", { pairIds: [day(first)] });
  signed(workspace, [{ paperId: papers(workspace, "D15")[0]!.paperId, number: "1" }]);
  value(registry(workspace, CURATOR, "meeting.log", { pairId: day(first), kind: "acquaintance", date: day("2026-09-07"), minutes: 30, agreement: "", nextStep: "показать план урока", nextStepBy: day("2026-09-18") }));
  const change = { pairId: day(first), mentorId: day(other), on: day("2026-09-10"), cause: "mentor" as const, noticeOn: null, reason: "много часов", loadReason: "", apply: false };
  const lineCount = rowsOf(workspace, "План").filter((row) => row["Ид пары"] === first).length;

  it("says first what passes on, and writes nothing", () => {
    const before = JSON.stringify(pairRows(workspace));
    const { touches, done } = value<"mentor.change">(registry(workspace, CURATOR, "mentor.change", change));
    expect(done).toBe(false);
    expect(touches.map(({ key, params }) => [key, params?.["n"], params?.["lines"]])).toEqual([
      ["mentor.touch.new", undefined, undefined], ["mentor.touch.programmes", 1, lineCount], ["mentor.touch.steps", 1, undefined], ["mentor.touch.order", undefined, undefined], ["mentor.touch.door", undefined, undefined],
    ]);
    expect(JSON.stringify(pairRows(workspace))).toBe(before);
    expect(registry(workspace, CURATOR, "mentor.change", { ...change, mentorId: day(one) })).toMatchObject({ ok: false, details: [{ key: "mentor.same", field: "mentorId" }, { key: "pair.already", field: "mentorId" }] });
  });

  it("the pair works until that day; the new one waits for both consents and for D11, not for D10", () => {
    const { code } = value<"mentor.change">(registry(workspace, CURATOR, "mentor.change", { ...change, apply: true }));
    expect(pairRows(workspace).find((row) => row["Ид"] === first)).toMatchObject({ "Состояние": "работает", "Почему раньше срока": "инициатива наставника" });
    const next = pairRows(workspace).find((row) => row["Код"] === code)!;
    expect(next).toMatchObject({ "Состояние": "предложена", "Продолжает": first, "Ид наставника": other });
    expect(registry(workspace, CURATOR, "mentor.change", { ...change, apply: true })).toMatchObject({ ok: false, code: "conflict", message: { key: "mentor.changed" } });
    expect(lines(workspace).filter(({ rule }) => rule === "ending").map(({ text }) => text.key)).toEqual(["duty.ending.replaced"]);
    expect(preview(workspace, "D11").lines).toMatchObject([{ does: "impossible", lacks: [{ said: { key: "paper.lack.consents", params: { pair: code } } }] }]);
    value(registry(workspace, CURATOR, "pair.agree", { pairIds: [day(String(next["Ид"]))], mentorOn: day("2026-09-07"), menteeOn: day("2026-09-07") }));
    expect(preview(workspace, "D10").lines).toMatchObject([{ does: "impossible", lacks: [{ said: { key: "paper.lack.pairs" } }] }]);
    expect(lines(workspace).filter(({ rule }) => rule === "order")).toEqual([]);
  });

  it("the order says who, why and from which day; signed, it assigns the new mentor; its number is no other order's", () => {
    made(workspace, "D11");
    const [order] = papers(workspace, "D11");
    const text = textOf(workspace, idOf(workspace, order!.paperId));
    expect(text).not.toContain("{{");
    for (const words of ["О замене наставника", "В связи с инициативой наставника, руководствуясь", "с «10» сентября 2026 г.", "Закрепить с «10» сентября 2026 г. по «31» мая 2027 г. нового наставника", "передать материалы работы новому наставнику"]) expect(text).toContain(words);
    expect(text).not.toContain("351.8");
    expect(page(workspace, CURATOR, "paper.mark", { papers: [{ paperId: order!.paperId, number: "41-од" }], date: day("2026-09-07"), signers: [], scan: null })).toMatchObject({ ok: false, details: [{ key: "paper.numberTaken" }] });
    signed(workspace, [{ paperId: order!.paperId, number: "48-од" }]);
    expect(pairRows(workspace).find((row) => row["Продолжает"] === first)).toMatchObject({ "Состояние": "закреплена", "Приказ №": "48-од" });
    expect(lines(workspace).filter(({ rule }) => rule === "ending")).toEqual([]);
    expect(rowsOf(workspace, "Документы").find((row) => row["Ид"] === order!.paperId)).toMatchObject({ "Ознакомлены": "0 из 3" });
  });

  it("on that day the programme with its lines, papers and open steps is that of the new pair, and a next edition names him", () => {
    workspace.clock.moveTo("2026-09-10T09:00:00+03:00");
    expect(pairRows(workspace).find((row) => row["Ид"] === first)).toMatchObject({ "Состояние": "прекращена досрочно", "Завершена": expect.stringContaining("2026-09-10") as unknown });
    const next = String(pairRows(workspace).find((row) => row["Продолжает"] === first)!["Ид"]);
    const own = rowsOf(workspace, "План").filter((row) => row["Ид пары"] === next);
    expect(own).toHaveLength(lineCount + 1);
    expect(own.filter((row) => row["Мероприятие"] === "показать план урока")).toMatchObject([{ "Откуда": "встреча", "Состояние": "запланировано" }]);
    expect(rowsOf(workspace, "Программы").filter((row) => row["Ид пары"] === next)).toHaveLength(1);
    expect(rowsOf(workspace, "Встречи").map((row) => row["Ид пары"])).toEqual([first]);
    expect(preview(workspace, "D15", { pairIds: [day(next)] }).lines).toMatchObject([{ does: "make" }]);
    made(workspace, "D15", { pairIds: [day(next)] });
    const edition = papers(workspace, "D15").find(({ state }) => state === "draft")!;
    const mentor = rowsOf(workspace, "Люди").find((row) => row["Ид"] === other)!;
    expect(textOf(workspace, idOf(workspace, edition.paperId))).toContain(`наставник: ${String(mentor["Фамилия"])}`);
    expect(pairRows(workspace).find((row) => row["Ид"] === second)).toMatchObject({ "Состояние": "закреплена" });
  });
});

describe("a pair ends before its term (D11, R-N01, T13)", () => {
  const workspace = school();
  const [first, second, third] = idsOf(workspace) as [string, string, string];
  const close = (pairId: string, more: object) => registry(workspace, CURATOR, "pair.close", { pairId: day(pairId), on: day("2026-09-10"), reason: "по решению школы", cause: "school", noticeOn: day("2026-09-07"), ...more });

  it.each([
    ["without a notice", { noticeOn: null }, [{ key: "close.notice", field: "noticeOn" }]],
    ["two working days after it", { on: day("2026-09-09") }, [{ key: "close.early", field: "on", params: { notice: "2026-09-07", earliest: "2026-09-10" } }]],
    ["noticed tomorrow", { noticeOn: day("2026-09-08"), on: day("2026-09-11") }, [{ key: "date.future", field: "noticeOn" }]],
    ["after its own end", { on: day("2027-06-01") }, [{ key: "close.afterEnd", field: "on" }]],
    ["on a day to come with no cause", { cause: undefined, noticeOn: undefined }, [{ key: "date.future", field: "on" }]],
  ])("the school may not end it %s", (_, more, details) => expect(close(first, more)).toMatchObject({ ok: false, details }));

  it("three working days after the notice it may: the pair works until then, and the order cites the notice", () => {
    value(close(first, {}));
    expect(pairRows(workspace)[0]).toMatchObject({ "Состояние": "закреплена", "Почему раньше срока": "решение куратора" });
    made(workspace, "D11");
    const text = textOf(workspace, idOf(workspace, papers(workspace, "D11")[0]!.paperId));
    for (const words of ["О досрочном прекращении наставничества", "наставник предупреждён «07» сентября 2026 г., не менее чем за три рабочих дня (статья 351.8", "передать материалы работы куратору"]) expect(text).toContain(words);
    expect(text).not.toContain("нового наставника");
    workspace.clock.moveTo("2026-09-09T09:00:00+03:00");
    expect(pairRows(workspace)[0]).toMatchObject({ "Состояние": "закреплена" });
    workspace.clock.moveTo("2026-09-10T09:00:00+03:00");
    expect(pairRows(workspace)[0]).toMatchObject({ "Состояние": "прекращена досрочно" });
  });

  it("the mentor and the mentee name their own day, and no notice stands in the order", () => {
    value(close(second, { cause: "mentee", on: day("2026-09-10") }));
    expect(pairRows(workspace)[1]).toMatchObject({ "Состояние": "прекращена досрочно", "Почему раньше срока": "инициатива наставляемого", "Наставник предупреждён": "" });
    made(workspace, "D11");
    const order = papers(workspace, "D11").find(({ about }) => about.includes(String(pairRows(workspace)[1]!["Код"])))!;
    expect(textOf(workspace, idOf(workspace, order.paperId))).not.toContain("предупреждён");
  });

  it("an order that was signed outside the program is entered by its number; of a pair that goes on there is none", () => {
    const enter = (pairId: string) => registry(workspace, CURATOR, "paper.enter", { kind: "D11", number: "50-од", date: day("2026-09-10"), pairIds: [day(pairId)] });
    expect(enter(third)).toMatchObject({ ok: false, details: [{ key: "paper.notEnding", field: "pairIds" }] });
    value(close(third, { cause: "mentor", on: day("2026-09-10") }));
    value(enter(third));
    expect(preview(workspace, "D11", { pairIds: [day(third)] }).lines).toMatchObject([{ does: "signed" }]);
    expect(lines(workspace).filter(({ rule }) => rule === "ending").map(({ pairId }) => pairId)).toEqual([first, second]);
  });

  it("a mentor who leaves: the pair has ended, and who is found later goes on with its programme (R-P06)", () => {
    const [, , , mentor] = rowsOf(workspace, "Люди").filter((row) => row["Вид"] === "педагог");
    expect(mentor).toBeDefined();
    const free = pairRows(workspace)[1]!["Ид наставника"];
    const { code } = value<"mentor.change">(registry(workspace, CURATOR, "mentor.change", { pairId: day(third), mentorId: day(String(free)), on: day("2026-09-10"), cause: "dismissal", noticeOn: null, reason: "нашли", loadReason: "", apply: true }));
    const next = pairRows(workspace).find((row) => row["Код"] === code)!;
    expect(rowsOf(workspace, "Программы").filter((row) => row["Ид пары"] === next["Ид"])).toHaveLength(1);
    // Its order is signed without a new mentor: he is assigned by an addition to the first one.
    value(registry(workspace, CURATOR, "pair.agree", { pairIds: [day(String(next["Ид"]))], mentorOn: day("2026-09-10"), menteeOn: day("2026-09-10") }));
    expect(preview(workspace, "D10").lines).toMatchObject([{ about: code }]);
    // Who was to go on and does not gives the programme back.
    value(registry(workspace, CURATOR, "pair.close", { pairId: day(String(next["Ид"])), on: day("2026-09-10"), reason: "передумал" }));
    expect(rowsOf(workspace, "Программы").filter((row) => row["Ид пары"] === third)).toHaveLength(1);
  });
});
