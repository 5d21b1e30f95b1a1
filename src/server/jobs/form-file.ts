import { AppError, asAppError } from "../../contract/errors";
import { keptFolder } from "../actions/papers/folders";
import { formSpec } from "../catalogue/form-spec";
import { QUESTIONNAIRES } from "../catalogue/questionnaires";
import { ANYONE, schoolDomain } from "../catalogue/waves";
import { admissionsFor, refusalOf, untried } from "../domain/questions/admission";
import { isWaveOpen } from "../domain/questions/wave";
import type { FormDef, Person } from "../domain/tables";
import type { Services } from "../services";
import type { TurnContext } from "./turn";

/** Outsiders are let in one by one; a step that has taken so long leaves the others to the next. */
const STEP_MS = 12_000;

type Context = TurnContext<"folders">;

/** An empty form in its folder. One that a killed run has left half made goes to the bin: nobody has it yet. */
export function emptyForm({ services, sheets, registry }: Context, form: FormDef, place: string): Partial<FormDef> {
  for (const id of new Set([...(form.fileId === "" ? [] : [form.fileId]), ...services.files.find("place", place).map((file) => file.id)])) services.files.trash(id);
  const folder = keptFolder(services, sheets.folders.rows, "forms", { year: "", pair: "" });
  const year = registry.years.find(({ id }) => id === form.yearId)?.title ?? "";
  // A link of an earlier file leads nowhere: without one the form counts as not filled yet.
  return { fileId: services.forms.make(`${form.kind} ${year.replace("/", "-")}`.trim(), folder, place), address: "", link: "" };
}

/**
 * Its questions, published and read back.
 * @throws AppError `not-ready` without the workbook of answers; `conflict` when Google does not publish it (R-N12)
 */
export function filledForm({ services, school }: Context, form: FormDef): Partial<FormDef> {
  const answersId = services.memory.answersId();
  if (answersId === "") throw new AppError("not-ready", "form.noAnswers");
  const questionnaire = QUESTIONNAIRES[form.kind];
  const { address, link, items } = services.forms.build(form.fileId, formSpec(questionnaire, school.mode), answersId);
  return { address, link, items: JSON.stringify(items), version: questionnaire.version, admitted: [], refused: [] };
}

/** Whom it lets in now, and whether everybody was asked for. */
export type Admitted = Pick<FormDef, "admitted" | "refused"> & { readonly whole: boolean };

/**
 * Lets in whoever the open waves of the form ask: the domain, outsiders one by one, those without an address by the open link. A refusal is
 * kept and stops nobody else.
 */
export function admitted({ services: { forms }, school, registry, today }: Context, form: Pick<FormDef, "id" | "fileId" | "admitted" | "refused">): Admitted {
  const domain = schoolDomain(school.mailDomain);
  const { anyone, outsiders } = admissionsFor(asked(registry, form, today), domain);
  const into = { admitted: [...form.admitted], refused: [...form.refused] };
  const take = (whom: string, reason: string | null): void => void (reason === null ? into.admitted.push(whom) : into.refused.push(refusalOf(whom, reason)));
  const ofDomain = domain === "" ? "" : refusal(() => forms.admitDomain(form.fileId, domain));
  if (ofDomain !== null || anyone) {
    // A consumer account has no domain to let in: then everybody with the link may answer, and the code tells whose the answer is.
    if (untried([ANYONE], into).length > 0) take(ANYONE, ofDomain === null ? refusal(() => forms.admitAnyone(form.fileId)) : (forms.admitAnyone(form.fileId), null));
  }
  const started = Date.now();
  for (const email of into.admitted.includes(ANYONE) ? [] : untried(outsiders, form)) {
    if (Date.now() - started > STEP_MS) return { ...into, whole: false };
    take(email, forms.admit(form.fileId, email));
  }
  return { ...into, whole: true };
}

const asked = (registry: Context["registry"], form: Pick<FormDef, "id">, today: Context["today"]): Person[] =>
  registry.waves.filter((wave) => wave.formDefId === form.id && isWaveOpen(wave, today)).flatMap(({ id }) => registry.invitesIn(id)).flatMap(({ personId }) => registry.person(personId) ?? []);

/** Null, or why Google refused; that it is away is no refusal. */
function refusal(admit: () => void): string | null {
  try {
    admit();
    return null;
  } catch (thrown) {
    const error = asAppError(thrown);
    if (error.code === "google-unavailable" || error.code === "not-found") throw thrown;
    return error.cause instanceof Error ? error.cause.message : error.key;
  }
}

/** What stands there, or null for a form in the bin or gone for good; Google being away is something else. */
export function lookedAt(services: Services, { fileId }: Pick<FormDef, "fileId">): ReturnType<Services["forms"]["look"]> | null {
  try {
    return services.forms.look(fileId);
  } catch (thrown) {
    if (asAppError(thrown).code === "not-found") return null;
    throw thrown;
  }
}
