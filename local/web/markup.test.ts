import { escaped, link, table } from "./markup";
import { withShim } from "./shim";

test("what people typed stays text in every place of the markup", () => {
  expect(escaped(`<b title="x">'&'</b>`)).toBe("&lt;b title=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;");
  expect(table(["<i>"], [["<script>"]])).not.toMatch(/<script>|<i>/);
  expect(link("/menu", { as: 'a"b', view: "Люди/Поиск" })).toBe("/menu?as=a%22b&amp;view=%D0%9B%D1%8E%D0%B4%D0%B8%2F%D0%9F%D0%BE%D0%B8%D1%81%D0%BA");
});

test("the shim stands before the page's own script and cannot be left by an address", () => {
  const html = withShim("<html><head><script>google.script.run</script></head><body></body></html>", 1, "</script><script>alert(1)</script>", { width: 300, title: "a<b" });
  expect(html.indexOf("window.google")).toBeLessThan(html.indexOf("google.script.run</script>"));
  expect(html).not.toContain("</script><script>alert");
  expect(html).toContain("a&lt;b");
  expect(html).toMatch(/^<!doctype html>/);
});
