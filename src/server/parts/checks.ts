/** «Проверить среду»: what the facts are is Google's folder's, how they are gone through is a job's; here the two meet. */
import { checkOf, refuseOtherWork, showCheck as show, startCheck as start } from "../actions/environment";
import { CHECK_SHEET_ID, googleTrials, toldFinding } from "../google/checks/trials";
import { driveJob, stopJob } from "../jobs/queue";
import { clearCheck as clear, stepCheck as step } from "../jobs/check-environment";
import type { JobId } from "../../contract/schemas";
import type { Services } from "../services";

export const startCheck = (context: Parameters<typeof start>[0]) => start(context, googleTrials(context.services).keys.length);
export const showCheck = (context: Parameters<typeof show>[0]) => show(context, toldFinding, CHECK_SHEET_ID);
type Opened = Parameters<typeof show>[0];
export function driveCheck(context: Opened, input: Parameters<typeof driveJob>[1]): ReturnType<typeof driveJob> {
  refuseOtherWork(context, input.jobId);
  return driveJob(context, input);
}
export function clearCheck(context: Opened, jobId: JobId): void {
  refuseOtherWork(context, jobId);
  clear(googleTrials(context.services), checkOf(context.sheets.jobParts.rows, jobId));
}
export function stopCheck(context: Opened, jobId: JobId): ReturnType<typeof stopJob> {
  refuseOtherWork(context, jobId);
  return stopJob(context, { jobId });
}
export const stepCheck = (services: Services, jobId: string, driver: string) => step(services, googleTrials(services), jobId, driver);
