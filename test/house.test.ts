import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { HANDED_IN } from "../src/contract/bounds";
import { CONTRACT, TodayLine } from "../src/contract/contract";
import { DOCUMENT_KINDS, PAIR_STATES, PERSON_KINDS, QUESTIONNAIRE_IDS, ROLES, VARIANTS } from "../src/contract/schemas";
import { ANSWER_RIGHTS, answerGroup } from "../src/server/catalogue/answer-rights";
import { DEADLINES } from "../src/server/catalogue/deadlines";
import { QUESTIONNAIRES } from "../src/server/catalogue/questionnaires";
import { RIGHTS } from "../src/server/catalogue/rights";
import { FINGERPRINT, SHEETS, TODAY_SHEET, WATCHED, WORKBOOK_VERSION, type Column } from "../src/server/catalogue/sheets";
import { SCOPES } from "../src/server/google/consent";
import { DOORS } from "../src/server/main";
import { DOUBT_REASONS } from "../src/server/catalogue/russian/doubt-reasons";
import { ASSESSMENT_STATE, MENTEE_CATEGORY, OWED_BY, PARTICIPATION_STATE } from "../src/server/catalogue/values";
import { ROSTER_FIELDS } from "../src/contract/roster";
import { SILENCE_TOLD } from "../src/server/domain/silence";
import { LISTED } from "../src/server/domain/roster/changes";
import { ru } from "../src/texts/ru";
import { advancedServices, bundleText, googleUses, neededScopes, publicFunctions, scopeTroubles } from "./doors/bundle";
import { ADDED, COLUMN, LATER, R6, type Column as RoleColumn } from "./doors/verbs";

/**
 * Who may import whom (house §3.3). `type` means types only: nothing that runs. A name without a slash at its start is a package; a wall
 * that was moved since the house was written has its reason in docs/decisions.md.
 */
const MAY_IMPORT: { readonly [place: string]: readonly string[] } = {
  "src/contract": ["zod/mini"],
  "src/texts": [],
  // All words, those of the screens too: for the page alone, the server has `server.ts`.
  "src/texts/text.ts": ["src/texts"],
  "src/templates": ["src/server/domain type"],
  "src/reading": ["src/contract type", "papaparse", "fflate"],
  "src/server/domain": ["src/contract", "src/templates type"],
  "src/server/catalogue": ["src/contract", "src/texts", "src/templates", "src/server/domain", "lvovich/lib/incline"],
  "src/server/services.ts": ["src/contract type", "src/server/domain type"],
  "src/server/actions": ["src/contract", "src/texts", "src/server/domain", "src/server/catalogue", "src/server/services.ts type"],
  "src/server/jobs": ["src/contract", "src/texts", "src/server/domain", "src/server/catalogue", "src/server/actions", "src/server/part.ts", "src/server/services.ts type"],
  // Entries of what is evaluated only when a call needs it, and the one door to them: nobody imports them, or they would stand in Code.js.
  "src/server/parts": ["src/server/actions", "src/server/jobs"],
  // The facts about Google are Google's folder's, their job is a job: the entry joins them, and nothing of it stands in Code.js.
  "src/server/parts/checks.ts": ["src/server/actions", "src/server/jobs", "src/server/google", "src/server/services.ts type", "src/contract type"],
  // Behind the one door of the page stands the whole contract: menus and the heartbeat do without.
  "src/server/parts/calls.ts": ["src/server/rpc.ts"],
  "src/server/part.ts": ["src/server/parts type", "src/server/parts/checks.ts type", "src/server/parts/calls.ts type"],
  "src/server/google": ["src/contract", "src/texts", "src/server/domain", "src/server/catalogue", "src/server/services.ts type"],
  "src/server/rpc.ts": ["src/contract", "src/server/actions", "src/server/jobs", "src/server/part.ts", "src/server/services.ts type", "src/server/domain type", "zod/mini"],
  "src/server/menu.ts": ["src/texts"],
  "src/server/main.ts": [
    "src/contract", "src/texts", "src/server/menu.ts", "src/server/actions", "src/server/jobs", "src/server/google", "src/server/part.ts", "src/server/services.ts type",
  ],
  "src/sidebar": ["src/contract", "src/texts", "src/texts/text.ts", "src/reading", "preact", "preact/hooks", "fflate", "pdf-lib", "uqr"],
  // The local Workspace reads the bundle as a file. Its players speak the contract's types and read a school's files as the page does.
  // What runs in the browser knows of the server's side the shapes that travel, and nothing of the bundle.
  "local/web/client": ["local type", "ag-grid-community", "chart.js", "papaparse"],
  "local": ["src/contract type", "src/reading", "acorn", "exceljs", "nodemailer/lib/mail-composer", "papaparse", "fflate", "pdf-lib", "playwright-core", "node:"],
};

