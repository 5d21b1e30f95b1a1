import type { Block, DocTab, NestingLevel, Paragraph } from "../model";
import { segmentsOf } from "../requests-replace";
import { blocksOf, whole } from "../place";

/** What stands before each listed paragraph: "1.", "2.1.", "●". Numbers run on through the document, a deeper level starts anew. */
export function markersOf(tab: DocTab): ReadonlyMap<Block, string> {
  const markers = new Map<Block, string>();
  const counts = new Map<string, number[]>();
  for (const segment of segmentsOf(tab)) {
    for (const { block } of blocksOf(whole(segment))) {
      if (block.kind === "paragraph" && block.bullet) markers.set(block, marker(tab, block, counts));
    }
  }
  return markers;
}

function marker({ lists }: DocTab, { bullet }: Paragraph, counts: Map<string, number[]>): string {
  const { listId = "", nestingLevel: at = 0 } = bullet ?? {};
  const levels = lists[listId]?.nestingLevels ?? [];
  const level = levels[at];
  const numbers = counts.get(listId) ?? [];
  counts.set(listId, numbers);
  numbers.length = Math.min(numbers.length, at + 1);
  for (let depth = 0; depth <= at; depth += 1) numbers[depth] ??= (levels[depth]?.startNumber ?? 1) - (depth === at ? 1 : 0);
  numbers[at] = (numbers[at] ?? 0) + 1;
  if (!level) return "●";
  if (level.glyphSymbol !== undefined) return level.glyphSymbol;
  return (level.glyphFormat ?? "%0.").replace(/%(\d)/g, (_, depth: string) => glyph(levels[Number(depth)], numbers[Number(depth)] ?? 1));
}

function glyph(level: NestingLevel | undefined, value: number): string {
  const type = level?.glyphType ?? "DECIMAL";
  if (type === "NONE") return "";
  if (type === "ZERO_DECIMAL") return String(value).padStart(2, "0");
  const written = type.endsWith("ALPHA") ? String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26)) : type.endsWith("ROMAN") ? roman(value) : String(value);
  return type.startsWith("UPPER") ? written.toUpperCase() : written;
}

const ROMAN: readonly (readonly [number, string])[] = [[1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"],
  [5, "v"], [4, "iv"], [1, "i"]];
const roman = (value: number): string => ROMAN.reduce(({ left, text }, [size, sign]) => ({ left: left % size, text: text + sign.repeat(Math.floor(left / size)) }),
  { left: value, text: "" }).text;
