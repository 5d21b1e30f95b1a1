import { told } from "../../texts/text";
import { Button } from "../parts/button";
import { say } from "../words";
import { HealthCard } from "./health";
import type { Health } from "./health";
import type { Go } from "./place";

/** Mail that needs a look: letters of which nobody knows, letters that did not go out. */
const mailIsBad = ({ letters }: Health): boolean => letters.unclear > 0 || letters.failed > 0;

/** How many lines of the panel need a person. */
export const isBad = (health: Health): number =>
  [health.heartbeat !== "works", mailIsBad(health), health.answers === "missing", health.off.length > 0, !!health.calendar, health.unreadable > 0, health.failed.length > 0].filter(Boolean).length;

type Props = { health: Health; go: Go; curator: boolean };

/** Letters of the day by what became of them, and how many may still go (R-N11). */
export function MailLine({ health, go, curator }: Props) {
  const { letters, mailLeft } = health;
  const bad = mailIsBad(health);
  const full = mailLeft !== null && mailLeft < letters.waiting;
  return (
    <HealthCard title={say("health.mail")} state={bad ? "overdue" : full ? "due" : "done"} word={say(bad ? "health.mailBad" : "health.mailOk")}>
      <dl class="facts">
        {(["sent", "waiting", "unclear", "failed"] as const).map((each) => (letters[each] > 0 || each === "sent") && [<dt key={each}>{say(`health.letters.${each}`)}</dt>, <dd>{letters[each]}</dd>])}
        <dt>{say("health.mailLeft")}</dt><dd>{mailLeft ?? say("health.mailLeftElsewhere")}</dd>
      </dl>
      {full && <p>{say("health.mailFull")}</p>}
      {letters.unclear > 0 && <p>{say("health.mailUnclear")}</p>}
      {letters.failed > 0 && <p>{say("health.mailFailed")}</p>}
      {bad && curator && <div class="row"><Button onClick={() => go(letters.unclear > 0 ? "forms" : "search")}>{say(letters.unclear > 0 ? "duty.go.forms" : "duty.go.search")}</Button></div>}
    </HealthCard>
  );
}

/** The submit trigger on the answers workbook: without it answers still come in, later. */
export const AnswersLine = ({ health: { answers, newsWaits }, go, curator }: Props) => (
  <HealthCard title={say("health.answers")} state={answers === "works" ? "done" : answers === "off" ? "waiting" : "due"} word={say(`health.answers.${answers}`)}>
    {answers === "missing" && <p>{say("health.answersMend")}</p>}
    {newsWaits && <p class="quiet">{say("health.newsWaits")}</p>}
    {newsWaits && curator && <div class="row"><Button onClick={() => go("forms")}>{say("duty.go.forms")}</Button></div>}
  </HealthCard>
);

/** The program's own calendar, where the school has it: what stands in the way, and that letters go on bringing files. */
export const CalendarLine = ({ trouble }: { trouble: Health["calendar"] }) => (trouble === undefined ? null : (
  <HealthCard title={say("health.calendar")} state={trouble ? "overdue" : "done"} word={say(trouble ? "health.calendarOff" : "health.calendarOn")}>
    {trouble && <p>{told(trouble)}</p>}
    {trouble && <p class="quiet">{say("health.calendarFiles")}</p>}
  </HealthCard>
));

export const ServicesLine = ({ off }: { off: readonly string[] }) => (
  <HealthCard title={say("health.services")} state={off.length === 0 ? "done" : "overdue"} word={off.length === 0 ? say("health.servicesOn") : say("health.servicesOff", { n: off.length })}>
    {off.length > 0 && <p>{say("health.servicesMend", { names: off.join(", ") })}</p>}
  </HealthCard>
);
