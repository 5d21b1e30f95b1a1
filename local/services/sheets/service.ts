import type { Execution } from "../../runtime/execution";
import type { GlobalStandIn } from "../../runtime/standin";
import { jsonText } from "../../runtime/wire";
import type { SpreadsheetFile } from "../../runtime/world";
import { changeWorkbook, workbookAt } from "../grid/files";
import type { GridRange } from "../grid/range";
import type { Workbook } from "../grid/workbook";
import { addressOf, addressOfRange } from "./address";
import { carriedOut } from "./batch-update";
import { answered, Refusal, requested, type Call } from "./call";
import { parsedMask } from "./mask";
import { SPREADSHEET } from "./messages";
import { spreadsheetText } from "./read";
import { checkShape } from "./shape";
import { checkReadOptions, valueRange, valueRangeText, type ReadOptions } from "./values-read";
import { appended, checkInputOption, cleared, updated, type Writer } from "./values-write";

const READ_OPTIONS = { majorDimension: 1, valueRenderOption: 1, dateTimeRenderOption: 1, fields: 1 } as const;
const WRITE_OPTIONS = {
  valueInputOption: 1, includeValuesInResponse: "lacks", responseValueRenderOption: 1, responseDateTimeRenderOption: 1, fields: 1,
} as const;
const VALUE_RANGE = { range: 1, majorDimension: 1, values: 1 } as const;
type Given = { range?: string; majorDimension?: string; values?: unknown[][] };

