import { h } from "./element";

export type Entry = { readonly caption: string; readonly run?: () => void; readonly items?: readonly Entry[]; readonly off?: boolean; readonly line?: boolean };

/** A bar of menus with submenus, by mouse, finger and keyboard: arrows, Enter, Escape. */
export function menuBar(label: string): { readonly element: HTMLElement; readonly show: (menus: readonly Entry[]) => void } {
  const element = h("div", { class: "menu-bar", role: "menubar", "aria-label": label });
  document.addEventListener("click", (event) => { if (!element.contains(event.target as Node)) closeAll(element); });
  // A click into a frame is not told here, the focus is.
  window.addEventListener("blur", () => { if (document.activeElement instanceof HTMLIFrameElement) closeAll(element); });
  element.addEventListener("keydown", (event) => { pressed(element, event); });
  let drawn = "";
  return { element, show: (menus) => {
    // An open menu stays open while the sheet behind it is read again.
    const text = JSON.stringify(menus);
    if (text === drawn) return;
    drawn = text;
    element.replaceChildren(...menus.map((menu) => opened(menu, true, element)));
  } };
}

const closeAll = (root: Element): void => { root.querySelectorAll("[aria-expanded=true]").forEach((each) => { each.setAttribute("aria-expanded", "false"); }); };

function opened(entry: Entry, top: boolean, root: HTMLElement): HTMLElement {
  const item = h("div", { class: `menu${entry.line ? " line" : ""}`, role: "none" });
  const button = h("button", { type: "button", role: "menuitem", ...(entry.items ? { "aria-haspopup": "true", "aria-expanded": "false" } : {}), disabled: entry.off === true }, entry.caption);
  item.append(button);
  if (!entry.items) {
    button.addEventListener("click", () => { closeAll(root); entry.run?.(); });
    if (!top) item.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") closeBeside(item); });
    return item;
  }
  item.append(h("div", { class: top ? "menu-list" : "menu-list below", role: "menu", "aria-label": entry.caption }, ...entry.items.map((each) => opened(each, false, root))));
  const open = (on: boolean): void => {
    closeBeside(item);
    button.setAttribute("aria-expanded", String(on));
    if (on) kept(item);
  };
  button.addEventListener("click", () => { open(!top || button.getAttribute("aria-expanded") !== "true"); });
  item.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse" && (!top || root.querySelector("[aria-expanded=true]"))) open(true); });
  return item;
}

const closeBeside = (item: Element): void => { for (const other of item.parentElement?.children ?? []) if (other !== item) closeAll(other); };

/** A list stays within the window; a top one is placed by its button, since the bar itself may scroll. */
function kept(item: HTMLElement): void {
  const [button, list] = [item.firstElementChild, item.lastElementChild as HTMLElement];
  const from = button?.getBoundingClientRect();
  if (!from) return;
  const below = list.classList.contains("below");
  const width = list.offsetWidth;
  const beside = below && from.right + width <= innerWidth;
  list.style.left = `${Math.max(4, Math.min(beside ? from.right - 4 : below ? from.left + 24 : from.left, innerWidth - width - 4))}px`;
  list.style.top = `${Math.max(4, Math.min(beside ? from.top - 4 : from.bottom + (below ? 0 : 2), innerHeight - list.offsetHeight - 4))}px`;
}

function pressed(root: HTMLElement, event: KeyboardEvent): void {
  const at = document.activeElement;
  const item = at?.closest<HTMLElement>(".menu");
  if (!item || !at) return;
  const top = item.parentElement === root;
  const neighbours = [...(item.parentElement?.children ?? [])].map((each) => each.querySelector<HTMLButtonElement>(":scope > button")).filter((each): each is HTMLButtonElement => each !== null && !each.disabled);
  const step = (by: number): void => { neighbours[(neighbours.indexOf(at as HTMLButtonElement) + by + neighbours.length) % neighbours.length]?.focus(); };
  const into = (): void => {
    if (at.getAttribute("aria-haspopup") !== "true") return;
    at.setAttribute("aria-expanded", "true");
    kept(item);
    item.querySelector<HTMLButtonElement>(".menu-list button:not(:disabled)")?.focus();
  };
  const out = (): void => {
    const above = item.parentElement?.closest(".menu")?.querySelector<HTMLButtonElement>(":scope > button");
    closeAll(root.contains(above ?? null) && above ? (above.parentElement ?? root) : root);
    above?.focus();
  };
  const keys: { readonly [key: string]: () => void } = top
    ? { ArrowRight: () => { step(1); }, ArrowLeft: () => { step(-1); }, ArrowDown: into, Escape: () => { closeAll(root); } }
    : { ArrowDown: () => { step(1); }, ArrowUp: () => { step(-1); }, ArrowRight: into, ArrowLeft: out, Escape: out };
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}
