import type { InviteId } from "../../contract/schemas";
import { useAsked } from "../asked";
import { Button } from "../parts/button";
import { Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { say } from "../words";
import type { AnswerCalls } from "./group-answers";
import type { Home } from "./home";
import { QuestionnaireForm } from "./questionnaire";

type Props = { home: Home; inviteId: InviteId; calls: AnswerCalls; typed: (late: boolean) => void; cancel: () => void };

/** A pupil's sheet of paper, typed in: empty at each opening, since answers are not the grown-up's to read. */
export function GroupSheet({ home, inviteId, calls, typed, cancel }: Props) {
  const { answer: sheet, refusal, again } = useAsked(calls.form, { inviteId });
  if (!sheet) return <Screen title={say("group.type")} back={cancel}>{refusal ? <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble> : <Skeleton />}</Screen>;
  const { questionnaire, person, about, open } = sheet;
  return (
    <Screen title={say("group.typeOf", { who: person })} lead={`${questionnaire.title} · ${about}`} back={cancel}>
      {sheet.answered && <p class="notice">{say("group.again")}</p>}
      {!open && <p class="notice">{say("typing.late")}</p>}
      <QuestionnaireForm
        home={home} draftOf={{ form: "answers", subject: inviteId }} shown={{ questionnaire, values: {} }} keep={calls.keep} quick send={say("group.typeSave")}
        save={(values, id) => calls.type({ inviteId, values }, id)} saved={({ late }: { late: boolean }) => typed(late)}
      />
    </Screen>
  );
}
