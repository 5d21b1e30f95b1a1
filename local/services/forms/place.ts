import type { Execution } from "../../runtime/execution";
import { ServiceFailure } from "../../runtime/failure";
import { inTrash } from "../drive/rights";
import { changeForm, formFile, mayEditForm, type FormFile } from "./form-file";
import type { FormModel } from "./model";

/** Everything a stand-in of FormApp needs to know of where it is. */
export type FormPlace = { readonly execution: Execution; readonly id: string };

/** Known of Drive and said by FormApp too; which of its words go with which cause is not known (local/DIFFERENCES.md). */
export const NOT_THERE = "No item with the given ID could be found, or you do not have permission to access it.";
const NOT_NOW = "Action not allowed";

/** The form as it stands now, for whoever may edit it. @throws ServiceFailure when it is gone, or the right is. */
export function lookedAt({ execution: { world, effective }, id }: FormPlace): FormFile {
  const file = formFile(world, id);
  if (!file || !mayEditForm(world, file, effective)) throw new ServiceFailure(NOT_THERE);
  return file;
}

/** @throws ServiceFailure when the form is locked or in the trash: its owner still reads it there. */
export function changed(place: FormPlace, change: (form: FormModel) => FormModel): void {
  const { execution } = place;
  const file = lookedAt(place);
  if (file.contentRestriction || inTrash(execution.world, file)) throw new ServiceFailure(NOT_NOW);
  changeForm(file, execution.effective, execution.time, change);
}
