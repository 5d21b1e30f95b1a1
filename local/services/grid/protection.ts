import { boxOf, boxesMeet, type Box } from "./range";
import type { Sheet } from "./sheet";

/**
 * Whether the person may write into the box: protected ranges bind to the effective user, the owner of the file always passes,
 * a range that only warns stops nobody (platform.md §4; [D: reference/spreadsheet/protection]).
 */
export function mayWrite(sheet: Sheet, box: Box, email: string, owner: string): boolean {
  if (email === owner) return true;
  return !sheet.protectedRanges.some((protection) => {
    if (protection.warningOnly || protection.editors?.users?.includes(email)) return false;
    if (protection.editors?.domainUsersCanEdit && domainOf(email) === domainOf(owner)) return false;
    return boxesMeet(boxOf(protection.range, sheet.rowCount, sheet.columnCount), box);
  });
}

const domainOf = (email: string): string => email.slice(email.lastIndexOf("@") + 1);
