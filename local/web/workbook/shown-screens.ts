import type { Workspace } from "../../workspace";

const kept = new WeakMap<Workspace, Map<string, string>>();
const MOST = 20;
let last = 0;

/** Sidebars and dialogs lately opened from menus, by the name in their address. */
export function shownScreens(workspace: Workspace): Map<string, string> {
  const known = kept.get(workspace) ?? new Map<string, string>();
  kept.set(workspace, known);
  return known;
}

/** Keeps the page of a sidebar or dialog; returns the address that shows it to that person. */
export function keptScreen(workspace: Workspace, as: string, html: string): string {
  const screens = shownScreens(workspace);
  const id = `${Date.now().toString(36)}${(last += 1)}`;
  screens.set(id, html);
  for (const oldest of screens.keys()) {
    if (screens.size <= MOST) break;
    screens.delete(oldest);
  }
  return `/sheet/shown?${new URLSearchParams({ id, as }).toString()}`;
}
