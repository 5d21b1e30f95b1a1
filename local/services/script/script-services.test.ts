import { inlineScript } from "../../inline-script";

const run = (script: string, options = {}) => inlineScript("", options).run(script);

describe("PropertiesService (platform.md trap 13, §5)", () => {
  const P = "var p = PropertiesService.getScriptProperties();";

  it("holds text only; a missing one is null", () => {
    expect(run(`${P} p.setProperties({ a: 1, b: null, c: true }).deleteProperty("c"); return [p.getProperty("a"), p.getProperty("x"), p.getProperties(), p.getKeys()]`)).toEqual(["1", null, { a: "1", b: "null" }, ["a", "b"]]);
  });

  it("9 KB a value, 500 KB a store, in bytes", () => {
    expect(() => run(`${P} p.setProperty("a", "x".repeat(9217))`)).toThrow("Argument too large: value");
    expect(() => run(`${P} p.setProperty("a", "ж".repeat(4700))`)).toThrow("Argument too large: value");
    expect(() => run(`${P} for (var n = 0; n < 60; n++) p.setProperty("k" + n, "x".repeat(9000))`)).toThrow("You have exceeded the property storage quota. Please remove some properties and try again.");
  });

  it("50,000 operations a day on a consumer account, 500,000 on Workspace, counted from the first one", () => {
    const { run: again, workspace } = inlineScript("", { consumer: true });
    const many = `${P} var all = {}; for (var n = 0; n < 100; n++) all["k" + n] = "v"; for (var m = 0; m < 250; m++) p.setProperties(all)`;
    again(many);
    expect(() => again(`${many}; ${many}`)).toThrow("Service invoked too many times for one day: properties.");
    workspace.clock.advance({ days: 1 });
    expect(again(`${P} return p.getProperty("k1")`)).toBe("v");
  });

  it("a user's are that user's", () => {
    const { workspace, run: mine } = inlineScript();
    workspace.share(workspace.registryId, "b@school0.example", "editor");
    mine(`PropertiesService.getUserProperties().setProperty("a", "1")`);
    expect(workspace.as("b@school0.example").run("run", `return PropertiesService.getUserProperties().getProperty("a")`)).toBeNull();
  });
});

describe("CacheService (platform.md §5, trap 14)", () => {
  it("forgets after its time, 600 s unless said otherwise", () => {
    const { run: again, workspace } = inlineScript();
    again(`var c = CacheService.getScriptCache(); c.put("a", "1"); c.put("b", "2", 21600); c.putAll({ c: "3" }, 60)`);
    expect(again(`return CacheService.getScriptCache().getAll(["a", "b", "c", "d"])`)).toEqual({ a: "1", b: "2", c: "3" });
    workspace.clock.advance({ minutes: 10 });
    expect(again(`var c = CacheService.getScriptCache(); return [c.get("a"), c.get("b"), c.get("c")]`)).toEqual([null, "2", null]);
  });

  it.each([[`put("a", "x".repeat(102401))`, "Argument too large: value"], [`put("k".repeat(251), "x")`, "Argument too large: key"], [`put("a", "x", 21601)`, "Invalid argument: expirationInSeconds"]])("%s is refused", (call, text) => {
    expect(() => run(`CacheService.getScriptCache().${call}`)).toThrow(text);
  });
});

describe("Utilities", () => {
  it.each([
    ["yyyy-MM-dd'T'HH:mm:ss.SSSZ", "2026-12-31T23:30:05.007+0300"], ["YYYY", "2027"], ["DD", "365"], ["dd.MM.yy", "31.12.26"], ["EEE, d MMM yyyy", "Thu, 31 Dec 2026"],
    ["EEEE MMMM", "Thursday December"], ["h:mm a", "11:30 PM"], ["u w", "4 1"], ["XXX", "+03:00"], ["'at' o''clock".replace("o''clock", "k"), "at 23"],
  ])("formatDate(%s) is Java's (platform.md trap 40)", (pattern, text) => {
    expect(run(`return Utilities.formatDate(new Date("2026-12-31T20:30:05.007Z"), "Europe/Moscow", ${JSON.stringify(pattern)})`)).toBe(text);
  });

  it("formatDate wants a Date; parseDate reads by the pattern in the zone", () => {
    expect(() => run(`Utilities.formatDate("2026-01-01", "GMT", "yyyy")`)).toThrow("don't match the method signature for Utilities.formatDate");
    expect(run(`return Utilities.parseDate("01.09.2026", "Asia/Yekaterinburg", "dd.MM.yyyy").toISOString()`)).toBe("2026-08-31T19:00:00.000Z");
    expect(() => run(`Utilities.parseDate("скоро", "GMT", "dd.MM.yyyy")`)).toThrow("Unparseable date");
  });

  it("sleeps five minutes at most (trap 40)", () => {
    expect(() => run("Utilities.sleep(300001)")).toThrow("300000");
  });

  it("bytes are signed; base64, digests and HMAC are those of everybody", () => {
    expect(run(`return [Utilities.base64Encode("да"), Utilities.newBlob(Utilities.base64Decode("0LTQsA==")).getDataAsString(), Utilities.base64Decode("/w==")]`)).toEqual(["0LTQsA==", "да", [-1]]);
    expect(run(`return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc").slice(0, 3)`)).toEqual([-70, 120, 22]);
    expect(run(`return Utilities.base64EncodeWebSafe(Utilities.computeHmacSha256Signature("body", "key"))`)).toMatch(/^[\w-]{43}=$/);
  });
});

describe("HtmlService", () => {
  it("a page file is read as it is; a template gives its raw content and runs no scriptlets here", () => {
    const { run: again } = inlineScript("", { pages: { page: "<p>", t: "<?= x ?>" } });
    expect(again(`return [HtmlService.createHtmlOutputFromFile("page").append("x").getContent(), HtmlService.createTemplateFromFile("t").getRawContent()]`)).toEqual(["<p>x", "<?= x ?>"]);
    expect(() => again(`HtmlService.createTemplateFromFile("t").evaluate()`)).toThrow("The stand-in has no HtmlTemplate.evaluate of scriptlets.");
  });
});
