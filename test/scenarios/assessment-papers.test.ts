import { DEPUTY, METHODIST } from "./control-school";
import { acquainted, bothSigned, cardOf, concluded, day, filed, interviewed, paperOf, receiveAll, reviewed, schoolInAssessment, withPapers } from "./assessment-school";
import { DIRECTOR, driven, filesOf, idOf, made, preview, signed, textOf } from "./paper-school";
import { CURATOR, MENTEE, MENTOR, page, registry, rowsOf, value } from "./school";
import type { Workspace } from "../../local/workspace";
import type { MadeKind } from "../../src/contract/schemas";

const ready = (workspace: Workspace): string[] => value<"papers.show">(page(workspace, CURATOR, "papers.show", { query: "", kind: null, state: null, page: 0 })).ready.map(({ kind }) => kind).filter((kind) => ["D30", "D31", "D32", "D36"].includes(kind));
const text = (workspace: Workspace, kind: MadeKind): string => textOf(workspace, idOf(workspace, paperOf(workspace, kind).paperId));
const sees = (workspace: Workspace, who: string): string[] => value<"papers.show">(page(workspace, who, "papers.show", { query: "", kind: null, state: null, page: 0 })).papers.filter(({ about }) => about.includes("Морозов")).map(({ kind, state }) => `${kind} ${state}`).filter((each) => /^D3[0126]/.test(each));

const codeOf = (workspace: Workspace, personId: string): string => String(rowsOf(workspace, "Люди").find((row) => row["Ид"] === personId)!["Код"]);
/** What lies in the personal file: names, and whether each leads to a paper that is there. */
const inFile = (workspace: Workspace, code: string): string[] => {
  const drive = workspace.drive();
  return drive.filter(({ mimeType, path, trashed }) => mimeType.endsWith("shortcut") && path.endsWith(`Дела/${code}`) && !trashed).map(({ name, appProperties }) => {
    const target = drive.find(({ id }) => id === appProperties["item"]);
    return `${name}${target && !target.trashed ? "" : ": nowhere"}`;
  }).sort();
};

describe("«Поместить в дело» puts shortcuts into the personal file (R-F13)", () => {
  it("one to each paper of the assessment, with an inventory; the papers stay where they are", () => {
    const { workspace, assessmentId, mentee, stageId } = withPapers();
    const code = codeOf(workspace, mentee);
    const places = filesOf(workspace, "D32").map(({ path }) => path);
    const { job } = filed(workspace, assessmentId);
    expect(job).toMatchObject({ kind: "file-papers", total: 5, state: "waiting" });
    const before = workspace.executions().length;
    expect(driven(workspace, job!)).toMatchObject({ state: "done", done: 5, left: 0 });
    // One call makes a shortcut, another reads what lies in the folder; the folder and the inventory are made once.
    const calls = workspace.executions().slice(before).flatMap(({ calls: each }) => each.map(({ service }) => service)).filter((service) => service.startsWith("Drive.") || service.startsWith("Docs."));
    expect(calls.filter((service) => service === "Drive.Files.create")).toHaveLength(1 + 4);
    expect(calls.filter((service) => service === "Drive.Files.copy")).toHaveLength(1);
    expect(calls.length).toBeLessThan(20);
    expect(inFile(workspace, code)).toEqual([
      `D30 Сопроводительный лист пакета оценки ${code}, 2026-11-17`, `D31 Протокол собеседования ${code}, 2026-11-18`, `D32 Заключение об адаптации ${code}, № 7, 2026-11-17`, `D36 Опись документов дела ${code}, 2026-11-20`,
    ]);
    expect(filesOf(workspace, "D32").map(({ path }) => path)).toEqual(places);
    // No name of a person stands in the folder or in what lies there.
    expect(workspace.drive().filter(({ path }) => path.includes("Дела")).map(({ name, path }) => `${path}/${name}`).filter((each) => /Морозов/.test(each))).toEqual([]);
    // The inventory says what lies where, and who filed it on which day.
    const inventory = text(workspace, "D36");
    expect(inventory).toMatch(/Заключение об адаптации, № 7\s+17\.11\.2026\s+Диск, папка/);
    expect(inventory).toMatch(/Индивидуальный план адаптации\s+16\.11\.2026\s+на бумаге\s+20\.11\.2026\s+С\. И\. Зимин/);
    expect(cardOf(workspace, stageId)).toMatchObject({ state: "filed" });

    // Signed, the inventory has another file: the shortcut follows it, and there is still one.
    signed(workspace, [{ paperId: paperOf(workspace, "D36").paperId, number: "" }], "2026-11-20");
    expect(inFile(workspace, code)).toHaveLength(4);
    expect(inFile(workspace, code).filter((each) => each.includes("nowhere"))).toEqual([]);
  });
});

