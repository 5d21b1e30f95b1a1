import { isOpenJob } from "../domain/job";
import type { Job } from "../domain/tables";
import type { Change, Services } from "../services";

/** The idle heartbeat reads one property to know whether something waits, or from when on (design §3). */
export function rememberWork(services: Services, jobs: readonly Job[]): void {
  const beat = services.memory.heartbeat();
  if (!beat) return;
  const now = services.now();
  const open = jobs.filter(isOpenJob);
  const later = open.map(({ notBefore }) => notBefore).filter((at) => at > now).sort()[0];
  services.memory.saveHeartbeat({ waits: open.some(({ notBefore }) => notBefore <= now), ...(later !== undefined && (!beat.next || later < beat.next) ? { next: later } : {}) });
}

/** Sheets of what stands in the program's calendar. */
const PLANNED: readonly string[] = ["meetings", "observations", "assessments"];

/** The next beat tells the calendar what has been planned, moved or called off. */
export function rememberPlanned(services: Services, changes: readonly Change[]): void {
  if (!changes.some((change) => PLANNED.includes("append" in change ? change.append : "update" in change ? change.update : ""))) return;
  const beat = services.memory.heartbeat();
  const now = services.now();
  if (beat && (!beat.next || beat.next > now)) services.memory.saveHeartbeat({ next: now });
}
