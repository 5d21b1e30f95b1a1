import { ADAPTATION } from "./adaptation";
import { BASE } from "./base";
import { DAY_ONE } from "./day-one";
import { DEVELOPMENT } from "./development";
import { DIFFICULTIES_01_06 } from "./difficulties-01-06";
import { DIFFICULTIES_07_11 } from "./difficulties-07-11";
import { DIFFICULTIES_12_16 } from "./difficulties-12-16";
import { POTENTIAL } from "./potential";
import { PUPILS } from "./pupils";
import type { ReadyLine } from "../../server/domain/plan/library";

/**
 * Every ready line of a plan, `domain/plan-library.md` P.3–P.9, word for word. It does not travel with the server's code: the build packs
 * it beside the other templates, setup writes it into the sheet «Библиотека плана», and from then on the school's sheet counts.
 */
export const PLAN_LIBRARY: readonly ReadyLine[] = [
  ...DIFFICULTIES_01_06, ...DIFFICULTIES_07_11, ...DIFFICULTIES_12_16, ...BASE, ...ADAPTATION, ...DAY_ONE, ...DEVELOPMENT, ...POTENTIAL, ...PUPILS,
];
