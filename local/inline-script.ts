import { openWorkspace, type Person, type Workspace, type WorkspaceOptions } from "./workspace";

/**
 * A workspace whose bundle runs any script text handed to it, for the tests of the stand-ins: `run("return 1 + 1")` is one
 * execution of the coordinator in the registry's sidebar, `page` one through the web app.
 */
export type InlineScript = {
  readonly workspace: Workspace;
  readonly me: Person;
  run(script: string): unknown;
  page(script: string, email?: string): unknown;
};

const RUNNER = `function run(script) { return (0, eval)("(function () {" + script + "\\n})()"); }
var ID = "id"; function id_() { return PropertiesService.getScriptProperties().getProperty(ID); }`;

export function inlineScript(more = "", options: WorkspaceOptions = {}): InlineScript {
  const workspace = openWorkspace({ servicesOn: true, code: `${RUNNER}\n${more}`, ...options });
  const me = workspace.as(workspace.coordinator);
  return {
    workspace, me,
    run: (script) => me.run("run", script),
    page: (script, email = workspace.coordinator) => workspace.as(email).runPage("run", script),
  };
}

/** The first lines of a test script: the registry and its first sheet. */
export const REGISTRY = `var book = SpreadsheetApp.getActiveSpreadsheet(), id = book.getId(), sheet = book.getSheets()[0];`;
