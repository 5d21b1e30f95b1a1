import { CONTRACT } from "../../contract/contract";
import { Button } from "../parts/button";
import { asks } from "../rpc";
import { say } from "../words";
import { FormPage } from "./form-page";
import { has, isStaff } from "./home";
import type { Home } from "./home";
import { MinePage } from "./mine";
import { MyForms } from "./my-forms";
import type { Go, Place } from "./place";
import { answersCalls, courseCalls } from "./shared-calls";
import { TodayPage } from "./today";
import { PapersView } from "./view-of-papers";
import { AssessmentsPart, CarePart, ConfidedPart, ControlPart, EventsPart, FormsPart, GroupPart, LessonsPart, MeetingsPart, PeoplePart, RosterPart } from "./view-of-part";
import { PlansView } from "./view-of-plans";

const keep = asks("draft.save");
const done = asks("task.done");
const meet = asks("meeting.log");
const read = asks("observation.read");
const print = asks("paper.draft");
const pairCalls = { confirm: asks("meeting.confirm"), show: asks("pair.show"), keep, read, print, withdraw: asks("record.withdraw"), done, meet, fix: asks("meeting.fix"), answers: answersCalls, course: courseCalls };
const dutyCalls = { meet, keep, control: asks("control.record"), consent: asks("consent.tick"), agree: asks("pair.agree"), done };
const formCalls = { show: asks("form.show"), answer: asks("form.answer") };

type Props = {
  home: Home; place: Place; go: Go;
  /** Something was written: say so, and ask for the first data again. */
  changed: (said: string) => void;
  /** Back from a form to the list it was opened from. */
  returned: (said: string) => void;
};

/** Hands each view what it may ask of the server. */
export function ViewOf({ home, place, go, changed, returned }: Props) {
  const curator = has(home, "curator");
  const mine = <Mine home={home} go={go} changed={changed} />;
  const today = <TodayPage {...{ home, go, keep, changed }} mayAct={curator} calls={dutyCalls} above={<MyForms home={home} go={go} main={false} />} />;
  switch (place.view) {
    case "home": return isStaff(home) ? today : mine;
    case "today": return today;
    case "mine": return mine;
    case "lesson": case "talk": case "analysis": case "progress": case "duties": return <LessonsPart {...{ home, place, go, returned }} />;
    case "pairs": case "consents": case "search": case "leave": return <PeoplePart {...{ home, place, go, changed }} />;
    case "meetings": case "timetable": return <MeetingsPart {...{ home, place, go, changed, returned }} />;
    case "roster": return <RosterPart {...{ home, place, go, changed }} />;
    case "papers": case "makePapers": case "print": case "names": case "templates": case "job": return <PapersView {...{ home, place, go, changed }} />;
    case "control": case "subject": return <ControlPart {...{ home, place, go, changed }} />;
    case "form": return <FormPage {...{ home, go, keep, changed }} of={place.of} calls={formCalls} />;
    case "forms": case "wave": case "typing": case "slips": return <FormsPart {...{ home, place, go, changed }} />;
    case "wellbeing": case "ask": case "appeals": case "fit": case "afterMeeting": case "diary": return <ConfidedPart {...{ home, place, go, changed, returned }} />;
    case "events": case "samples": return <EventsPart {...{ home, place, go, changed }} />;
    case "group": return <GroupPart {...{ home, place, go, changed }} />;
    case "assessments": case "assessment": case "ending": return <AssessmentsPart {...{ home, place, go, changed }} />;
    case "programme": case "programmes": return <PlansView {...{ home, place, go, changed }} />;
    case "health": case "checks": case "example": case "exampleRemoval": return <CarePart {...{ home, place, go, changed }} />;
    default: return null;
  }
}

function Mine({ home, go, changed }: { home: Home; go: Go; changed: (said: string) => void }) {
  const me = home.me?.personId;
  const asMentee = home.pairs.filter(({ mentees }) => mentees.some(({ personId }) => personId === me));
  const others = home.pairs.filter((pair) => !asMentee.includes(pair) && (pair.mayLog || pair.mentor.personId === me || !isStaff(home)));
  const calls = { ...pairCalls, changed };
  const mentor = others.length > 0 || !has(home, "mentee");
  const groups = has(home, ...CONTRACT["group.week"].allowed);
  const above = (
    <>
      {groups && <div><Button main icon="check" onClick={() => go("group")}>{say("group.open")}</Button></div>}
      <MyForms home={home} go={go} main={!groups && !others.some(({ mayLog }) => mayLog)} />
    </>
  );
  return (
    <>
      {mentor && <MinePage home={home} pairs={others} as={has(home, "mentor", "secondMentor", "curator", "grownUp") ? "mentor" : "watcher"} above={above} go={go} calls={calls} />}
      {(asMentee.length > 0 || !mentor) && <MinePage home={home} pairs={asMentee} as="mentee" above={mentor ? undefined : above} go={go} calls={calls} />}
    </>
  );
}
