import { SCHOOL } from "../sample/school";
import { front, listen } from "../web/server";
import type { Workspace } from "../workspace";
import { schoolsIn } from "./schools";

/** Serves until the process is stopped. */
export async function serve(workspace: Workspace, data: string, port: number): Promise<void> {
  const schools = schoolsIn(data, workspace);
  const server = front({ workspace, coordinator: SCHOOL.coordinator, curator: SCHOOL.curatorEmail, schools });
  const address = await listen(server, port);
  process.stdout.write(`Школа открыта: ${address} (Ctrl+C закрывает)\n`);
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
    schools.close();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  await new Promise<void>((resolve) => server.once("close", () => { resolve(); }));
}
