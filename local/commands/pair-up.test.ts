import { filledEvenly } from "./pair-up";

const mentees = (count: number, from = 0) => Array.from({ length: count }, (_, at) => ({ "Ид": `PR-${100 + from + at}` }));
const mentors = (...loads: number[]) => new Map(loads.map((load, at) => [`PR-${at}`, load]));
const sizes = ({ teams }: ReturnType<typeof filledEvenly>) => [...teams].map(([id, team]) => `${id}:${team.map((each) => each["Ид"]?.slice(4)).join("+")}`);

test("mentees in their order, mentors evenly: the first ones take one more", () => {
  expect(sizes(filledEvenly(mentors(0, 0, 0), mentees(5), 4))).toEqual(["PR-0:00+03", "PR-1:01+04", "PR-2:02"]);
});

test("nobody passes the limit, who is left over is counted", () => {
  const filled = filledEvenly(mentors(0, 0), mentees(9), 3);
  expect(sizes(filled).map((each) => each.split("+").length)).toEqual([3, 3]);
  expect(filled.left).toBe(3);
});

test("who has mentees already gets fewer new ones", () => {
  expect(sizes(filledEvenly(mentors(2, 0), mentees(2), 3))).toEqual(["PR-1:00+01"]);
});

test("nobody mentors himself, and a school without mentors leaves everybody", () => {
  expect(filledEvenly(new Map([["PR-100", 0]]), mentees(1), 3).left).toBe(1);
  expect(filledEvenly(new Map(), mentees(2), 3)).toEqual({ teams: new Map(), left: 2 });
});
