import { CURATOR, page, registry, rowsOf, value } from "./school";
import { addPairs, begun, driven, filesOf, fillProgrammes, idOf, made, papers, preview, schoolWithAgreedPairs, signed, textOf, typeCell } from "./paper-school";

describe("the order D10 (R-B24–R-B28)", () => {
  it("is previewed in numbers, made as a draft in its folder, and named without a person", () => {
    const workspace = schoolWithAgreedPairs();
    const { lines, inputs, worksWithFiles } = preview(workspace, "D10");
    expect(lines).toMatchObject([{ does: "make", title: "Приказ о закреплении наставнических пар и групп", lacks: [] }]);
    expect(inputs.map(({ name, value: offered }) => [name, offered !== ""])).toEqual(expect.arrayContaining([["grounds", true], ["payment", false]]));
    expect(worksWithFiles).toBe(true);
    expect(made(workspace, "D10")).toMatchObject({ state: "done", done: 1, left: 0 });
    const [file] = filesOf(workspace, "D10");
    expect(file).toMatchObject({ path: "Наставничество/2026/27/Приказы и положения", name: "D10 Приказ о закреплении, 2026-09-07", locked: false });
    const text = textOf(workspace, file!.id);
    expect(text).not.toContain("{{");
    expect(text).toContain("ПРИКАЗЫВАЮ:");
    expect(text).toContain("под руководством куратора наставничества Юсуповой Л. Р., методиста.");
    for (const name of ["Абросимова Ирина Андреевна", "Белозёрова Мария Сергеевна", "Вавилина Ирина Андреевна"]) expect(text).toContain(name);
    expect(papers(workspace, "D10")).toMatchObject([{ state: "draft", number: "", date: null, version: 1, hasFile: true, locked: false, maySign: true }]);
  });

  it("says all that is missing at once, each with the way to mend it", () => {
    const workspace = schoolWithAgreedPairs();
    typeCell(workspace, "Настройки", (row) => row["Ключ"] === "orgCity", "Значение", "");
    typeCell(workspace, "Люди", (row) => row["Фамилия"] === "Юсупова", "Должность", "");
    typeCell(workspace, "Пары и группы", () => true, "Окончание", "");
    const [line] = preview(workspace, "D10").lines;
    expect(line).toMatchObject({ does: "impossible" });
    expect(line!.lacks.map(({ said }) => said.key).sort()).toEqual(["paper.lack.city", "paper.lack.curatorPost", "paper.lack.term"]);
    expect(line!.lacks.find(({ said }) => said.key === "paper.lack.term")!.mend).toMatchObject({ view: "pairs" });
    expect(page(workspace, CURATOR, "papers.plan", { kind: "D10", variant: "", mends: null, pairIds: [], inputs: {}, remake: [], apply: true, hash: preview(workspace, "D10").hash })).toMatchObject({ ok: false, code: "conflict", message: { key: "paper.plan.nothing" } });
    expect(filesOf(workspace, "D10")).toEqual([]);
  });

  it.each(["D10", "D12"] as const)("%s: sheets that are sorted between the preview and consent are no change of what is made", (kind) => {
    const workspace = schoolWithAgreedPairs();
    if (kind === "D12") {
      made(workspace, "D10");
      signed(workspace, [{ paperId: papers(workspace, "D10")[0]!.paperId, number: "41-од" }]);
    }
    const { hash } = preview(workspace, kind);
    for (const sheet of ["Пары и группы", "Люди", "Состав"]) workspace.as(CURATOR).sortSheet(sheet, workspace.sheet(sheet)[0]!.indexOf("Ид") + 1, true);
    expect(page(workspace, CURATOR, "papers.plan", { kind, variant: "", mends: null, pairIds: [], inputs: {}, remake: [], apply: true, hash })).toMatchObject({ ok: true });
  });

  it("keeps one open draft that takes over its row, name and folder when data change; the old file is in the bin", () => {
    const workspace = schoolWithAgreedPairs();
    made(workspace, "D10");
    const [first] = filesOf(workspace, "D10");
    expect(preview(workspace, "D10").lines).toMatchObject([{ does: "same" }]);
    addPairs(workspace, 1, 5);
    expect(preview(workspace, "D10").lines).toMatchObject([{ does: "remake" }]);
    made(workspace, "D10");
    const now = filesOf(workspace, "D10");
    expect(now).toHaveLength(1);
    expect(now[0]!.id).not.toBe(first!.id);
    expect(workspace.drive().find(({ id }) => id === first!.id)).toMatchObject({ trashed: true });
    expect(papers(workspace, "D10")).toHaveLength(1);
    expect(textOf(workspace, now[0]!.id)).toContain("Ермилова Мария Сергеевна");
  });

  it("asks about a draft that a hand has changed, and makes nothing until it is answered", () => {
    const workspace = schoolWithAgreedPairs();
    made(workspace, "D10");
    const [file] = filesOf(workspace, "D10");
    workspace.as(CURATOR).editDoc(file!.id, "ПРИКАЗЫВАЮ:", "П Р И К А З Ы В А Ю:");
    addPairs(workspace, 1, 5);
    expect(made(workspace, "D10")).toMatchObject({ state: "done", left: 1, reasons: [{ key: "paper.left.edited", params: { n: 1 } }] });
    expect(filesOf(workspace, "D10").map(({ id }) => id)).toEqual([file!.id]);
    const [draft] = papers(workspace, "D10");
    expect(draft).toMatchObject({ edited: "yes" });
    expect(preview(workspace, "D10").lines).toMatchObject([{ does: "edited", paperId: draft!.paperId }]);
    value(page(workspace, CURATOR, "paper.keep", { paperId: draft!.paperId }));
    expect(papers(workspace, "D10")).toMatchObject([{ edited: "kept" }]);
    expect(preview(workspace, "D10").lines).toMatchObject([{ does: "edited" }]);
    expect(preview(workspace, "D10", { remake: [draft!.paperId] }).lines).toMatchObject([{ does: "remake" }]);
    made(workspace, "D10", { remake: [draft!.paperId] });
    expect(textOf(workspace, filesOf(workspace, "D10")[0]!.id)).toContain("ПРИКАЗЫВАЮ:");
    expect(papers(workspace, "D10")).toMatchObject([{ edited: "" }]);
  });

  it("signed with a pen and marked: the pairs are «закреплена», a numbered copy is locked, the draft goes to the bin", () => {
    const workspace = schoolWithAgreedPairs();
    made(workspace, "D10");
    const [draft] = papers(workspace, "D10");
    const before = idOf(workspace, draft!.paperId);
    expect(signed(workspace, [{ paperId: draft!.paperId, number: "41-од" }])).toMatchObject({ kind: "sign-papers", state: "done", done: 1 });
    expect(rowsOf(workspace, "Пары и группы").map((pair) => [pair["Состояние"], pair["Приказ №"]])).toEqual(Array.from({ length: 3 }, () => ["закреплена", "41-од"]));
    const [file] = filesOf(workspace, "D10");
    expect(file).toMatchObject({ locked: true, name: "D10, № 41-од, 2026-09-07" });
    expect(textOf(workspace, file!.id)).toContain("«07» сентября 2026 г.\t№ 41-од");
    expect(textOf(workspace, file!.id)).not.toContain("____");
    expect(workspace.drive().find(({ id }) => id === before)).toMatchObject({ trashed: true });
    expect(papers(workspace, "D10")).toMatchObject([{ state: "signed", number: "41-од", date: "2026-09-07", locked: true, acknowledged: { done: 0, of: 6 } }]);
    expect(() => workspace.as(CURATOR).editDoc(file!.id, "41-од", "42-од")).toThrow();
  });

  it("what a hand had written into the draft is what was signed", () => {
    const workspace = schoolWithAgreedPairs();
    made(workspace, "D10");
    const [draft] = papers(workspace, "D10");
    workspace.as(CURATOR).editDoc(idOf(workspace, draft!.paperId), "Контроль за исполнением настоящего приказа оставляю за собой.", "Контроль возложить на заместителя директора.");
    signed(workspace, [{ paperId: draft!.paperId, number: "41-од" }]);
    expect(textOf(workspace, filesOf(workspace, "D10")[0]!.id)).toContain("Контроль возложить на заместителя директора.");
  });

  it("refuses what a signature cannot be: no number, a number that is taken, a day to come, a pair that is no longer agreed, twice", () => {
    const workspace = schoolWithAgreedPairs();
    made(workspace, "D10");
    const [draft] = papers(workspace, "D10");
    const mark = (number: string, date: string) => page(workspace, CURATOR, "paper.mark", { papers: [{ paperId: draft!.paperId, number }], date: date as never, signers: [], scan: null });
    expect(mark("", "2026-09-07")).toMatchObject({ ok: false, details: [{ key: "paper.noNumber", field: "papers.0.number" }] });
    expect(mark("41-од", "2026-09-08")).toMatchObject({ ok: false, details: [{ key: "date.future" }] });
    expect(mark("41-од", "2026-09-03")).toMatchObject({ ok: false, details: [{ key: "paper.beforeAgreement" }, { key: "paper.beforeAgreement" }, { key: "paper.beforeAgreement" }] });
    value(mark("41-од", "2026-09-07"));
    expect(mark("41-од", "2026-09-07")).toMatchObject({ ok: false, details: [{ key: "paper.notDraft" }] });
  });

  it("the next one is «о внесении дополнений» with the new pairs alone; an error is mended by an order that cites the first", () => {
    const workspace = schoolWithAgreedPairs();
    made(workspace, "D10");
    signed(workspace, [{ paperId: papers(workspace, "D10")[0]!.paperId, number: "41-од" }]);
    expect(preview(workspace, "D10").lines).toMatchObject([{ does: "impossible", lacks: [{ said: { key: "paper.lack.pairs" } }] }]);
    addPairs(workspace, 1, 5);
    made(workspace, "D10");
    const [addition] = papers(workspace, "D10").filter(({ state }) => state === "draft");
    expect(addition).toMatchObject({ variant: "addition", title: "Приказ о внесении дополнений в приказ о закреплении наставнических пар и групп" });
    const text = textOf(workspace, idOf(workspace, addition!.paperId));
    expect(text).toContain("О внесении дополнений в приказ от «07» сентября 2026 г. № 41-од");
    expect(text).toContain("Ермилова Мария");
    expect(text).not.toContain("Абросимова Мария");
    expect(signed(workspace, [{ paperId: addition!.paperId, number: "43-од" }])).toMatchObject({ state: "done" });

    const first = papers(workspace, "D10").find(({ number }) => number === "41-од")!;
    const mended = { variant: "amendment" as const, mends: first.paperId, pairIds: [first.pairIds[0]!], inputs: { reason: "изменением фамилии наставляемого" } };
    expect(preview(workspace, "D10", { ...mended, inputs: {} }).lines).toMatchObject([{ does: "impossible", lacks: [{ said: { key: "paper.lack.input.reason" } }] }]);
    made(workspace, "D10", mended);
    const [amendment] = papers(workspace, "D10").filter(({ state }) => state === "draft");
    expect(textOf(workspace, idOf(workspace, amendment!.paperId))).toContain("В связи с изменением фамилии наставляемого, руководствуясь");
    signed(workspace, [{ paperId: amendment!.paperId, number: "44-од" }]);
    expect(rowsOf(workspace, "Пары и группы").map((pair) => pair["Приказ №"]).sort()).toEqual(["41-од", "41-од", "41-од", "43-од"]);
  });
});

