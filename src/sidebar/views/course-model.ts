import type { TrackShown } from "../../contract/stages";
import { label } from "../words";

/** A model by what it is: ours in our words, the school's own by its code and stages. */
export function modelInWords({ models }: Pick<TrackShown, "models">, code: string): string {
  if (code === "001" || code === "002" || code === "annual") return label(`model.${code}`);
  const stages = models.find((each) => each.code === code)?.stages;
  return stages ? `${code}: ${stages}` : code;
}
