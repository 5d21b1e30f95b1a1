import { CELLS } from "./cells";
import { CODE } from "./code";
import type { Fact } from "./fact";
import { FILES } from "./files";
import { FILLING } from "./filling";
import { FORMS } from "./forms";
import { MEASURES } from "./measures";
import { PAPERS } from "./papers";
import { SCRIPT } from "./script";
import { TABLES } from "./tables";
import { ZONES } from "./zones";
import type { FactId } from "../../../texts/ru/checks";

/** Every fact that «Проверить среду» goes through, in its order. A fact without words does not compile, nor words without a fact. */
export const FACTS: { readonly [Id in FactId]: Fact } = { ...SCRIPT, ...ZONES, ...CELLS, ...TABLES, ...FILES, ...PAPERS, ...FILLING, ...FORMS, ...CODE, ...MEASURES };
