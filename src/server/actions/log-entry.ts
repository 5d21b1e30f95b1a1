import { SHEETS } from "../catalogue/sheets";
import type { LogEntry, TableId } from "../domain/tables";
import type { Change } from "../services";
import type { Context } from "./context";

/** A cell takes 50,000 characters (platform trap 9); a bulk action is told in short. */
const LONGEST = 20_000;

/** One row an action (R-N08): who, when, which rows, each changed field before and after. */
export function logEntry(
  { actor, now, sheets }: Pick<Context, "actor" | "now" | "sheets">, requestId: string, action: string, entity: TableId | "", entityId: string,
  changes: readonly Change[], reply: string,
): LogEntry {
  return {
    at: now, who: actor.email, requestId, action, entity: entity === "" ? "" : SHEETS[entity].title, entityId,
    changes: changes.flatMap((change) => tellChange(change, sheets)).join("\n").slice(0, LONGEST), reply,
  };
}

/**
 * A look of somebody at what others wrote in the closed workbook is a row of the log of its own (`domain/rights.md` R.7): who, when, which rows or questions; never what stands
 * there. `entityId` is whose, where that is no secret.
 */
export function logLook({ services, actor, now }: Pick<Context, "services" | "actor" | "now">, action: string, sheet: "closedAnswers" | "said" | "privateNotes", which: readonly string[], entityId = ""): void {
  services.workbook.write([{ append: "log", rows: [{ at: now, who: actor.email, requestId: "", action, entity: SHEETS[sheet].title, entityId, changes: [...new Set(which)].join(", ").slice(0, LONGEST), reply: "" }] }]);
}

function tellChange(change: Change, sheets: Context["sheets"]): string[] {
  if ("append" in change) {
    const named = change.rows.map((row) => ("id" in row ? row.id : "")).filter((id) => id !== "");
    return [`+ ${SHEETS[change.append].title}: ${named.slice(0, 200).join(", ")}${named.length > 200 ? ` … ${named.length}` : ""}`];
  }
  if ("remove" in change) return [`- ${SHEETS[change.remove].title}: ${change.ids.join(", ")}`];
  // What was typed and not sent is nobody's to read but its author's (R.3, Draft).
  if (!("update" in change) || change.update === "drafts") return [];
  const rows = (sheets as { readonly [id: string]: { readonly rows: readonly unknown[] } | undefined })[change.update]?.rows ?? [];
  const key = SHEETS[change.update].key as string;
  const before = rows.find((row) => (row as { [field: string]: unknown })[key] === change.id) as { readonly [field: string]: unknown } | undefined;
  const cells = Object.entries(change.fields).filter(([field]) => field !== "updatedAt").map(([field, value]) => `${field}: ${JSON.stringify(before?.[field] ?? null)} → ${JSON.stringify(value)}`);
  return [`${SHEETS[change.update].title} ${change.id}: ${cells.join("; ")}`];
}
