import { printed } from "../../export/print-pdf";
import { param, type Answer, type Visit } from "../visit";
import { saidPage } from "./sheet";

const DOC = "application/vnd.google-apps.document";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A file of Drive: a Doc as .docx, .pdf or HTML, anything else as it is stored. */
export async function filePage(visit: Visit): Promise<Answer> {
  const { workspace } = visit;
  const id = param(visit, "id");
  const file = workspace.drive().find((each) => each.id === id);
  if (!file || file.mimeType === "application/vnd.google-apps.folder") return saidPage(visit, "Нет такого файла", "Его удалили из Диска, или ссылка неполная.", 404);
  if (file.mimeType !== DOC) return { type: file.mimeType, body: workspace.fileBytes(id), saveAs: file.name };
  switch (param(visit, "kind")) {
    case "docx": return { type: DOCX, body: workspace.fileBytes(id, "docx"), saveAs: `${file.name}.docx` };
    case "pdf": {
      const [pdf = new Uint8Array()] = await printed([workspace.fileHtml(id)]);
      return { type: "application/pdf", body: pdf, saveAs: `${file.name}.pdf` };
    }
    default: return { body: workspace.fileHtml(id) };
  }
}
