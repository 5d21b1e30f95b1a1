import { CURATOR, MENTEE, MENTOR, page, rowsOf, schoolWithPairs, value } from "./school";
import type { Input } from "../../src/contract/contract";

type School = ReturnType<typeof schoolWithPairs>;
const SAMPLE: Input<"sample.save"> = { sampleId: null, title: "Сложение дробей", lessonType: "new", subject: "математика", class: "6", author: "Ковалёва И. А.", link: "https://disk.example/fractions", note: "как ставится проблема" };
const save = ({ workspace }: School, email: string, more: Partial<Input<"sample.save">> = {}, request?: string) => page(workspace, email, "sample.save", { ...SAMPLE, ...more }, request);
const seen = ({ workspace }: School, email: string) => value<"sample.show">(page(workspace, email, "sample.show", {}));

describe("the library of sample lessons (R-H14)", () => {
  it("is kept by the curator, by type and subject with a safe link, and read by everybody", () => {
    const school = schoolWithPairs();
    const { sampleId } = value<"sample.save">(save(school, CURATOR));
    value(save(school, CURATOR, { title: "Рефлексия", subject: "", lessonType: "review", link: "https://disk.example/reflection" }));
    for (const email of [MENTOR, MENTEE]) {
      expect(seen(school, email)).toMatchObject({ mayKeep: false, samples: [{ sampleId, title: "Сложение дробей", lessonType: "new", subject: "математика", link: "https://disk.example/fractions" }, { title: "Рефлексия" }] });
      expect(save(school, email)).toMatchObject({ ok: false, code: "forbidden" });
    }
    expect(rowsOf(school.workspace, "Образцы уроков")[0]).toMatchObject({ "Тема урока": "Сложение дробей", "Тип урока": "изучение нового", "Предмет": "математика", "Ссылка": "https://disk.example/fractions", "Состояние": "внесено" });
  });

  it("says what is wrong with a link, and knows one that is there", () => {
    const school = schoolWithPairs();
    expect(save(school, CURATOR, { link: "http://disk.example/fractions" })).toMatchObject({ ok: false, code: "invalid-input", details: [{ key: "sample.link", field: "link" }] });
    value(save(school, CURATOR));
    expect(save(school, CURATOR, { title: "Ещё раз" })).toMatchObject({ ok: false, details: [{ key: "sample.there", field: "link", params: { title: "Сложение дробей" } }] });
  });

  it("is mended in place and taken out with its row left; a request sent twice is done once", () => {
    const school = schoolWithPairs();
    const first = value<"sample.save">(save(school, CURATOR, {}, "request-sample-1"));
    expect(value<"sample.save">(save(school, CURATOR, {}, "request-sample-1"))).toEqual(first);
    value(save(school, CURATOR, { sampleId: first.sampleId, title: "=СУММ(1;2)" }));
    expect(seen(school, MENTOR).samples.map(({ title }) => title)).toEqual(["=СУММ(1;2)"]);
    value(page(school.workspace, CURATOR, "sample.withdraw", { sampleId: first.sampleId }));
    expect([seen(school, MENTOR).samples, page(school.workspace, CURATOR, "sample.withdraw", { sampleId: first.sampleId })]).toMatchObject([[], { ok: false, code: "not-found" }]);
    expect(rowsOf(school.workspace, "Образцы уроков").map((row) => row["Состояние"])).toEqual(["отозвано"]);
  });
});
