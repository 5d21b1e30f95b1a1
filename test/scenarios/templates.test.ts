import { docFromDocx } from "../../local/services/docs/docx-import";
import { textOf as plainText } from "../../local/services/docs/model";
import type { DocAct } from "../../local/people/typing-in-doc";
import type { Workspace } from "../../local/workspace";
import type { Output } from "../../src/contract/contract";
import { MADE_KINDS } from "../../src/contract/schemas";
import { CURATOR, keptIn, page, reopened, rowsOf, schoolAfterSetup, value } from "./school";
import { addPairs, begun, driven, filesOf, fillProgrammes, idOf, made, papers, preview, schoolWithAgreedPairs, signed, textOf } from "./paper-school";

type Kind = (typeof MADE_KINDS)[number];
type Shown = Output<"template.check">["templates"][number];

/** «Проверить шаблоны». */
const checked = (workspace: Workspace, renew: Kind[] = []): Shown[] => value<"template.check">(page(workspace, CURATOR, "template.check", { renew })).templates;
const shown = (workspace: Workspace, kind: Kind, renew: Kind[] = []): Shown => checked(workspace, renew).find((each) => each.kind === kind)!;
const said = ({ problems }: Shown): string[] => problems.map(({ said: { key, params }, serious }) => `${serious ? "!" : "?"} ${key}${params ? ` ${Object.values(params).join(" ")}` : ""}`);

/** The template of a kind as it lies in «Шаблоны». */
const templateFile = (workspace: Workspace, kind: Kind) => workspace.drive().filter(({ appProperties, trashed }) => appProperties["place"] === `template ${kind}` && !trashed).at(-1)!;
const act = (workspace: Workspace, kind: Kind, does: DocAct): void => workspace.as(CURATOR).actInDoc(templateFile(workspace, kind).id, does);
/** What the hidden sheet keeps: words of the .docx from which another account can make the template again. */
function keptText(workspace: Workspace, kind: Kind): string {
  const pieces = rowsOf(workspace, "Шаблоны").filter((row) => row["Вид бумаги"] === kind).sort((one, other) => Number(one["Часть"]) - Number(other["Часть"]));
  return plainText(docFromDocx(new Uint8Array(Buffer.from(pieces.map((row) => row["Текст"]).join(""), "base64"))));
}