describe("programmes D15 (R-D01–R-D07)", () => {
  const withOrder = () => {
    const workspace = schoolWithAgreedPairs();
    made(workspace, "D10");
    signed(workspace, [{ paperId: papers(workspace, "D10")[0]!.paperId, number: "41-од" }]);
    return workspace;
  };

  it("one for each mentee with the lines of the plan, in the folder of the pair; without a programme the way to write one is named", () => {
    const workspace = withOrder();
    expect(preview(workspace, "D15").lines.map(({ does, lacks }) => [does, lacks[0]!.mend!.view])).toEqual([["impossible", "programme"], ["impossible", "programme"], ["impossible", "programme"]]);
    expect(fillProgrammes(workspace)).toBe(3);
    expect(made(workspace, "D15")).toMatchObject({ state: "done", done: 3, left: 0 });
    const files = filesOf(workspace, "D15");
    expect(files.map(({ path }) => path).sort()).toEqual(rowsOf(workspace, "Пары и группы").map((pair) => `Наставничество/2026/27/Пары/${String(pair["Код"])}`).sort());
    const lines = rowsOf(workspace, "План").filter((line) => line["Ид пары"] === rowsOf(workspace, "Пары и группы")[0]!["Ид"]);
    const paper = papers(workspace, "D15").find(({ pairIds }) => pairIds[0] === rowsOf(workspace, "Пары и группы")[0]!["Ид"])!;
    const text = textOf(workspace, idOf(workspace, paper.paperId));
    expect(text).not.toContain("{{");
    for (const line of lines) expect(text).toContain(String(line["Мероприятие"]).replace(/\u00a0/g, " "));
    expect(text).toContain("УТВЕРЖДАЮ");
  });

  it("the stamp stands at the head: УТВЕРЖДАЮ, and СОГЛАСОВАНО when a council is named (R-C09, R-C10)", () => {
    const workspace = withOrder();
    fillProgrammes(workspace);
    made(workspace, "D15");
    const alone = textOf(workspace, filesOf(workspace, "D15")[0]!.id);
    expect(alone).toMatch(/УТВЕРЖДАЮ\s+Директор МБОУ СОШ № 0[\s\S]*В\. П\. Громова[\s\S]*Приказ от/);
    expect(alone).not.toContain("СОГЛАСОВАНО");
    made(workspace, "D15", { inputs: { councilName: "педагогическим советом", protocolNumber: "1", protocolDate: "28.08.2026" } });
    const both = textOf(workspace, filesOf(workspace, "D15")[0]!.id);
    expect(both).toMatch(/СОГЛАСОВАНО[\s\S]*педагогическим советом[\s\S]*Протокол от 28\.08\.2026[\s\S]*№ 1/);
    expect(both).toContain("УТВЕРЖДАЮ");
  });

  it("a corrected plan of a signed programme gives a second edition; the first stays locked and is «заменён»", () => {
    const workspace = withOrder();
    fillProgrammes(workspace);
    made(workspace, "D15");
    const drafts = papers(workspace, "D15");
    signed(workspace, drafts.map(({ paperId }, at) => ({ paperId, number: `П-${at + 1}` })));
    expect(preview(workspace, "D15").lines.map(({ does }) => does)).toEqual(["signed", "signed", "signed"]);
    const item = rowsOf(workspace, "План").find((line) => line["Состояние"] === "запланировано")!;
    const change = { activity: "Провести открытый урок для коллег", direction: "methods" as const, difficulty: "", kind: "наставничество", manner: "показ", due: "2026-12-01" as never, responsible: "mentor" as const, plannedResult: "Урок проведён", evidence: "план урока" };
    value(page(workspace, CURATOR, "plan.change", { itemId: String(item["Ид"]) as never, line: change, cancel: false, reason: "изменилось расписание", agreeTo: null }));
    const after = preview(workspace, "D15").lines;
    expect(after.map(({ does }) => does).sort()).toEqual(["make", "signed", "signed"]);
    made(workspace, "D15");
    const editions = papers(workspace, "D15").filter(({ pairIds }) => pairIds[0] === item["Ид пары"]);
    expect(editions.map(({ version, state }) => [version, state]).sort()).toEqual([[1, "replaced"], [2, "draft"]]);
    expect(textOf(workspace, idOf(workspace, editions.find(({ version }) => version === 2)!.paperId))).toContain("изменилось расписание");
    expect(workspace.drive().find(({ id }) => id === idOf(workspace, editions.find(({ version }) => version === 1)!.paperId))).toMatchObject({ locked: true, trashed: false });
  });

  it.each([2, 5, 9, 13, 17])("second run, killed after %i calls: new people and papers appear, changed drafts are remade, signed and hand-edited ones stay, and no two files have one key", (afterCalls) => {
    const workspace = withOrder();
    fillProgrammes(workspace);
    made(workspace, "D15");
    const [one, two, three] = papers(workspace, "D15").sort((a, b) => (a.about < b.about ? -1 : 1));
    signed(workspace, [{ paperId: one!.paperId, number: "П-1" }]);
    workspace.as(CURATOR).editDoc(idOf(workspace, two!.paperId), "ПЕРСОНАЛИЗИРОВАННАЯ", "НАША ПЕРСОНАЛИЗИРОВАННАЯ");
    const files = { one: idOf(workspace, one!.paperId), two: idOf(workspace, two!.paperId), three: idOf(workspace, three!.paperId) };
    // Two new rows, one changed surname, one cancelled pair.
    addPairs(workspace, 2, 7);
    made(workspace, "D10");
    signed(workspace, [{ paperId: papers(workspace, "D10").find(({ state }) => state === "draft")!.paperId, number: "42-од" }]);
    const menteeOf = (pairId: string) => rowsOf(workspace, "Состав").find((row) => row["Ид пары"] === pairId)!["Ид наставляемого"];
    typeCell(workspace, "Люди", (row) => row["Ид"] === menteeOf(three!.pairIds[0]!), "Фамилия", "Новосёлова");
    typeCell(workspace, "Люди", (row) => row["Ид"] === menteeOf(two!.pairIds[0]!), "Должность", "учитель физики");
    const closing = rowsOf(workspace, "Пары и группы").at(-1)!;
    value(registry(workspace, CURATOR, "pair.close", { pairId: String(closing["Ид"]) as never, on: "2026-09-07" as never, reason: "по решению школы" }));
    fillProgrammes(workspace);
    const job = begun(workspace, "D15");
    workspace.killNext({ afterCalls });
    expect(() => page(workspace, CURATOR, "job.step", { jobId: job.jobId, driver: "tab" })).toThrow();
    workspace.clock.advance({ minutes: 6 });
    driven(workspace, job);
    const now = papers(workspace, "D15");
    expect(now.filter(({ state }) => state !== "archived")).toHaveLength(4);
    expect(idOf(workspace, one!.paperId)).toBe(files.one);
    expect(idOf(workspace, two!.paperId)).toBe(files.two);
    expect(idOf(workspace, three!.paperId)).not.toBe(files.three);
    expect(textOf(workspace, idOf(workspace, three!.paperId))).toContain("Новосёлова");
    expect(now.find(({ paperId }) => paperId === two!.paperId)).toMatchObject({ edited: "yes" });
    const live = filesOf(workspace, "D15");
    expect(live).toHaveLength(4);
    expect(new Set(rowsOf(workspace, "Документы").map((row) => row["Ключ"])).size).toBe(rowsOf(workspace, "Документы").length);
  });
});