/** `Sheets`, the advanced service of Sheets API v4, arguments in the order Apps Script takes them ([D: guides/services/advanced]). */
export function sheetsService(execution: Execution): GlobalStandIn {
  const api = "sheets.spreadsheets";

  /** One request that reads, on the workbook as it stands now. Buffered writes of SpreadsheetApp are not in it (platform.md trap 10). */
  const reading = <Result>(method: string, id: unknown, body: (workbook: Workbook) => Result): Result => {
    const call: Call = { execution, method: `${api}.${method}` };
    const file = requested(call, id, "Read");
    return answered(call, () => body(workbookAt(execution, file)));
  };
  /** One request that writes: all of it or nothing. */
  const writing = <Result>(method: string, id: unknown, body: (workbook: Workbook, writer: Writer) => Result): Result => {
    const call: Call = { execution, method: `${api}.${method}` };
    const file: SpreadsheetFile = requested(call, id, "Write");
    const writer = { email: execution.effective, owner: file.owner, now: execution.time };
    return answered(call, () => changeWorkbook(execution, file, (draft) => body(draft, writer)));
  };

  const values: GlobalStandIn = {
    kind: "Sheets.Spreadsheets.Values",
    api: `${api}.values`,
    members: {
      get: (id: string, range: string, options: ReadOptions = {}) => reading("values.get", id, (workbook) => {
        checkOptions(options, READ_OPTIONS);
        checkReadOptions(options);
        return valueRange(workbook, addressOf(workbook, range), options);
      }),
      batchGet: (id: string, options: ReadOptions & { ranges?: string | string[] } = {}) => reading("values.batchGet", id, (workbook) => {
        checkOptions(options, { ...READ_OPTIONS, ranges: 1 });
        checkReadOptions(options);
        return jsonText(`{"spreadsheetId":${JSON.stringify(id)},"valueRanges":[${listed(options.ranges).map((range) => valueRangeText(workbook, addressOf(workbook, range), options)).join()}]}`);
      }),
      batchGetByDataFilter: (resource: ReadOptions & { dataFilters?: { gridRange?: GridRange; a1Range?: string }[] }, id: string) =>
        reading("values.batchGetByDataFilter", id, (workbook) => {
          checkShape(resource, { majorDimension: 1, valueRenderOption: 1, dateTimeRenderOption: 1, dataFilters: [{ gridRange: 1, a1Range: 1, developerMetadataLookup: "lacks" }] }, "");
          checkReadOptions(resource);
          const valueRanges = (resource.dataFilters ?? []).map((filter) => ({
            valueRange: valueRange(workbook, filter.gridRange ? addressOfRange(workbook, filter.gridRange) : addressOf(workbook, filter.a1Range ?? ""), resource),
            dataFilters: [filter],
          }));
          return { spreadsheetId: id, ...(valueRanges.length > 0 ? { valueRanges } : {}) };
        }),
      update: (resource: Given, id: string, range: string, options: { valueInputOption?: string } = {}) => writing("values.update", id, (workbook, writer) => {
        checkOptions(options, WRITE_OPTIONS);
        checkInputOption(options.valueInputOption);
        checkShape(resource, VALUE_RANGE, "data");
        return { spreadsheetId: id, ...updated(workbook, resource, range, options.valueInputOption ?? "", writer) };
      }),
      append: (resource: Given, id: string, range: string, options: { valueInputOption?: string; insertDataOption?: string } = {}) =>
        writing("values.append", id, (workbook, writer) => {
          checkOptions(options, { ...WRITE_OPTIONS, insertDataOption: 1 });
          checkInputOption(options.valueInputOption);
          checkShape(resource, VALUE_RANGE, "data");
          const { updates, ...rest } = appended(workbook, resource, range, options, writer);
          return { spreadsheetId: id, ...rest, updates: { spreadsheetId: id, ...updates } };
        }),
      clear: (_resource: unknown, id: string, range: string) => writing("values.clear", id, (workbook, writer) =>
        ({ spreadsheetId: id, clearedRange: cleared(workbook, range, writer) })),
      batchClear: (resource: { ranges?: string[] }, id: string) => writing("values.batchClear", id, (workbook, writer) => {
        checkShape(resource, { ranges: 1 }, "");
        return { spreadsheetId: id, clearedRanges: listed(resource.ranges).map((range) => cleared(workbook, range, writer)) };
      }),
      batchUpdate: (resource: { valueInputOption?: string; data?: Given[] }, id: string) => writing("values.batchUpdate", id, (workbook, writer) => {
        checkShape(resource, { ...WRITE_OPTIONS, fields: "lacks", data: [VALUE_RANGE] }, "");
        checkInputOption(resource.valueInputOption);
        const responses = (resource.data ?? []).map((given) => ({ spreadsheetId: id, ...updated(workbook, given, given.range ?? "", resource.valueInputOption ?? "", writer) }));
        const sum = (count: (response: (typeof responses)[number]) => number) => responses.reduce((total, response) => total + count(response), 0);
        return {
          spreadsheetId: id, totalUpdatedRows: sum(({ updatedRows }) => updatedRows), totalUpdatedColumns: sum(({ updatedColumns }) => updatedColumns),
          totalUpdatedCells: sum(({ updatedCells }) => updatedCells), totalUpdatedSheets: new Set(responses.map(({ updatedRange }) => updatedRange.split("!")[0])).size, responses,
        };
      }),
    },
  };

  const spreadsheets: GlobalStandIn = {
    kind: "Sheets.Spreadsheets",
    api,
    children: { Values: values },
    members: {
      get: (id: string, options: { fields?: string; includeGridData?: boolean; ranges?: string | string[] } = {}) => reading("get", id, (workbook) => {
        checkOptions(options, { fields: 1, includeGridData: 1, ranges: 1, excludeTablesInBandedRanges: "lacks" });
        const { fields, includeGridData = false } = options;
        return jsonText(shown(workbook, options.ranges, fields, includeGridData));
      }),
      batchUpdate: (resource: Batch, id: string) => writing("batchUpdate", id, (workbook, writer) => {
        checkShape(resource, { requests: 1, includeSpreadsheetInResponse: 1, responseRanges: 1, responseIncludeGridData: 1 }, "");
        const replies = carriedOut({ workbook, writer, random: execution.random }, resource.requests ?? []);
        return {
          spreadsheetId: id, replies,
          ...(resource.includeSpreadsheetInResponse
            ? { updatedSpreadsheet: JSON.parse(shown(workbook, resource.responseRanges, undefined, resource.responseIncludeGridData === true)) as unknown } : {}),
        };
      }),
    },
  };
  return { kind: "Sheets", members: {}, children: { Spreadsheets: spreadsheets } };
}

type Batch = { requests?: unknown[]; includeSpreadsheetInResponse?: boolean; responseRanges?: string[]; responseIncludeGridData?: boolean };

/** One range may be given alone. */
const listed = (ranges: string | readonly string[] | undefined): readonly string[] => (ranges === undefined ? [] : typeof ranges === "string" ? [ranges] : ranges);

const shown = (workbook: Workbook, ranges: string | readonly string[] | undefined, fields: string | undefined, gridData: boolean): string =>
  spreadsheetText(workbook, listed(ranges), maskOf(fields, gridData), `${fields} ${gridData}`);

/** Without a mask everything comes but the cells, which come when asked for; a mask decides alone ([D: sheets/api spreadsheets.get]). */
function maskOf(fields: string | undefined, gridData: boolean) {
  if (fields !== undefined) return parsedMask(fields, SPREADSHEET);
  if (gridData) return true;
  return { spreadsheetId: true, properties: true, spreadsheetUrl: true, sheets: { properties: true, protectedRanges: true, basicFilter: true, conditionalFormats: true, charts: true } } as const;
}

function checkOptions(options: object, shape: Parameters<typeof checkShape>[1]): void {
  for (const name of Object.keys(options)) {
    if (typeof shape !== "object" || !(name in shape)) throw new Refusal(`Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`);
  }
  checkShape(options, shape, "");
}
