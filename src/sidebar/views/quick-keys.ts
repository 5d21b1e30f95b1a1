/** Milliseconds within which a second digit belongs to the first: «1», «2» is the twelfth choice. */
const PAUSE = 900;
let before = { group: null as Element | null, digits: "", at: 0 };

const groupsOf = (form: Element): HTMLElement[] => [...form.querySelectorAll<HTMLElement>("[data-group]")];
const inputsOf = (group: Element): HTMLInputElement[] => [...group.querySelectorAll<HTMLInputElement>("input[data-key]")];

/** The field of a question that a key goes to: what is chosen, else the first. */
function enter(group: Element): void {
  const inputs = [...group.querySelectorAll<HTMLElement>("input, select, textarea")];
  (inputs.find((each) => each instanceof HTMLInputElement && each.type === "radio" && each.checked) ?? inputs[0])?.focus();
}

function goOn(form: HTMLElement, group: Element): void {
  const groups = groupsOf(form);
  const next = groups[groups.indexOf(group as HTMLElement) + 1];
  if (next) enter(next);
  else form.querySelector<HTMLElement>('button[type="submit"]')?.focus();
}

/** The first question, when a person's sheet is opened. */
export const enterFirst = (form: HTMLElement): void => { const [first] = groupsOf(form); if (first) enter(first); };

/**
 * Quick typing in from paper: a number key takes the choice of that number and goes on to the next question where one is enough, Enter
 * goes on, Ctrl+Enter saves. Only what has the focus is meant, and a text field keeps its digits.
 */
export function quickKeys(event: KeyboardEvent & { currentTarget: HTMLElement }, submit: () => void): void {
  const form = event.currentTarget;
  const target = event.target as HTMLElement;
  const group = target.closest("[data-group]");
  if (event.key === "Enter") {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      submit();
    } else if (group && !(target instanceof HTMLTextAreaElement) && !(target instanceof HTMLButtonElement)) {
      event.preventDefault();
      goOn(form, group);
    }
    return;
  }
  if (!group || !/^\d$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey || !(target instanceof HTMLInputElement) || target.dataset["key"] === undefined) return;
  const inputs = inputsOf(group);
  const keyed = (digits: string) => inputs.find((each) => each.dataset["key"] === digits);
  const together = before.group === group && event.timeStamp - before.at < PAUSE ? before.digits + event.key : event.key;
  const digits = keyed(together) ? together : event.key;
  const input = keyed(digits);
  if (!input) return;
  event.preventDefault();
  // The first digit of two had ticked a choice of its own.
  if (digits.length > 1 && input.type === "checkbox") keyed(before.digits)?.click();
  before = { group, digits, at: event.timeStamp };
  input.focus();
  if (input.type === "checkbox" || !input.checked) input.click();
  const more = inputs.some((each) => each.dataset["key"]!.length > digits.length && each.dataset["key"]!.startsWith(digits));
  if (input.type === "radio" && !more) goOn(form, group);
}
