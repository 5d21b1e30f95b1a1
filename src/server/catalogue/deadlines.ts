import type { ControlKind, IsoDate } from "../../contract/schemas";
import { addDays } from "../domain/calendar";
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
    id: "programme", rule: "T12", owedBy: "mentor", of: "mentee",
    term: (file, shift) => (ofTeachers(file) && file.pair.orderedOn ? { from: file.pair.orderedOn, to: shift(addDays(file.pair.orderedOn, 14)) } : null),
    met: ({ papers, mentee }) => papers.some((paper) => paper.kind === "D15" && wasSigned(paper) && (paper.personIds.length === 0 || paper.personIds.includes(mentee.id))),
  },
  {
    id: "adaptationPlan", rule: "T12", owedBy: "mentor", of: "mentee",
    term(file, shift) {
      const adaptation = controlled(file) && ofTeachers(file) ? months(file, 0, 3) : null;
      // The plan belongs to the adaptation: who is past it needs none.
      if (!adaptation || !file.pair.orderedOn || adaptation.to < file.pair.orderedOn) return null;
      const from = later(file.pair.orderedOn, file.track?.start);
      return { from, to: shift(addDays(from, 14)) };
    },
    met: ({ papers, mentee }) => papers.some((paper) => paper.kind === "D16" && wasSigned(paper) && (paper.personIds.length === 0 || paper.personIds.includes(mentee.id))),
  },
  {
    id: "firstMeeting", rule: "T16", owedBy: "mentor", of: "pair",
    term: ({ pair }, shift) => (pair.orderedOn ? { from: pair.orderedOn, to: shift(addDays(pair.orderedOn, 7)) } : null),
    met: ({ pair, meetings }) => meetings.some(({ kind, state }) => state === "held" && (kind === "acquaintance" || pair.form === "pupil-pupil")),
  },
];