type Source = { readonly path: string; readonly text: string; readonly tree: ts.SourceFile };
const sources: readonly Source[] = ["src", "local"].flatMap(filesUnder).filter((path) => /\.tsx?$/.test(path) && !/\.(test|test-data)\.tsx?$/.test(path)).map((path) => {
  const text = readFileSync(path, "utf8");
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS) };
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function each(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => each(child, visit));
}
const isText = (node: ts.Node | undefined): node is ts.StringLiteral | ts.NoSubstitutionTemplateLiteral => node !== undefined && ts.isStringLiteralLike(node);

/** The longest place of the table that holds a path. */
const placeOf = (path: string): string | undefined =>
  Object.keys(MAY_IMPORT).filter((place) => path === place || path.startsWith(`${place}/`)).sort((a, b) => b.length - a.length)[0];

type Import = { readonly from: string; readonly to: string; readonly type: boolean };
function importsOf({ path, tree }: Pick<Source, "path" | "tree">): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, type: boolean): void => {
    const local = specifier.startsWith(".");
    const joined = normalize(join(dirname(path), specifier));
    const to = local ? [joined, `${joined}.ts`, `${joined}.tsx`].find((each) => placeOf(each) === each || (existsSync(each) && /\.tsx?$/.test(each))) ?? joined : specifier;
    found.push({ from: path, to, type });
  };
  each(tree, (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && isText(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, ts.isImportDeclaration(node) ? onlyTypes(node.importClause) : node.isTypeOnly);
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && isText(node.argument.literal)) add(node.argument.literal.text, true);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && isText(node.arguments[0])) add(node.arguments[0].text, false);
  });
  return found;
}

/** `import type …`, or only names marked `type`: nothing of it runs. */
function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  return clause.name === undefined && clause.namedBindings !== undefined && ts.isNamedImports(clause.namedBindings)
    && clause.namedBindings.elements.length > 0 && clause.namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}

/** Why the walls forbid an import, or null. */
function wallAgainst({ from, to, type }: Import): string | null {
  const place = placeOf(from);
  if (place === undefined) return `${from} stands in no place of the house`;
  const target = to.startsWith("src/") || to.startsWith("local/") ? placeOf(to) : to;
  if (target === undefined) return `${from} imports ${to}, which stands in no place of the house`;
  if (target === place) return null;
  const allowed = MAY_IMPORT[place]!.some((entry) => {
    const [name, how] = entry.split(" ");
    const same = name!.endsWith(":") ? target.startsWith(name!) : target === name || (place === "local" && type && target === "zod/mini");
    return same && (how === undefined || type);
  });
  return allowed ? null : `${from} may not import ${type ? "types of " : ""}${to}`;
}

