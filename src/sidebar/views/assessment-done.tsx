import type { AssessmentShown } from "../../contract/assessments";
import { calendarFile } from "../../contract/calendar-file";
import { dayInTable, dayInWords } from "../format";
import { download } from "../download";
import { Button } from "../parts/button";
import { label, say } from "../words";
import type { StepName } from "./assessment-facts";
import type { Home } from "./home";

type Props = { home: Home; card: AssessmentShown; step: StepName; receive: ((itemId: string) => void) | null };

/** What a step holds so far. */
export function Done({ home, card, step, receive }: Props) {
  const { conclusion, participants } = card;
  if (step === "package") return <Package {...{ card, receive }} />;
  if (step === "review") {
    return (
      <>
        {card.invitedOn && <p>{[say("assessment.invited", { day: dayInTable(card.invitedOn) }), card.invitedFor].filter(Boolean).join(": ")}</p>}
        {card.invitedOn && card.invitedOn >= home.today && <div class="row noprint"><Button bare icon="download" onClick={() => toCalendar(card)}>{say("assessment.toCalendar")}</Button></div>}
        <p class={card.reviewedOn ? "" : "quiet"}>{card.reviewedOn ? say("assessment.reviewed", { day: dayInTable(card.reviewedOn), who: participants.map(({ name }) => name).join(", ") }) : say("assessment.notReviewed")}</p>
      </>
    );
  }
  if (step === "conclusion") {
    if (!conclusion || conclusion.code === "") return <p class="quiet">{say("assessment.noConclusion")}</p>;
    return (
      <>
        <p><span class="strong">{conclusion.title}</span>{conclusion.level !== "" && <> · {say("assessment.level", { level: label(`level.${conclusion.level}`) })}</>}</p>
        <p class="lines">{conclusion.summary}</p>
        {conclusion.recommendations && <p class="lines">{say("assessment.recommended", { what: conclusion.recommendations })}</p>}
        <p class="quiet">{[conclusion.organiserSignedOn && say("assessment.signedOrganiser", { day: dayInTable(conclusion.organiserSignedOn) }), conclusion.interviewerSignedOn && say("assessment.signedInterviewer", { day: dayInTable(conclusion.interviewerSignedOn) })].filter(Boolean).join(" · ")}</p>
      </>
    );
  }
  if (step === "interview") return <Interview card={card} />;
  return <p class={card.filedOn ? "" : "quiet"}>{card.filedOn ? say("assessment.filed", { day: dayInTable(card.filedOn) }) : card.filingDue ? say("assessments.fileBy", { day: dayInWords(card.filingDue, home.today) }) : say("assessment.notFiled")}</p>;
}

const toCalendar = ({ invitedOn, stageId, stage }: AssessmentShown): void => {
  if (invitedOn) download(`${invitedOn}.ics`, calendarFile([{ uid: `${stageId}@nastavnik`, sequence: 0, day: invitedOn, title: say("assessment.calendarTitle", { stage }) }], new Date().toISOString()), "text/calendar");
};

const Package = ({ card, receive }: Pick<Props, "card" | "receive">) => (
  <>
    {card.package.map(({ itemId, kind, title, required, receivedOn, by, note, ower }) => (
      <div class="row ends" key={kind}>
        <span class="fill">
          {title}{!required && <span class="quiet"> · {say("assessment.optional")}</span>}<br />
          <span class="quiet">{[receivedOn ? say("assessment.received", { day: dayInTable(receivedOn) }) : ower ? say("assessment.owes", { who: ower }) : say("assessment.awaited"), by === "itself" && say("assessment.byItself"), note].filter(Boolean).join(" · ")}</span>
        </span>
        {receive && by !== "itself" && <Button bare onClick={() => receive(itemId)}>{say(receivedOn ? "assessment.receiveAgain" : "assessment.receive")}</Button>}
      </div>
    ))}
    {card.gateReason && <p>{say("assessment.waived", { why: card.gateReason })}</p>}
  </>
);

function Interview({ card }: Pick<Props, "card">) {
  const { agenda, rows, interviewOn, acquainted } = card;
  return (
    <>
      {interviewOn && <p>{say("assessments.interviewOn", { day: dayInTable(interviewOn) })}</p>}
      <ol>
        {agenda.map(({ no, question }) => (
          <li key={no}>
            {question}
            {rows?.filter((row) => row.no === no).map((row, at) => <p key={at} class="quiet">{[row.result, row.agreement, row.due && dayInTable(row.due), row.responsible && say(`plan.responsible.${row.responsible}`)].filter(Boolean).join(" · ")}</p>)}
          </li>
        ))}
      </ol>
      {acquainted && <p>{say(`assessment.acquainted.${acquainted.agree || "none"}`, { day: dayInTable(acquainted.date) })}{acquainted.remark && <span class="quiet"> · {acquainted.remark}</span>}</p>}
    </>
  );
}
