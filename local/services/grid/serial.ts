import { instantOf, wallAt } from "./zone";

/** Day 0 of a spreadsheet is 1899-12-30; a cell holds days and fractions of the wall clock, without any zone. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
export const DAY = 86_400_000;

/** Kept to whole milliseconds: 1/86,400,000 of a day does not survive a double otherwise. */
const wallOfSerial = (serial: number): number => Math.round(serial * DAY) + DAY_ZERO;
export const serialOfWall = (wall: number): number => (wall - DAY_ZERO) / DAY;

export const serialOfInstant = (zone: string, instant: number): number => serialOfWall(wallAt(zone, instant));
export const instantOfSerial = (zone: string, serial: number): number => instantOf(zone, wallOfSerial(serial));

/** The wall clock of a serial number as a Date to be read by its UTC getters. */
export const wallDate = (serial: number): Date => new Date(wallOfSerial(serial));

/** `2026-09-01`, with `T10:30:00` when there is a time of day. */
export function isoOfSerial(serial: number): string {
  const text = wallDate(serial).toISOString();
  return Math.round(serial * DAY) % DAY === 0 ? text.slice(0, 10) : text.slice(0, 19);
}

/** The serial of a calendar day, or null when there is no such day (30 February). */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const wall = Date.UTC(year, month - 1, day);
  const date = new Date(wall);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? serialOfWall(wall) : null;
}
