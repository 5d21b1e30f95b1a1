import type { Block, DocumentTemplate, Plain } from "../shape";
import { DOCUMENT_TEMPLATES } from "./all";

/** What the filling needs of every template (shape.ts): a body in the order of the Doc, markers spelt out. */
type Part = { readonly is: "paragraph" | "table" | "open" | "close" | "section"; readonly texts: readonly string[]; readonly name?: string };

const BLANK = /\{\{([a-zA-Z]+(?:\.[a-zA-Z]+)?)\}\}/g;
const templates: readonly DocumentTemplate[] = Object.values(DOCUMENT_TEMPLATES);

function partsOf(body: readonly Block[]): Part[] {
  return body.flatMap((block): Part[] => {
    if (block.block === "optional") return [{ is: "open", texts: [], name: block.name }, ...block.body.flatMap(plain), { is: "close", texts: [], name: block.name }];
    if (block.block === "section") return [{ is: "section", texts: [] }];
    return block.block === "pageBreak" ? [] : plain(block);
  });
}

function plain(block: Plain): Part[] {
  switch (block.block) {
    case "paragraph": return [{ is: "paragraph", texts: [block.lead ?? "", block.text] }];
    case "clause": return [{ is: "paragraph", texts: [block.text] }];
    case "annex": return block.lines.map((line) => ({ is: "paragraph", texts: [line] }));
    case "rows": return [{ is: "table", texts: block.columns.map(({ cell }) => cell) }];
    case "table": return [{ is: "table", texts: block.rows.flat() }];
    case "stamps": return [{ is: "table", texts: [block.left, block.right].flatMap((stamp) => (stamp ? [stamp.word, ...stamp.lines, stamp.signed ?? "", ...stamp.after] : [])) }];
    case "signatures": return [{ is: "table", texts: block.rows.flatMap(({ post, name }) => [post, name]) }];
  }
}

const rowsOf = (body: readonly Block[]): Extract<Block, { block: "rows" }>[] =>
  body.flatMap((block) => (block.block === "rows" ? [block] : block.block === "optional" ? rowsOf(block.body) : []));

