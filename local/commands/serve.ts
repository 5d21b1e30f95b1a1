import { SCHOOL } from "../sample/school";
import { front, listen } from "../web/server";
import { openWorkspace } from "../workspace";
import type { Workspace } from "../workspace";

/** The workspace of a directory, as `year` left it. */
export const openKept = (data: string): Workspace => openWorkspace({ dir: data, domain: SCHOOL.domain, coordinator: SCHOOL.coordinator, now: "2026-08-25T09:00:00+03:00" });

/** Serves until the process is stopped. */
export async function serve(workspace: Workspace, port: number): Promise<void> {
  const server = front({ workspace, coordinator: SCHOOL.coordinator, curator: SCHOOL.curatorEmail });
  const address = await listen(server, port);
  process.stdout.write(`Школа открыта: ${address} (Ctrl+C закрывает)\n`);
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
    workspace.close();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  await new Promise<void>((resolve) => server.once("close", () => { resolve(); }));
}
