import type { PlanRules } from "../domain/plan/proposal";

/** How the library fills a plan, `domain/plan-library.md` P.1, P.2. */
export const PLAN_RULES: PlanRules = {
  kinds: {
    D15: { stages: null, sections: [], steps: ["base", "difficulty", "weak", "variant"], limit: 40, showsOthers: true },
    D16: { stages: ["adaptation"], sections: ["preparation", "dayOne", "adaptation"], steps: ["base", "difficulty"], limit: 24, showsOthers: false },
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
