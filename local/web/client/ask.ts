import { h } from "./element";

/** A window over the page with a text and buttons; answers which was pressed, the last one when it was closed otherwise. */
export function ask(title: string, text: string, buttons: readonly string[], inside: HTMLElement | null = null): Promise<string> {
  return new Promise((resolve) => {
    const close = buttons[buttons.length - 1] ?? "";
    const dialog = h("dialog", { class: "ask", "aria-label": title },
      h("h2", {}, title), text !== "" && h("p", { class: "wrap" }, text), inside,
      h("div", { class: "row" }, ...buttons.map((words, at) => h("button", { type: "button", class: at === 0 ? "first" : "", onclick: () => { dialog.close(words); } }, words))));
    dialog.addEventListener("close", () => {
      resolve(dialog.returnValue === "" ? close : dialog.returnValue);
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
    (dialog.querySelector<HTMLElement>("input") ?? dialog.querySelector("button"))?.focus();
  });
}

const OK_FOR = 5 * 60_000;
let silentUntil = 0;

/** What Google asks before a cell is changed that is protected with a warning only. */
export async function askBeforeWarned(): Promise<boolean> {
  if (Date.now() < silentUntil) return true;
  const silent = h("input", { type: "checkbox", id: "ask-silent" });
  const answer = await ask("Внимание!", "Вы пытаетесь изменить часть листа, которую не следует менять случайно. Всё равно изменить?", ["Изменить", "Отмена"],
    h("label", { class: "option", for: "ask-silent" }, silent, "Не показывать это 5 минут"));
  if (answer === "Изменить" && silent.checked) silentUntil = Date.now() + OK_FOR;
  return answer === "Изменить";
}

/** Asks for a line of text; null when it was closed. */
export async function askText(title: string, label: string, value: string, button: string): Promise<string | null> {
  const field = h("input", { type: "text", id: "ask-text" });
  field.value = value;
  field.addEventListener("keydown", (event) => { if (event.key === "Enter") field.closest("dialog")?.close(button); });
  const answer = await ask(title, "", [button, "Отмена"], h("div", { class: "field" }, h("label", { for: "ask-text" }, label), field));
  return answer === button ? field.value.trim() : null;
}

/** A passing message in the corner; one that says what went wrong stays until it is closed. */
export function toast(title: string, message: string, wrong = false): void {
  const box = h("div", { class: `toast${wrong ? " wrong" : ""}`, role: wrong ? "alert" : "status" },
    h("div", { class: "wrap" }, title !== "" && h("b", {}, title), title !== "" && h("br"), message),
    h("button", { type: "button", "aria-label": "Закрыть", onclick: () => { box.remove(); } }, "×"));
  let tray = document.querySelector(".toasts");
  if (!tray) document.body.append((tray = h("div", { class: "toasts" })));
  if (wrong) tray.querySelectorAll(".wrong").forEach((older) => { older.remove(); });
  tray.append(box);
  if (!wrong) setTimeout(() => { box.remove(); }, 8000);
}
