import type { Input, Output } from "../../contract/contract";
import { AppError } from "../../contract/errors";
import type { ReadTables } from "../services";
import type { Context, Outcome, RegistrySheet } from "./context";

// TEMPORARY, to be replaced. rpc.ts calls these; `sheets.lookups` (list «предмет») is read too; `apply` and `undo` also get `jobParts`.
export type RosterContext = Context & { readonly sheets: ReadTables<RegistrySheet | "lookups" | "jobParts"> };

export function planRosterImport(_context: RosterContext, _input: Input<"roster.plan">): Output<"roster.plan"> {
  throw new AppError("bug", "error.bug");
}
export function applyRoster(_context: RosterContext, _input: Input<"roster.apply">): Outcome<"roster.apply"> {
  throw new AppError("bug", "error.bug");
}
export function undoRoster(_context: RosterContext, _input: Input<"roster.undo">): Outcome<"roster.undo"> {
  throw new AppError("bug", "error.bug");
}
