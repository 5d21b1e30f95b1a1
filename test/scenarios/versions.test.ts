import { readdirSync, readFileSync } from "node:fs";
import { scriptsOf, type BundleSource } from "../../local/runtime/bundle";
import type { Workspace } from "../../local/workspace";
import { CURATOR, lessonOf, MENTOR, newRequest, page, registry, rowsOf, schoolWithPairs, SETUP, value } from "./school";

/**
 * After a push without a deployment the menu, the sidebar and the triggers run the new release and the page the one before (platform trap 37,
 * platform-verdicts B9). A release to come is this one with higher numbers.
 */
function release(numbers: { readonly contract?: number; readonly workbook?: number }): Omit<BundleSource, "manifest"> {
  const raised = (text: string): string => [["CONTRACT_VERSION", numbers.contract], ["WORKBOOK_VERSION", numbers.workbook]]
    .reduce((code, [name, by]) => (by === undefined ? code : code.replace(new RegExp(`\\b${name} = \\d+`), `${name} = ${by}`)), text);
  const { code, parts } = scriptsOf("dist");
  const raisedParts: Record<string, string> = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, raised(text)]));
  expect(raised(code) + Object.values(raisedParts).join("")).not.toBe(code + Object.values(parts).join(""));
  return { code: raised(code), parts: raisedParts, pages: PAGES };
}
const PAGES = Object.fromEntries(readdirSync("dist").filter((name) => name.endsWith(".html")).map((name) => [name.replace(/\.html$/, ""), readFileSync(`dist/${name}`, "utf8")]));

const lessons = (workspace: Workspace): number => rowsOf(workspace, "Посещения").length;
const own = (workspace: Workspace, version: number, host: "runPage" | "run", email = CURATOR): unknown =>
  JSON.parse(String(workspace.as(email)[host]("rpc", JSON.stringify({ version, call: "home.show", input: {}, requestId: newRequest() }))));

describe("a push without a deployment", () => {
  it("the page goes on with the version that was deployed, triggers and menu run the pushed one", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    const { code, ...rest } = release({ contract: 99 });
    workspace.push({ ...rest, code: code.replace("function onHeartbeat(event) {", "function onHeartbeat(event) { console.log('pushed');") });
    value(JSON.parse(String(workspace.as(MENTOR).runPage("rpc", JSON.stringify({ version: 3, call: "observation.log", input: lessonOf(pairId, mentee), requestId: newRequest() })))));
    expect(lessons(workspace)).toBe(1);
    workspace.clock.advance({ minutes: 11 });
    expect(workspace.executions().filter(({ function: name }) => name === "onHeartbeat").at(-1)).toMatchObject({ log: expect.arrayContaining(["pushed"]) as string[] });
    expect(workspace.as(CURATOR).menu("Сервис", "Состояние программы").dialog).toBeDefined();
  });

  it("a page of the version before that meets the new server, or the other way round, is told what to do and does nothing", () => {
    const { workspace } = schoolWithPairs();
    workspace.push(release({ contract: 99 }));
    // A sidebar that was open when the push came.
    expect(own(workspace, 3, "run")).toMatchObject({ ok: false, code: "conflict", message: { key: "page.old" } });
    // A page that already is the new one, at an address whose version was not moved on.
    expect(own(workspace, 99, "runPage")).toMatchObject({ ok: false, code: "conflict", message: { key: "page.newer" } });
    expect([own(workspace, 99, "run"), own(workspace, 3, "runPage")]).toMatchObject([{ ok: true }, { ok: true }]);
    workspace.deploy();
    expect([own(workspace, 3, "runPage"), own(workspace, 99, "runPage")]).toMatchObject([{ ok: false, message: { key: "page.old" } }, { ok: true }]);
  });

  it("once the new release has repaired the workbook, the page of the release before writes no more, reads on, and is whole again when deployed", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    workspace.push(release({ workbook: 99 }));
    value(registry(workspace, CURATOR, "setup.repair", {}));
    expect(rowsOf(workspace, "Настройки").find((row) => row["Ключ"] === "workbookVersion")).toMatchObject({ "Значение": "99" });
    expect(page(workspace, MENTOR, "home.show", {})).toMatchObject({ ok: true });
    expect(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee))).toMatchObject({ ok: false, code: "conflict", message: { key: "workbook.newer" } });
    expect(lessons(workspace)).toBe(0);
    value(registry(workspace, CURATOR, "observation.log", lessonOf(pairId, mentee)));
    workspace.deploy();
    value(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee)));
    expect(lessons(workspace)).toBe(2);
  });

  it("an older release pushed over a newer workbook neither writes nor takes the version back, not by setup or repair either", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    workspace.push(release({ workbook: 99 }));
    value(registry(workspace, CURATOR, "setup.repair", {}));
    workspace.push({ ...scriptsOf("dist"), pages: PAGES });
    expect(registry(workspace, CURATOR, "observation.log", lessonOf(pairId, mentee))).toMatchObject({ ok: false, message: { key: "workbook.newer" } });
    registry(workspace, CURATOR, "setup.repair", {});
    registry(workspace, CURATOR, "setup.run", SETUP);
    workspace.clock.advance({ days: 1 });
    expect(rowsOf(workspace, "Настройки").find((row) => row["Ключ"] === "workbookVersion")).toMatchObject({ "Значение": "99" });
    expect(lessons(workspace)).toBe(0);
  });
});
