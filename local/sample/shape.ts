/** So many mentors with so many mentees each: `[12, 2]` is twelve mentors of one and two mentors of two. */
export type Loads = readonly number[];

/** How large a school is. Everything else follows from it. */
export type Shape = { readonly teachers: Loads; readonly pupils: Loads; /** The hard names and dates of `domain/sample-data.md` §7.3. */ readonly hard: boolean };

/** `domain/sample-data.md` §7.1: 14 + 16 teachers, 50 + 105 pupils; 24 single pairs and 40 groups. */
export const SAMPLE: Shape = { teachers: [12, 2], pupils: [12, 24, 11, 3], hard: true };
/** A village school: 4 mentors and 5 mentees. */
export const TINY: Shape = { teachers: [2], pupils: [1, 1], hard: false };
/** A large city school: 40 + 60 teachers, 200 + 400 pupils. */
export const LARGE: Shape = { teachers: [20, 20], pupils: [50, 100, 50], hard: false };
/** As many rows as one import takes. */
export const CROWD: Shape = { teachers: [100], pupils: [0, 1600], hard: false };

export const timesLarger = (shape: Shape, times: number): Shape => ({
  teachers: shape.teachers.map((count) => count * times), pupils: shape.pupils.map((count) => count * times), hard: false,
});

/** Mentees of each mentor, the single ones first. */
export const spread = (loads: Loads): number[] => loads.flatMap((count, at) => Array.from({ length: count }, () => at + 1));
