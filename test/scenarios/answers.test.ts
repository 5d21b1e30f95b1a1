import { invites, menteeEmail, refused, tally } from "./forms-school";
import { answer, answersOf, closedRows, collected, formOf, inviteOf, linkOf, odds, Q02, schoolAsked, type Row } from "./answers-school";
import { CURATOR, page, rowsOf, value } from "./school";

const BEGIN = "С чего начать прямо в этом месяце? Назовите одно-два дела";
const HARD = "Отметьте, насколько это сейчас трудно";
const CODE = "Код приглашения";
const request = (workspace: Parameters<typeof rowsOf>[0], personId: string): Row | undefined => rowsOf(workspace, "Запросы").find((row) => row["Ид человека"] === personId);
const REGISTRY = ["Ответы", "Приглашения", "Запросы", "Люди", "Участие", "Ответы без хозяина", "Анкеты"] as const;
const registryText = (workspace: Parameters<typeof rowsOf>[0]): string => JSON.stringify([...REGISTRY.map((sheet) => rowsOf(workspace, sheet)), closedRows(workspace)]);

describe("an answer to Q02 becomes the request (R-A16–R-A19, R-B20, R-B21, R-D05)", () => {
  it("code by code, once, with the invitation answered and the person's own cells filled in", () => {
    const { workspace, ids } = schoolAsked(2);
    answer(workspace, menteeEmail(1), linkOf(workspace, ids[0]!), { "Есть ли коллега, с которым вам легко?": "с Ириной Андреевной" });
    expect(collected(workspace)).toMatchObject({ state: "done", left: 0 });
    expect(answersOf(workspace, ids[0]!)).toMatchObject({ 1: "young1", 4: expect.stringMatching(/^DF01=0; DF02=1; DF03=2; DF04=3; DF05=0/), 7: "subject", 10: "oneToOne", 11: "1=after", 12: "week", 14: "5", 15: "yes" });
    expect(request(workspace, ids[0]!)).toMatchObject({ "Кто наставляемый": "молодой специалист", "Цель": "рабочая программа", "Трудности": expect.stringContaining("DF04=3"), "Как часто": "week", "Как удобнее": "oneToOne", "Какого наставника": "subject" });
    expect(inviteOf(workspace, ids[0]!)).toMatchObject({ "Состояние": "отвечено", "Откуда ответ": "форма", "После срока": "" });
    expect(inviteOf(workspace, ids[1]!)).toMatchObject({ "Состояние": "создано", "Отвечено": "" });
    expect(rowsOf(workspace, "Люди").find((row) => row["Ид"] === ids[0])).toMatchObject({ "Предметы": "математика", "Когда удобно встречаться": "1=after" });
    expect(rowsOf(workspace, "Участие").find((row) => row["Ид человека"] === ids[0])).toMatchObject({ "Добровольно": "да" });
    expect(rowsOf(workspace, "Анкеты")).toMatchObject([{ "Приглашено": 2, "Ответили": 1, "Отклик, %": 50, "Что не так": "" }]);
    expect(refused(workspace)).toEqual([]);
  });

  it("wish and block lie in the closed workbook and nowhere else (R.7)", () => {
    const { workspace, ids } = schoolAsked(1);
    answer(workspace, menteeEmail(1), linkOf(workspace, ids[0]!), { "Есть ли коллега, с которым вам легко?": "секрет-легко", "Есть ли коллега, с которым в пару лучше не ставить?": "секрет-нельзя" });
    collected(workspace);
    expect(closedRows(workspace).map((row) => [row["Вопрос"], row["Ответ"]])).toEqual([["8", "секрет-легко"], ["9", "секрет-нельзя"]]);
    expect(JSON.stringify(workspace.sheets())).not.toContain("секрет");
    expect(JSON.stringify([workspace.executions().map(({ log }) => log), workspace.mail()])).not.toContain("секрет");
  });

  it("a second answer replaces the first, an edited one its earlier state; nothing stands twice", () => {
    const { workspace, ids } = schoolAsked(1);
    const link = linkOf(workspace, ids[0]!);
    answer(workspace, menteeEmail(1), link, { [BEGIN]: "первое" });
    collected(workspace);
    const { editUrl } = answer(workspace, menteeEmail(1), link, { [BEGIN]: "второе" });
    collected(workspace);
    expect([answersOf(workspace, ids[0]!)["6"], request(workspace, ids[0]!)!["Цель"]]).toEqual(["второе", "второе"]);
    workspace.clock.advance({ hours: 3 });
    answer(workspace, menteeEmail(1), editUrl, { [BEGIN]: "третье" });
    expect(collected(workspace)).toMatchObject({ state: "done", left: 0 });
    expect([answersOf(workspace, ids[0]!)["6"], request(workspace, ids[0]!)!["Цель"]]).toEqual(["третье", "третье"]);
    expect(rowsOf(workspace, "Ответы")).toHaveLength(14);
    expect(rowsOf(workspace, "Запросы")).toHaveLength(1);
    expect(closedRows(workspace)).toHaveLength(2);
    const before = registryText(workspace);
    collected(workspace);
    expect(registryText(workspace)).toBe(before);
  });

  it("late answers are kept, marked and counted (§6.4)", () => {
    const { workspace, ids } = schoolAsked(1, { closesOn: "2026-09-09" as never });
    const link = linkOf(workspace, ids[0]!);
    workspace.clock.moveTo("2026-09-10T12:00:00+03:00");
    expect(workspace.as(menteeEmail(1)).openForm(link)).toMatchObject({ refused: "closed" });
    workspace.as(CURATOR).editForm(formOf(workspace).id).setPublished(true);
    answer(workspace, menteeEmail(1), link);
    collected(workspace);
    expect(inviteOf(workspace, ids[0]!)).toMatchObject({ "Состояние": "отвечено", "После срока": "да" });
    expect(rowsOf(workspace, "Ответы").every((row) => row["После срока"] === "да")).toBe(true);
    expect(rowsOf(workspace, "Анкеты")).toMatchObject([{ "Ответили": 1 }]);
  });
});

