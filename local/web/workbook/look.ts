import type { CellFormat } from "../../services/grid/cell";

type Color = { readonly red?: number; readonly green?: number; readonly blue?: number };
type Style = { readonly rgbColor?: Color };
type TextFormat = { readonly bold?: boolean; readonly italic?: boolean; readonly underline?: boolean; readonly strikethrough?: boolean; readonly fontSize?: number; readonly foregroundColor?: Color; readonly foregroundColorStyle?: Style };

/** `#rrggbb` of a colour of the API, whose parts go from 0 to 1 and are absent when 0. */
export const cssColor = ({ red = 0, green = 0, blue = 0 }: Color): string =>
  `#${[red, green, blue].map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255).toString(16).padStart(2, "0")).join("")}`;

/** The declarations a cell of this format is drawn with; numbers stand right as on Google unless the format says otherwise. */
export function cssOf(format: CellFormat | undefined): string {
  if (!format) return "";
  const { backgroundColor, backgroundColorStyle, horizontalAlignment, verticalAlignment, wrapStrategy, textFormat = {} } = format as {
    backgroundColor?: Color; backgroundColorStyle?: Style; horizontalAlignment?: string; verticalAlignment?: string; wrapStrategy?: string; textFormat?: TextFormat;
  };
  const ground = backgroundColorStyle?.rgbColor ?? backgroundColor;
  const ink = textFormat.foregroundColorStyle?.rgbColor ?? textFormat.foregroundColor;
  const lines = [textFormat.underline ? "underline" : "", textFormat.strikethrough ? "line-through" : ""].filter((each) => each !== "").join(" ");
  const parts: (string | false | undefined)[] = [
    ground && `background-color:${cssColor(ground)}`,
    // Cells coloured by the school are light ones: they keep dark ink on a dark screen.
    ink ? `color:${cssColor(ink)}` : ground && "color:#1f1f1f",
    textFormat.bold && "font-weight:600",
    textFormat.italic && "font-style:italic",
    lines !== "" && `text-decoration:${lines}`,
    textFormat.fontSize !== undefined && `font-size:${textFormat.fontSize}pt`,
    horizontalAlignment !== undefined && ["LEFT", "CENTER", "RIGHT"].includes(horizontalAlignment) && `text-align:${horizontalAlignment.toLowerCase()}!important;justify-content:${horizontalAlignment.toLowerCase()}`,
    wrapStrategy === "WRAP" && "display:flex;white-space:pre-wrap;line-height:1.3",
    verticalAlignment === "MIDDLE" && "align-items:center",
    verticalAlignment === "BOTTOM" && "align-items:end",
  ];
  return parts.filter((part) => typeof part === "string" && part !== "").join(";");
}

export const wraps = (format: CellFormat | undefined): boolean => format?.["wrapStrategy"] === "WRAP";
