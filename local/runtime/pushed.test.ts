import { openWorkspace } from "../workspace";

const GOOD = "function version() { return 1; }";

describe("what the server refuses at the push (platform.md trap 26)", () => {
  it.each([
    ["a class field", "class A {\n  x = 1;\n}", "Syntax error: ParseError: Unexpected token = line: 2 file: Code.gs"],
    ["a static field", "class A { static x = 1; }", "Syntax error: ParseError: Unexpected token = line: 1 file: Code.gs"],
    ["a private name", "class A { #x; }", "Syntax error: ParseError: Unexpected token # line: 1 file: Code.gs"],
    ["a module", "import { z } from 'zod';", "Syntax error: ParseError: Unexpected token import line: 1 file: Code.gs"],
    ["an assignment of ES2021, of which nobody has told", "let a; a ??= 1;", "Syntax error: ParseError: Unexpected token ="],
  ])("%s", (_what, code, text) => {
    expect(() => openWorkspace({ code }).as("nastavnik@school0.example").run("version")).toThrow(text);
  });

  it("a refused push leaves the version of before", () => {
    const workspace = openWorkspace({ code: GOOD });
    expect(() => workspace.push({ code: "class A { x = 1 }", parts: {} })).toThrow("ParseError");
    expect(workspace.as(workspace.coordinator).run("version")).toBe(1);
  });

  it("`?.` and `??` of ES2020 are taken", () => expect(openWorkspace({ code: "function version() { return null?.x ?? 2; }" }).as("nastavnik@school0.example").run("version")).toBe(2));
});
