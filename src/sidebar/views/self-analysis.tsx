import type { QuestionShown } from "../../contract/forms";
import type { ObservationId } from "../../contract/schemas";
import { useAsked } from "../asked";
import { dayInWords } from "../format";
import { Button } from "../parts/button";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";
import { QuestionnaireForm } from "./questionnaire";

export type AnalysisCalls = { show: Asks<"selfAnalysis.show">; save: Asks<"selfAnalysis.save">; keep: Asks<"draft.save"> };
type Props = { home: Home; observationId: ObservationId; calls: AnalysisCalls; saved: (said: string) => void; back: () => void };

/** Q10: the teacher's own look at the lesson, before the mentor's sheet opens (R-H07). */
export function SelfAnalysisPage({ home, observationId, calls, saved, back }: Props) {
  const { answer: shown, refusal, again } = useAsked(calls.show, { observationId });
  if (!shown) return <Screen title={say("analysis.title")} back={back}>{refusal ? <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble> : <Skeleton />}</Screen>;
  const { questionnaire, about, lessonDate, values, writtenOn, mayWrite } = shown;
  return (
    <Screen title={questionnaire.title} lead={[dayInWords(lessonDate, home.today), about].filter(Boolean).join(" · ")} back={back}>
      {mayWrite ? (
        <>
          <p>{say("analysis.why")}</p>
          <QuestionnaireForm home={home} draftOf={{ form: "analysis", subject: observationId }} shown={shown} keep={calls.keep} send={say("save")} save={(values, id) => calls.save({ observationId, values }, id)} saved={() => saved(say("analysis.saved"))} />
        </>
      ) : writtenOn === null ? <Empty why={say("analysis.none")}><Button onClick={back}>{say("back")}</Button></Empty> : (
        <>
          <p class="quiet">{say("lesson.analysed", { day: dayInWords(writtenOn, home.today) })}</p>
          <dl class="answers">{questionnaire.items.filter(({ key }) => values[key]).map((item) => <div key={item.key}><dt>{item.title}</dt><dd>{wordsOf(item, values[item.key] ?? "")}</dd></div>)}</dl>
          <div class="row noprint"><Button icon="print" onClick={() => window.print()}>{say("print")}</Button></div>
        </>
      )}
    </Screen>
  );
}

const wordsOf = ({ choices }: QuestionShown, value: string): string => choices.find(({ code }) => code === value)?.title ?? value;
