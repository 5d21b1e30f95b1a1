import { isOpenAppeal } from "../../domain/appeal";
import type { Appeal } from "../../domain/tables";
import type { Change } from "../../services";
import type { Context } from "../context";

/** Open appeals that are settled now. */
export const settled = ({ registry, today, now }: Context, which: (appeal: Appeal) => boolean): Change[] =>
  registry.appeals.filter((appeal) => isOpenAppeal(appeal) && which(appeal)).map(({ id }) => ({ update: "appeals", id, fields: { state: "settled", settledOn: today, updatedAt: now } }));
