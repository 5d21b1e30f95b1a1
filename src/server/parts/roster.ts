/** The import of people: its plan, its job and its undoing. */
export { applyRoster, drawnCodes, planRosterImport, undoRoster } from "../actions/import-roster";
export { importRosterStep } from "../jobs/import-roster";
