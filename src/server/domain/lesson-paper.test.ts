import { courseOf } from "./lesson-paper";

const note = (at: string, about: "stage" | "teacher" | "pupils" | "note", text: string) => ({ at, about, text });
describe("the course of a lesson as a table (D23, table 1)", () => {
  it.each([
    { because: "nothing written", notes: [], rows: [] },
    { because: "a minute is a row, whoever it is about", notes: [note("09:05", "teacher", "Спросила"), note("09:05", "pupils", "Молчат")], rows: [{ time: "09:05", stage: "", teacher: "Спросила", pupils: "Молчат", note: "" }] },
    { because: "written out of order, read in order", notes: [note("09:10", "note", "Б"), note("08:59", "stage", "А")], rows: [{ time: "08:59", stage: "А", teacher: "", pupils: "", note: "" }, { time: "09:10", stage: "", teacher: "", pupils: "", note: "Б" }] },
    { because: "two of one kind in one minute stand together", notes: [note("09:05", "teacher", "Раз "), note("09:05", "teacher", "два")], rows: [{ time: "09:05", stage: "", teacher: "Раз; два", pupils: "", note: "" }] },
  ])("$because", ({ notes, rows }) => {
    expect(courseOf(notes)).toEqual(rows);
  });
});
