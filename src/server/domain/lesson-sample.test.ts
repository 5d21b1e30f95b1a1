import { bySubject, wrongSample } from "./lesson-sample";

it.each([
  { link: "https://disk.example/lesson", wrong: [] }, { link: "https://disk.example", wrong: [] },
  { link: "http://disk.example/lesson", wrong: ["sample.link"] }, { link: "disk.example/lesson", wrong: ["sample.link"] }, { link: "javascript:alert(1)", wrong: ["sample.link"] },
  { link: "https://disk.example/два слова", wrong: ["sample.link"] }, { link: "https://", wrong: ["sample.link"] }, { link: "https://disk", wrong: ["sample.link"] }, { link: "", wrong: ["sample.link"] },
  { link: "https://disk.example/known", wrong: ["sample.there"] },
])("a link «$link»: $wrong (R-H14)", ({ link, wrong }) => {
  expect(wrongSample({ link }, [{ link: "https://disk.example/known", title: "Дроби" }]).map(({ key }) => key)).toEqual(wrong);
});

it("stands by subject and title, without a subject last", () => {
  const sorted = [{ subject: "", title: "Рефлексия" }, { subject: "физика", title: "Сила" }, { subject: "Алгебра", title: "яма" }, { subject: "Алгебра", title: "Дроби" }].sort(bySubject).map(({ title }) => title);
  expect(sorted).toEqual(["Дроби", "яма", "Сила", "Рефлексия"]);
});
