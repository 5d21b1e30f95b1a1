export type Language = "ru" | "en";

/** A sentence as it crosses the wire: a key and what goes into its blanks. */
export type Told = { readonly key: string; readonly params?: { readonly [name: string]: string | number } | undefined };

/**
 * A sentence with its blanks filled: `{name}` is the parameter; `{n|пара|пары|пар}` is the number's plural form by `Intl.PluralRules`
 * (one, few, many); `{day:on}` is a day `yyyy-mm-dd` as 01.09.2026. A missing English key falls back to Russian; a missing key shows
 * itself, so that it is seen.
 */
export const filled = (pattern: string, params: Told["params"] = {}, language: Language): string =>
  pattern.replace(/\{(?:(day):)?([a-zA-Zа-яё]+)((?:\|[^{}|]*)*)\}/g, (blank, kind, name, forms: string) => {
    const value = params[name];
    if (value === undefined) return blank;
    if (kind === "day") return showDay(String(value));
    if (forms === "") return String(value);
    return pluralForm(Number(value), forms.slice(1).split("|"), language);
  });

/** `2026-09-01` as 01.09.2026; anything else as it is. */
export const showDay = (day: string): string => day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3.$2.$1");

function pluralForm(count: number, forms: readonly string[], language: Language): string {
  const rule = new Intl.PluralRules(language).select(count);
  const at = language === "ru" ? { one: 0, few: 1, many: 2, other: 1, zero: 2, two: 1 }[rule] : rule === "one" ? 0 : 1;
  return forms[Math.min(at, forms.length - 1)] ?? "";
}
