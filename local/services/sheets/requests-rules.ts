import type { GridRange } from "../grid/range";
import type { ProtectedRange, Sheet } from "../grid/sheet";
import type { Workbook } from "../grid/workbook";
import { Refusal } from "./call";
import { asksFor, fieldsOf, gridOf, knownFields, rangeOn, type Carry } from "./request";

type Protection = Partial<ProtectedRange> & { readonly requestingUserCanEdit?: boolean };

/** `protect()` leaves the one who protects as an editor, unless the range only warns (platform.md §4). */
export const addProtectedRange: Carry<{ protectedRange?: Protection }> = (draft, { protectedRange = {} }) => {
  const { sheet } = rangeOn(draft, protectedRange.range);
  const id = protectedRange.protectedRangeId ?? Math.floor(draft.random.next() * 2_000_000_000) + 1;
  if (find(draft.workbook, id)) throw new Refusal(`A protected range with the id ${id} already exists.`);
  const { requestingUserCanEdit: _shown, ...given } = protectedRange;
  const editors = given.warningOnly ? undefined : { ...given.editors, users: [...new Set([draft.writer.owner, draft.writer.email, ...(given.editors?.users ?? [])])] };
  const kept: ProtectedRange = { ...given, protectedRangeId: id, range: { ...given.range, sheetId: sheet.id }, ...(editors ? { editors } : {}) };
  sheet.protectedRanges.push(kept);
  sheet.revision += 1;
  return { addProtectedRange: { protectedRange: kept } };
};

function find(workbook: Workbook, id: number | undefined): { sheet: Sheet; at: number } | null {
  for (const sheet of workbook.sheets) {
    const at = sheet.protectedRanges.findIndex(({ protectedRangeId }) => protectedRangeId === id);
    if (at >= 0) return { sheet, at };
  }
  return null;
}

function known(workbook: Workbook, id: number | undefined): { sheet: Sheet; at: number } {
  const found = find(workbook, id);
  if (!found) throw new Refusal(`No protected range with ID: ${id ?? 0}`);
  return found;
}

export const updateProtectedRange: Carry<{ protectedRange?: Protection; fields?: string }> = (draft, { protectedRange = {}, fields }) => {
  const names = fieldsOf(fields);
  knownFields(names, ["range", "description", "warningOnly", "editors", "unprotectedRanges", "requestingUserCanEdit"]);
  const { sheet, at } = known(draft.workbook, protectedRange.protectedRangeId);
  const next: Record<string, unknown> = { ...sheet.protectedRanges[at] };
  for (const name of ["description", "warningOnly", "editors", "unprotectedRanges"] as const) {
    if (asksFor(names, name)) next[name] = protectedRange[name];
  }
  if (names.includes("range") || (names.includes("*") && protectedRange.range)) {
    next["range"] = { ...protectedRange.range, sheetId: rangeOn(draft, protectedRange.range).sheet.id };
  }
  sheet.protectedRanges[at] = next as ProtectedRange;
  sheet.revision += 1;
  return {};
};

export const deleteProtectedRange: Carry<{ protectedRangeId?: number }> = ({ workbook }, { protectedRangeId }) => {
  const { sheet, at } = known(workbook, protectedRangeId);
  sheet.protectedRanges.splice(at, 1);
  sheet.revision += 1;
  return {};
};

export const setBasicFilter: Carry<{ filter?: { range?: GridRange } }> = (draft, { filter = {} }) => {
  const { sheet } = rangeOn(draft, filter.range);
  sheet.basicFilter = { ...filter, range: { ...filter.range, sheetId: sheet.id } };
  sheet.revision += 1;
  return {};
};

export const clearBasicFilter: Carry<{ sheetId?: number }> = (draft, { sheetId }) => {
  const sheet = gridOf(draft, sheetId);
  delete sheet.basicFilter;
  sheet.revision += 1;
  return {};
};

export const addConditionalFormatRule: Carry<{ rule?: { ranges?: GridRange[] }; index?: number }> = (draft, { rule = {}, index = 0 }) => {
  const ranges = rule.ranges ?? [];
  if (ranges.length === 0) throw new Refusal("At least one range must be specified.");
  const [{ sheet } = { sheet: gridOf(draft, undefined) }] = ranges.map((range) => rangeOn(draft, range));
  sheet.conditionalFormats.splice(index, 0, { ...rule, ranges });
  sheet.revision += 1;
  return {};
};

export const deleteConditionalFormatRule: Carry<{ sheetId?: number; index?: number }> = (draft, { sheetId, index = 0 }) => {
  const sheet = gridOf(draft, sheetId);
  const rule = sheet.conditionalFormats[index];
  if (!rule) throw new Refusal(`No conditional format on sheet: ${sheet.id} at index: ${index}`);
  sheet.conditionalFormats.splice(index, 1);
  sheet.revision += 1;
  return { deleteConditionalFormatRule: { rule } };
};
