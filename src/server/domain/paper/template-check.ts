import type { Message } from "../../../contract/errors";
import { closeMark, openMark, type DocBlock, type DocRow, type DocStructure } from "./structure";

/** What a template declares; the words of it are the school's own (`src/templates/shape.ts`). */
export type TemplateNames = {
  readonly blanks: readonly string[];
  readonly tables: { readonly [table: string]: readonly string[] };
  readonly blocks: readonly string[];
  readonly required: readonly string[];
};
/** `serious` ones stop every paper of that kind; the others are told. */
export type Problem = { readonly said: Message; readonly serious: boolean };

/**
 * What is wrong with a template that people have edited: blanks misspelt, lost or unknown, and what the filling cannot do (design §4,
 * platform-verdicts A5, B14, B15). The runs of a paragraph are joined before anything is looked for.
 */
export function templateProblems(structure: DocStructure, names: TemplateNames): Problem[] {
  const texts = [...structure.blocks.flatMap(textsOf), ...structure.outside];
  if (texts.every((text) => text.trim() === "")) return [{ said: { key: "template.empty" }, serious: true }];
  const found = texts.flatMap((text) => [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, inside = ""]) => inside));
  const known = new Set([...names.blanks, ...Object.entries(names.tables).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)), ...names.blocks.flatMap((block) => [`#${block}`, `/${block}`])]);
  const has = new Set(found);
  return [
    ...[...has].filter((name) => !known.has(name)).map((name): Problem => ({ said: strange(name, known), serious: true })),
    ...texts.flatMap((text) => brokenMarks(text)).map((mark): Problem => ({ said: { key: "template.broken", params: { mark } }, serious: true })),
    ...names.required.filter((name) => (name in names.tables ? !names.tables[name]!.some((column) => has.has(`${name}.${column}`)) : !has.has(name)))
      .map((name): Problem => ({ said: { key: "template.lost", params: { blank: `{{${name}}}` } }, serious: true })),
    ...names.blanks.filter((name) => !has.has(name) && !names.required.includes(name)).map((name): Problem => ({ said: { key: "template.gone", params: { blank: `{{${name}}}` } }, serious: false })),
    ...tableProblems(structure, names),
    ...blockProblems(structure, names.blocks),
    ...crossedBlocks(structure, names.blocks),
    ...(structure.tabs > 1 ? [{ said: { key: "template.tabs", params: { n: structure.tabs } }, serious: true }] : []),
    ...(structure.suggestions ? [{ said: { key: "template.suggestions" }, serious: true }] : []),
  ];
}

const textsOf = (block: DocBlock): string[] =>
  block.kind === "paragraph" ? [block.text] : block.kind === "table" ? block.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text.split("\n"))) : [];

/** A blank nobody knows, with the nearest one that is. */
function strange(name: string, known: ReadonlySet<string>): Message {
  const near = nearest(name.trim(), [...known]);
  return near === null ? { key: "template.unknown", params: { blank: `{{${name}}}` } } : { key: "template.misspelt", params: { blank: `{{${name}}}`, correct: `{{${near}}}` } };
}

/** The known name fewest letters away, when it is near enough to be meant. */
export function nearest(name: string, known: readonly string[]): string | null {
  const ranked = known.map((each) => ({ each, far: distance(name.toLowerCase(), each.toLowerCase()) })).sort((one, other) => one.far - other.far);
  const [best] = ranked;
  return best && best.far <= Math.max(2, Math.floor(best.each.length / 3)) ? best.each : null;
}

/** Letters to change, add or take away. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) next[to] = Math.min(row[to]! + 1, next[to - 1]! + 1, row[to - 1]! + (one[at - 1] === other[to - 1] ? 0 : 1));
    row = next;
  }
  return row[other.length]!;
}

/** Braces that are no whole blank: one of two, or no end. */
function brokenMarks(text: string): string[] {
  const rest = text.replace(/\{\{[^{}]*\}\}/g, "");
  return [...rest.matchAll(/\{+[^{}]{0,40}\}*|[^\s{}]{0,40}\}+/g)].map(([mark]) => mark.trim());
}

function tableProblems({ blocks, outside: around }: DocStructure, { tables }: TemplateNames): Problem[] {
  const rows = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
  const outside = [...blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])), ...around];
  const holds = ({ cells }: DocRow, name: string): boolean => cells.some(({ text }) => text.includes(`{{${name}.`));
  return Object.keys(tables).flatMap((name): Problem[] => {
    const samples = rows.filter((row) => holds(row, name));
    const mixed = samples.some((row) => Object.keys(tables).some((other) => other !== name && holds(row, other)));
    const cells = samples.flatMap((row) => row.cells);
    const say = (key: string): Problem => ({ said: { key, params: { table: name } }, serious: true });
    return [
      ...(samples.length > 1 ? [say("template.rowTwice")] : []),
      ...(mixed || outside.some((text) => text.includes(`{{${name}.`)) ? [say("template.rowOutside")] : []),
      ...(cells.some(({ oddities }) => oddities.length > 0) ? [say("template.chips")] : []),
      ...(cells.some(({ merged }) => merged) ? [say("template.merged")] : []),
    ];
  });
}

/** A block is whole paragraphs or tables between two marker paragraphs, and Google cannot delete the line break before a table (B14). */
function blockProblems({ blocks, outside }: DocStructure, names: readonly string[]): Problem[] {
  return names.flatMap((name): Problem[] => {
    const at = (mark: string): number[] => blocks.flatMap((block, index) => (block.kind === "paragraph" && block.text.trim() === mark ? [index] : []));
    const [opened, closed] = [at(openMark(name)), at(closeMark(name))];
    const inside = blocks.some((block) => block.kind === "paragraph" && (block.text.includes(openMark(name)) || block.text.includes(closeMark(name))) && ![openMark(name), closeMark(name)].includes(block.text.trim()))
      || [...blocks.flatMap((block) => (block.kind === "table" ? textsOf(block) : [])), ...outside].some((text) => text.includes(openMark(name)) || text.includes(closeMark(name)));
    const say = (key: string): Problem => ({ said: { key, params: { block: name } }, serious: true });
    const paired = opened.length === closed.length && opened.every((from, index) => from < closed[index]! && (index === 0 || closed[index - 1]! < from));
    const hard = (index: number): boolean => blocks[index + 1] === undefined || blocks[index + 1]!.kind !== "paragraph";
    return [
      ...(inside ? [say("template.blockInside")] : []),
      ...(opened.length === 0 && closed.length === 0 ? [] : paired ? [] : [say("template.blockOpen")]),
      ...(opened.some(hard) || closed.some(hard) ? [say("template.blockTable")] : []),
    ];
  });
}

/** Of two blocks one may stand in the other; when each begins or ends in the other, neither can be left out alone. */
function crossedBlocks({ blocks }: DocStructure, names: readonly string[]): Problem[] {
  const ranges = names.flatMap((name) => {
    const at = (mark: string): number[] => blocks.flatMap((block, index) => (block.kind === "paragraph" && block.text.trim() === mark ? [index] : []));
    const closed = at(closeMark(name));
    return at(openMark(name)).map((from, index) => ({ name, from, to: closed[index] ?? from }));
  });
  const crossed = ranges.filter(({ name, from, to }) => ranges.some((other) => other.name !== name && ((other.from < from && from < other.to && other.to < to) || (from < other.from && other.from < to && to < other.to))));
  return [...new Set(crossed.map(({ name }) => name))].map((block) => ({ said: { key: "template.blockOpen", params: { block } }, serious: true }));
}