describe("the papers of an assessment are made from our templates, each in its turn (R-F06, R-F08–R-F12, R-F34)", () => {
  it("from the covering list to the protocol", () => {
    const { workspace, stageId, assessmentId, mentee, pairId } = schoolInAssessment();
    // D30 as soon as the assessment is open: what is required, who owes it, nothing received yet.
    expect(ready(workspace)).toEqual(["D30"]);
    expect(made(workspace, "D30")).toMatchObject({ state: "done", done: 2, left: 0 });
    expect(text(workspace, "D30")).toContain("Анкета молодого специалиста");
    expect(text(workspace, "D30")).toMatch(/С\. И\. Зимин/);
    expect(sees(workspace, DEPUTY)).toEqual(["D30 draft"]);
    expect(sees(workspace, MENTEE)).toEqual([]);

    // The package is complete: the conclusion stands in the run, and says that it is not written yet.
    receiveAll(workspace, stageId);
    expect(ready(workspace)).toEqual(["D30"]);
    expect(preview(workspace, "D32").lines).toMatchObject([{ does: "impossible", lacks: [{ said: { key: "paper.lack.concluded" }, mend: { view: "assessment", of: [stageId] } }] }]);
    reviewed(workspace, assessmentId);
    concluded(workspace, assessmentId);
    expect(ready(workspace)).toEqual(["D30", "D32"]);
    expect(made(workspace, "D30")).toMatchObject({ state: "done", done: 1, left: 0 });
    expect(text(workspace, "D30")).toContain("16.11.2026");
    expect(made(workspace, "D32")).toMatchObject({ state: "done", done: 1, left: 0 });
    const said = text(workspace, "D32");
    expect(said).toContain("адаптирован(а) с рекомендациями");
    expect(said).toContain("Уровень адаптации: достаточный.");
    expect(said).toContain("Писать план урока с минутами");
    // Lessons of the control alone count: from 50 to 100 percent.
    expect(said).toMatch(/Уроки в порядке контроля \(посещено: 2\)[^+]*50\s+100\s+\+50/);
    expect(said).toContain("Подпись подтверждает ознакомление, а не согласие");
    expect(said).not.toContain("{{");

    // The head sees the draft when both have signed, and cannot approve it before.
    expect(sees(workspace, DIRECTOR)).toEqual([]);
    const approve = (on: string) => page(workspace, CURATOR, "paper.mark", { papers: [{ paperId: paperOf(workspace, "D32").paperId, number: "7" }], date: day(on), signers: [], scan: null });
    expect(approve("2026-11-17")).toMatchObject({ ok: false, details: [{ key: "paper.notConcluded" }] });
    bothSigned(workspace, assessmentId);
    expect(sees(workspace, DIRECTOR)).toEqual(["D32 draft"]);
    expect(approve("2026-11-16")).toMatchObject({ ok: false, details: [{ key: "assessment.dayBefore" }] });
    expect(sees(workspace, MENTEE)).toEqual([]);
    signed(workspace, [{ paperId: paperOf(workspace, "D32").paperId, number: "7" }], "2026-11-17");
    expect(text(workspace, "D32")).toContain("«17» ноября 2026 г.");
    expect(filesOf(workspace, "D32")).toMatchObject([{ locked: true }]);
    // The day of the interview stays for the pen: it is no day of signing.
    expect(text(workspace, "D32")).toContain("Собеседование проведено");
    expect(text(workspace, "D32")).toContain("20___ г.");
    expect(ready(workspace)).toEqual([]);
    expect([sees(workspace, MENTEE), sees(workspace, MENTOR)]).toEqual([["D32 signed"], ["D30 draft", "D32 signed"].filter((each) => sees(workspace, MENTOR).includes(each))]);

    // «Ознакомлен» is no «согласен»; the interview makes the protocol.
    acquainted(workspace, mentee, paperOf(workspace, "D32").paperId);
    interviewed(workspace, assessmentId);
    expect(cardOf(workspace, stageId)).toMatchObject({ state: "interviewed", acquainted: { agree: "no" } });
    expect(ready(workspace)).toEqual(["D31", "D36"]);
    expect(made(workspace, "D31", { inputs: { others: "Ковалёва И. А." }, pairIds: [day(pairId)] })).toMatchObject({ state: "done", done: 1, left: 0 });
    const protocol = text(workspace, "D31");
    expect(protocol).toContain("«18» ноября 2026 г.");
    expect(protocol).toContain("Также присутствовали: Ковалёва И. А.");
    expect(protocol).toMatch(/Способы улучшения работы[^]*Посетить три урока наставника\s+20\.01\.2027\s+наставляемый[^]*Показать план урока с минутами/);
    expect(protocol).toContain("Наставник остаётся, встречи раз в две недели.");
    expect(protocol).toContain("План остаётся без изменений.");
    expect(protocol).toMatch(/Т\. П\. Орлова[^]*П\. С\. Морозов/);
    // The interviewer signs and sees the draft; the head does not.
    expect(sees(workspace, METHODIST)).toContain("D31 draft");
    expect(sees(workspace, DIRECTOR)).not.toContain("D31 draft");
    expect(sees(workspace, MENTEE)).not.toContain("D31 draft");
    signed(workspace, [{ paperId: paperOf(workspace, "D31").paperId, number: "" }], "2026-11-18");
    expect(cardOf(workspace, stageId).lacks).toEqual([]);
  });

  it("a conclusion that was signed on paper and entered by number and date is not made again", () => {
    const { workspace, stageId, assessmentId, pairId } = schoolInAssessment();
    receiveAll(workspace, stageId);
    reviewed(workspace, assessmentId);
    concluded(workspace, assessmentId);
    bothSigned(workspace, assessmentId);
    value(registry(workspace, CURATOR, "paper.enter", { kind: "D32", number: "1", date: day("2026-11-17"), pairIds: [day(pairId)] }));
    expect(preview(workspace, "D32").lines).toMatchObject([{ does: "signed" }]);
    expect(ready(workspace)).toEqual(["D30"]);
  });
});
