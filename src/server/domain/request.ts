import type { MenteeRequest } from "./tables";

/** A request of which nothing is known yet. */
export const BLANK_REQUEST: Omit<MenteeRequest, "id" | "personId" | "date" | "createdAt" | "createdBy" | "updatedAt"> = {
  category: "", goal: "", difficulties: {}, otherDifficulty: "", preferences: [], strength: "", rhythm: "", mode: [], state: "open", closedReason: "",
};
