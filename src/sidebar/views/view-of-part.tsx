import { Button } from "../parts/button";
import { Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { usePart } from "../part";
import { asks } from "../rpc";
import type { Refusal } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";
import type { Go, Place } from "./place";

const part = asks("page.part");
type Props = { home: Home; place: Place; go: Go; changed: (said: string) => void };

/** Control of mentees: the month's calendar, or one mentee on the card of a pair. */
export function ControlPart(props: Props) {
  const { screen: Control, refusal, again } = usePart("control", part);
  return Control ? <Control {...props} /> : <Waiting title={say("control.title")} refusal={refusal} again={again} />;
}

/** Open lessons, contests and courses, once their part is here. */
export function EventsPart(props: Props) {
  const { screen: Events, refusal, again } = usePart("events", part);
  return Events ? <Events {...props} /> : <Waiting title={say("nav.events")} refusal={refusal} again={again} />;
}

/** The curator's screens of questionnaires, once their part is here. */
export function FormsPart(props: Props) {
  const { screen: Forms, refusal, again } = usePart("forms", part);
  return Forms ? <Forms {...props} /> : <Waiting title={say("forms.title")} refusal={refusal} again={again} />;
}

/** The deputies' screens of assessments, once their part is here. */
export function AssessmentsPart(props: Props) {
  const { screen: Assessments, refusal, again } = usePart("assessments", part);
  return Assessments ? <Assessments {...props} /> : <Waiting title={say("assessments.title")} refusal={refusal} again={again} />;
}

export function CarePart(props: Props) {
  const { screen: Care, refusal, again } = usePart("care", part);
  return Care ? <Care {...props} /> : <Waiting title={say("health.title")} refusal={refusal} again={again} />;
}

/** What is said to the curator alone, and the diary, once the part is here. */
export function ConfidedPart(props: Props & { returned: (said: string) => void }) {
  const { screen: Confided, refusal, again } = usePart("confided", part);
  return Confided ? <Confided {...props} /> : <Waiting title={say("ask.open")} refusal={refusal} again={again} />;
}

export function GroupPart(props: Props) {
  const { screen: Group, refusal, again } = usePart("group", part);
  return Group ? <Group {...props} /> : <Waiting title={say("group.title")} refusal={refusal} again={again} />;
}

/** Meetings to come and the timetable they are found by, once the part is here. */
export function MeetingsPart(props: Props & { returned: (said: string) => void }) {
  const { screen: Meetings, refusal, again } = usePart("meetings", part);
  return Meetings ? <Meetings {...props} /> : <Waiting title={say(props.place.view === "timetable" ? "nav.timetable" : "planned.title")} refusal={refusal} again={again} />;
}

export function PeoplePart(props: Props) {
  const { screen: People, refusal, again } = usePart("people", part);
  return People ? <People {...props} /> : <Waiting title={say("nav.search")} refusal={refusal} again={again} />;
}

/** A lesson in its phases, once the part is here. */
export function LessonsPart({ home, place, go, returned }: Omit<Props, "changed"> & { returned: (said: string) => void }) {
  const { screen: Lessons, refusal, again } = usePart("lessons", part);
  return Lessons ? <Lessons {...{ home, place, go, returned }} /> : <Waiting title={say("lesson.about")} refusal={refusal} again={again} />;
}

export function RosterPart({ home, go, changed }: Props) {
  const { screen: Roster, refusal, again } = usePart("roster", part);
  return Roster ? <Roster {...{ home, go, changed }} /> : <Waiting title={say("roster.title")} refusal={refusal} again={again} />;
}

const Waiting = ({ title, refusal, again }: { title: string; refusal: Refusal | null; again: () => void }) => (
  refusal ? <Screen title={title}><Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble></Screen> : <Skeleton />
);
