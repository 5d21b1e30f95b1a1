/** Words and measures of the written papers: millimetres in, twentieths of a point out. */
import { Tab, TextRun, type IRunOptions } from "docx";

export type Page = { readonly orientation: "portrait" | "landscape"; readonly width: number };

export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
export const points = (size: number): number => size * 2;
export const SINGLE = { line: 240 };
export const clausePitch = mm(12.5);

/** A number stays with its sign, a dash with the word before it, a preposition with the blank after it. */
const typeset = (text: string): string => text.replaceAll("№ ", "№\u00a0").replaceAll(" –", "\u00a0–").replace(/(?<= )(в|с|по|от|на) (?=\{\{)/g, "$1\u00a0");
export const run = (text: string, look: Omit<IRunOptions, "text" | "children"> = {}): TextRun => {
  const [start = "", ...rest] = typeset(text).split("\t");
  return new TextRun({ ...look, children: [start, ...rest.flatMap((part) => [new Tab(), part])] });
};
