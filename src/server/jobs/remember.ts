import { isOpenJob } from "../domain/job";
import type { Job } from "../domain/tables";
import type { Services } from "../services";

/** The idle heartbeat reads one property to know whether something waits, or from when on (design §3). */
export function rememberWork(services: Services, jobs: readonly Job[]): void {
  const beat = services.memory.heartbeat();
  if (!beat) return;
  const now = services.now();
  const open = jobs.filter(isOpenJob);
  const later = open.map(({ notBefore }) => notBefore).filter((at) => at > now).sort()[0];
  services.memory.saveHeartbeat({ waits: open.some(({ notBefore }) => notBefore <= now), ...(later !== undefined && (!beat.next || later < beat.next) ? { next: later } : {}) });
}