describe("a school writes its own words into a template", () => {
  it("papers carry them, drafts made before are to be made anew, and the registry keeps the new text", () => {
    const workspace = schoolWithAgreedPairs();
    made(workspace, "D10");
    expect(keptText(workspace, "D10")).toContain("ПРИКАЗЫВАЮ:");
    workspace.clock.advance({ minutes: 5 });
    workspace.as(CURATOR).editDoc(templateFile(workspace, "D10").id, "оставляю за собой", "возложить на заместителя директора");
    act(workspace, "D10", { does: "add", after: "ПРИКАЗЫВАЮ:", paragraph: "(по согласованию с профсоюзом)" });
    expect(shown(workspace, "D10")).toMatchObject({ state: "ok", edited: true, problems: [] });
    expect(keptText(workspace, "D10")).toContain("возложить на заместителя директора");
    expect(shown(workspace, "D12")).toMatchObject({ state: "ok", edited: false });
    expect(preview(workspace, "D10").lines).toMatchObject([{ does: "remake" }]);
    made(workspace, "D10");
    const text = textOf(workspace, idOf(workspace, papers(workspace, "D10")[0]!.paperId));
    expect(text).toContain("Контроль за исполнением настоящего приказа возложить на заместителя директора.");
    expect(text).toContain("ПРИКАЗЫВАЮ:\n(по согласованию с профсоюзом)\n");
    expect(preview(workspace, "D10").lines).toMatchObject([{ does: "same" }]);
  });

  it("without «Проверить шаблоны» as well: the next paper has the new words, and the registry follows", () => {
    const workspace = schoolWithAgreedPairs();
    workspace.clock.advance({ minutes: 5 });
    workspace.as(CURATOR).editDoc(templateFile(workspace, "D10").id, "ПРИКАЗЫВАЮ:", "ПРИКАЗЫВАЮ СЛЕДУЮЩЕЕ:");
    made(workspace, "D10");
    expect(textOf(workspace, filesOf(workspace, "D10")[0]!.id)).toContain("ПРИКАЗЫВАЮ СЛЕДУЮЩЕЕ:");
    expect(keptText(workspace, "D10")).toContain("ПРИКАЗЫВАЮ СЛЕДУЮЩЕЕ:");
    expect(preview(workspace, "D10").lines).toMatchObject([{ does: "same" }]);
    expect(shown(workspace, "D10")).toMatchObject({ state: "ok", edited: true });
  });

  it("a signed paper keeps the words it was signed with", () => {
    const workspace = schoolWithAgreedPairs();
    made(workspace, "D10");
    signed(workspace, [{ paperId: papers(workspace, "D10")[0]!.paperId, number: "41-од" }]);
    const before = textOf(workspace, filesOf(workspace, "D10")[0]!.id);
    workspace.clock.advance({ minutes: 5 });
    workspace.as(CURATOR).editDoc(templateFile(workspace, "D10").id, "ПРИКАЗЫВАЮ:", "ПРИКАЗЫВАЮ СЛЕДУЮЩЕЕ:");
    checked(workspace);
    addPairs(workspace, 1, 5);
    made(workspace, "D10");
    expect(filesOf(workspace, "D10").map(({ locked }) => locked).sort()).toEqual([false, true]);
    expect(textOf(workspace, filesOf(workspace, "D10").find(({ locked }) => locked)!.id)).toBe(before);
    expect(textOf(workspace, filesOf(workspace, "D10").find(({ locked }) => !locked)!.id)).toContain("ПРИКАЗЫВАЮ СЛЕДУЮЩЕЕ:");
  });

  it("a blank that no paper needs may go: the school is told, and papers are made", () => {
    const workspace = schoolWithAgreedPairs();
    workspace.clock.advance({ minutes: 5 });
    act(workspace, "D10", { does: "drop", paragraph: "{{orgDetails}}" });
    const template = shown(workspace, "D10");
    expect([template.state, said(template)]).toEqual(["ok", ["? template.gone {{orgDetails}}"]]);
    expect(made(workspace, "D10")).toMatchObject({ state: "done", left: 0 });
    expect(filesOf(workspace, "D10")).toHaveLength(1);
  });

  it("whatever a school gives to the look of the sample row, the rows of the paper have", () => {
    const workspace = schoolWithAgreedPairs();
    // Tab stops come with a ruler dragged; a tab stands in the words.
    workspace.as(CURATOR).editDoc(templateFile(workspace, "D10").id, "{{pairs.mentor}}", "наставник:\t{{pairs.mentor}}");
    made(workspace, "D10");
    expect(textOf(workspace, filesOf(workspace, "D10")[0]!.id)).toContain("наставник:\tАбросимова Ирина Андреевна");
  });
});

