import { inlineScript, type InlineScript } from "../../inline-script";
import type { WorkspaceOptions } from "../../workspace";

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

/** A manifest with the three advanced services and `drive.file`, as the project has it. */
export const MANIFEST = {
  timeZone: "Europe/Moscow",
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: "Sheets", serviceId: "sheets", version: "v4" }, { userSymbol: "Drive", serviceId: "drive", version: "v3" },
      { userSymbol: "Docs", serviceId: "docs", version: "v1" },
    ],
  },
  oauthScopes: ["spreadsheets", "drive.file", "script.container.ui", "userinfo.email"].map(scope),
  webapp: { executeAs: "USER_DEPLOYING", access: "DOMAIN" },
};

export const DOC = "application/vnd.google-apps.document";
export const FOLDER = "application/vnd.google-apps.folder";
export const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export type DriveScript = InlineScript & {
  /** One execution that makes the file and answers with its id. */
  make(resource: object): string;
  /** What one expression of a script is; `FOLDER` and `DOC` are the types. */
  ask(expression: string): unknown;
};

export function driveScript(options: WorkspaceOptions = {}): DriveScript {
  const inline = inlineScript(`var FOLDER = "${FOLDER}", DOC = "${DOC}", WORD = "${WORD}";`, { manifest: MANIFEST, ...options });
  const ask = (expression: string) => inline.run(`return ${expression}`);
  return { ...inline, ask, make: (resource) => String(ask(`Drive.Files.create(${JSON.stringify(resource)}).id`)) };
}