describe("who may import whom", () => {
  it("the walls of the house stand", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap(importsOf).map(wallAgainst).filter((wall) => wall !== null)).toEqual([]);
  });

  it.each([
    ["src/server/domain/pair.ts", `import { SHEETS } from "../catalogue/sheets";`],
    ["src/server/domain/pair.ts", `import { text } from "../../texts/text";`],
    ["src/server/actions/pair-up.ts", `import { text } from "../../texts/text";`],
    ["src/server/actions/pair-up.ts", `import { googleServices } from "../google/services";`],
    ["src/server/actions/pair-up.ts", `import { isAlive } from "../services";`],
    ["src/sidebar/main.tsx", `import { may } from "../server/domain/rights";`],
    ["src/sidebar/main.tsx", `import type { Pair } from "../server/domain/tables";`],
    ["src/contract/schemas.ts", `import { text } from "../texts/text";`],
    ["src/server/menu.ts", `import { answer } from "./rpc";`],
    ["local/cli.ts", `import { CONTRACT } from "../src/contract/contract";`],
    ["local/cli.ts", `export { SHEETS } from "../src/server/catalogue/sheets";`],
    ["src/server/rpc.ts", `import { planPapers } from "./parts/papers";`],
    ["src/server/part.ts", `import * as roster from "./parts/roster";`],
    ["src/server/domain/pair.ts", `type Sheets = typeof import("../catalogue/sheets");`],
    ["src/server/rpc.ts", `const late = () => import("./google/services");`],
  ])("a way round them is seen: %s, %s", (path, text) => {
    const walls = importsOf({ path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) }).map(wallAgainst);
    expect(walls.filter((wall) => wall !== null)).toHaveLength(1);
  });

  it("Google's globals are named in src/server/google and in the tiny functions alone", () => {
    const named = sources.filter(({ path }) => path.startsWith("src/")).filter(({ tree }) => {
      let found = false;
      each(tree, (node) => { if (ts.isIdentifier(node) && /^(SpreadsheetApp|Sheets|PropertiesService|CacheService|LockService|HtmlService|ScriptApp|Utilities|UrlFetchApp|MailApp|FormApp)$/.test(node.text) && !ts.isQualifiedName(node.parent)) found = true; });
      return found;
    }).map(({ path }) => path);
    expect(named.filter((path) => !path.startsWith("src/server/google/"))).toEqual(["src/server/menu.ts"]);
  });
});

