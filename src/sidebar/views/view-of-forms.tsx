import type { QuestionnaireId, WaveId } from "../../contract/schemas";
import { asks } from "../rpc";
import { FormsPage } from "./forms";
import type { Home } from "./home";
import type { Go, Place } from "./place";
import { PaperFormsPage } from "./slips";
import { TypingPage } from "./typing";
import { WavePage } from "./wave";
import { WavePlanPage } from "./wave-plan";

const keep = asks("draft.save");
const job = { step: asks("job.step"), stop: asks("job.stop") };
const show = asks("form.show");
const forms = asks("forms.show");
const wave = asks("wave.show");
const answersCalls = { show: asks("answers.show"), take: asks("answers.take"), see: asks("answer.seen") };
const formsCalls = { show: forms, wave, job, collect: asks("answers.collect"), mend: asks("form.mend"), odd: asks("odd.settle"), letter: asks("letter.settle") };
const waveCalls = { show: wave, job, remind: asks("wave.remind"), close: asks("wave.close"), answers: answersCalls };

type Props = { home: Home; place: Place; go: Go; changed: (said: string) => void };

/** The screens of questionnaires, handed what they may ask of the server. */
export function FormsView({ home, place, go, changed }: Props) {
  const [first = "", second = "", period = ""] = place.of;
  switch (place.view) {
    case "forms": return <FormsPage {...{ home, go }} calls={formsCalls} />;
    case "wave":
      return first === "new"
        ? <WavePlanPage {...{ home, go, changed, period }} questionnaire={second as QuestionnaireId} calls={{ plan: asks("wave.plan"), send: asks("wave.send"), job }} />
        : <WavePage {...{ home, go, keep }} waveId={first as WaveId} calls={waveCalls} />;
    case "typing": return <TypingPage {...{ home, go, keep }} of={place.of} calls={{ forms, wave, show, type: asks("answer.type") }} />;
    case "slips": return <PaperFormsPage {...{ home, go, keep }} of={place.of} calls={{ forms, wave, print: asks("form.print") }} />;
    default: return null;
  }
}
