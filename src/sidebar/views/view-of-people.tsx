import { asks } from "../rpc";
import { ConsentsPage } from "./consents";
import { has } from "./home";
import type { Home } from "./home";
import { LeavePage } from "./leave";
import { PairsPage } from "./pairs";
import type { Go, Place } from "./place";
import { SearchPage } from "./search";
import { answersCalls, courseCalls } from "./shared-calls";

const search = asks("person.search");
const keep = asks("draft.save");
const pairCalls = { agree: asks("pair.agree"), order: asks("paper.enter"), close: asks("pair.close"), change: asks("mentor.change") };
const cardCalls = { show: asks("person.card"), request: asks("request.save"), limit: asks("mentor.limit"), appoint: asks("appointment.make"), end: asks("appointment.end"), course: courseCalls };

type Props = { home: Home; place: Place; go: Go; changed: (said: string) => void };

/** The curator's screens about people and pairs, handed what they may ask of the server. */
export function PeopleView({ home, place, go, changed }: Props) {
  if (place.view === "consents") return <ConsentsPage {...{ home, keep, search, changed }} tick={asks("consent.tick")} withdraw={asks("consent.withdraw")} />;
  if (place.view === "leave") return <LeavePage {...{ home, search, changed }} leave={asks("leave.person")} />;
  if (place.view === "search") return <SearchPage {...{ home, keep, search }} calls={cardCalls} answers={answersCalls} />;
  return <PairsPage {...{ home, go, keep, search, changed }} of={place.of} mayAct={has(home, "curator")} propose={asks("pair.propose")} check={asks("pair.check")} calls={pairCalls} />;
}