describe("an answer that is nobody's is kept and shown", () => {
  it("an unknown code, and none: the curator says whose it is, or that it is nobody's", () => {
    const { workspace, ids } = schoolAsked(2);
    const link = linkOf(workspace, ids[0]!);
    const code = String(inviteOf(workspace, ids[0]!)["Код"]);
    const strange = link.replace(code, `${code.slice(0, -1)}${code.endsWith("2") ? "3" : "2"}`);
    answer(workspace, menteeEmail(1), strange, { [BEGIN]: "чужой код" });
    workspace.as(CURATOR).editForm(formOf(workspace).id).setRequired(CODE, false);
    answer(workspace, menteeEmail(2), formOf(workspace).url, { [BEGIN]: "без кода" });
    expect(collected(workspace)).toMatchObject({ state: "done", left: 2 });
    expect(odds(workspace).map((row) => [row["Почему"], row["Состояние"], row["Учётная запись"]])).toEqual([["кода нет", "ждёт решения", menteeEmail(1)], ["без кода", "ждёт решения", menteeEmail(2)]]);
    expect(rowsOf(workspace, "Ответы")).toEqual([]);
    const shown = value<"forms.show">(page(workspace, CURATOR, "forms.show", {})).odd;
    expect(shown.map(({ why }) => why).sort()).toEqual(["noCode", "unknownCode"]);
    const [unknown, none] = ["unknownCode", "noCode"].map((why) => shown.find((each) => each.why === why)!);
    value(page(workspace, CURATOR, "odd.settle", { oddId: none!.oddId, inviteId: String(inviteOf(workspace, ids[1]!)["Ид"]) as never }));
    expect([answersOf(workspace, ids[1]!)["6"], request(workspace, ids[1]!)!["Цель"], inviteOf(workspace, ids[1]!)["Состояние"]]).toEqual(["без кода", "без кода", "отвечено"]);
    value(page(workspace, CURATOR, "odd.settle", { oddId: unknown!.oddId, inviteId: null }));
    expect(page(workspace, CURATOR, "odd.settle", { oddId: unknown!.oddId, inviteId: null })).toMatchObject({ ok: false, code: "conflict", message: { key: "odd.settled" } });
    expect(rowsOf(workspace, "Ответы")).toHaveLength(14);
    const before = registryText(workspace);
    collected(workspace);
    workspace.clock.advance({ minutes: 75 });
    expect(registryText(workspace)).toBe(before);
    expect(odds(workspace).map((row) => row["Состояние"])).toEqual(["отклонён", "принят"]);
  });

  it("a code used by another account is refused where the form verifies addresses, taken and noted where it does not", () => {
    const { workspace, ids } = schoolAsked(3);
    const [first, second] = ids.map((id) => linkOf(workspace, id));
    // Typed addresses are no witness: the answer is taken, and the curator can see what stood in it.
    answer(workspace, menteeEmail(3), first!, { [BEGIN]: "с чужим адресом" });
    collected(workspace);
    expect([answersOf(workspace, ids[0]!)["6"], odds(workspace).map((row) => [row["Почему"], row["Состояние"]])]).toEqual(["с чужим адресом", [["код другого человека", "принят"]]]);
    workspace.as(CURATOR).editForm(formOf(workspace).id).setVerifiedEmail(true);
    value(page(workspace, CURATOR, "form.mend", { formDefId: String(rowsOf(workspace, "Анкеты")[0]!["Ид"]) as never, verified: true, mend: false }));
    answer(workspace, menteeEmail(3), second!, { [BEGIN]: "под чужим кодом" });
    collected(workspace);
    collected(workspace);
    expect(answersOf(workspace, ids[1]!)).toEqual({});
    expect(odds(workspace).map((row) => [row["Почему"], row["Состояние"], row["Учётная запись"]])).toContainEqual(["код другого человека", "ждёт решения", menteeEmail(3)]);
    expect(odds(workspace)).toHaveLength(2);
    answer(workspace, menteeEmail(2), second!, { [BEGIN]: "под своим" });
    collected(workspace);
    expect(answersOf(workspace, ids[1]!)["6"]).toBe("под своим");
  });

  it("who has withdrawn the consent is not read, and the answer waits", () => {
    const { workspace, ids } = schoolAsked(1);
    answer(workspace, menteeEmail(1), linkOf(workspace, ids[0]!), { [BEGIN]: "секрет" });
    value(page(workspace, CURATOR, "consent.withdraw", { personId: ids[0] as never, kind: "data", on: "2026-09-08" as never }));
    collected(workspace);
    expect(odds(workspace)).toMatchObject([{ "Почему": "согласие отозвано", "Состояние": "ждёт решения" }]);
    expect(JSON.stringify(workspace.sheets())).not.toContain("секрет");
    expect(page(workspace, CURATOR, "odd.settle", { oddId: String(odds(workspace)[0]!["Ид"]), inviteId: String(inviteOf(workspace, ids[0]!)["Ид"]) as never })).toMatchObject({ ok: false, message: { key: "odd.noConsent" } });
  });
});

