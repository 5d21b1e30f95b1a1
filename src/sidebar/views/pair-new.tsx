import { FORMS, VARIANTS } from "../../contract/schemas";
import type { Form, Variant } from "../../contract/schemas";
import { text } from "../../texts/text";
import { dayOrNull } from "../format";
import { DayField, SelectField, TextArea } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
import { PeoplePicker } from "../parts/picker";
import type { Found, Search } from "../parts/picker";
import type { Asks } from "../rpc";
import { label, say } from "../words";
import { Compatibility } from "./compatibility";
import type { Home } from "./home";

type Props = { home: Home; search: Search; check: Asks<"pair.check">; save: Asks<"pair.propose">; saved: (said: string) => void; cancel: () => void };
type Kind = "teacher" | "pupil" | "external";
const KINDS: { readonly [Each in Form]: readonly [Kind, Kind] } = {
  "teacher-teacher": ["teacher", "teacher"], "pupil-pupil": ["pupil", "pupil"], "teacher-pupil": ["teacher", "pupil"],
  "external-teacher": ["external", "teacher"], "external-pupil": ["external", "pupil"],
};
const mentorFacts = (person: Found): string => [person.class || person.post, say("new.load", { load: person.load, capacity: person.capacity })].filter(Boolean).join(" · ");
const menteeFacts = (person: Found): string => [person.class || person.post, person.subjects.join(", "), person.needsMentor && say("new.needsMentor")].filter(Boolean).join(" · ");
const goalOf = (variant: Variant | ""): string => (variant ? text(`goal.${variant}`) : "");

type Typed = { form: Form; variant: Variant | ""; goal: string; mentor: Found[]; mentees: Found[]; start: string; end: string; workStart: string; loadReason: string };
const BLANK: Typed = { form: "teacher-teacher", variant: "young", goal: goalOf("young"), mentor: [], mentees: [], start: "", end: "", workStart: "", loadReason: "" };

/** A pair, or a group when there are several mentees: form, variant, who with whom, what for, till when. */
export function NewPair({ home, search, check, save, saved, cancel }: Props) {
  const { typed, change, field, wrong, send, form: kept } = useForm<Typed>("pair", "", BLANK);
  const { form, variant, goal, mentor, mentees } = typed;
  const [mentorKind, menteeKind] = KINDS[form];
  const [chosen] = mentor;
  const over = chosen && mentees.length > 0 && chosen.load + mentees.length > chosen.capacity;
  const asksStart = menteeKind === "teacher" && mentees.length > 0 && mentees.some(({ workStart }) => workStart === null);
  const warnings = [
    over && say("new.over", { load: chosen.load + mentees.length, capacity: chosen.capacity }),
    chosen && mentees.some(({ personId }) => personId === chosen.personId) && say("new.self"),
    chosen && variant === "subject" && mentees.some(({ subjects }) => subjects.length > 0 && !subjects.some((each) => chosen.subjects.includes(each))) && say("new.subjects"),
    mentees.some(({ consentMentoring }) => consentMentoring !== "given") && say("new.consents"),
  ].filter((warning): warning is string => typeof warning === "string");
  const choose = (next: Form) => {
    change({ form: next, ...(KINDS[next][0] === mentorKind ? {} : { mentor: [] }), ...(KINDS[next][1] === menteeKind ? {} : { mentees: [] }) });
    pick(next === "teacher-teacher" ? "young" : "");
  };
  const pick = (next: Variant | "") => change({ variant: next, ...(goal === goalOf(variant) ? { goal: goalOf(next) } : {}) });
  const submit = () => {
    if (!chosen) return;
    const input = {
      form, variant, mentorId: chosen.personId, menteeIds: mentees.map(({ personId }) => personId), goal, start: dayOrNull(typed.start), end: dayOrNull(typed.end),
      workStart: asksStart ? dayOrNull(typed.workStart) : null, loadReason: over ? typed.loadReason : "",
    };
    send((id) => save(input, id), input, (done) => saved(say("new.saved", { code: done.code })));
  };
  const blocked = !chosen || mentees.length === 0 || (over && !typed.loadReason.trim()) || (asksStart && !typed.workStart);
  return (
    <SmallForm title={mentees.length > 1 ? say("new.group") : say("pairs.new")} send={mentees.length > 1 ? say("new.saveGroup") : say("new.save")} {...kept} submit={submit} cancel={cancel} blocked={blocked}>
      <SelectField label={say("pairs.form")} value={form} set={choose} options={FORMS.map((each) => [each, label(`form.${each}`)] as const)} />
      {form === "teacher-teacher" && <SelectField label={say("new.variant")} value={variant} set={pick} options={[...VARIANTS.map((each) => [each, label(`variant.${each}`)] as const), ["", say("variant.none")] as const]} />}
      <PeoplePicker label={say("new.mentor")} name="mentorId" one kind={mentorKind} chosen={mentor} choose={(people) => change({ mentor: people })} describe={mentorFacts} search={search} wrong={wrong("mentorId")} />
      <PeoplePicker label={say("new.mentees")} name="menteeIds" kind={menteeKind} chosen={mentees} choose={(people) => change({ mentees: people })} describe={menteeFacts} search={search} wrong={wrong("menteeIds")} />
      {home.mode === "codes" && <p class="quiet small">{say("noNames")}</p>}
      <TextArea label={say("new.goal")} hint={say("new.goalHint")} {...field("goal")} long={1000} />
      <div class="pairOfFields"><DayField label={say("new.start")} {...field("start")} optional /><DayField label={say("new.end")} {...field("end")} optional hint={say("new.datesHint")} /></div>
      {asksStart && <DayField label={say("new.workStart")} {...field("workStart")} required hint={say("new.workStartHint")} />}
      {chosen && mentees.length > 0 && <Compatibility {...{ home, check, form, variant }} mentorId={chosen.personId} menteeIds={mentees.map(({ personId }) => personId)} />}
      {warnings.length > 0 && <div class="notice" role="status"><ul>{warnings.map((warning) => <li key={warning}>{warning}</li>)}</ul></div>}
      {over && <TextArea label={say("new.loadReason")} {...field("loadReason")} required long={500} />}
    </SmallForm>
  );
}
