import type { ControlKind, IsoDate } from "../../contract/schemas";
import { addDays } from "../domain/calendar";
import { repeatTerm } from "../domain/control/repeat";
import { firstAfter, lastAfter } from "../domain/course/pause";
import { courseMonths } from "../domain/course/windows";
import type { DeadlineRule, PairFile } from "../domain/deadline";
import { wasSigned } from "../domain/paper/paper";

/** A window of months of the mentee's course, moved by its pauses alone (T15): windows do not move to a working day (Shift). */
const months = ({ track, pauses }: PairFile, first: number, last: number): { from: IsoDate; to: IsoDate } | null => {
  if (!track?.start) return null;
  const { from, to } = courseMonths(track.start, first, last);
  return { from: firstAfter(from, pauses), to: lastAfter(to, pauses) };
};
const held = (kind: ControlKind) => (file: PairFile): boolean => file.controls.some((control) => control.kind === kind && control.state === "held");
const longCourse = ({ track, category }: PairFile): boolean => track?.model === "001" && category === "young";
const ofTeachers = ({ pair }: PairFile): boolean => pair.form === "teacher-teacher";
const later = (one: IsoDate, other: IsoDate | null | undefined): IsoDate => (other && other > one ? other : one);
/** «Within n days after»: a long leave of the pair's one mentee that goes on or begins after that day puts the end off (T15), a day off moves it. */
const within = (file: PairFile, from: IsoDate, days: number, shift: (day: IsoDate) => IsoDate): { from: IsoDate; to: IsoDate } => until(file, from, addDays(from, days), shift);
const until = ({ pair, pauses }: PairFile, from: IsoDate, last: IsoDate, shift: (day: IsoDate) => IsoDate): { from: IsoDate; to: IsoDate } => {
  const away = pair.kind === "group" ? [] : pauses.filter(({ to }) => to === null || to >= from).map((pause) => ({ ...pause, from: later(from, pause.from) }));
  return { from, to: shift(lastAfter(last, away)) };
};
/** The lightest course has no control; «вновь прибывший» keeps the overview only (`domain/data-model.md`, Category → model). */
const controlled = ({ track }: PairFile): boolean => track !== undefined && track.model !== "annual";

/** The terms of this release, in the order in which a pair meets them (`domain/metrics.md` §4.6). To add one, add an entry. */
export const DEADLINES: readonly DeadlineRule[] = [
  { id: "adaptation", rule: "T01", owedBy: "mentor", of: "mentee", term: (file) => (controlled(file) ? months(file, 0, 3) : null), met: null },
  { id: "overview", rule: "T02", owedBy: "deputyTeaching", of: "mentee", term: (file) => (controlled(file) ? months(file, 0, 1) : null), met: held("overview") },
  { id: "preventive", rule: "T03", owedBy: "deputyTeaching", of: "mentee", term: (file) => (longCourse(file) ? months(file, 0, 12) : null), met: held("preventive") },
  { id: "personal", rule: "T04", owedBy: "deputyTeaching", of: "mentee", term: (file) => (longCourse(file) ? months(file, 12, 24) : null), met: held("personal") },
  { id: "frontal", rule: "T05", owedBy: "deputyTeaching", of: "mentee", term: (file) => (longCourse(file) ? months(file, 24, 36) : null), met: held("frontal") },
  {
    id: "repeat", rule: "T19", owedBy: "deputyTeaching", of: "mentee",
    term(file, shift) {
      const term = controlled(file) ? repeatTerm(file.found) : null;
      return term && until(file, term.from, term.to, shift);
    },
    // It is owed while something is open, and only then.
    met: () => false,
  },
  {
    id: "programme", rule: "T12", owedBy: "mentor", of: "mentee",
    term: (file, shift) => (ofTeachers(file) && file.pair.orderedOn ? within(file, file.pair.orderedOn, 14, shift) : null),
    met: ({ papers, mentee }) => papers.some((paper) => paper.kind === "D15" && wasSigned(paper) && (paper.personIds.length === 0 || paper.personIds.includes(mentee.id))),
  },
  {
    id: "adaptationPlan", rule: "T12", owedBy: "mentor", of: "mentee",
    term(file, shift) {
      const adaptation = controlled(file) && ofTeachers(file) ? months(file, 0, 3) : null;
      // The plan belongs to the adaptation: who is past it needs none.
      if (!adaptation || !file.pair.orderedOn || adaptation.to < file.pair.orderedOn) return null;
      return within(file, later(file.pair.orderedOn, file.track?.start), 14, shift);
    },
    met: ({ papers, mentee }) => papers.some((paper) => paper.kind === "D16" && wasSigned(paper) && (paper.personIds.length === 0 || paper.personIds.includes(mentee.id))),
  },
  {
    id: "firstMeeting", rule: "T16", owedBy: "mentor", of: "pair",
    term: (file, shift) => (file.pair.orderedOn ? within(file, file.pair.orderedOn, 7, shift) : null),
    met: ({ pair, meetings }) => meetings.some(({ kind, state }) => state === "held" && (kind === "acquaintance" || pair.form === "pupil-pupil")),
  },
  {
    id: "trialMeeting", rule: "T17", owedBy: "mentor", of: "pair",
    term(file, shift) {
      const first = file.meetings.filter(({ state }) => state === "held").map(({ date }) => date).sort()[0];
      return first === undefined ? null : within(file, first, 14, shift);
    },
    // Of pupils any meeting will do, so a second one (`domain/data-model.md` §6.2).
    met: ({ pair, meetings }) => meetings.some(({ kind, state }) => state === "held" && kind === "trial") || (pair.form === "pupil-pupil" && meetings.filter(({ state }) => state === "held").length > 1),
  },
];