describe("a form that a hand has changed", () => {
  it("unpublished: what was answered is taken, the trouble is told", () => {
    const { workspace, ids } = schoolAsked(2);
    const link = linkOf(workspace, ids[1]!);
    answer(workspace, menteeEmail(1), linkOf(workspace, ids[0]!));
    workspace.as(CURATOR).editForm(formOf(workspace).id).setPublished(false);
    collected(workspace);
    expect(answersOf(workspace, ids[0]!)["1"]).toBe("young1");
    expect(rowsOf(workspace, "Анкеты")).toMatchObject([{ "Что не так": "form.trouble.unpublished" }]);
    expect(workspace.as(menteeEmail(2)).openForm(link).refused).not.toBeNull();
    workspace.as(CURATOR).editForm(formOf(workspace).id).setPublished(true);
    collected(workspace);
    expect(rowsOf(workspace, "Анкеты")).toMatchObject([{ "Что не так": "" }]);
  });

  it("a question deleted, one reworded, rows moved: answers are taken as far as they go and none is lost", () => {
    const { workspace, ids } = schoolAsked(2);
    answer(workspace, menteeEmail(1), linkOf(workspace, ids[0]!), { [BEGIN]: "до правки" });
    collected(workspace);
    const editor = workspace.as(CURATOR).editForm(formOf(workspace).id);
    editor.deleteItem("Как часто?");
    editor.setChoices("Кто вы сейчас?", ["первый год в профессии", "давно работаю"]);
    const rows = formOf(workspace).items.find(({ title }) => title === HARD)!.rows!;
    editor.setRows(HARD, [...rows].reverse());
    const link = linkOf(workspace, ids[1]!);
    const form = workspace.as(menteeEmail(2)).openForm(link);
    if (form.refused !== null) throw new Error(form.message);
    const { "Как часто?": _gone, ...left } = Q02;
    form.submit({ ...left, "Кто вы сейчас?": "давно работаю", [BEGIN]: "после правки" } as never);
    expect(collected(workspace)).toMatchObject({ state: "done", left: 0 });
    expect(rowsOf(workspace, "Анкеты")).toMatchObject([{ "Что не так": "form.trouble.item" }]);
    expect(answersOf(workspace, ids[1]!)).toMatchObject({ 1: "?давно работаю", 6: "после правки", 4: answersOf(workspace, ids[0]!)["4"] });
    expect(answersOf(workspace, ids[1]!)["12"]).toBeUndefined();
    expect(answersOf(workspace, ids[0]!)).toMatchObject({ 6: "до правки", 12: "week" });
    const said = value<"answers.show">(page(workspace, CURATOR, "answers.show", { personId: ids[1] as never, closed: false })).sheets[0]!.answers;
    expect(said.find(({ key }) => key === "1")!.text).toBe("не распознано: давно работаю");
  });

  it("deleted: the trouble is told, the other forms and the answers taken before stay", () => {
    const { workspace, ids } = schoolAsked(1);
    answer(workspace, menteeEmail(1), linkOf(workspace, ids[0]!));
    collected(workspace);
    workspace.as(CURATOR).trashFile(formOf(workspace).id);
    expect(collected(workspace)).toMatchObject({ state: "done" });
    expect(rowsOf(workspace, "Анкеты")).toMatchObject([{ "Что не так": "form.trouble.gone" }]);
    expect(answersOf(workspace, ids[0]!)["1"]).toBe("young1");
  });
});

