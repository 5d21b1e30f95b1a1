import { sheetsApi } from "../sheets-api";
import { blankDoc, change, insert, read } from "./document";
import { ESTIMATES, type Estimated } from "./estimates";
import type { Fact } from "./fact";
import { asked, DOC, drive, type Ground } from "./ground";
import { scratchSheet } from "./scratch-sheet";

const KEY = "check";
const EXPECTED = "\u2264 {estimate}";

/** Fewer tell little of a median: then even the fastest must be slow. */
const ENOUGH = 5;
const usual = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length < ENOUGH ? 0 : Math.floor((all.length - 1) / 2)]!;

/** Each call so often; which of them take longer than nineteen of twenty should. */
const measured = (times: (ground: Ground) => void): Fact => ({
  expected: EXPECTED, long: true, live: [18, 55],
  same: (seen) => seen === EXPECTED,
  look: (ground) => {
    const took: { [Call in Estimated]?: number[] } = {};
    times({ ...ground, time: (call, work) => {
      const from = Date.now();
      const result = ground.time(call, work);
      (took[call] ??= []).push(Date.now() - from);
      return result;
    } });
    const slow = (Object.entries(took) as [Estimated, number[]][]).filter(([call, all]) => usual(all) > ESTIMATES[call][1]).map(([call]) => `{call.${call}}`);
    return slow.length === 0 ? EXPECTED : slow.join(", ");
  },
});

function repeat(n: number, work: (at: number) => void): void {
  for (let at = 0; at < n; at += 1) work(at);
}

/** How long Google takes, call by call, beside what the local Workspace takes. */
export const MEASURES = {
  measureScript: measured(({ time }) => {
    const store = PropertiesService.getScriptProperties();
    const cache = CacheService.getScriptCache()!;
    repeat(7, (at) => {
      time("propertySet", () => store.setProperty(KEY, String(at)));
      time("propertyGet", () => store.getProperty(KEY));
      time("propertyAll", () => store.getProperties());
      time("cachePut", () => cache.put(KEY, String(at), 60));
      time("cacheGet", () => cache.get(KEY));
    });
    store.deleteProperty(KEY);
    const lock = LockService.getScriptLock();
    repeat(3, () => {
      time("lock", () => lock.tryLock(5_000));
      lock.releaseLock();
    });
  }),
  measureSheets: measured((ground) => {
    const { time, file } = ground;
    const sheet = scratchSheet(ground);
    const block = Array.from({ length: 100 }, (_, row) => Array.from({ length: 10 }, (_each, column) => row * column));
    repeat(5, () => {
      const range = sheet.getRange(20, 1, 100, 10).setValues(block);
      time("flush", () => SpreadsheetApp.flush());
      time("readValues", () => range.getValues());
      time("sheetsRead", () => sheetsApi.values(file("book"), ["A20:J119"]));
      time("sheetsWrite", () => sheetsApi.update(file("book"), [{ updateCells: { start: { sheetId: sheet.getSheetId(), rowIndex: 199, columnIndex: 0 }, rows: [{ values: [{ userEnteredValue: { numberValue: 1 } }] }], fields: "userEnteredValue" } }]));
    });
    repeat(3, (at) => time("appendRow", () => sheet.appendRow([at])));
  }),
  measureDocs: measured((ground) => {
    const id = blankDoc(ground, "-");
    repeat(5, () => read(ground, id));
    repeat(4, () => change(ground, id, [insert("a")]));
  }),
  measureDrive: measured((ground) => {
    const { time, file, services } = ground;
    repeat(5, () => time("driveRead", () => asked(() => drive().get(file("doc"), { fields: "id" }))));
    repeat(3, (at) => time("driveWrite", () => services.files.rename(file("doc"), `doc ${at}`)));
    repeat(2, (at) => time("documentCreate", () => ground.make("measured", DOC, { name: `measured ${at}` })));
  }),
  measureCopies: measured(({ time, file, services }) => {
    repeat(2, () => time("fileCopy", () => services.files.copy(file("paper"), "copy", file("folder"), { place: "check", item: "copy" })));
    repeat(2, () => time("fileExport", () => services.files.docx(file("paper"))));
  }),
  measureForms: measured(({ time, file }) => {
    const form = time("formOpen", () => FormApp.openById(file("form")));
    repeat(3, () => time("formItem", () => form.addTextItem()));
    repeat(5, () => time("formSet", () => form.setDescription("a")));
    repeat(2, () => time("formOpen", () => FormApp.openById(file("form"))));
  }),
} satisfies { readonly [id: string]: Fact };
