import type { Output } from "../../../contract/contract";
import { QUESTIONNAIRE_IDS } from "../../../contract/schemas";
import { WAVES } from "../../catalogue/waves";
import { isOpenJob, jobStatus } from "../../domain/job";
import { waveDue } from "../../domain/questions/due";
import { currentForm } from "../../domain/questions/wave";
import { openYear } from "../../domain/school-year";
import type { FormDef, Job } from "../../domain/tables";
import type { ReadTables } from "../../services";
import type { Context, RegistrySheet } from "../context";
import { inviteShown, waveBrief, whoOf } from "./shown";

type FormsContext = Context & { readonly sheets: ReadTables<RegistrySheet | "letters"> };
type Shown = Output<"forms.show">;

const OF_FORMS: readonly Job["kind"][] = ["make-form", "send-letters", "collect-answers"];

/** «Анкеты»: what there is, what was sent, what waits for a decision. */
export function showForms(context: FormsContext): Shown {
  const { registry, sheets, school, today, now, services } = context;
  const yearId = openYear(registry, today)?.id ?? "";
  return {
    questionnaires: QUESTIONNAIRE_IDS.map((id) => {
      const rule = WAVES[id];
      const form = currentForm(registry, id, yearId);
      const due = waveDue({ registry, calendar: school.calendar, today, dayOf: services.dayOf }, rule);
      return {
        questionnaire: id, title: rule.title, channel: rule.channel, minutes: rule.minutes, version: rule.version, form: form ? formShown(form) : null,
        due: due && { text: { key: "duty.wave", params: { title: rule.title, n: due.people } }, period: due.period.id },
      };
    }),
    waves: [...registry.waves].sort((one, other) => (one.openedOn < other.openedOn ? 1 : one.openedOn > other.openedOn ? -1 : 0)).map((wave) => waveBrief(context, wave)),
    odd: oddShown(context),
    unclear: sheets.letters.rows.filter(({ state }) => state === "unclear").map(({ id, personId, day }) => ({ letterId: id, person: whoOf(context, personId), day })),
    jobs: sheets.jobs.rows.filter((job) => OF_FORMS.includes(job.kind) && (isOpenJob(job) || job.state === "failed")).map((job) => jobStatus(job, now)),
    pageUrl: services.memory.pageUrl(),
  };
}

const formShown = ({ id, state, address, fileId, version, verified, refused, trouble }: FormDef): NonNullable<Shown["questionnaires"][number]["form"]> =>
  ({ formDefId: id, state, address, editAddress: fileId === "" ? "" : `https://docs.google.com/forms/d/${fileId}/edit`, version: Number(version), verified, refused, trouble });

const oddShown = (context: Context): Shown["odd"] => context.registry.oddAnswers.filter(({ state }) => state === "open").flatMap(({ id, formDefId, at, why, code, account, inviteId }) => {
  const form = context.registry.formDef(formDefId);
  const invite = inviteId === "" ? undefined : context.registry.invite(inviteId);
  return form ? [{ oddId: id, questionnaire: form.kind, at, why, code, account, invite: invite ? inviteShown(context, invite) : null }] : [];
});