describe("triggers", () => {
  it("the trigger only says that there is news; the heartbeat takes the answers in", () => {
    const { workspace, ids } = schoolAsked(1);
    answer(workspace, menteeEmail(1), linkOf(workspace, ids[0]!));
    expect(rowsOf(workspace, "Ответы")).toEqual([]);
    workspace.clock.advance({ minutes: 11 });
    expect(answersOf(workspace, ids[0]!)["1"]).toBe("young1");
  });

  it("missed: the next look finds them all the same", () => {
    const { workspace, ids } = schoolAsked(1);
    workspace.triggersMisfire({ missed: 1 });
    answer(workspace, menteeEmail(1), linkOf(workspace, ids[0]!));
    workspace.clock.advance({ days: 1 });
    expect(answersOf(workspace, ids[0]!)["1"]).toBe("young1");
  });

  it("missed at a form let again by hand thirty days after its end: the night looks no more, the button still does", () => {
    const { workspace, ids } = schoolAsked(1, { closesOn: "2026-09-08" as never });
    const link = linkOf(workspace, ids[0]!);
    workspace.clock.moveTo("2026-10-09T12:00:00+03:00");
    workspace.as(CURATOR).editForm(formOf(workspace).id).setPublished(true);
    workspace.triggersMisfire({ missed: 1 });
    answer(workspace, menteeEmail(1), link);
    workspace.clock.advance({ days: 1 });
    expect(answersOf(workspace, ids[0]!)).toEqual({});
    expect(collected(workspace)).toMatchObject({ state: "done", left: 0 });
    expect(answersOf(workspace, ids[0]!)["1"]).toBe("young1");
  });

  it("twice, and in the middle of a step: nothing stands twice", () => {
    const { workspace, ids } = schoolAsked(2);
    workspace.triggersMisfire({ twice: 2 });
    answer(workspace, menteeEmail(1), linkOf(workspace, ids[0]!));
    answer(workspace, menteeEmail(2), linkOf(workspace, ids[1]!));
    workspace.clock.advance({ minutes: 45 });
    expect(tally(rowsOf(workspace, "Ответы").map((row) => row["Ид человека"]))).toEqual({ [ids[0]!]: 14, [ids[1]!]: 14 });
    expect(rowsOf(workspace, "Очередь").filter((row) => row["Работа"] === "сбор ответов")).toHaveLength(1);
    expect(invites(workspace).map((row) => row["Состояние"])).toEqual(["отвечено", "отвечено"]);
    expect(refused(workspace)).toEqual([]);
  });
});
