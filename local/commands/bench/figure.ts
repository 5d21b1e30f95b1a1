/** One measured figure beside its budget. */
export type Figure = { readonly what: string; readonly measured: number; readonly unit: string; readonly budget: number; readonly kept: boolean; readonly seen: string };

/** @param seen what shows that the thing was really done: sizes of sheets, rows that are there */
export const figure = (what: string, measured: number, unit: string, budget: number, seen = ""): Figure => ({ what, measured: Math.round(measured * 10) / 10, unit, budget, kept: measured <= budget, seen });

/** A figure whose effect is missing counts as broken, whatever its number. */
export const proven = (each: Figure, effect: boolean): Figure => (effect ? each : { ...each, kept: false, seen: `${each.seen}; ДЕЙСТВИЯ НЕ ВИДНО` });

export const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