describe("a template that cannot be filled is explained before any paper is made", () => {
  const marks = (from: string, to: string) => (workspace: Workspace, kind: Kind): void => workspace.as(CURATOR).editDoc(templateFile(workspace, kind).id, from, to);
  const acts = (does: DocAct) => (workspace: Workspace, kind: Kind): void => act(workspace, kind, does);
  let dir = "";
  const school = (): Workspace => {
    if (dir === "") {
      const workspace = schoolWithAgreedPairs(2);
      workspace.clock.advance({ minutes: 5 });
      dir = keptIn(workspace);
    }
    return reopened(dir);
  };

  it.each<[string, (workspace: Workspace, kind: Kind) => void, string[]]>([
    ["a blank misspelt", marks("{{headName}}", "{{headNane}}"), ["! template.misspelt {{headNane}} {{headName}}", "! template.lost {{headName}}"]],
    ["a blank that no paper knows", marks("ПРИКАЗЫВАЮ:", "{{салют}} ПРИКАЗЫВАЮ:"), ["! template.unknown {{салют}}"]],
    ["a brace deleted", marks("{{place}}", "{{place}"), ["! template.broken {{place}", "? template.gone {{place}}"]],
    ["a needed blank deleted", marks("{{headName}}", ""), ["! template.lost {{headName}}"]],
    ["everything deleted", acts({ does: "empty" }), ["! template.empty"]],
    ["a chip in the repeated row", acts({ does: "chip", after: "{{pairs.mentor}}", chip: "person", shows: "Громова Вера" }), ["! template.chips pairs"]],
    ["a date chip in the repeated row", acts({ does: "chip", after: "{{pairs.term}}", chip: "date", shows: "1 сент. 2026 г." }), ["! template.chips pairs"]],
    ["a picture in the repeated row", acts({ does: "image", after: "{{acknowledged.name}}" }), ["! template.chips acknowledged"]],
    ["a drop-down in the repeated row", marks("{{pairs.form}}", "{{pairs.form}}\ue907"), ["! template.chips pairs"]],
    ["merged cells of the repeated row", acts({ does: "merge", cell: "{{pairs.goal}}", with: "right" }), ["! template.merged pairs"]],
    ["the heading merged with the repeated row", acts({ does: "merge", cell: "Наставник (ФИО", with: "below" }), ["! template.rowTwice pairs", "! template.merged pairs"]],
    ["the repeated row's words outside their table", marks("ПРИКАЗЫВАЮ:", "{{pairs.mentor}} ПРИКАЗЫВАЮ:"), ["! template.rowOutside pairs"]],
    ["a second tab", acts({ does: "tab", title: "Черновик" }), ["! template.tabs 2"]],
    ["an edit that is only suggested", acts({ does: "suggest", from: "ПРИКАЗЫВАЮ:", to: "П Р И К А З Ы В А Ю:" }), ["! template.suggestions"]],
    ["the end of a block deleted", acts({ does: "drop", paragraph: "{{/executor}}" }), ["! template.blockOpen executor"]],
    ["the beginning of a block deleted", acts({ does: "drop", paragraph: "{{#executor}}" }), ["! template.blockOpen executor"]],
    ["a marker run into the text", marks("{{#controlHead}}", "{{#controlHead}} Контроль:"), ["! template.blockInside controlHead", "! template.blockOpen controlHead"]],
    ["the line between a block and the table after it deleted", (workspace, kind) => {
      act(workspace, kind, { does: "add", after: "Наставнические пары и группы, {{schoolYear}}", paragraph: "{{/executor}}" });
      act(workspace, kind, { does: "add", after: "Наставнические пары и группы, {{schoolYear}}", paragraph: "{{#executor}}" });
    }, ["! template.blockTable executor"]],
  ])("%s", (_, spoil, expected) => {
    const workspace = school();
    spoil(workspace, "D10");
    const template = shown(workspace, "D10");
    expect([template.state, template.edited]).toEqual(["trouble", true]);
    expect(said(template)).toEqual(expected);
    const job = begun(workspace, "D10");
    const before = workspace.drive().length;
    expect(driven(workspace, job)).toMatchObject({ state: "failed", done: 0, message: { key: "template.trouble" } });
    expect([filesOf(workspace, "D10"), papers(workspace, "D10"), workspace.drive().length]).toEqual([[], [], before]);
    // «Взять новый»: this release's template, the school's own in the bin, and the papers are made.
    const own = templateFile(workspace, "D10").id;
    expect(shown(workspace, "D10", ["D10"])).toMatchObject({ state: "ok", edited: false, problems: [] });
    expect(workspace.drive().find(({ id }) => id === own)).toMatchObject({ trashed: true });
    expect(shown(workspace, "D10")).toMatchObject({ state: "ok", edited: false, problems: [] });
    expect(keptText(workspace, "D10")).toContain("ПРИКАЗЫВАЮ:");
    expect(made(workspace, "D10")).toMatchObject({ state: "done", done: 1, left: 0 });
    expect(textOf(workspace, filesOf(workspace, "D10")[0]!.id)).not.toMatch(/\{\{|\}\}/);
  });

  const LOSSES: [string, (workspace: Workspace, id: string) => void][] = [
    ["in the bin", (workspace, id) => workspace.as(CURATOR).trashFile(id)],
    ["deleted for good", (workspace, id) => workspace.as(CURATOR).deleteFile(id)],
  ];
  const lost = (lose: (workspace: Workspace, id: string) => void): Workspace => {
    const workspace = school();
    lose(workspace, templateFile(workspace, "D10").id);
    return workspace;
  };

  it.each(LOSSES)("a template %s is said to be missing", (_, lose) => {
    const template = shown(lost(lose), "D10");
    expect([template.state, template.url, said(template)]).toEqual(["missing", "", ["! template.missing"]]);
  });

  // Runs look at the file's id and not at whether it lies in «Шаблоны» (jobs/make-papers.ts deskFor).
  it.each(LOSSES)("a template %s: no paper is made, the run says that there is none", (_, lose) => {
    const workspace = lost(lose);
    expect(driven(workspace, begun(workspace, "D10"))).toMatchObject({ state: "failed", done: 0, message: { key: "template.none" } });
    expect([filesOf(workspace, "D10"), papers(workspace, "D10")]).toEqual([[], []]);
  });

  const renewed = (lose: (workspace: Workspace, id: string) => void) => (): void => {
    const workspace = lost(lose);
    expect(shown(workspace, "D10", ["D10"])).toMatchObject({ state: "ok", edited: false, problems: [] });
    expect(workspace.drive().filter(({ appProperties, trashed }) => appProperties["place"] === "template D10" && !trashed)).toHaveLength(1);
    expect(made(workspace, "D10")).toMatchObject({ state: "done", done: 1 });
  };
  it("a template in the bin: «взять новый» brings one, and papers are made", renewed(LOSSES[0]![1]));
  // It bins the file that is no longer there, after the new one has been imported (actions/papers/templates.ts lookAtTemplates).
  it("a template deleted for good: «взять новый» brings one, and papers are made", renewed(LOSSES[1]![1]));

  it("one template in trouble holds up no other paper", () => {
    const workspace = school();
    act(workspace, "D12", { does: "empty" });
    expect(checked(workspace).map(({ kind, state }) => [kind, state])).toEqual(MADE_KINDS.map((kind) => [kind, kind === "D12" ? "trouble" : "ok"]));
    expect(made(workspace, "D10")).toMatchObject({ state: "done" });
  });

  it("drafts that were there stay as they are while the template is in trouble", () => {
    const workspace = school();
    made(workspace, "D10");
    const [file] = filesOf(workspace, "D10");
    workspace.clock.advance({ minutes: 5 });
    act(workspace, "D10", { does: "tab", title: "Заметки" });
    addPairs(workspace, 1, 5);
    expect(driven(workspace, begun(workspace, "D10"))).toMatchObject({ state: "failed", message: { key: "template.trouble" } });
    expect(filesOf(workspace, "D10").map(({ id }) => id)).toEqual([file!.id]);
    expect(papers(workspace, "D10")).toMatchObject([{ state: "draft", edited: "" }]);
  });

  it("a suggestion in a programme's template stops programmes; accepted, they are made", () => {
    const workspace = school();
    made(workspace, "D10");
    signed(workspace, [{ paperId: papers(workspace, "D10")[0]!.paperId, number: "41-од" }]);
    fillProgrammes(workspace);
    act(workspace, "D15", { does: "suggest", from: "Цель программы:", to: "Цель:" });
    expect(said(shown(workspace, "D15"))).toEqual(["! template.suggestions"]);
    expect(driven(workspace, begun(workspace, "D15"))).toMatchObject({ state: "failed", message: { key: "template.trouble" } });
    expect(filesOf(workspace, "D15")).toEqual([]);
    act(workspace, "D15", { does: "accept" });
    expect(said(shown(workspace, "D15"))).toEqual([]);
    expect(made(workspace, "D15")).toMatchObject({ state: "done", done: 2 });
    for (const { id } of filesOf(workspace, "D15")) expect(textOf(workspace, id)).toMatch(/^Цель: /m);
  });
});

