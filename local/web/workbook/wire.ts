/** What travels between the workbook page and this server, in a form small enough for five thousand rows. */

export type TabWire = { readonly gid: number; readonly title: string; readonly hidden: boolean; readonly color?: string };

/** A workbook as its page needs it beside the cells. */
export type WorkbookWire = {
  readonly file: string;
  readonly title: string;
  readonly may: "edit" | "view";
  /** The workbook the script is bound to: it has menus. */
  readonly registry: boolean;
  readonly tabs: readonly TabWire[];
};

/** What a validation rule offers to somebody who types. */
export type RuleWire = { readonly list?: readonly string[]; readonly checkbox?: readonly [on: string, off: string]; readonly hint?: string };
/** What cells have in common: looks, and the rule. */
export type KindWire = { readonly css: string; readonly wraps?: true; readonly rule?: RuleWire };

/**
 * A cell: nothing, its text, or what is shown with the value it sorts by; `typed` is what stands in the editor where that is not what is
 * shown (a formula, a day, a text that would be read as a number).
 */
export type CellWire = 0 | string | readonly [shown: string, value: number | boolean | null, typed?: string];
/** Row number from 0, its place in `patterns`, cells, notes by column from 0. */
export type RowWire = readonly [row: number, pattern: number, cells: readonly CellWire[], notes?: { readonly [column: number]: string }];

/** Half-open, from 0. */
export type BoxWire = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

export type SeriesWire = { readonly name: string; readonly values: readonly (number | null)[]; readonly color?: string };
export type ChartWire = {
  readonly id: number;
  readonly type: "bar" | "line" | "pie";
  /** Bars that lie. */
  readonly lying: boolean;
  readonly stacked: boolean;
  readonly hole: number;
  readonly legend: "top" | "bottom" | "left" | "right" | null;
  readonly title: string;
  readonly alt: string;
  readonly axes: { readonly x: string; readonly y: string };
  readonly labels: readonly string[];
  readonly series: readonly SeriesWire[];
  readonly row: number; readonly column: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number;
};

export type SheetWire = {
  /** Names this version: asked `since` it, only what has changed comes. */
  readonly token: string;
  /** All rows, or only those that are other than in the version asked for. */
  readonly whole: boolean;
  readonly gid: number;
  readonly title: string;
  readonly rowCount: number; readonly columnCount: number;
  readonly frozenRows: number; readonly frozenColumns: number;
  readonly widths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly heights: { readonly [row: number]: number };
  readonly hiddenRows: readonly number[];
  readonly kinds: readonly KindWire[];
  /** Places in `kinds`, column by column. */
  readonly patterns: readonly (readonly number[])[];
  readonly rows: readonly RowWire[];
  /** Cells that ask before they are changed. */
  readonly warnings: readonly BoxWire[];
  readonly charts: readonly ChartWire[];
};

export type MenuWire = { readonly caption: string; readonly function?: string; readonly items?: readonly MenuWire[] };
/** What a run of a menu item leaves on the screen. */
export type ScreenWire = {
  readonly sidebar?: { readonly title: string; readonly src: string };
  readonly dialog?: { readonly title: string; readonly src: string; readonly width: number; readonly height: number };
  readonly toast?: { readonly title: string; readonly message: string };
  readonly alert?: string;
};

/** Acts of a person on a sheet, by the names of `Keyboard`, with their arguments after the title. */
export type ActWire = { readonly act: string; readonly title: string; readonly args: readonly unknown[]; readonly gid: number; readonly since: string };
export type ReplyWire = { readonly error?: string; readonly book?: WorkbookWire; readonly sheet?: SheetWire; readonly screen?: ScreenWire; readonly menus?: readonly MenuWire[] };
