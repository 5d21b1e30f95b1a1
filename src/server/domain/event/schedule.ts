import type { IsoDate } from "../../../contract/schemas";
import type { Paper, SchoolEvent, SchoolYear } from "../tables";
import { isOver, wasSigned } from "../paper/paper";
import { isLessonKind } from "./event";

/** Schedules of the year that stand (D45), signed or not. */
export const schedulesOf = (papers: readonly Paper[], yearId: string): Paper[] => papers.filter((paper) => paper.kind === "D45" && paper.yearId === yearId && !isOver(paper));

/** A signed schedule names what was entered before its day; of its very day, what stood before it was marked. */
export const isScheduled = ({ kind, createdAt }: SchoolEvent, entered: IsoDate, papers: readonly Paper[]): boolean =>
  isLessonKind(kind) && papers.some((paper) => paper.kind === "D45" && wasSigned(paper) && paper.date !== null && (entered < paper.date || (entered === paper.date && createdAt <= paper.updatedAt)));

/** What the next schedule of the year names: lessons and visits of the year that stand in no signed one yet, day by day. */
export function toSchedule(events: readonly SchoolEvent[], papers: readonly Paper[], year: SchoolYear | undefined, enteredOn: (event: SchoolEvent) => IsoDate): SchoolEvent[] {
  const standing = events.filter((event) => event.state === "standing" && isLessonKind(event.kind) && (year === undefined || (event.date >= year.start && event.date <= year.end)) && !isScheduled(event, enteredOn(event), year ? schedulesOf(papers, year.id) : papers));
  return standing.sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

const key = ({ date, at, lessonNumber, title }: SchoolEvent): string => `${date} ${at || "99:99"} ${String(lessonNumber ?? 99).padStart(2, "0")} ${title}`;
