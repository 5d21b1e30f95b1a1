import { asAppError } from "../../contract/errors";
import type { IsoDate } from "../../contract/schemas";
import { openContext } from "../actions/context";
import { withViews } from "../actions/views";
import { FORM_IS_OVER } from "../catalogue/waves";
import { isWaveOpen } from "../domain/questions/wave";
import type { Registry } from "../domain/registry";
import type { FormDef } from "../domain/tables";
import type { Change, Services } from "../services";

/** Forms that still take answers though all their waves are over. */
export const formsToClose = (registry: Registry, today: IsoDate): FormDef[] => registry.formDefs.filter((form) => {
  const waves = registry.waves.filter(({ formDefId }) => formDefId === form.id);
  return form.channel === "form" && form.state === "open" && form.fileId !== "" && waves.length > 0 && !waves.some((wave) => isWaveOpen(wave, today));
});

/** They stop accepting and say so («Анкета закрыта. Спросите куратора»); one that has a successor by now is replaced. */
export function closeForms(services: Services, forms: readonly FormDef[]): void {
  const closed = forms.filter((form) => isClosed(services, form)).map(({ id }) => id);
  if (closed.length === 0) return;
  services.alone(() => {
    const context = openContext(services);
    const changes = formsToClose(context.registry, context.today).filter(({ id }) => closed.includes(id)).map((form): Change => {
      const newer = context.registry.formDefs.some(({ kind, yearId, version }) => kind === form.kind && yearId === form.yearId && version > form.version);
      return { update: "formDefs", id: form.id, fields: { state: newer ? "replaced" : "closed", updatedAt: context.now } };
    });
    services.workbook.write(withViews(context, changes));
  });
}

/** A form that is gone takes no answers either. */
function isClosed({ forms }: Services, { fileId }: FormDef): boolean {
  try {
    return !forms.publish(fileId, false, FORM_IS_OVER).accepting;
  } catch (thrown) {
    if (asAppError(thrown).code === "not-found") return true;
    throw thrown;
  }
}
