import { containerOf, type Execution } from "../../runtime/execution";
import { ServiceFailure } from "../../runtime/failure";
import type { GlobalStandIn } from "../../runtime/standin";
import type { SpreadsheetFile } from "../../runtime/world";
import { fileById, mayView } from "../grid/files";
import { buffer } from "./buffer";
import { spreadsheet } from "./spreadsheet";
import { ui } from "./ui";

/**
 * `SpreadsheetApp`. In a web app of a bound script there is no active spreadsheet and no screen (platform.md §4, [D: guides/bound]).
 */
export function spreadsheetApp(execution: Execution): GlobalStandIn {
  const { world } = execution;
  const writes = buffer(execution);
  const bound = () => {
    const container = containerOf(execution);
    const file = container === null ? undefined : fileById(world, container);
    return file ? spreadsheet(execution, writes, file) : null;
  };
  const open = (id: string) => spreadsheet(execution, writes, openable(execution, id));
  return {
    kind: "SpreadsheetApp",
    members: {
      openById: open,
      openByUrl: (url: string) => open(/\/d\/([^/]+)/.exec(url)?.[1] ?? ""),
      getActiveSpreadsheet: bound,
      getActive: bound,
      getUi: () => {
        if (execution.kind === "webapp" || execution.kind === "trigger") {
          throw new ServiceFailure("Cannot call SpreadsheetApp.getUi() from this context.");
        }
        return ui(execution);
      },
      flush: () => writes.flush(),
    },
  };
}

function openable(execution: Execution, id: string): SpreadsheetFile {
  const file = fileById(execution.world, id);
  if (!file) throw new ServiceFailure("Unexpected error while getting the method or property openById on object SpreadsheetApp.");
  if (!mayView(file, execution.effective)) throw new ServiceFailure("You do not have permission to access the requested document.");
  return file;
}
