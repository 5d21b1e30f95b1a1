import type { MyForm } from "../../contract/forms";
import { daysBetween, dayInWords, distance } from "../format";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { LinkButton } from "../parts/link";
import { say } from "../words";
import type { Home } from "./home";
import type { Go } from "./place";

/** «Ваши анкеты»: what waits for the visitor, until when. A Google Form opens in a tab of its own. */
export function MyForms({ home, go, main }: { home: Home; go: Go; /** Its button is the one coloured of the screen. */ main: boolean }) {
  const forms = [...home.forms].sort((one, two) => Number(one.answered) - Number(two.answered) || one.closesOn.localeCompare(two.closesOn));
  if (forms.length === 0) return null;
  return (
    <section class="stack noprint" aria-label={say("mine.forms")}>
      <h2>{say("mine.forms")}</h2>
      <ul class="cards">
        {forms.map((form, at) => (
          <li class="card" key={form.inviteId}>
            <div class="row ends"><h3 class="fill">{form.title}</h3>{form.answered ? <StateChip state="done" word={say("invite.state.answered")} /> : <StateChip state={daysBetween(home.today, form.closesOn) <= 3 ? "due" : "window"} word={say("mine.formWaits")} />}</div>
            {form.about && <p class="quiet">{form.about}</p>}
            <p class="quiet">{say("pair.until", { day: dayInWords(form.closesOn, home.today) })} · {distance(daysBetween(home.today, form.closesOn))}</p>
            <div class="row"><Open form={form} go={go} main={main && at === 0 && !form.answered} /></div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Open({ form, go, main }: { form: MyForm; go: Go; main: boolean }) {
  const word = say(form.answered ? "form.change" : "mine.formOpen");
  return form.channel === "form" ? <LinkButton main={main} href={form.link}>{word}</LinkButton> : <Button main={main} onClick={() => go("form", form.inviteId)}>{word}</Button>;
}
