/** Goals of teacher pairs and of pupil pairs, in the words of seed 003, with the number of mentees of `domain/sample-data.md` §7.1. */
export const TEACHER_GOALS = {
  methods: "оказание методической помощи молодым педагогам",
  classTeacher: "ускорение процесса профессионального становления классного руководителя",
  adaptation: "оказание помощи в адаптации к новым условиям труда",
  primary: "повышение качества знаний учащихся начальных классов",
  contest: "подготовка педагога к конкурсу «Современный урок»",
} as const;
export type TeacherGoal = keyof typeof TEACHER_GOALS;

export const PUPIL_GOALS = {
  results: "улучшение образовательных результатов",
  adaptation: "оказание помощи в адаптации к новым условиям",
  creative: "развитие творческих навыков",
  growth: "личностное развитие",
  upbringing: "повышение уровня воспитанности",
} as const;
export type PupilGoal = keyof typeof PUPIL_GOALS;

/**
 * A group has one goal, so the sums 60 / 15 / 12 / 10 / 8 are reached by groups: how many mentors with 1, 2, 3 and 4 mentees have
 * each goal. 60 = 12 × 2 + 8 × 3 + 3 × 4; 15 = 6 × 2 + 3; 12 = 2 + 2 × 2 + 2 × 3; 10 = 4 + 3 × 2; 8 = 6 + 2.
 */
export const PUPIL_GROUPS: { readonly [Goal in PupilGoal]: readonly number[] } = {
  results: [0, 12, 8, 3],
  adaptation: [0, 6, 1, 0],
  creative: [2, 2, 2, 0],
  growth: [4, 3, 0, 0],
  upbringing: [6, 1, 0, 0],
};
