import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { readDelimited } from "../../src/reading/delimited";
import { readTextFile } from "../../src/reading/text-file";
import { readXlsx } from "../../src/reading/xlsx";
import { Mistyped } from "./mistyped";
import { rosterCsv } from "../sample/row";
import { schoolRoster } from "../sample/school";

/** The cells of a list of people and which of them were merged, as `src/contract/roster` takes them. */
export type Cells = { readonly rows: readonly (readonly string[])[]; readonly merged: readonly (readonly [row: number, column: number, rows: number, columns: number])[] };
/** The tables a file may mean, likeliest first (an .xlsx has several sheets), and what was odd about reading it. */
export type RosterFile = { readonly tables: readonly Cells[]; readonly remarks: readonly string[] };

const KINDS = [".csv", ".xlsx", ".tsv", ".txt"];

/**
 * The list this year is played with. It lies in the directory as `roster.csv` (or its own kind) and may be changed there between two
 * runs; the first run puts it there: the file that was named, or the sample school.
 */
export function rosterOf(data: string, named: string | undefined, firstYear: number): RosterFile {
  if (named !== undefined) {
    const kind = extname(named).toLowerCase();
    if (!KINDS.includes(kind)) throw new Mistyped(`Такой файл не читается: «${named}». Сохраните его как .xlsx или .csv.`);
    if (!existsSync(named)) throw new Mistyped(`Нет файла «${named}».`);
    const bytes = readFileSync(named);
    if (!existsSync(join(data, `roster${kind}`))) copyFileSync(named, join(data, `roster${kind}`));
    return read(bytes, kind);
  }
  const kept = KINDS.find((kind) => existsSync(join(data, `roster${kind}`)));
  if (kept !== undefined) return read(readFileSync(join(data, `roster${kept}`)), kept);
  writeFileSync(join(data, "roster.csv"), rosterCsv(schoolRoster(firstYear)));
  return read(readFileSync(join(data, "roster.csv")), ".csv");
}

function read(bytes: Uint8Array, kind: string): RosterFile {
  if (kind === ".xlsx") return { tables: readXlsx(bytes).map(({ source }) => source), remarks: [] };
  const { text, encoding, broken } = readTextFile(bytes);
  const { source, troubles } = readDelimited(text);
  return {
    tables: [source],
    remarks: [
      ...(encoding === "utf-8" ? [] : [`Кодировка файла: ${encoding}.`]), ...(broken ? ["Буквы в файле похожи на испорченные: сохраните его в UTF-8."] : []),
      ...troubles.map(({ params }) => `Кавычка открыта и не закрыта: строка ${params.row}.`),
    ],
  };
}
