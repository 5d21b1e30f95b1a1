import { printed } from "../../export/print-pdf";
import { param, type Answer, type Visit } from "../visit";
import { DOC, FOLDER, FORM, SHEET } from "./drive-kinds";
import { noAccess } from "./refused";
import { saidPage } from "./sheet";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A file of Drive for who may see it: a Doc as .docx, .pdf or HTML, anything else as it is stored. */
export async function filePage(visit: Visit): Promise<Answer> {
  const { workspace, as } = visit;
  const id = param(visit, "id");
  const file = workspace.as(as).files().find((each) => each.id === id);
  if (!file && (id === workspace.registryId || workspace.drive().some((each) => each.id === id))) return noAccess(visit);
  if (!file || [FOLDER, FORM, SHEET].includes(file.mimeType)) return saidPage(visit, "Нет такого файла", "Его удалили из Диска, или ссылка неполная.", 404);
  if (file.mimeType !== DOC) return { type: file.mimeType, body: workspace.fileBytes(id), saveAs: file.name };
  switch (param(visit, "kind")) {
    case "docx": return { type: DOCX, body: workspace.fileBytes(id, "docx"), saveAs: `${file.name}.docx` };
    case "pdf": return pdf(visit, id, file.name);
    default: return { body: workspace.fileHtml(id) };
  }
}

async function pdf(visit: Visit, id: string, name: string): Promise<Answer> {
  try {
    const [bytes = new Uint8Array()] = await printed([visit.workspace.fileHtml(id)]);
    return { type: "application/pdf", body: bytes, saveAs: `${name}.pdf` };
  } catch (thrown) {
    const why = (thrown instanceof Error ? thrown.message : String(thrown)).split("\n")[0] ?? "";
    return saidPage(visit, "PDF не получился", `PDF печатает Chromium, а он здесь не запустился. Скачайте .docx или нажмите «Печать»: печатает этот браузер. Свой Chromium указывает переменная CHROMIUM_PATH. Причина: ${why}`, 503);
  }
}
