import type { World } from "../../runtime/world";
import type { DriveFile, DrivePermission, Role } from "./file";

/** From the weakest to the strongest. */
const ROLES: readonly Role[] = ["reader", "commenter", "writer", "owner"];

/** Whether the person may do on the file what the role may: by a grant on it or on a folder above it ([D: drive/api/guides/manage-sharing]). */
export function atLeast(world: World, file: DriveFile, email: string, role: Role): boolean {
  const held = roleOf(world, file, email);
  return held !== null && ROLES.indexOf(held) >= ROLES.indexOf(role);
}

/** The strongest role of a person; null without any. A nameless visitor has what anybody with the link has. */
export function roleOf(world: World, file: DriveFile, email: string): Role | null {
  if (email !== "" && file.owner === email) return "owner";
  const grants = granted(world, file).filter((permission) => permission.view === undefined && covers(permission, email));
  return grants.reduce<Role | null>((best, { role }) => (best === null || ROLES.indexOf(role) > ROLES.indexOf(best) ? role : best), null);
}

/** Grants on the file first, then those of the folders above it. The owner of a folder writes in what others put there. */
export function granted(world: World, file: DriveFile): DrivePermission[] {
  const all = [...file.permissions];
  const visited = new Set([file.id]);
  for (let above = parentOf(world, file); above && !visited.has(above.id); above = parentOf(world, above)) {
    visited.add(above.id);
    all.push(...above.permissions.map((permission) => (permission.role === "owner" ? { ...permission, role: "writer" as const } : permission)));
  }
  return all;
}

export const parentOf = (world: World, file: DriveFile): DriveFile | undefined => {
  const [parent] = file.parents;
  return parent === undefined ? undefined : world.drive.get(parent);
};

/** In the trash itself, or inside a folder that is ([D: drive/api/reference files.trashed]: "either explicitly or from a trashed parent folder"). */
export function inTrash(world: World, file: DriveFile): boolean {
  const visited = new Set<string>();
  for (let here: DriveFile | undefined = file; here && !visited.has(here.id); here = parentOf(world, here)) {
    if (here.trashed) return true;
    visited.add(here.id);
  }
  return false;
}

/** A group's members are not known here, so a grant to a group opens nothing (local/DIFFERENCES.md). */
function covers({ type, emailAddress, domain }: DrivePermission, email: string): boolean {
  if (type === "anyone") return true;
  if (type === "user") return email !== "" && emailAddress?.toLowerCase() === email.toLowerCase();
  return type === "domain" && domain !== undefined && email.endsWith(`@${domain}`);
}
