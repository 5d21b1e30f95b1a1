import { readFileSync } from "node:fs";
import ts from "typescript";
import { LACKING_REQUESTS, REQUESTS } from "./messages";
import type { Shape } from "./shape";

/** Messages of Sheets v4 as @types/google-apps-script declares them: field to the name of its message, or null for a plain value. */
const SCHEMA = declared();

function declared(): Map<string, Map<string, string | null>> {
  const path = require.resolve("@types/google-apps-script/apis/sheets_v4.d.ts");
  const found = new Map<string, Map<string, string | null>>();
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node)) {
      const fields = new Map<string, string | null>();
      for (const member of node.members) {
        if (ts.isPropertySignature(member)) fields.set(member.name.getText(), /Schema\.(\w+)/.exec(member.type?.getText() ?? "")?.[1] ?? null);
      }
      found.set(node.name.text, fields);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true));
  return found;
}

/** Fields of the current API ([DISC]) that these declarations, which are older, do not name. */
const NEWER = [
  "chipRuns", "dataSourceColumnReference", "dataSourceSheetDimensions", "dataSourceSheetProperties", "dataSourceSheetRange", "dataSourceTable",
  "aggregateType", "backgroundColorStyle", "border", "colorStyle", "columnReference", "dataLabel", "dataSourceChartProperties", "groupRule", "pointStyle", "scorecardChart", "sortSpecs", "styleOverrides", "totalDataLabel",
  "viewWindowOptions", "filterSpecs", "filteredRowsIncluded", "spreadsheetTheme", "tableId", "foregroundColor", "backgroundColor",
];

/** Where a shape and the declared message part: fields one has and the other has not. */
function parting(shape: Shape, message: string, path: string, seen: readonly string[] = []): string[] {
  if (shape === 1 || shape === "lacks") return [];
  if (Array.isArray(shape)) return parting((shape as readonly [Shape])[0], message, path, seen);
  const fields = SCHEMA.get(message);
  if (!fields || seen.includes(message)) return [`${path}: no message ${message}`];
  const own = shape as { readonly [field: string]: Shape };
  return [
    ...Object.keys(own).filter((field) => !fields.has(field) && !NEWER.includes(field)).map((field) => `${path}.${field} is none of Google's`),
    ...[...fields.keys()].filter((field) => !(field in own)).map((field) => `${path}.${field} is missing`),
    ...Object.entries(own).flatMap(([field, inner]) => {
      const below = fields.get(field);
      return below ? parting(inner, below, `${path}.${field}`, [...seen, message]) : [];
    }),
  ];
}

it("every request Google has is carried out or named as missing", () => {
  const known = [...Object.keys(REQUESTS), ...LACKING_REQUESTS];
  expect([...(SCHEMA.get("Request")?.keys() ?? [])].filter((kind) => !known.includes(kind))).toEqual([]);
});

it.each(Object.entries(REQUESTS))("%s has the fields Google declares, no more and no fewer", (kind, shape) => {
  expect(parting(shape, SCHEMA.get("Request")?.get(kind) ?? "", kind)).toEqual([]);
});
