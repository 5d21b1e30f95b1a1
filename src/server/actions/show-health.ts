import type { Output } from "../../contract/contract";
import { jobStatus } from "../domain/job";
import type { Context } from "./context";
import { registryLines } from "./show-home";

/** An hour without a beat of the ten-minute trigger is silence. */
const SILENT_MINUTES = 60;

/** Whose account it is, when the heartbeat last ran, what failed (R-N10). */
export function showHealth(context: Context): Output<"health.show"> {
  const { services, school, sheets, now } = context;
  const beatAt = services.memory.beatAt();
  const beat = services.memory.heartbeat();
  const silent = beatAt === "" || Date.parse(now) - Date.parse(beatAt) > SILENT_MINUTES * 60_000;
  return {
    coordinator: school.coordinator,
    account: services.effectiveEmail(),
    heartbeat: beat === null ? "missing" : silent ? "silent" : "works",
    heartbeatAt: beatAt,
    pageUrl: services.memory.pageUrl(),
    failed: sheets.jobs.rows.filter(({ state }) => state === "failed").map((job) => jobStatus(job, now)),
    unreadable: registryLines(context).filter(({ rule }) => rule === "cell").length,
  };
}
