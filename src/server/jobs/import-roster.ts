import { AppError } from "../../contract/errors";
import type { Step } from "./queue";

// TEMPORARY, to be replaced by the roster job: the next chunk of people or pairs, in one atomic write (see jobs/queue.ts).
export const importRosterStep: Step = () => {
  throw new AppError("bug", "error.bug");
};
