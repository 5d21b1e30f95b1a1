import { inlineScript, type InlineScript } from "../../inline-script";
import type { WorkspaceOptions } from "../../workspace";
import { MANIFEST } from "../drive/drive.test-data";

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

/** The manifest of a project with forms and mail. */
export const FORMS_MANIFEST = { ...MANIFEST, oauthScopes: [...MANIFEST.oauthScopes, ...["forms", "script.scriptapp", "script.send_mail"].map(scope)] };
export const FORM = "application/vnd.google-apps.form";
export const SHEET = "application/vnd.google-apps.spreadsheet";

export type FormScript = InlineScript & {
  /** The form made through Drive, published to its owner's domain. */
  readonly id: string;
  /** Lines of a script that knows `form`, then one expression that is its answer. */
  on(script: string): unknown;
  url(): string;
};

/** A workspace with one form; `setup` is what a script does to `form` after making it. */
export function formScript(setup = "", options: WorkspaceOptions = {}, more = ""): FormScript {
  const inline = inlineScript(more, { manifest: FORMS_MANIFEST, ...options });
  const id = String(inline.run(`var id = Drive.Files.create({ name: "Анкета", mimeType: "${FORM}" }).id, form = FormApp.openById(id);
    Drive.Permissions.create({ type: "domain", domain: "school0.example", role: "reader", view: "published" }, id);
    form.setTitle("Анкета наставника").setPublished(true); ${setup}; return id`));
  const on = (script: string) => inline.run(`var form = FormApp.openById("${id}"); ${script}`);
  return { ...inline, id, on, url: () => String(on("return form.getPublishedUrl()")) };
}
