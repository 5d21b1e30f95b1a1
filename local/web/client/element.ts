type Child = Node | string | null | undefined | false;
type Props = { readonly [name: string]: unknown };

/** An element with its properties (`on…` are listeners, `data-…`, `aria-…`, `role` and the like attributes) and what stands in it. Text never becomes markup. */
export function h<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, props: Props = {}, ...children: readonly Child[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false || value === null) continue;
    if (name.startsWith("on") && typeof value === "function") element.addEventListener(name.slice(2), value as EventListener);
    else if (name === "class") element.className = String(value as string);
    else if (name in element && typeof value !== "string") (element as unknown as Record<string, unknown>)[name] = value;
    else element.setAttribute(name, value === true ? "" : String(value as string));
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return element;
}

export const plural = (count: number, one: string, few: string, many: string): string =>
  `${count.toLocaleString("ru-RU")}\u00A0${{ one, few, many, other: many, zero: many, two: many }[new Intl.PluralRules("ru").select(count)]}`;

export const letters = (column: number): string => (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
