import { linked, localAddress, withLocalLinks } from "./addresses";
import { escaped } from "./markup";

const AS = "a@school0.example";

test.each([
  ["https://docs.google.com/forms/d/e/1FAIpQLSabc/viewform?usp=pp_url&entry.5=K7", `/form?to=${encodeURIComponent("https://docs.google.com/forms/d/e/1FAIpQLSabc/viewform?usp=pp_url&entry.5=K7")}&as=a%40school0.example`],
  ["https://docs.google.com/forms/d/1a-B_c/edit?usp=drivesdk", "/forms/edit?id=1a-B_c&as=a%40school0.example"],
  ["https://docs.google.com/document/d/1a-B_c/edit#heading=h.1", "/paper?id=1a-B_c&as=a%40school0.example#heading=h.1"],
  ["https://docs.google.com/spreadsheets/d/1abc/edit?gid=0", "/sheet?file=1abc&gid=0&as=a%40school0.example"],
  ["https://docs.google.com/spreadsheets/d/1abc/edit#gid=7", "/sheet?file=1abc&gid=7&as=a%40school0.example#gid=7"],
  ["https://docs.google.com/spreadsheets/d/1abc/edit", "/sheet?file=1abc&as=a%40school0.example"],
  ["https://drive.google.com/file/d/1abc/view", "/file?id=1abc&as=a%40school0.example"],
  ["https://drive.google.com/drive/folders/1abc", "/drive?folder=1abc&as=a%40school0.example"],
  ["https://script.google.com/a/macros/school0.example/s/AKf-1/exec?view=pairs#form/IN-1", "/page?view=pairs&as=a%40school0.example#form/IN-1"],
  ["https://example.org/document/d/1abc", null],
  ["http://docs.google.com/document/d/1abc/edit", null],
  ["javascript:alert(1)", null],
  ["", null],
])("%s leads to %s", (address, local) => { expect(localAddress(address, AS)).toBe(local); });

test("in a letter addresses of the school open here, others stay words, and nothing becomes markup", () => {
  const text = "Анкета: https://docs.google.com/document/d/1abc/edit. Ещё <b>https://example.org/?a=1&b=2</b>";
  expect(linked(text, AS, escaped)).toBe('Анкета: <a href="/paper?id=1abc&amp;as=a%40school0.example">https://docs.google.com/document/d/1abc/edit</a>. Ещё &lt;b&gt;https://example.org/?a=1&amp;b=2&lt;/b&gt;');
  expect(withLocalLinks('<p>К <a href="https://script.google.com/a/macros/s.ru/s/AKf/exec?x=1&amp;y=2#form/1">анкете</a> и <a title="x" href=\'https://example.org/\'>дальше</a> и <a href="mailto:a@b.ru">почта</a></p>', AS, escaped))
    .toBe('<p>К <a href="/page?x=1&amp;y=2&amp;as=a%40school0.example#form/1" target="_top">анкете</a> и <a title="x" href="/go?to=https%3A%2F%2Fexample.org%2F&amp;as=a%40school0.example" target="_top">дальше</a> и <a href="mailto:a@b.ru">почта</a></p>');
});
