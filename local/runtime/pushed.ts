import { parse, type Program } from "acorn";

/**
 * The newest grammar that the server is known to take: class fields, static blocks and private names of ES2022 are refused at the push (platform.md
 * trap 26), and of ES2021 nobody has told (§12, 7).
 */
const NEWEST = 2020;

/** A script file as the server reads it at the push. @throws Error in its words */
export function pushed(filename: string, code: string): Program {
  try {
    return parse(code, { ecmaVersion: NEWEST, sourceType: "script" });
  } catch (thrown) {
    const { loc, pos } = thrown as { readonly loc?: { readonly line: number }; readonly pos?: number };
    if (loc === undefined || pos === undefined) throw thrown;
    const token = /^(?:[\w$]+|\S)/.exec(code.slice(pos))?.[0] ?? "EOF";
    throw new Error(`Syntax error: ParseError: Unexpected token ${token} line: ${loc.line} file: ${filename.replace(/\.js$/, ".gs")}`, { cause: thrown });
  }
}
