import { asAppError } from "../../contract/errors";
import { itemsOf, troubleOf, wasAddedTo } from "../actions/forms/form-trouble";
import { openWaves } from "../domain/questions/wave";
import type { FormDef } from "../domain/tables";
import type { TurnContext } from "./turn";

type Look = TurnContext<"letters">;

/**
 * While a form is open it is looked at so often, whatever the trigger has missed (platform-verdicts B21). A little less than the hour after
 * which an add-on's next beat comes, or that beat would find it is too early.
 */
const EVERY_MS = 55 * 60_000;

const openForms = ({ registry, today }: Look): FormDef[] => {
  const ids = new Set(openWaves(registry, today).map(({ formDefId }) => formDefId));
  return registry.formDefs.filter(({ id, channel, state, fileId }) => ids.has(id) && channel === "form" && state === "open" && fileId !== "");
};

/** The instant of the next look, or "" while no form is open. */
export function lookAgainAt(look: Look): string {
  const last = look.services.memory.heartbeat()?.lookedAt ?? "";
  return openForms(look).length === 0 ? "" : last === "" ? look.now : new Date(Date.parse(last) + EVERY_MS).toISOString();
}

/** Looks, when an hour has passed, whether an open form holds answers that were not taken in, or has something wrong: two calls a form. */
export function saysSomethingNew(look: Look): boolean {
  const at = lookAgainAt(look);
  if (at === "" || at > look.now) return false;
  const found = openForms(look).some((form) => isNew(look, form));
  if (look.services.memory.heartbeat()) look.services.memory.saveHeartbeat({ lookedAt: look.now });
  return found;
}

function isNew({ services: { forms } }: Look, form: FormDef): boolean {
  try {
    return troubleOf(form, itemsOf(form), forms.look(form.fileId), wasAddedTo(form)) !== form.trouble || forms.responses(form.fileId, form.readUntil).some(({ at }) => at > form.readUntil);
  } catch (thrown) {
    if (asAppError(thrown).code === "not-found") return form.trouble !== "form.trouble.gone";
    throw thrown;
  }
}
