import { buildSync } from "esbuild";
import { readFileSync } from "node:fs";
import { inlineScript } from "../../local/inline-script";
import type { Workspace, WorkspaceOptions } from "../../local/workspace";

/**
 * The program's own Google adapters in a workspace of their own, so that a fact about a service is gone through by the very code that rests
 * on it. `ask` is one execution of the coordinator that knows `services`.
 */
export type Adapters = { readonly workspace: Workspace; ask(script: string): unknown; refused(script: string): unknown };

const { text: CODE } = buildSync({
  stdin: { contents: 'export { googleServices } from "./src/server/google/services"; export { asAppError } from "./src/contract/errors";', resolveDir: process.cwd() },
  bundle: true, write: false, platform: "neutral", mainFields: ["module", "main"], target: "es2020", format: "iife", globalName: "Adapters_", charset: "utf8",
}).outputFiles[0]!;

export function adapters(options: WorkspaceOptions = {}): Adapters {
  const manifest = JSON.parse(readFileSync("appsscript.json", "utf8")) as { readonly [entry: string]: unknown };
  const { workspace, run } = inlineScript(CODE, { manifest, ...options });
  return {
    workspace,
    ask: (script) => run(`var services = Adapters_.googleServices(); ${script}`),
    refused: (script) => run(`var services = Adapters_.googleServices(); try { ${script} } catch (thrown) { var error = Adapters_.asAppError(thrown); return { code: error.code, key: error.key, cause: String(error.cause ?? "") }; }`),
  };
}
