import { DocMoved, type OpenDoc, type Piece, type SeenFile, type Typed } from "../../workspace";
import { corner } from "../people";
import { escaped, layout, link } from "../markup";
import { param, type Answer, type Visit } from "../visit";
import { crumbsOf } from "./drive";
import { inWords, saidOf } from "./drive-acts";
import { DOC } from "./drive-kinds";
import { DRIVE_STYLE } from "./drive-look";
import { namesFor } from "./drive-names";
import { PAPER_STYLE, SHEETS_STYLE } from "./paper-look";
import { PAPER_SCRIPT } from "./paper-script";
import { lockedChip, registerOf, stateChip } from "./paper-state";
import { noAccess } from "./refused";
import { saidPage } from "./sheet";

/** A Doc as sheets of paper: typed in paragraph by paragraph by who may, printed, downloaded. */
export function paperPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  const id = param(visit, "id");
  const person = workspace.as(as);
  const files = person.files();
  const file = files.find((each) => each.id === id && each.mimeType === DOC);
  if (!file) return workspace.drive().some((each) => each.id === id && each.mimeType === DOC) ? noAccess(visit) : saidPage(visit, "Нет такой бумаги", "Её удалили из Диска, или ссылка неполная.", 404);
  const { closed } = person.openDoc(id);
  const above = crumbsOf(file, files).map((each) => `<li><a href="${link("/drive", { folder: each.id, as })}">${escaped(each.name)}</a></li>`).join("");
  const download = (kind: "docx" | "pdf"): string => `<a class="button" href="${link("/file", { id, kind, as })}" data-file="${kind}" download="${escaped(`${file.name}.${kind}`)}">Скачать .${kind}</a>`;
  return { body: layout(file.name, `${DRIVE_STYLE}${PAPER_STYLE}${saidOf(visit)}<ol class="crumbs" aria-label="Путь"><li><a href="${link("/drive", { as })}">Диск</a></li>${above}</ol>
<h1>${escaped(file.name)}</h1>
<div class="row paper-acts">${stateChip(file, registerOf(visit))}${file.lock ? lockedChip : ""}${download("docx")}${download("pdf")}<button type="button" class="paper-print">Печать</button><a class="button" href="${link("/drive/file", { id, as })}">Подробно и доступ</a></div>
${whyClosed(visit, file, closed)}
<iframe class="sheet" title="${escaped(file.name)}" src="${link("/paper/sheets", { id, as })}" data-id="${escaped(id)}" data-as="${escaped(as)}" data-open="${closed === null ? 1 : 0}"></iframe>
<div class="typing" role="region" aria-label="Правка абзаца" hidden><p class="typing-said" role="status"></p><div class="typing-here"></div><div class="row typing-acts"></div></div><script>${PAPER_SCRIPT}</script>`, { corner: corner(visit) }) };
}

/** How one types here, or why one cannot. */
function whyClosed(visit: Visit, { id, owner, lock }: SeenFile, closed: OpenDoc["closed"]): string {
  switch (closed) {
    case null: return '<p class="quiet">Чтобы править, нажмите на абзац или ячейку.<span class="by-keys"> Ctrl+Enter сохраняет, Esc отменяет, Enter начинает новый абзац.</span></p>';
    case "no-right": return `<p class="said">Вы читаете эту бумагу, но не правите её. Право редактора даёт владелец: ${escaped(namesFor(visit)(owner))}.</p>`;
    case "locked": return `<p class="said">Бумага закреплена от правок${lock?.reason ? ` («${escaped(lock.reason)}»)` : ""}. Подписанное не меняют: его исправляет новый приказ.</p>`;
    case "trash": return `<div class="said">Бумага в корзине, поэтому её не правят.<form method="post" action="${link("/drive/act", { as: visit.as })}"><input type="hidden" name="id" value="${escaped(id)}"><input type="hidden" name="do" value="restore"><input type="hidden" name="back" value="${link("/paper", { id })}"><button>Восстановить</button></form></div>`;
  }
}

/** What the frame of the page holds: the sheets, with their revision, so that a click means the words that are seen. */
export function paperSheets(visit: Visit): Answer {
  const { html, revision } = visit.workspace.as(visit.as).openDoc(param(visit, "id"));
  return { body: html.replace("<html ", `<html data-revision="${escaped(revision)}" `).replace("</head>", `${SHEETS_STYLE}</head>`) };
}

const MARKS: { readonly [mark: string]: string } = {
  pageBreak: "новая страница", columnBreak: "новая колонка", horizontalRule: "черта", autoText: "номер страницы", image: "картинка", chip: "чип", suggestion: "предложение",
};
/** Runs as a person types in them: text may change, a sign stays whole or goes whole. */
const pieceHtml = ({ run, text, css, mark }: Piece): string => (mark === undefined ? `<span data-run="${run}" style="${escaped(css)}">${escaped(text).replace(/\v/g, "<br data-soft>")}</span>`
  : `<span data-run="${run}" data-mark contenteditable="false">${escaped(text === "" ? (MARKS[mark] ?? mark) : text)}</span>`);

const json = (value: unknown, status = 200): Answer => ({ status, type: "application/json", body: JSON.stringify(value) });

/** A paragraph for typing. */
export function paragraphRead(visit: Visit): Answer {
  const found = visit.workspace.as(visit.as).readParagraph(param(visit, "id"), param(visit, "place"));
  return found ? json({ revision: found.revision, html: found.pieces.map(pieceHtml).join("") }) : json({ error: "Этого абзаца в бумаге уже нет." }, 404);
}

/** What was typed takes its place, unless the paper has changed since: then the person decides. */
export function paragraphTyped({ workspace, as, fields }: Visit): Answer {
  const [id, place, revision] = ["id", "place", "revision"].map((name) => fields.get(name) ?? "") as [string, string, string];
  try {
    const typed = JSON.parse(fields.get("typed") ?? "null") as readonly Typed[] | null;
    workspace.as(as).typeInDoc(id, place, typed, revision);
    return json({ revision: workspace.as(as).openDoc(id).revision });
  } catch (thrown) {
    if (thrown instanceof DocMoved) return json({ moved: true, error: "Бумагу изменили, пока вы печатали: в другом окне или другим человеком." }, 409);
    return json({ error: inWords(thrown) }, 403);
  }
}
