import type { LessonNote } from "../../contract/lessons";
import type { NoteSubject, ObservationId } from "../../contract/schemas";
import { isOver, paperKey } from "./paper/paper";
import type { Registry } from "./registry";
import type { Observation, Paper } from "./tables";

/** The key of the sheet of a lesson (D23): one lesson has one. */
export const lessonPaperKey = (id: ObservationId): string => paperKey("D23", id, 1);

/** The lesson of which this paper is the sheet. */
export const lessonOfPaper = (registry: Registry, { kind, key }: Pick<Paper, "kind" | "key">): Observation | undefined =>
  (kind === "D23" ? registry.observation((key.split(" ")[1] ?? "") as ObservationId) : undefined);

/** The sheet of a lesson that is not given up. */
export const sheetOfLesson = (registry: Registry, id: ObservationId): Paper | undefined => registry.papers.find((paper) => paper.kind === "D23" && paper.key === lessonPaperKey(id) && !isOver(paper));

/** Notes of a lesson as D23 has them, table 1: one row a minute, a column for each whom a note is about; two of one minute and one column stand in one cell. */
export function courseOf(notes: readonly LessonNote[]): ({ readonly time: string } & { readonly [Each in NoteSubject]: string })[] {
  const times = [...new Set(notes.map(({ at }) => at))].sort();
  const said = (time: string, about: NoteSubject): string => notes.filter((note) => note.at === time && note.about === about).map(({ text }) => text.trim()).join("; ");
  return times.map((time) => ({ time, stage: said(time, "stage"), teacher: said(time, "teacher"), pupils: said(time, "pupils"), note: said(time, "note") }));
}
