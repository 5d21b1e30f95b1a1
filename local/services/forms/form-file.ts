import type { World } from "../../runtime/world";
import { touched, type DriveFile } from "../drive/file";
import { atLeast, inTrash, roleOf } from "../drive/rights";
import type { FormItem, FormModel } from "./model";

/** A form is a file of Drive; its answers stand in `world.answers` under the file's id. */
export type FormFile = DriveFile & { content: { readonly kind: "form"; readonly form: FormModel } };

const isForm = (file: DriveFile | undefined): file is FormFile => file?.content.kind === "form";

export function formFile(world: World, id: string): FormFile | undefined {
  const file = world.drive.get(id);
  return isForm(file) ? file : undefined;
}

export const formFiles = (world: World): FormFile[] => [...world.drive.values()].filter(isForm);

/** Puts another version of the form in its place. */
export function changeForm(file: FormFile, by: string, at: number, change: (form: FormModel) => FormModel): void {
  file.content = { kind: "form", form: change(file.content.form) };
  touched(file, by, at);
}

export const changedItem = (form: FormModel, id: number, change: (item: FormItem) => FormItem): FormModel =>
  ({ ...form, items: form.items.map((item) => (item.id === id ? change(item) : item)) });

export const editUrl = (file: FormFile): string => `https://docs.google.com/forms/d/${file.id}/edit`;
/** platform.md §7: `/forms/d/e/<publishedId>/viewform`; the file's own id never stands in it. */
export const publishedUrl = ({ content: { form } }: FormFile): string => `https://docs.google.com/forms/d/e/${form.publishedId}/viewform`;

/** The form that an address means: the public one, the editors', or one with the file's id. */
export function formAt(world: World, url: string): FormFile | undefined {
  const [, published, own] = /\/forms\/d\/(?:e\/([\w-]+)|([\w-]+))(?:\/|\?|$)/.exec(url) ?? [];
  if (published !== undefined) return formFiles(world).find(({ content: { form } }) => form.publishedId === published);
  return own === undefined ? undefined : formFile(world, own);
}

/**
 * Whether a person may answer: whom the file is shared with in any way, `view: "published"` included; publishing alone opens it to nobody
 * else ([GH: vm0-ai/vm0#25163]; [D: forms/api/guides/publish-form]).
 */
export function mayAnswer(world: World, file: FormFile, email: string): boolean {
  return atLeast(world, file, email, "reader") || file.permissions.some((grant) => grant.view === "published" && (
    grant.type === "anyone" || (email !== "" && (grant.type === "domain" ? email.endsWith(`@${grant.domain ?? ""}`) : grant.emailAddress?.toLowerCase() === email.toLowerCase()))));
}

/** Editors open a form; in the trash its owner alone, by its id (platform.md trap 32). */
export const mayEditForm = (world: World, file: FormFile, email: string): boolean =>
  inTrash(world, file) ? file.owner === email : atLeast(world, file, email, "writer");

export const hasRole = (world: World, file: FormFile, email: string): boolean => roleOf(world, file, email) !== null;

/** A fact of the world: addresses of the domain have an account unless a test says otherwise, others have none unless it does. */
export const isAccount = (world: World, email: string): boolean =>
  world.accounts[email.toLowerCase()] ?? (email === world.coordinator || email.toLowerCase().endsWith(`@${world.domain.toLowerCase()}`));