describe("the agreement D12 (R-B27)", () => {
  it("both sides stand in it with their rules, in the folder of the pair", () => {
    const workspace = schoolWithAgreedPairs(1);
    expect(preview(workspace, "D12").lines).toEqual([]);
    made(workspace, "D10");
    signed(workspace, [{ paperId: papers(workspace, "D10")[0]!.paperId, number: "41-од" }]);
    expect(made(workspace, "D12", { inputs: { rhythm: "каждый вторник" } })).toMatchObject({ state: "done", done: 1 });
    const [file] = filesOf(workspace, "D12");
    expect(file!.path).toMatch(/^Наставничество\/2026\/27\/Пары\/П-\d{3}$/);
    const text = textOf(workspace, file!.id);
    expect(text).toContain("Мы, Абросимова Ирина Андреевна, учитель (далее – наставник), и Абросимова Мария Сергеевна, учитель (далее – наставляемый)");
    expect(text).toContain("Как часто встречаемся: каждый вторник.");
    // The answer given last is offered the next time.
    expect(preview(workspace, "D12").inputs.find(({ name }) => name === "rhythm")).toMatchObject({ value: "каждый вторник" });
    expect(signed(workspace, [{ paperId: papers(workspace, "D12")[0]!.paperId, number: "" }])).toMatchObject({ state: "done" });
    expect(filesOf(workspace, "D12")).toMatchObject([{ locked: true }]);
  });
});
