import { lacking } from "../../runtime/failure";
import { Refusal } from "./call";
import { LACKING_REQUESTS, REQUESTS, type RequestKind } from "./messages";
import type { Carry, Draft } from "./request";
import * as charts from "./requests-charts";
import * as cells from "./requests-cells";
import * as dimensions from "./requests-dimensions";
import * as rules from "./requests-rules";
import * as sheets from "./requests-sheets";
import { checkShape } from "./shape";

/** Who carries out which request. The body's shape is checked against `REQUESTS` before. */
const CARRY: { readonly [Kind in Exclude<RequestKind, "duplicateSheet">]: Carry<never> } = {
  addSheet: sheets.addSheet,
  deleteSheet: sheets.deleteSheet,
  updateSheetProperties: sheets.updateSheetProperties,
  updateSpreadsheetProperties: sheets.updateSpreadsheetProperties,
  appendCells: cells.appendCells,
  updateCells: cells.updateCells,
  repeatCell: cells.repeatCell,
  setDataValidation: cells.setDataValidation,
  sortRange: cells.sortRange,
  appendDimension: dimensions.appendDimension,
  insertDimension: dimensions.insertDimension,
  deleteDimension: dimensions.deleteDimension,
  moveDimension: dimensions.moveDimension,
  updateDimensionProperties: dimensions.updateDimensionProperties,
  autoResizeDimensions: dimensions.autoResizeDimensions,
  addProtectedRange: rules.addProtectedRange,
  updateProtectedRange: rules.updateProtectedRange,
  deleteProtectedRange: rules.deleteProtectedRange,
  setBasicFilter: rules.setBasicFilter,
  clearBasicFilter: rules.clearBasicFilter,
  addConditionalFormatRule: rules.addConditionalFormatRule,
  deleteConditionalFormatRule: rules.deleteConditionalFormatRule,
  addChart: charts.addChart,
  updateChartSpec: charts.updateChartSpec,
  updateEmbeddedObjectPosition: charts.updateEmbeddedObjectPosition,
  deleteEmbeddedObject: charts.deleteEmbeddedObject,
};

/**
 * Carries out the requests on a draft, one after another. The first that fails names itself by its place, and the caller
 * throws the draft away: nothing of the batch has happened ([D: sheets/api batchUpdate]).
 */
export function carriedOut(draft: Draft, requests: readonly unknown[]): Readonly<Record<string, unknown>>[] {
  if (requests.length === 0) throw new Refusal("Must specify at least one request.");
  const checked = requests.map((request, at) => kindOf(request, at));
  return checked.map(({ kind, body }, at) => {
    try {
      return (CARRY[kind] as Carry<unknown>)(draft, body);
    } catch (thrown) {
      if (thrown instanceof Refusal) throw new Refusal(`Invalid requests[${at}].${kind}: ${thrown.message}`);
      throw thrown;
    }
  });
}

/** A request is an object with one field, its kind. */
function kindOf(request: unknown, at: number): { kind: keyof typeof CARRY; body: unknown } {
  const entries = typeof request === "object" && request !== null ? Object.entries(request).filter(([, body]) => body !== undefined && body !== null) : [];
  const [kind, body] = entries[0] ?? [];
  if (kind === undefined) throw new Refusal(`Invalid requests[${at}]: No request set.`);
  if (entries.length > 1) throw new Refusal(`Invalid value at 'requests[${at}]' (oneof), oneof field 'kind' is already set. Cannot set '${entries[1]?.[0] ?? ""}'`);
  if (LACKING_REQUESTS.includes(kind) || kind === "duplicateSheet") throw lacking(`Sheets request ${kind}`);
  if (!Object.prototype.hasOwnProperty.call(CARRY, kind)) {
    throw new Refusal(`Invalid JSON payload received. Unknown name "${kind}" at 'requests[${at}]': Cannot find field.`);
  }
  const known = kind as keyof typeof CARRY;
  checkShape(body, REQUESTS[known], `requests[${at}].${known.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`);
  return { kind: known, body };
}
