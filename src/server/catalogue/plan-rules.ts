import type { MenteeCategory } from "../../contract/schemas";
import type { Stage } from "../domain/plan/library";
import type { AssessmentDue } from "../domain/plan/milestones";
import type { PlanRules } from "../domain/plan/proposal";
import type { StageBounds } from "../domain/plan/stages";
import type { StageModel } from "../domain/tables";

/** How the library fills a plan, `domain/plan-library.md` P.1, P.2. */
export const PLAN_RULES: PlanRules = {
  kinds: {
    D15: { stages: null, sections: [], steps: ["base", "difficulty", "weak", "variant"], limit: 40, showsOthers: true },
    D16: { stages: ["adaptation"], sections: ["preparation", "adaptation"], steps: ["base", "difficulty"], limit: 24, showsOthers: false },
    D17: { stages: ["development"], sections: ["development"], steps: ["base", "difficulty", "weak"], limit: 40, showsOthers: false },
    D18: { stages: ["potential"], sections: ["potential"], steps: ["base", "difficulty", "weak"], limit: 40, showsOthers: false },
    D57: { stages: ["pupils"], sections: ["pupils"], steps: [], limit: 40, showsOthers: false },
  },
  perScore: [0, 1, 2, 3],
  perWeek: 3,
  variants: {
    young: { difficulties: [], directions: [], codes: [] },
    classTeacher: { difficulties: ["DF13"], directions: [], codes: [] },
    leader: { difficulties: ["DF15"], directions: [], codes: ["B-PSY-2"] },
    innovator: { difficulties: ["DF12"], directions: ["ict"], codes: [] },
    subject: { difficulties: ["DF10"], directions: ["subject"], codes: [] },
  },
  responsible: {
    "наставничество": "mentor", "самообучение": "mentee", "конкурс": "mentee", "мероприятие школы": "curator", "обучение": "curator",
    "вдвоём": "mentor", "самостоятельно": "mentor", "класс": "mentor",
  },
  due: { dayOne: "день 1", month: "мес" },
  otherDifficulty: "DF99",
};

/** Stage models of `domain/data-model.md` §6.1; 001 by the preset 3-15-18. The annual programme has no stages: its year is one of development. */
const STAGE_MODELS: { readonly [Each in StageModel]: readonly StageBounds[] } = {
  "001": [{ stage: "adaptation", months: [0, 3] }, { stage: "development", months: [3, 18] }, { stage: "potential", months: [18, 36] }],
  "002": [{ stage: "adaptation", calendar: [9, 11] }, { stage: "development", calendar: [12, 3] }, { stage: "potential", calendar: [4, 5] }],
  annual: [{ stage: "development", calendar: [9, 8] }],
};
/** The stages of a course; a newly arrived teacher has no third one (`domain/data-model.md`, Category → model). */
export const stageBounds = (model: StageModel, category: MenteeCategory | null): readonly StageBounds[] =>
  STAGE_MODELS[model].filter(({ stage }) => !(category === "newcomer" && model === "001" && stage === "potential"));

/** T06, T07 and T08; a pupil pair is not assessed. */
export const STAGE_ASSESSMENT: { readonly [Each in Stage]: AssessmentDue | null } = {
  adaptation: { daysBefore: 0, shift: "next" }, development: { daysBefore: 7, shift: "previous" }, potential: { daysBefore: 0, shift: "none" }, pupils: null,
};