describe("«Восстановить таблицу»", () => {
  it("never touches a template that the school has edited, and makes one that is missing", () => {
    const workspace = schoolAfterSetup();
    workspace.clock.advance({ minutes: 5 });
    workspace.as(CURATOR).editDoc(templateFile(workspace, "D10").id, "ПРИКАЗЫВАЮ:", "ПРИКАЗЫВАЮ СЛЕДУЮЩЕЕ:");
    const [own, lost, untouched] = [templateFile(workspace, "D10"), templateFile(workspace, "D12"), templateFile(workspace, "D15")];
    workspace.as(CURATOR).trashFile(lost.id);
    value(workspace.as(CURATOR).call("setup.repair", {}));
    expect(templateFile(workspace, "D10")).toMatchObject({ id: own.id, version: own.version });
    expect(workspace.fileText(own.id)).toContain("ПРИКАЗЫВАЮ СЛЕДУЮЩЕЕ:");
    expect(templateFile(workspace, "D15")).toMatchObject({ id: untouched.id, version: untouched.version });
    expect(templateFile(workspace, "D12").id).not.toBe(lost.id);
    expect(templateFile(workspace, "D12").path).toBe("Наставничество/Шаблоны");
    expect(checked(workspace).map(({ kind, state, edited }) => [kind, state, edited])).toEqual(MADE_KINDS.map((kind) => [kind, "ok", kind === "D10"]));
    value(workspace.as(CURATOR).call("setup.repair", {}));
    for (const kind of MADE_KINDS) expect(workspace.drive().filter(({ appProperties, trashed }) => appProperties["place"] === `template ${kind}` && !trashed)).toHaveLength(1);
  });

  it("leaves an emptied template to the school: «Проверить шаблоны» says so", () => {
    const workspace = schoolAfterSetup();
    workspace.clock.advance({ minutes: 5 });
    act(workspace, "D10", { does: "empty" });
    value(workspace.as(CURATOR).call("setup.repair", {}));
    expect(said(shown(workspace, "D10"))).toEqual(["! template.empty"]);
  });
});
