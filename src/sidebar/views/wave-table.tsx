import { Fragment } from "preact";
import { useState } from "preact/hooks";
import type { InviteShown, WaveBrief } from "../../contract/forms";
import type { InviteId } from "../../contract/schemas";
import { clock } from "../format";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { CopyButton } from "../parts/copy";
import { say } from "../words";
import { AnswersBlock } from "./answers";
import type { AnswersCalls } from "./answers";
import { called } from "./home";
import type { Home } from "./home";
import { chipOf, isAnswered, textFor } from "./invite-facts";
import type { Go } from "./place";

type Props = { home: Home; wave: WaveBrief; invites: readonly InviteShown[]; go: Go; answers: AnswersCalls; type: (inviteId: InviteId) => void };

/** Invitations of a wave; on a phone each row is a card. */
export function InviteTable({ home, wave, invites, answers, type }: Props) {
  const [open, setOpen] = useState<InviteId | "">("");
  return (
    <div class="scroll">
      <table class="cardlike">
        <caption class="hidden">{say("wave.table")}</caption>
        <thead><tr>{(["person", "state", "sent", "answered", "acts"] as const).map((head) => <th key={head} scope="col">{say(`wave.head.${head}`)}</th>)}</tr></thead>
        <tbody>
          {invites.map((invite) => {
            const who = called(invite.person);
            const unfolded = open === invite.inviteId;
            return (
              <Fragment key={invite.inviteId}>
                <tr>
                  <td><span class="strong">{who}</span>{(invite.person.class || invite.pair) && <><br /><span class="quiet">{[invite.person.class, invite.pair].filter(Boolean).join(" · ")}</span></>}</td>
                  <td><StateChip state={chipOf(invite)} word={say(`invite.state.${invite.state}`)} />{invite.late && <><br /><span class="due small">{say("invite.late")}</span></>}</td>
                  <td data-label={say("wave.head.sent")}>{[say(`invite.way.short.${invite.way}`), invite.sentAt && clock(invite.sentAt), invite.reminded > 0 && say("invite.reminded", { n: invite.reminded })].filter(Boolean).join("\u00a0· ")}</td>
                  <td data-label={say("wave.head.answered")}>{isAnswered(invite) ? [clock(invite.answeredAt), invite.source && say(`invite.source.${invite.source}`)].filter(Boolean).join("\u00a0· ") : ""}</td>
                  <td class="noprint">
                    <div class="row acts">
                      {!isAnswered(invite) && wave.open && invite.link && <CopyButton text={textFor(invite, wave, home.today)} about={who} />}
                      {!isAnswered(invite) && <Button bare label={`${say("typing.title")}: ${who}`} onClick={() => type(invite.inviteId)}>{say("typing.title")}</Button>}
                      {isAnswered(invite) && <Button bare expanded={unfolded} label={`${say("answers.title")}: ${who}`} onClick={() => setOpen(unfolded ? "" : invite.inviteId)}>{say("answers.title")}</Button>}
                    </div>
                  </td>
                </tr>
                {unfolded && <tr><td colSpan={5}><AnswersBlock home={home} personId={invite.person.personId} only={invite.inviteId} calls={answers} /></td></tr>}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
