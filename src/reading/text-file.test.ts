import { readTextFile } from "./text-file";

const SAMPLE = "ФИО;Должность;Класс\r\nКовалёва Ирина Андреевна;учитель математики;7Б\r\n";
/** One byte a letter, by the table that the decoder itself gives. */
const encoded = (text: string, encoding: string): Uint8Array => {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(new Uint8Array([byte])), byte]));
  return Uint8Array.from([...text].map((letter) => table.get(letter) ?? 63));
};
const utf16 = (text: string, little: boolean): Uint8Array => Uint8Array.from([...`\ufeff${text}`].flatMap((letter) => {
  const code = letter.charCodeAt(0);
  return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
}));

it.each(["windows-1251", "koi8-r", "ibm866"])("knows %s by ordinary letter pairs", (encoding) => {
  expect(readTextFile(encoded(SAMPLE, encoding))).toMatchObject({ text: SAMPLE, encoding, broken: false });
});
it.each(["windows-1251", "koi8-r", "ibm866"])("knows %s when all is in capitals", (encoding) => {
  const capitals = "ФАМИЛИЯ ИМЯ ОТЧЕСТВО;КЛАСС\nКОВАЛЕВА ИРИНА АНДРЕЕВНА;7Б\nМОРОЗОВ ПАВЕЛ СЕРГЕЕВИЧ;8А\n";
  expect(readTextFile(encoded(capitals, encoding))).toMatchObject({ text: capitals, encoding });
});
it("takes UTF-8 with and without its mark", () => {
  expect(readTextFile(new TextEncoder().encode(SAMPLE))).toMatchObject({ text: SAMPLE, encoding: "utf-8" });
  expect(readTextFile(new TextEncoder().encode(`\ufeff${SAMPLE}`))).toMatchObject({ text: SAMPLE, encoding: "utf-8" });
});
it("takes «Текст Юникод» of Excel", () => {
  expect(readTextFile(utf16(SAMPLE, true))).toMatchObject({ text: SAMPLE, encoding: "utf-16le" });
  expect(readTextFile(utf16(SAMPLE, false))).toMatchObject({ text: SAMPLE, encoding: "utf-16be" });
});
it("obeys the person, and says that letters look spoilt", () => {
  const wrong = readTextFile(new TextEncoder().encode(SAMPLE), "windows-1251");
  expect(wrong).toMatchObject({ encoding: "windows-1251", broken: true });
  expect(wrong.candidates[0]).toBe("utf-8");
});
