import { runInNewContext } from "node:vm";
import { escaped, link, table } from "./markup";
import { withShim } from "./shim";

test("what people typed stays text in every place of the markup", () => {
  expect(escaped(`<b title="x">'&'</b>`)).toBe("&lt;b title=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;");
  expect(table(["<i>"], [["<script>"]])).not.toMatch(/<script>|<i>/);
  expect(link("/menu", { as: 'a"b', view: "Люди/Поиск" })).toBe("/menu?as=a%22b&amp;view=%D0%9B%D1%8E%D0%B4%D0%B8%2F%D0%9F%D0%BE%D0%B8%D1%81%D0%BA");
});

test("a page takes the school's time for today, in whatever way it asks", () => {
  const [, script = ""] = /<script>([\s\S]*?)<\/script>/.exec(withShim("<html><head></head></html>", 2, "a@school0.example", { now: new Date("2026-09-05T08:00:00Z") })) ?? [];
  const window = { parent: null as unknown, open: () => null } as Record<string, unknown>;
  const seen = runInNewContext(`var window = given, location = { origin: "" }, addEventListener = function () {}; ${script}; var Date = window.Date; [new Date().toISOString(), new Date(Date.now()).toISOString(), new Date(2026, 0, 2).getFullYear(), Date() === new Date().toString(), new Date() instanceof Date, new Date(0).toISOString()]`, { given: window }) as unknown[];
  expect(seen.slice(0, 2).map((each) => String(each).slice(0, 16))).toEqual(["2026-09-05T08:00", "2026-09-05T08:00"]);
  expect(seen.slice(2)).toEqual([2026, true, true, "1970-01-01T00:00:00.000Z"]);
});

test("the shim stands before the page's own script and cannot be left by an address", () => {
  const html = withShim("<html><head><script>google.script.run</script></head><body></body></html>", 1, "</script><script>alert(1)</script>", { width: 300, title: "a<b" });
  expect(html.indexOf("window.google")).toBeLessThan(html.indexOf("google.script.run</script>"));
  expect(html).not.toContain("</script><script>alert");
  expect(html).toContain("a&lt;b");
  expect(html).toMatch(/^<!doctype html>/);
});
