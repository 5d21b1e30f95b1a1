import type { Execution } from "../../runtime/execution";
import { apiFailure } from "../../runtime/failure";
import type { SpreadsheetFile } from "../../runtime/world";
import { covered } from "../drive/access";
import { fileById, mayEdit, mayView } from "../grid/files";
import { useMinute } from "./quota";

/** One request to the Sheets API: who asks, and how errors name the method. */
export type Call = { readonly execution: Execution; readonly method: string };

/** A refusal inside the API; the call it happened in puts its name before it. */
export class Refusal extends Error {}

/** The file a request means, when the granted scopes reach it (`drive.file` only what the app made) and the effective user may do that with it; the request counts against the quota of the minute. */
export function requested(call: Call, id: unknown, quota: "Read" | "Write"): SpreadsheetFile {
  const { execution, method } = call;
  useMinute(execution, method, quota);
  const file = typeof id === "string" ? fileById(execution.world, id) : undefined;
  if (!file || !covered(execution, "sheets", execution.world.drive.get(file.id))) throw apiFailure(method, "Requested entity was not found.");
  const may = quota === "Read" ? mayView : mayEdit;
  if (!may(file, execution.effective)) throw apiFailure(method, "The caller does not have permission");
  return file;
}

/** Runs the body of a request; its refusals become the error of this method. */
export function answered<Result>({ method }: Call, body: () => Result): Result {
  try {
    return body();
  } catch (thrown) {
    if (thrown instanceof Refusal) throw apiFailure(method, thrown.message);
    throw thrown;
  }
}
