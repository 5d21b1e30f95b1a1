import { readFileSync } from "node:fs";
import ts from "typescript";
import { compiled } from "../runtime/bundle";
import { createdWorld } from "../runtime/create-world";
import { begun } from "../runtime/execution";
import type { GlobalStandIn, StandIn } from "../runtime/standin";
import { calendarService } from "./calendar/service";
import { driveService } from "./drive/service";
import { globalsFor } from "./globals";
import { htmlOutput } from "./script/html";

/** Members Google has and @types/google-apps-script 2.0.13 does not name ([R: reference]). */
const NEWER: Readonly<Record<string, readonly string[]>> = {
  Spreadsheet: ["getSheetById"],
  ScriptApp: ["requireAllScopes", "requireScopes"],
  AuthorizationInfo: ["getAuthorizedScopes"],
  Form: ["setPublished", "isPublished", "supportsAdvancedResponderPermissions", "addPublishedReader", "addPublishedReaders", "getPublishedReaders", "removePublishedReader"],
};

const FILES: readonly string[] = ["spreadsheet", "base", "html", "content", "script", "properties", "cache", "lock", "utilities", "forms", "mail"];
const DECLARED = new Map<string, Set<string>>(FILES.flatMap((file) => [...declaredIn(file)]));

/** Interfaces of a declaration file with the names of their members. */
function declaredIn(file: string): Map<string, Set<string>> {
  return interfacesOf(require.resolve(`@types/google-apps-script/google-apps-script.${file}.d.ts`));
}

function interfacesOf(path: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node)) {
      const names = found.get(node.name.text) ?? new Set<string>();
      for (const member of node.members) if (member.name) names.add(member.name.getText());
      found.set(node.name.text, names);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true));
  return found;
}

const execution = begun(createdWorld({ servicesOn: true }), {
  functionName: "x", kind: "menu", effective: "nastavnik@school0.example", active: "nastavnik@school0.example", authMode: "FULL",
  bundle: compiled({ code: "", pages: {}, manifest: {} }), scopes: [], scriptTimeZone: "Europe/Moscow",
});

const ITEMS = ["TextItem", "ParagraphTextItem", "MultipleChoiceItem", "CheckboxItem", "ListItem", "ScaleItem", "GridItem", "CheckboxGridItem", "DateItem", "PageBreakItem", "SectionHeaderItem"];
const VALIDATIONS = ["TextValidation", "ParagraphTextValidation", "CheckboxValidation", "GridValidation", "CheckboxGridValidation"];

/** One stand-in of each kind. */
function standIns(): StandIn[] {
  const globals = Object.fromEntries(Object.entries(globalsFor(execution)).map(([name, make]) => [name, make()]));
  const made = (owner: StandIn, member: string, ...args: unknown[]) => (owner.members[member] as (...given: unknown[]) => StandIn)(...args);
  const app = globals["SpreadsheetApp"] as GlobalStandIn;
  const forms = globals["FormApp"] as GlobalStandIn;
  const form = made(forms, "create", "x");
  const items = ITEMS.map((kind) => made(form, `add${kind}`));
  const builders = VALIDATIONS.map((kind) => made(forms, `create${kind}`));
  const response = made(form, "createResponse");
  const script = globals["ScriptApp"] as GlobalStandIn;
  const book = made(app, "getActiveSpreadsheet");
  const sheet = made(book, "getSheetById", 0);
  const ui = made(app, "getUi");
  const builder = made(script, "newTrigger", "x");
  const clock = made(builder, "timeBased");
  made(clock, "everyMinutes", 10);
  return [
    ...Object.values(globals), book, sheet, made(sheet, "getRange", 1, 1), ui, made(ui, "createMenu", "x"), builder, clock, made(clock, "create"),
    made(builder, "forSpreadsheet", "id"), made(builder, "forForm", "id"), made(script, "getService"), made(script, "getAuthorizationInfo", null), htmlOutput(""),
    made(globals["PropertiesService"] as StandIn, "getScriptProperties"), made(globals["CacheService"] as StandIn, "getScriptCache"),
    made(globals["LockService"] as StandIn, "getScriptLock"), made(globals["Session"] as StandIn, "getActiveUser"),
    form, ...items, ...items.map((item) => made(form, "getItemById", (item.members["getId"] as () => number)())).slice(0, 1), ...builders, ...builders.map((builder) => made(builder, "build")),
    response, made(items[0] as StandIn, "createResponse", "x"), made(items[2] as StandIn, "createChoice", "x"),
    made(globals["Utilities"] as StandIn, "newBlob", ""), made(globals["ContentService"] as StandIn, "createTextOutput", ""),
  ];
}

it.each([["drive_v3", driveService], ["calendar_v3", calendarService]] as const)("every member of the advanced service is one that Google has (@types %s)", (types, service) => {
  const collections = interfacesOf(require.resolve(`@types/google-apps-script/apis/${types}.d.ts`));
  const unknown = Object.entries(service(execution).children ?? {}).flatMap(([name, { members }]) =>
    Object.keys(members).filter((member) => !collections.get(`${name}Collection`)?.has(member)));
  expect(unknown).toEqual([]);
});

describe("every member of a stand-in is one Google declares (@types/google-apps-script)", () => {
  it.each(standIns().map((standIn) => [standIn.kind, standIn] as const))("%s", (kind, standIn) => {
    const declared = DECLARED.get(kind);
    expect(declared).toBeDefined();
    const unknown = Object.keys(standIn.members).filter((name) => name !== "toString" && !declared?.has(name) && !NEWER[kind]?.includes(name));
    expect(unknown).toEqual([]);
  });
});
