import { useState } from "preact/hooks";
import type { PupilInvite } from "../../contract/groups";
import type { InviteId } from "../../contract/schemas";
import { useAsked } from "../asked";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Good, Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import paperLook from "../slips.css";
import { say } from "../words";
import { GroupSheet } from "./group-sheet";
import { called } from "./home";
import type { Home } from "./home";
import type { Go } from "./place";
import { SlipSheets } from "./slip";

export type AnswerCalls = { hand: Asks<"slots.hand">; form: Asks<"group.form">; type: Asks<"group.results">; keep: Asks<"draft.save"> };
type Props = { home: Home; of: readonly string[]; go: Go; calls: AnswerCalls };

/** «Анкеты учеников»: who has answered, cards to hand out, sheets of paper to type in. */
export function GroupAnswersPage({ home, of: [which = "", inviteId = ""], go, calls }: Props) {
  const { answer, refusal, again } = useAsked(calls.hand, {});
  const [said, setSaid] = useState("");
  const [typing, setTyping] = useState<InviteId | "">(inviteId as InviteId | "");
  const back = () => go("group");
  if (!answer) return <Screen title={say("group.answers")} back={back}>{refusal ? <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble> : <Skeleton />}</Screen>;
  const invites = [...answer.invites].sort(byGroup);
  const open = invites.filter((invite) => !invite.answered && invite.link);
  if (which === "slips") {
    return (
      <Screen title={say("slips.cards")} lead={say("slips.count", { n: open.length })} back={() => go("group", "answers")}>
        <style>{paperLook}</style>
        <div class="row noprint"><Button main icon="print" onClick={() => window.print()}>{say("slips.print", { n: open.length })}</Button><span class="quiet">{say("group.handed")}</span></div>
        <SlipSheets school={home.school} slips={open} />
      </Screen>
    );
  }
  const typed = (late: boolean) => {
    setSaid(say(late ? "group.typedLate" : "group.typed"));
    setTyping("");
    again();
    window.scrollTo(0, 0);
  };
  if (typing) return <GroupSheet {...{ home, calls, typed }} inviteId={typing} cancel={() => setTyping("")} />;
  return (
    <Screen title={say("group.answers")} lead={invites.length > 0 ? say("group.answersLead", { n: invites.length, done: invites.filter(({ answered }) => answered).length }) : undefined} back={back}>
      {said && <Good>{said}</Good>}
      {invites.length === 0 ? <Empty why={say("group.answersNone")} /> : (
        <>
          <p class="quiet">{say("group.answersWhat")}</p>
          {open.length > 0 && <div class="row noprint"><Button main icon="print" onClick={() => go("group", "slips")}>{say("group.cards", { n: open.length })}</Button></div>}
          <ul class="cards">{invites.map((invite) => <li key={invite.inviteId}><Invite invite={invite} type={() => { setSaid(""); setTyping(invite.inviteId); }} /></li>)}</ul>
        </>
      )}
    </Screen>
  );
}

const byGroup = (one: PupilInvite, other: PupilInvite): number =>
  Number(one.answered) - Number(other.answered) || one.group.localeCompare(other.group) || called(one.person).localeCompare(called(other.person), "ru") || one.questionnaire.localeCompare(other.questionnaire);

function Invite({ invite: { person, group, title, closesOn, answered, byPupil, link }, type }: { invite: PupilInvite; type: () => void }) {
  const who = [called(person), person.class].filter(Boolean).join(", ");
  return (
    <article class="card" aria-label={`${who}: ${title}`}>
      <div class="row ends"><h2 class="fill">{who}</h2><StateChip state={answered ? "done" : "waiting"} word={say(answered ? (byPupil ? "group.byPupil" : "group.byPaper") : "group.waits")} /></div>
      <p class="quiet small">{[group, title, say("group.until", { day: closesOn })].join(" · ")}</p>
      {!answered && !link && <p class="quiet">{say("group.noLink")}</p>}
      {!byPupil && <div class="row noprint"><Button label={`${say(answered ? "group.typeAgain" : "group.type")}: ${who}`} onClick={type}>{say(answered ? "group.typeAgain" : "group.type")}</Button></div>}
    </article>
  );
}