/** What is wrong with a template, in words. */
function troublesOf({ body, blanks, tables, blocks, required }: DocumentTemplate): string[] {
  const parts = partsOf(body);
  const used = new Set(parts.flatMap(({ texts }) => texts.flatMap((text) => [...text.matchAll(BLANK)].map(([, name]) => name!))));
  const declared = [...blanks, ...Object.entries(tables).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`))];
  const usedBlocks = new Set(parts.flatMap(({ name }) => name ?? []));
  const before = parts.flatMap(({ is, name }, at): string[] => {
    const next = parts[at + 1]?.is ?? "end";
    if (is === "open" && next === "table") return [`{{#${name}}} stands directly before a table`];
    if (is === "close" && ["table", "section", "end"].includes(next)) return [`{{/${name}}} stands directly before: ${next}`];
    return is === "table" && next === "table" ? ["two tables adjoin"] : [];
  });
  // Left out, a block lets its neighbours meet.
  const kept = parts.filter((_, at) => !inBlock(parts, at));
  const meet = kept.flatMap(({ is }, at) => (is === "table" && ["table", "section", "end"].includes(kept[at + 1]?.is ?? "end") ? [`without its blocks a table is followed by: ${kept[at + 1]?.is ?? "end"}`] : []));
  return [
    ...before, ...meet,
    ...declared.filter((name) => !used.has(name)).map((name) => `${name} is declared and not used`),
    ...[...used].filter((name) => !declared.includes(name)).map((name) => `${name} is used and not declared`),
    ...blocks.filter((name) => !usedBlocks.has(name)).map((name) => `block ${name} is declared and not used`),
    ...[...usedBlocks].filter((name) => !blocks.includes(name)).map((name) => `block ${name} is used and not declared`),
    ...required.filter((name) => !blanks.includes(name) && !(name in tables)).map((name) => `${name} is required and not declared`),
    ...parts.flatMap(({ texts }) => texts).filter((text) => /[{}]/.test(text.replace(BLANK, ""))).map((text) => `stray braces: ${text}`),
    ...parts.flatMap(({ texts }) => texts).filter((text) => /_{2,}|\s{2,}|\n/.test(text)).map((text) => `a line drawn by characters, double spaces or a line break: ${text}`),
    ...rowsOf(body).flatMap(({ table, columns }) => [
      ...columns.filter(({ cell }) => cell !== "" && !new RegExp(`^\\{\\{${table}\\.[a-zA-Z]+\\}\\}$`).test(cell)).map(({ cell }) => `a repeated cell is one blank of ${table} or empty: ${cell}`),
      ...columns.filter(({ heading }) => /[{}]/.test(heading)).map(({ heading }) => `a heading is static: ${heading}`),
    ]),
    ...Object.keys(tables).filter((table) => rowsOf(body).filter((rows) => rows.table === table).length !== 1).map((table) => `${table} is not the row of exactly one table`),
  ];
}

function inBlock(parts: readonly Part[], at: number): boolean {
  const opened = parts.slice(0, at + 1).filter(({ is }) => is === "open").length;
  const closed = parts.slice(0, at).filter(({ is }) => is === "close").length;
  return opened > closed;
}

const sheetWidth = { portrait: 170, landscape: 257 } as const;

describe.each(templates.map((template) => [template.kind, template] as const))("%s", (kind, template) => {
  it("is what the filling can fill", () => {
    expect(troublesOf(template)).toEqual([]);
    expect(DOCUMENT_TEMPLATES[kind as keyof typeof DOCUMENT_TEMPLATES]).toBe(template);
    expect([...template.blanks, ...template.blocks, ...Object.keys(template.tables)].filter((name) => !/^[a-z][a-zA-Z]*$/.test(name))).toEqual([]);
    for (const names of [template.blanks, template.blocks, template.required, ...Object.values(template.tables)]) expect(new Set(names).size).toBe(names.length);
  });

  it("its ruled tables fill the sheet between the margins", () => {
    let sheet: keyof typeof sheetWidth = "portrait";
    for (const block of template.body.flatMap((each) => (each.block === "optional" ? [...each.body] : [each]))) {
      if (block.block === "section") sheet = block.orientation;
      const widths = block.block === "rows" ? block.columns.map(({ width }) => width) : block.block === "table" ? block.widths : null;
      if (widths) expect({ block, width: widths.reduce((sum, width) => sum + width, 0) }).toEqual({ block, width: sheetWidth[sheet] });
    }
  });

  it("small letters stand only where nine columns need them", () => {
    expect(rowsOf(template.body).filter(({ size, columns }) => size === 10 && columns.length < 9)).toEqual([]);
  });

  it("writes ё, № and dashes as Russian papers do", () => {
    const words = partsOf(template.body).flatMap(({ texts }) => texts).join("\n");
    expect(words.match(/ - |"|№(?! )|№ {2}|\b(N|No)\b|закрепленн|утвержденн|отчет\b|продлен\b/g)).toBeNull();
  });
});

describe("what would break the filling is seen", () => {
  const line = { block: "paragraph", style: "left", text: "" } as const;
  const rows = { block: "rows", table: "pairs", size: 12, columns: [{ heading: "№", width: 170, cell: "{{pairs.n}}" }] } as const;
  const template = (body: readonly Block[], names: Partial<DocumentTemplate> = {}): DocumentTemplate =>
    ({ kind: "D", version: 1, title: "", blanks: [], tables: { pairs: ["n"] }, blocks: [], required: [], body, ...names });
  const block = (...body: Plain[]): Block => ({ block: "optional", name: "some", body });
  const some = { blocks: ["some"] };

  it.each<[string, DocumentTemplate, string]>([
    ["a block that begins with a table", template([block(rows), line], some), "{{#some}} stands directly before a table"],
    ["a block before a table", template([block(line), rows, line], some), "{{/some}} stands directly before: table"],
    ["a block before a section", template([rows, line, block(line), { block: "section", orientation: "landscape" }, line], some), "{{/some}} stands directly before: section"],
    ["a block at the end", template([rows, line, block(line)], some), "{{/some}} stands directly before: end"],
    ["two tables", template([rows, { block: "table", widths: [170], size: 12, rows: [["да"]] }, line]), "two tables adjoin"],
    ["tables that meet when a block goes", template([rows, block(line), { block: "section", orientation: "portrait" }, line], some), "without its blocks a table is followed by: section"],
    ["words in a repeated cell", template([{ ...rows, columns: [{ heading: "№", width: 170, cell: "№ {{pairs.n}}" }] }, line]), "a repeated cell is one blank of pairs or empty: № {{pairs.n}}"],
    ["a misspelt blank", template([rows, { ...line, text: "{{datte}}" }], { blanks: ["date"] }), "datte is used and not declared"],
    ["stray braces", template([rows, { ...line, text: "{{ date }}" }]), "stray braces: {{ date }}"],
    ["a line of underscores", template([rows, { ...line, text: "Подпись ____" }]), "a line drawn by characters, double spaces or a line break: Подпись ____"],
  ])("%s", (_, broken, trouble) => {
    expect(troublesOf(template([rows, line]))).toEqual([]);
    expect(troublesOf(broken)).toContain(trouble);
  });
});
