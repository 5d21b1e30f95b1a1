import { points, pt, type Border, type Dimension, type OptionalColor, type RgbColor } from "../style";

/** OOXML measures in twentieths of a point (twips), borders in eighths, letters in halves, pictures in EMU (12,700 a point). */
export const EMU = 12_700;
export const twips = (dimension: Dimension | undefined): number => Math.round(points(dimension) * 20);
export const fromTwips = (value: string | undefined): Dimension => pt(Number(value ?? 0) / 20);

/** Standard sheets in points: what comes as close as a twip is exactly that (live answers show 841.88… for A4). */
const SHEETS = [[595.2755905511812, 841.8897637795277], [419.52755905511816, 595.2755905511812], [841.8897637795277, 1190.5511811023623]] as const;
export function sheetSize(width: number, height: number): [number, number] {
  const near = (one: number, other: number) => Math.abs(one - other) < 0.1;
  for (const [short, long] of SHEETS) {
    if (near(width, short) && near(height, long)) return [short, long];
    if (near(width, long) && near(height, short)) return [long, short];
  }
  return [width, height];
}

/** Six hex digits; null for transparent. */
export function hex(color: OptionalColor | undefined): string | null {
  const rgb = color?.color ? color.color.rgbColor ?? {} : null;
  return rgb && [rgb.red, rgb.green, rgb.blue].map((part = 0) => Math.round(part * 255).toString(16).padStart(2, "0")).join("").toUpperCase();
}

/** Google shows a part as the shortest number that is the same 32-bit float, and leaves a zero out. */
function part(byte: number): number {
  for (let precision = 1; precision < 9; precision += 1) {
    const short = Number((byte / 255).toPrecision(precision));
    if (Math.fround(short) === Math.fround(byte / 255)) return short;
  }
  return byte / 255;
}

/** "auto" and nothing are transparent. */
export function colorOf(value: string | undefined): OptionalColor {
  if (!value || !/^[0-9a-f]{6}$/i.test(value)) return {};
  const rgb: { -readonly [Part in keyof RgbColor]: RgbColor[Part] } = {};
  (["red", "green", "blue"] as const).forEach((name, at) => {
    const byte = parseInt(value.slice(at * 2, at * 2 + 2), 16);
    if (byte > 0) rgb[name] = part(byte);
  });
  return { color: { rgbColor: rgb } };
}

/** The same table both ways: Google's word, OOXML's word; of several the first is written. */
export type Words = readonly (readonly [google: string, ooxml: string])[];
export const ooxmlWord = (words: Words, google: string | undefined): string | undefined => words.find(([each]) => each === google)?.[1];
export const googleWord = (words: Words, ooxml: string | undefined): string | undefined => words.find(([, each]) => each === ooxml)?.[0];

export const ALIGNMENTS: Words = [["START", "left"], ["CENTER", "center"], ["END", "right"], ["JUSTIFIED", "both"], ["START", "start"], ["END", "end"],
  ["JUSTIFIED", "distribute"]];
export const TAB_ALIGNMENTS: Words = [["START", "left"], ["CENTER", "center"], ["END", "right"], ["START", "start"], ["END", "end"], ["END", "decimal"]];
export const DASHES: Words = [["SOLID", "single"], ["DOT", "dotted"], ["DASH", "dashed"], ["SOLID", "double"], ["SOLID", "thick"], ["DASH", "dashSmallGap"], ["DASH", "dotDash"]];
export const BASELINES: Words = [["SUPERSCRIPT", "superscript"], ["SUBSCRIPT", "subscript"], ["NONE", "baseline"]];
export const CELL_ALIGNMENTS: Words = [["TOP", "top"], ["MIDDLE", "center"], ["BOTTOM", "bottom"]];
export const BULLET_ALIGNMENTS: Words = [["START", "left"], ["CENTER", "center"], ["END", "right"], ["START", "start"], ["END", "end"]];
export const GLYPHS: Words = [
  ["DECIMAL", "decimal"], ["ZERO_DECIMAL", "decimalZero"], ["UPPER_ALPHA", "upperLetter"], ["ALPHA", "lowerLetter"], ["UPPER_ROMAN", "upperRoman"], ["ROMAN", "lowerRoman"],
  ["NONE", "none"],
];
export const NAMED_STYLES: readonly (readonly [google: string, id: string, name: string])[] = [
  ["NORMAL_TEXT", "Normal", "Normal"],
  ...[1, 2, 3, 4, 5, 6].map((level) => [`HEADING_${level}`, `Heading${level}`, `heading ${level}`] as const),
  ["TITLE", "Title", "Title"], ["SUBTITLE", "Subtitle", "Subtitle"],
];

/** A line that is not there: Google writes it with no width. */
export const NO_LINE: Border = { color: {}, width: pt(0), dashStyle: "SOLID" };
