import { useState } from "preact/hooks";
import type { InviteShown } from "../../contract/forms";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { TextField } from "../parts/field";
import { say } from "../words";
import { byClass, chipOf, findsInvite, isAnswered, nameOf } from "./invite-facts";

const SHOWN = 8;

/** One invitation of a questionnaire, by a few letters of the name, a code or a class; those without an answer stand first. */
export function InvitePick({ label, name, invites, pick }: { label: string; name: string; invites: readonly InviteShown[]; pick: (invite: InviteShown) => void }) {
  const [query, setQuery] = useState("");
  const found = invites.filter((invite) => findsInvite(invite, query)).sort((one, two) => Number(isAnswered(one)) - Number(isAnswered(two)) || byClass(one, two));
  return (
    <div class="stack">
      <TextField type="search" label={label} name={name} hint={say("picker.hint")} value={query} set={setQuery} long={100} />
      <ul class="plain stack" aria-label={say("picker.found")}>
        {found.slice(0, SHOWN).map((invite) => (
          <li key={invite.inviteId}>
            <Button onClick={() => pick(invite)}><span class="row">{nameOf(invite)} <StateChip state={chipOf(invite)} word={say(`invite.state.${invite.state}`)} /></span></Button>
          </li>
        ))}
        <li class="quiet" role="status">{found.length === 0 ? say("picker.none") : found.length > SHOWN ? say("picker.more", { n: found.length - SHOWN }) : ""}</li>
      </ul>
    </div>
  );
}
