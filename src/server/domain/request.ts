import type { MenteeCategory } from "../../contract/schemas";
import type { MenteeRequest, StageModel } from "./tables";

/** A request of which nothing is known yet. */
export const BLANK_REQUEST: Omit<MenteeRequest, "id" | "personId" | "date" | "createdAt" | "createdBy" | "updatedAt"> = {
  category: "", goal: "", difficulties: {}, otherDifficulty: "", preferences: [], strength: "", rhythm: "", mode: [], state: "open", closedReason: "",
};

/** A deficit, or a change to new ways, is a programme of one year without control (R-A18, R-A19); null leaves the course as it is. */
export const modelFor = (category: MenteeCategory | "", school: StageModel): StageModel | null =>
  category === "" ? null : category === "deficit" || category === "conservative" ? "annual" : school;
