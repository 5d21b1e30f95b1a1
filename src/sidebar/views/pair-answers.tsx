import { useState } from "preact/hooks";
import type { PersonId } from "../../contract/schemas";
import { Button } from "../parts/button";
import { say } from "../words";
import { AnswersBlock } from "./answers";
import type { AnswersCalls } from "./answers";
import { called } from "./home";
import type { Brief, Home } from "./home";

type Props = { home: Home; pair: Brief; as: "mentor" | "mentee" | "watcher"; calls: AnswersCalls };

/** «Что ответил наставляемый» for the mentor of the pair, one's own answers for a mentee; asked for when it is unfolded. */
export function PairAnswers({ home, pair, as, calls }: Props) {
  const [open, setOpen] = useState<PersonId | null>(null);
  const who = as === "watcher" ? [] : pair.mentees.filter(({ personId }) => as === "mentor" || personId === home.me?.personId);
  return (
    <>
      {who.map((mentee) => {
        const unfolded = open === mentee.personId;
        return (
          <section class="stack" key={mentee.personId}>
            <div><Button bare icon={unfolded ? "less" : "more"} expanded={unfolded} onClick={() => setOpen(unfolded ? null : mentee.personId)}>{as === "mentee" ? say("answers.own") : say("answers.ofMentee", { who: called(mentee) })}</Button></div>
            {unfolded && <AnswersBlock home={home} personId={mentee.personId} calls={calls} />}
          </section>
        );
      })}
    </>
  );
}
