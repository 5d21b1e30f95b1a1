import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { form } from "../people/form-page.test-data";
import { exportedForms } from "./forms";
import { exportedMail } from "./mail";

test("a form is exported with its questions and answers: as data under the questions' titles, and as a page to read", () => {
  const { workspace, open } = form();
  open().submit({ Имя: "Анна <b>", Темы: ["б", "а"], Сетка: { р1: "1", р2: "2" }, Клетки: { р1: ["1", "2"], р2: null } });
  const dir = mkdtempSync(join(tmpdir(), "forms-"));
  const [path = ""] = exportedForms([...workspace.forms(), ...workspace.forms()], dir);
  expect(readdirSync(dir).sort()).toEqual(["Анкета (2).html", "Анкета (2).json", "Анкета.html", "Анкета.json"]);
  const data = JSON.parse(readFileSync(path, "utf8")) as { questions: { title: string }[]; answers: { answers: Record<string, unknown> }[] };
  expect(data.questions.map(({ title }) => title)).toContain("Клетки");
  expect(data.answers).toHaveLength(1);
  expect(data.answers[0]!.answers).toMatchObject({ Имя: "Анна <b>", Темы: ["а", "б"], Сетка: ["1", "2"], Клетки: [["1", "2"], null] });
  const html = readFileSync(path.replace(/json$/, "html"), "utf8");
  expect(html).toContain("Анна &lt;b&gt;");
  expect(html).toContain("р1: 1, 2");
});

test("letters are named by number and day, never by a person", async () => {
  const letter = { at: "2026-09-01T06:10:00.000Z", by: "a@b.ru", from: "a@b.ru", name: "", to: ["i.ivanov@b.ru"], cc: [], bcc: [], replyTo: "", subject: "Тема", text: "Текст", html: "", attachments: [] };
  const dir = join(mkdtempSync(join(tmpdir(), "mail-")), "Письма");
  await exportedMail([letter, letter], dir);
  expect(readdirSync(dir)).toEqual(["1 2026-09-01.eml", "2 2026-09-01.eml"]);
});
