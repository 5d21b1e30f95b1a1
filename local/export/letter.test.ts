import PostalMime from "postal-mime";
import { letterFile } from "./letter";
import type { MailRecord } from "../services/mail/record";

const LETTER: MailRecord = {
  at: "2026-09-01T06:10:00.000Z", by: "nastavnik@school0.example", from: "nastavnik@school0.example", name: "Наставничество, школа № 0", to: ["a@school0.example", "b@school0.example"], cc: [], bcc: ["hidden@school0.example"],
  replyTo: "kurator@school0.example", subject: "Анкета: запрос и затруднения, до 22 сентября включительно – длинная тема письма, чтобы строка сложилась", text: "Здравствуйте, Алёна!\n\nСсылка: https://example.org/?a=1&b=2\n.\nС уважением",
  html: "<p>Здравствуйте, Алёна!</p>", attachments: [{ name: "листок.txt", type: "text/plain", size: 3, base64: Buffer.from("abc").toString("base64") }],
};

test("an .eml parses back to the letter that was sent, whatever letters are in it; blind copies are not told", async () => {
  const file = await letterFile(LETTER);
  const parsed = await PostalMime.parse(file);
  expect(parsed).toMatchObject({
    subject: LETTER.subject, from: { name: LETTER.name, address: LETTER.from }, to: [{ address: "a@school0.example" }, { address: "b@school0.example" }], replyTo: [{ address: LETTER.replyTo }], date: LETTER.at,
  });
  expect(parsed.text?.replace(/\r\n/g, "\n").trim()).toBe(LETTER.text);
  expect(parsed.html?.trim()).toBe(LETTER.html);
  expect(parsed.attachments.map(({ filename, content }) => [filename, Buffer.from(content as ArrayBuffer).toString()])).toEqual([["листок.txt", "abc"]]);
  const raw = Buffer.from(file).toString("latin1");
  expect(raw).not.toContain("hidden@");
  // RFC 5322: ASCII, lines of 998 signs at most, CRLF everywhere.
  expect(Math.max(...file)).toBeLessThan(128);
  expect(raw.split("\r\n").every((line) => line.length <= 998 && !/[\r\n]/.test(line))).toBe(true);
  expect(Buffer.from(await letterFile(LETTER)).equals(Buffer.from(file))).toBe(true);
});
