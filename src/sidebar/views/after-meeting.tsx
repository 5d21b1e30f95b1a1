import { useAsked } from "../asked";
import { dayInWords } from "../format";
import { Button } from "../parts/button";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { label, say } from "../words";
import type { Home } from "./home";
import { QuestionnaireForm } from "./questionnaire";

type Calls = { show: Asks<"afterMeeting.show">; save: Asks<"afterMeeting.save">; keep: Asks<"draft.save"> };
type Props = { home: Home; of: readonly string[]; calls: Calls; back: () => void; returned: (said: string) => void };

/** Q09: how one meeting was, in three taps. */
export function AfterMeetingPage({ home, of: [meetingId = ""], calls, back, returned }: Props) {
  const { answer: shown, refusal, again } = useAsked(calls.show, { meetingId });
  if (!shown) return <Screen title={say("afterMeeting.title")} back={back}>{refusal ? <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble> : <Skeleton />}</Screen>;
  const { questionnaire, date, kind, nextStep, nextStepBy, maySay } = shown;
  return (
    <Screen title={questionnaire.title} lead={`${label(`meeting.${kind}`)}, ${dayInWords(date, home.today)}`} back={back}>
      {nextStep && nextStepBy && <p>{say("afterMeeting.agreed", { step: nextStep, day: dayInWords(nextStepBy, home.today) })}</p>}
      {maySay ? (
        <QuestionnaireForm
          home={home} draftOf={{ form: "afterMeeting", subject: meetingId }} shown={{ questionnaire, values: {} }} keep={calls.keep} send={say("afterMeeting.send")}
          save={(values, id) => calls.save({ meetingId, values }, id)} saved={() => returned(say("afterMeeting.saved"))}
        />
      ) : <Empty why={say("afterMeeting.none")}><Button onClick={back}>{say("back")}</Button></Empty>}
    </Screen>
  );
}
