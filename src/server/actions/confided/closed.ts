import { AppError } from "../../../contract/errors";
import type { PrivateNote, Said } from "../../domain/tables";
import { notYours, type Context } from "../context";

/** Rows of the closed workbook. @throws AppError `not-ready` for an account that cannot open it: in the registry's own sidebar */
export function closedRows(context: Context): { readonly said: readonly Said[]; readonly notes: readonly PrivateNote[] } {
  const { services, school } = context;
  if (services.effectiveEmail() !== school.coordinator) throw new AppError("not-ready", "job.elsewhere", { account: school.coordinator });
  const { said, privateNotes } = services.closed.read("said", "privateNotes");
  return { said: said.rows, notes: privateNotes.rows };
}

/**
 * Keeps what was said, before the registry hears of it: a try after a kill finds it under its request and goes on.
 * @throws AppError `not-found` for somebody else's request
 */
export function keepSaid(context: Context, row: Said): void {
  const known = closedRows(context).said.find(({ id }) => id === row.id);
  if (known && known.personId !== row.personId) throw notYours();
  if (!known) context.services.closed.write([{ append: "said", rows: [row] }]);
}
