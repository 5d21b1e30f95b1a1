import type { World } from "../runtime/world";
import { answersOf } from "../services/forms/answers";
import { formFiles, mayAnswer, mayEditForm, publishedUrl } from "../services/forms/form-file";
import { inTrash } from "../services/drive/rights";

/** A form as a person finds it: what one may do with it, and how many have answered, for those who may see that. */
export type SeenForm = {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly owner: string;
  readonly trashed: boolean;
  readonly locked: boolean;
  readonly published: boolean;
  readonly accepting: boolean;
  readonly mayEdit: boolean;
  readonly mayAnswer: boolean;
  readonly responses: number | null;
};

/** Forms that the person may edit or answer, in the order they were made. */
export const seenForms = (world: World, email: string): SeenForm[] => formFiles(world).flatMap((file) => {
  const { title, published, accepting } = file.content.form;
  const trashed = inTrash(world, file);
  const mayEdit = email !== "" && mayEditForm(world, file, email);
  const answers = !trashed && published && mayAnswer(world, file, email);
  return mayEdit || answers ? [{
    id: file.id, title: title === "" ? file.name : title, url: publishedUrl(file), owner: file.owner, trashed, locked: file.contentRestriction !== null, published, accepting, mayEdit, mayAnswer: answers,
    responses: mayEdit ? answersOf(world.answers, file.id).length : null,
  }] : [];
});
