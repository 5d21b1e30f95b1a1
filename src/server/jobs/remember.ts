import { isOpenJob } from "../domain/job";
import type { Job } from "../domain/tables";
import type { Services } from "../services";

/** The idle heartbeat reads one property to know whether something waits (design §3). */
export function rememberWork(services: Services, jobs: readonly Job[]): void {
  const beat = services.memory.heartbeat();
  if (beat) services.memory.saveHeartbeat({ ...beat, waits: jobs.some(isOpenJob) });
}
