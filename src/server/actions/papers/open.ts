import type { Input, Output } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import type { Paper } from "../../domain/tables";
import type { Context } from "../context";
import { paperFor } from "./rights";

/** The paper as a PDF through the page: no right on the file is given to anybody for it (`domain/rights.md` R.4). */
export function openPaper(context: Context, { paperId }: Input<"paper.open">): Output<"paper.open"> {
  const { services } = context;
  const paper = paperFor(context, "s", paperId);
  if (paper.fileId === "") throw new AppError("not-ready", "paper.noFile", { title: paper.title });
  withFiles(context);
  return { title: fileName(paper), pdf: services.files.pdf(paper.fileId) };
}

/** Files are made and read by the coordinator's account alone (design §1). @throws AppError `not-ready` naming the account */
export function withFiles({ services, school }: Context): void {
  if (services.effectiveEmail() !== school.coordinator) throw new AppError("not-ready", "job.elsewhere", { account: school.coordinator });
}

/** Kind, number and date: a downloaded file is named without a person. */
const fileName = ({ kind, number, date }: Paper): string => [kind, ...(number === "" ? [] : [number]), ...(date === null ? [] : [date])].join(" ");

export const pagePart = ({ services }: Context, { name }: Input<"page.part">): Output<"page.part"> => ({ code: services.files.pagePart(name) });
