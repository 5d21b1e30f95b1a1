import { LESSON_TYPES } from "../../contract/schemas";
import type { LessonType } from "../../contract/schemas";
import { useDraft } from "../draft";
import { SelectField, TextArea, TextField } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { Screen } from "../parts/screen";
import { wrongOf } from "../parts/trouble";
import { label, say } from "../words";
import type { Home } from "./home";
import type { Sample, SampleCalls } from "./samples";

type Typed = Omit<Sample, "sampleId">;
const BLANK: Typed = { title: "", lessonType: "new", subject: "", class: "", author: "", link: "", note: "" };

/** A sample lesson as the curator enters or mends it. */
export function SampleForm({ home, calls, standing, saved, back }: { home: Home; calls: SampleCalls; standing: Sample | null; saved: (words: string) => void; back: () => void }) {
  const subject = standing?.sampleId ?? "new";
  const { sampleId: _, ...written } = standing ?? { sampleId: "", ...BLANK };
  const draft = useDraft<Typed>("sample", subject, written, home.drafts.find((each) => each.form === "sample" && each.subject === subject), calls.keep);
  const sending = useSending(draft.key);
  const typed = { ...written, ...draft.value };
  const field = <Name extends Exclude<keyof Typed, "lessonType">>(name: Name) => ({ name, value: typed[name], set: (value: string) => draft.change({ [name]: value }), leave: draft.leave, wrong: wrongOf(sending.refusal, name) });
  const submit = () => {
    const input = { sampleId: standing?.sampleId ?? null, ...typed };
    void sending.send((id) => calls.save(input, id), input).then((done) => { if (done) { draft.drop(); saved(say(standing ? "sample.fixed" : "sample.saved")); } });
  };
  return (
    <Screen title={say(standing ? "sample.fixTitle" : "sample.enter")} back={back}>
      <SmallForm send={say("save")} sending={sending} submit={submit} cancel={() => { draft.drop(); back(); }} blocked={!typed.title.trim() || !typed.link.trim()}>
        {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
        <TextField {...field("title")} label={say("sample.topic")} required long={200} />
        <SelectField label={say("sample.type")} name="lessonType" value={typed.lessonType} set={(lessonType: LessonType) => draft.change({ lessonType })} options={LESSON_TYPES.map((type) => [type, label(`lessonType.${type}`)] as const)} />
        <div class="pairOfFields">
          <TextField {...field("subject")} label={say("sample.subject")} hint={say("sample.noSubjectHint")} optional long={120} />
          <TextField {...field("class")} label={say("sample.class")} optional long={20} />
        </div>
        <TextField {...field("link")} label={say("sample.link")} hint={say("sample.linkHint")} required long={500} />
        <TextField {...field("author")} label={say("sample.author")} optional long={150} />
        <TextArea {...field("note")} label={say("sample.note")} optional long={500} />
      </SmallForm>
    </Screen>
  );
}
