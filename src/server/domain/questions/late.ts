import type { IsoDate } from "../../../contract/schemas";
import type { Wave } from "../tables";

/** Answered after the last day, or after the day on which somebody closed the wave: «после срока», counted all the same (`domain/data-model.md` §6.4). */
export const isLateFor = ({ closesOn, closedOn }: Pick<Wave, "closesOn" | "closedOn">, answeredOn: IsoDate): boolean => answeredOn > closesOn || (closedOn !== null && answeredOn > closedOn);
