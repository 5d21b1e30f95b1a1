import type { MenteeCategory } from "../../contract/schemas";
import type { ModelsOfCategories } from "./course/models";
import type { MenteeRequest, StageModel } from "./tables";

/** A request of which nothing is known yet. */
export const BLANK_REQUEST: Omit<MenteeRequest, "id" | "personId" | "date" | "createdAt" | "createdBy" | "updatedAt"> = {
  category: "", goal: "", difficulties: {}, otherDifficulty: "", preferences: [], strength: "", rhythm: "", mode: [], state: "open", closedReason: "",
};

/** The model that a category leads to; null leaves the course as it is. */
export const modelFor = (category: MenteeCategory | "", models: ModelsOfCategories): StageModel | null => (category === "" ? null : models[category]);