describe("words", () => {
  const server = sources.filter(({ path }) => /^src\/(server|contract|sidebar|reading)\//.test(path) && !path.startsWith("src/server/catalogue/"));
  const literals = (test: (node: ts.Node) => ts.Expression | undefined): { path: string; key: string; template: boolean }[] => server.flatMap(({ path, tree }) => {
    const found: { path: string; key: string; template: boolean }[] = [];
    const take = (value: ts.Expression | undefined): void => {
      if (value === undefined) return;
      if (ts.isConditionalExpression(value)) {
        take(value.whenTrue);
        take(value.whenFalse);
      } else if (isText(value) && value.text !== "") found.push({ path, key: value.text, template: false });
      else if (ts.isTemplateExpression(value)) found.push({ path, key: value.head.text + value.templateSpans.map(({ literal }) => `*${literal.text}`).join(""), template: true });
    };
    each(tree, (node) => take(test(node)));
    return found;
  });
  const called = (node: ts.Node, names: readonly string[]): node is ts.CallExpression => ts.isCallExpression(node) && ts.isIdentifier(node.expression) && names.includes(node.expression.text);
  const keys = [
    ...literals((node) => (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "AppError" ? node.arguments?.[1] : undefined)),
    ...literals((node) => (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && (node.name.text === "key" || node.name.text === "right") ? node.initializer : undefined)),
    ...literals((node) => (called(node, ["text"]) ? node.arguments[0] : undefined)),
  ];
  /** The import's messages are named without their prefix inside `domain/roster`. */
  const isKey = (path: string, key: string): boolean => key in ru || (path.startsWith("src/server/domain/roster/") && `roster.${key}` in ru);
  /** First arguments of a helper that puts them into a key. */
  const given = (path: RegExp, names: readonly string[], at = 0): string[] => [...new Set(literals((node) => (called(node, names) ? node.arguments[at] : undefined)).filter((each) => path.test(each.path)).map(({ key }) => key))];
  const rules = [...DEADLINES.map(({ id }) => id), ...given(/domain\/today/, ["waiting"]), ...given(/show-home/, ["line"])];
  /** What may be wrong with an answer that is being typed. */
  const UNANSWERED = ["none", "noneChosen", "rows", "whole", "day"];
  /** What may stand where a key has a blank. A template that is not here fails: say what it may hold. */
  const FILLED: { readonly [template: string]: readonly string[] } = {
    "today.state.*": TodayLine.shape.state.options,
    "role.*": ROLES,
    "health.pulse.*": ["good", "watch", "alarm"], "health.pulse.*One": ["good", "watch", "alarm"], "health.rhythm.*": ["week", "twoWeeks", "month"],
    "duty.appeal.*": ["talk", "unfit", "lost", "end", "review"],
    "duty.*": DEADLINES.map(({ id }) => id),
    "duty.*.hint": [...new Set([...rules, "step", "row"])],
    "document.*": DOCUMENT_KINDS,
    "timetable.wrong.*": ["who", "weekday", "number", "shift", "time", "day"],
    "view.title.*": given(/server\/main/, ["openView", "dialog"]),
    "*.hint": given(/refresh-today/, ["line"]),
    "pair.state.*": PAIR_STATES,
    "control.state.*": ["planned", "held", "missed"],
    "assessment.state.*": Object.keys(ASSESSMENT_STATE),
    "assessment.lack.document.*": Object.keys(OWED_BY),
    "ending.lack.*": ["mentee", "mentor"], "ending.notAsked.*": ["Q17", "Q19"], "duty.endPackage.*": HANDED_IN,
    "assessment.lack.signature.*": ["organiser", "interviewer"],
    "goal.*": VARIANTS,
    "roster.*": given(/domain\/roster/, ["note", "stop", "ask"]),
    "roster.kind.*": PERSON_KINDS,
    "participation.*": Object.keys(PARTICIPATION_STATE),
    "category.*": Object.keys(MENTEE_CATEGORY),
    // Columns of the list, and what a known person's row may change in.
    "screen.field.*": [...ROSTER_FIELDS, ...LISTED],
    "russian.doubt.*": DOUBT_REASONS,
    "consent.*": SCOPES,
    "paper.left.*": ["edited", "impossible"],
    "duty.silence.*": SILENCE_TOLD, "duty.silence.*.hint": SILENCE_TOLD,
    "letter.left.*": ["failed", "unclear", "skipped"],
    "wave.out.consent.*": ["none", "refused", "withdrawn"],
    "screen.*": [],
    "screen.answer.beside.*": UNANSWERED, "screen.answer.numbered.*": UNANSWERED,
    "screen.wrong.*": given(/lesson-values/, ["need"], 1),
    "screen.wrong.setup.*": ["school", "director", "curator", "curatorEmail", "year", "recordsFrom", "mode"].filter((name) => `screen.wrong.setup.${name}` in ru),
  };

  it("every sentence that code asks for is there", () => {
    expect(keys.length).toBeGreaterThan(80);
    const missing = keys.filter(({ path, key, template }) => !template && !isKey(path, key)).map(({ path, key }) => `${path}: ${key}`);
    expect(missing).toEqual([]);
  });

  it("every sentence whose key has a blank is there, whatever fills it", () => {
    const templates = [...new Set(keys.filter(({ template }) => template).map(({ key }) => key))];
    expect(templates.filter((template) => !(template in FILLED))).toEqual([]);
    const missing = templates.flatMap((template) => FILLED[template]!.map((value) => template.replace("*", value))).filter((key) => !(key in ru));
    expect(missing).toEqual([]);
    expect(rules).toEqual(expect.arrayContaining(["overview", "consent", "mentor", "cell", "job"]));
    expect(FILLED["view.title.*"]).toContain("roster");
  });

  it("a dotted literal of the server that looks like a key is one, or a verb, or a subject of rights, or where an answer goes", () => {
    const spaces = new Set(Object.keys(ru).map((key) => key.split(".")[0]!));
    const known = new Set([...Object.keys(ru), ...Object.keys(CONTRACT), ...Object.keys(RIGHTS), ...targetsOfAll().map(({ target }) => target)]);
    const strange = server.filter(({ path }) => path.startsWith("src/server/")).flatMap(({ path, tree }) => {
      const found: string[] = [];
      each(tree, (node) => { if (isText(node) && /^[a-zA-Z]+(\.[a-zA-Z0-9-]+)+$/.test(node.text) && spaces.has(node.text.split(".")[0]!) && !known.has(node.text) && !isKey(path, node.text)) found.push(`${path}: ${node.text}`); });
      return found;
    });
    expect(strange).toEqual([]);
  });

  it("every refusal of the contract's fields has a sentence", () => {
    expect(["field.empty", "field.small", "field.big", "field.date", "field.wrong"].filter((key) => !(key in ru))).toEqual([]);
  });
});

describe("requirements", () => {
  const cited = [...new Set(sources.flatMap(({ text }) => citedIn(text)))].sort();
  const listed = new Set([...readFileSync("docs/regulations.md", "utf8").matchAll(/^### (R-[A-Z]\d\d)/gm)].map(([, id]) => id!));

  it("each that the code cites stands in docs/regulations.md", () => {
    expect(cited.length).toBeGreaterThan(20);
    expect(cited.filter((id) => !listed.has(id))).toEqual([]);
  });

  it("each of docs/regulations.md has its line in docs/coverage.md, and no other", () => {
    const covered = new Set([...readFileSync("docs/coverage.md", "utf8").matchAll(/^\| (R-[A-Z]\d\d) \|/gm)].map(([, id]) => id!));
    expect([...covered].filter((id) => !listed.has(id))).toEqual([]);
    expect([...listed].filter((id) => !covered.has(id))).toEqual([]);
  });
});

/** `R-B03–R-B07` cites all five. */
function citedIn(text: string): string[] {
  return [...text.matchAll(/R-([A-Z])(\d\d)(?:[–-]R-\1(\d\d))?/g)].flatMap(([, group, first, last]) =>
    Array.from({ length: Number(last ?? first) - Number(first) + 1 }, (_, at) => `R-${group}${String(Number(first) + at).padStart(2, "0")}`));
}

describe("the workbook only grows", () => {
  const FILE = "test/sheets.snapshot.json";

  it("every sheet, column and word ever shipped is still there, unchanged", () => {
    const now = workbookShape();
    const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as Shape) : {};
    expect(shrunk(before, now)).toEqual([]);
    if (process.env["UPDATE_SNAPSHOT"] === "1") writeFileSync(FILE, `${JSON.stringify(now, null, 1)}\n`);
    // A new column goes into the snapshot on purpose: UPDATE_SNAPSHOT=1 npx jest test/house.
    else expect(now).toEqual(before);
  });

  it("what came after version 1 is optional: older rows do not have it", () => {
    const late = Object.values(workbookShape()).flatMap(({ columns }) => Object.values(columns)).filter(({ since, needed }) => since > 1 && needed);
    expect(late).toEqual([]);
    expect(Math.max(...Object.values(workbookShape()).flatMap(({ columns }) => Object.values(columns).map(({ since }) => since)))).toBeLessThanOrEqual(WORKBOOK_VERSION);
  });

  it.each<[string, (shape: Shape) => void]>([
    ["people: the sheet is gone", (shape) => { delete shape["people"]; }],
    ["people: title", (shape) => { shape["people"]!.title = "Участники"; }],
    ["people: sheetId", (shape) => { shape["people"]!.sheetId = 7; }],
    ["people.code is gone", (shape) => { delete shape["people"]!.columns["code"]; }],
    ["people.code: header", (shape) => { shape["people"]!.columns["code"]!.header = "Шифр"; }],
    ["people.code: kind", (shape) => { shape["people"]!.columns["code"]!.kind = "number"; }],
    ["people.kind: words.teacher", (shape) => { shape["people"]!.columns["kind"]!.words!["teacher"] = "учитель"; }],
    ["people: view Стаж, лет", (shape) => { shape["people"]!.views = shape["people"]!.views.filter((header) => header !== "Стаж, лет"); }],
  ])("a change of the past is seen: %s", (trouble, change) => {
    const changed = JSON.parse(JSON.stringify(workbookShape())) as Shape;
    change(changed);
    expect(shrunk(workbookShape(), changed)).toEqual([trouble]);
  });

  it("no two sheets share an id or a title, no two columns of a sheet a header", () => {
    const sheets = Object.values(workbookShape());
    expect(new Set(sheets.map(({ sheetId }) => sheetId)).size).toBe(sheets.length);
    expect(new Set(sheets.map(({ title }) => title.toLowerCase())).size).toBe(sheets.length);
    for (const { title, columns, views } of sheets) {
      const headers = [...Object.values(columns).map(({ header }) => header), ...views];
      expect({ title, twice: headers.filter((header, at) => headers.indexOf(header) !== at) }).toEqual({ title, twice: [] });
    }
  });
});

type ShapeColumn = { header: string; kind: string; since: number; needed?: true; words?: { [key: string]: string } };
type Shape = { [sheet: string]: { sheetId: number; title: string; since: number; key?: string; columns: { [field: string]: ShapeColumn }; views: string[] } };

function workbookShape(): Shape {
  const sheets = Object.entries(SHEETS).map(([id, sheet]): [string, Shape[string]] => [id, {
    sheetId: sheet.sheetId, title: sheet.title, since: sheet.since, ...(sheet.key === undefined ? {} : { key: sheet.key }),
    columns: Object.fromEntries((Object.entries(sheet.columns) as [string, Column][]).map(([field, column]) => [field, {
      header: column.header, kind: column.kind, since: column.since, ...(column.needed ? { needed: true as const } : {}), ...(column.kind === "choice" ? { words: { ...column.values } } : {}),
    }])),
    views: [...(sheet.views ?? []).map(({ header }) => header), ...((WATCHED as readonly string[]).includes(id) ? [FINGERPRINT] : [])],
  }]);
  const { sheetId, title, since, columns } = TODAY_SHEET;
  return { ...Object.fromEntries(sheets), today: { sheetId, title, since, columns: {}, views: columns.map(({ header }) => header) } };
}

/** What a school's old workbook has and this code no longer knows, or knows otherwise. */
function shrunk(before: Shape, now: Shape): string[] {
  return Object.entries(before).flatMap(([id, was]) => {
    const is = now[id];
    if (!is) return [`${id}: the sheet is gone`];
    return [
      ...(["sheetId", "title", "since", "key"] as const).filter((what) => was[what] !== is[what]).map((what) => `${id}: ${what}`),
      ...Object.entries(was.columns).flatMap(([field, column]) => {
        const present = is.columns[field];
        if (!present) return [`${id}.${field} is gone`];
        return [
          ...(["header", "kind", "since"] as const).filter((what) => column[what] !== present[what]).map((what) => `${id}.${field}: ${what}`),
          ...Object.entries(column.words ?? {}).filter(([key, word]) => present.words?.[key] !== word).map(([key]) => `${id}.${field}: words.${key}`),
          ...(present.needed && !column.needed ? [`${id}.${field}: needed`] : []),
        ];
      }),
      ...was.views.filter((header) => !is.views.includes(header)).map((header) => `${id}: view ${header}`),
    ];
  });
}

describe("templates", () => {
  it("each is used by the catalogue, by another template, or by the build that packs them", () => {
    const exported = sources.filter(({ path }) => path.startsWith("src/templates/")).flatMap(({ tree }) => {
      const names: string[] = [];
      each(tree, (node) => { if (ts.isVariableStatement(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) names.push(...node.declarationList.declarations.map(({ name }) => name.getText(tree))); });
      return names;
    });
    const packed = readFileSync("build-templates.mjs", "utf8");
    const imported = new Set(sources.filter(({ path }) => path.startsWith("src/server/catalogue/") || path.startsWith("src/templates/") || path.startsWith("src/server/actions/plans/")).flatMap(({ tree }) => {
      const names: string[] = [];
      each(tree, (node) => { if (ts.isImportSpecifier(node)) names.push((node.propertyName ?? node.name).text); });
      return names;
    }));
    expect(exported).not.toEqual([]);
    expect(exported.filter((name) => !imported.has(name) && !packed.includes(name))).toEqual([]);
  });
});

/** Where the answers of all questionnaires go. */
const targetsOfAll = (): { readonly name: string; readonly target: string; readonly closed: boolean }[] => QUESTIONNAIRE_IDS.flatMap((id) => QUESTIONNAIRES[id].items.flatMap((item) =>
  item.targets.map((target) => ({ name: `${id}.${item.key}`, target, closed: item.closed === true }))));

describe("questionnaires", () => {
  /** Keys of an object literal that a file declares. */
  const keysIn = (path: string, name: string): string[] => {
    const keys: string[] = [];
    each(sources.find((source) => source.path === path)!.tree, (node) => {
      if (ts.isVariableDeclaration(node) && node.name.getText() === name && node.initializer && ts.isObjectLiteralExpression(node.initializer)) keys.push(...node.initializer.properties.flatMap((property) => (property.name && isText(property.name) ? [property.name.text] : [])));
    });
    return keys;
  };
  const fields = targetsOfAll().filter(({ target }) => /^[a-z]+\.[a-zA-Z]+$/.test(target));

  it("every question goes somewhere: a field, a metric, a blank of a paper, or the screens alone", () => {
    expect(QUESTIONNAIRE_IDS.flatMap((id) => QUESTIONNAIRES[id].items.filter(({ targets }) => targets.length === 0).map(({ key }) => `${id}.${key}`))).toEqual([]);
    expect(targetsOfAll().filter(({ target }) => !/^([a-z]+\.[a-zA-Z]+|metric:M\d\d|paper:D(15|26|27|28|29|34|37|38)\.\w+|shown)$/.test(target))).toEqual([]);
  });

  it("every field is written by domain/questions/targets.ts, and nothing is written there that no question asks for", () => {
    expect([...new Set(fields.map(({ target }) => target))].sort()).toEqual(keysIn("src/server/domain/questions/targets.ts", "WRITERS").sort());
  });

  it("an open field has its column in the registry, a closed one has none there", () => {
    const SHEET = { request: "requests", person: "people", track: "tracks", participation: "participations", pair: "pairs", mentor: "mentorProfiles" } as const;
    const hasColumn = (target: string): boolean => {
      const [entity, field] = target.split(".") as [keyof typeof SHEET, string];
      return field in SHEETS[SHEET[entity]].columns;
    };
    expect(fields.filter(({ target, closed }) => hasColumn(target) === closed)).toEqual([]);
    expect(fields.filter(({ closed }) => closed).map(({ target }) => target)).toEqual(["request.wish", "request.block"]);
  });

  it("every question has its group of R.5; the groups of closed ones are those that lie in the closed workbook (R.7)", () => {
    const CLOSED = ["A3", "A5a", "A7", "A11", "A14", "A16", "A24"];
    for (const id of QUESTIONNAIRE_IDS) {
      for (const item of QUESTIONNAIRES[id].items) {
        const group = answerGroup(id, item.key);
        expect({ question: `${id}.${item.key}`, known: group in ANSWER_RIGHTS, closed: CLOSED.includes(group) }).toEqual({ question: `${id}.${item.key}`, known: true, closed: item.closed === true });
      }
    }
  });
});

describe("verbs", () => {
  const expected = (verb: string): readonly RoleColumn[] => {
    const { lacks = [], gains = [] } = LATER[verb] ?? {};
    return [...(R6[verb] ?? ADDED[verb]?.who ?? []).filter((column) => !lacks.includes(column)), ...gains];
  };

  it("each call of the contract is a verb of R.6 or an explained addition", () => {
    expect(Object.keys(CONTRACT).filter((verb) => !(verb in R6) && !(verb in ADDED))).toEqual([]);
    expect(Object.keys(ADDED).filter((verb) => verb in R6 || !(verb in CONTRACT))).toEqual([]);
  });

  it.each(Object.keys(CONTRACT))("%s is open to the roles of R.6 and no others", (verb) => {
    const roles = expected(verb).flatMap((column) => COLUMN[column]);
    expect([...CONTRACT[verb as keyof typeof CONTRACT].allowed].sort()).toEqual([...roles].sort());
  });

  it("what is put off is really put off", () => {
    for (const [verb, { lacks = [], gains = [] }] of Object.entries(LATER)) {
      expect({ verb, lacks: lacks.filter((column) => !R6[verb]!.includes(column)), gains: gains.filter((column) => R6[verb]!.includes(column)) }).toEqual({ verb, lacks: [], gains: [] });
    }
  });

  it("each has an action, and no action is without a verb", () => {
    const actions: string[] = [];
    each(sources.find(({ path }) => path === "src/server/rpc.ts")!.tree, (node) => {
      if (ts.isVariableDeclaration(node) && node.name.getText() === "ACTIONS" && node.initializer && ts.isObjectLiteralExpression(node.initializer)) {
        actions.push(...node.initializer.properties.flatMap(({ name }) => (name && isText(name) ? [name.text] : [])));
      }
    });
    expect(actions.sort()).toEqual(Object.keys(CONTRACT).sort());
  });
});

describe("the bundle", () => {
  const code = bundleText();
  const manifest = JSON.parse(readFileSync("dist/appsscript.json", "utf8")) as { oauthScopes: string[]; dependencies: { enabledAdvancedServices: { userSymbol: string }[] }; webapp: unknown };
  const uses = googleUses(code);

  it("its public functions are the doors of main.ts", () => {
    expect(publicFunctions(code)).toEqual(Object.keys(DOORS).sort());
    expect(publicFunctions(`${code}\nfunction listEverybody() {}`)).not.toEqual(Object.keys(DOORS).sort());
  });

  it("every menu item and trigger calls a door of its kind", () => {
    const items = [...readFileSync("src/server/menu.ts", "utf8").matchAll(/addItem\([^,]+, "(\w+)"\)/g)].map(([, name]) => name!);
    expect(items.filter((name) => DOORS[name as keyof typeof DOORS] !== "menu")).toEqual([]);
    expect(Object.entries(DOORS).filter(([, kind]) => kind === "menu").map(([name]) => name).sort()).toEqual([...items].sort());
  });

  it("the manifest asks for exactly the scopes that are used", () => {
    expect(scopeTroubles(uses, manifest.oauthScopes)).toEqual([]);
    expect([...manifest.oauthScopes].sort()).toEqual(neededScopes(uses));
    expect(manifest.oauthScopes.filter((each) => /\/(drive|drive\.readonly|documents|calendar|gmail[^/]*)$|mail\.google/.test(each))).toEqual([]);
  });

  it("each has its name in people's words, for the person who left it unticked", () => {
    expect(SCOPES.map((part) => `https://www.googleapis.com/auth/${part}`).sort()).toEqual([...manifest.oauthScopes].sort());
  });

  it.each(manifest.oauthScopes)("a manifest without %s is refused, and the call is named", (scope) => {
    const troubles = scopeTroubles(uses, manifest.oauthScopes.filter((each) => each !== scope));
    expect(troubles).not.toEqual([]);
    expect(troubles.every((trouble) => trouble.includes(scope))).toBe(true);
  });

  it.each(["documents", "forms.currentonly", "gmail.send", "script.external_request", "calendar", "drive", "spreadsheets.currentonly"])("a manifest with %s more is refused", (scope) => {
    const more = `https://www.googleapis.com/auth/${scope}`;
    expect(scopeTroubles(uses, [...manifest.oauthScopes, more])).toEqual([`nothing needs ${more}`]);
  });

  it("a call that needs another scope is seen", () => {
    expect(scopeTroubles(googleUses(`${code}\nfunction fetch_() { UrlFetchApp.fetch("a"); }`), manifest.oauthScopes)).toEqual(["UrlFetchApp.fetch needs https://www.googleapis.com/auth/script.external_request"]);
    expect(() => googleUses("DriveApp.getFiles()")).toThrow("DriveApp.getFiles");
  });

  it("the advanced services of the manifest are the ones that are used", () => {
    expect(manifest.dependencies.enabledAdvancedServices.map(({ userSymbol }) => userSymbol).sort()).toEqual(advancedServices(uses));
    expect(manifest.webapp).toEqual({ executeAs: "USER_DEPLOYING", access: "DOMAIN" });
  });

  it("every part has its entry and its line", () => {
    const entries = readdirSync("src/server/parts").map((file) => file.replace(/\.ts$/, "")).sort();
    expect([...readFileSync("src/server/part.ts", "utf8").matchAll(/readonly (\w+): typeof import/g)].map(([, name]) => name!).sort()).toEqual(entries);
  });

  it("every part of the page has its entry, its line in the build and its name in the contract", () => {
    const entries = readdirSync("src/sidebar").flatMap((file) => /^([a-z]+)-part\.ts$/.exec(file)?.[1] ?? []).sort();
    const [, screens = ""] = /const SCREENS = \[([^\]]*)\]/.exec(readFileSync("build-page.mjs", "utf8")) ?? [];
    expect([...[...screens.matchAll(/"(\w+)"/g)].map(([, name]) => name!), "print"].sort()).toEqual(entries);
    expect([...CONTRACT["page.part"].input().shape.name.options].sort()).toEqual(entries);
    expect(entries.filter((name) => !existsSync(`dist/${name}.html`))).toEqual([]);
  });

  it("makes no schema of the contract for menus and the heartbeat", () => {
    const [evaluated, called] = ["Code", "Calls"].map((name) => readFileSync(`dist/${name}.js`, "utf8"));
    expect(called).toMatch(/\bCONTRACT_VERSION = \d/);
    expect(evaluated).not.toMatch(/\bCONTRACT_VERSION = \d|_zod/);
  });

  it("stays under its ceiling", () => {
    expect(readFileSync("dist/Code.js").byteLength).toBeLessThanOrEqual(700 * 1024);
    expect(readFileSync("dist/page.html").byteLength).toBeLessThanOrEqual(200 * 1024);
  });
});
