import type { Input, Output } from "../../../contract/contract";
import { RIGHTS } from "../../catalogue/rights";
import { bySubject, wrongSample } from "../../domain/lesson-sample";
import { may, type Letter } from "../../domain/rights";
import type { LessonSample } from "../../domain/tables";
import type { ReadTables } from "../../services";
import { made, notYours, refuse, type Context, type Outcome } from "../context";
import { dropDraft } from "../save-draft";

type SampleContext = Context & { readonly sheets: ReadTables<"lessonSamples"> };

/** The library is one of the school's lookups (R.3, Lookups): everybody reads it, the curator keeps it. */
const mayWithSamples = ({ actor }: Context, letter: Letter): boolean => may(RIGHTS, actor.roles, letter, "lookup", () => ({ year: true }));
const standing = ({ sheets }: SampleContext): LessonSample[] => sheets.lessonSamples.rows.filter(({ state }) => state === "standing");

/** All samples of lessons that stand: a school has some hundred at most, so they are looked through on the page (R-H14). */
export function showSamples(context: SampleContext): Output<"sample.show"> {
  if (!mayWithSamples(context, "s")) throw notYours();
  return {
    samples: standing(context).sort(bySubject).map(({ id: sampleId, title, lessonType, subject, class: className, author, link, note }) => ({ sampleId, title, lessonType, subject, class: className, author, link, note })),
    mayKeep: mayWithSamples(context, "m"),
  };
}

/** A new sample, or one that stands (`sampleId`). @throws AppError `invalid-input` by field; `not-found` for one that is not there */
export function saveSample(context: SampleContext, { sampleId, ...typed }: Input<"sample.save">): Outcome<"sample.save"> {
  const others = standing(context).filter(({ id }) => id !== sampleId);
  const known = sampleId === null ? null : sampleOf(context, sampleId);
  if (!mayWithSamples(context, known ? "c" : "m")) throw notYours();
  refuse(wrongSample(typed, others));
  const id = known?.id ?? context.services.newId("SL");
  const draft = dropDraft(context, "sample", sampleId ?? "new");
  if (known) return { output: { sampleId: id }, changes: [{ update: "lessonSamples", id, fields: { ...typed, updatedAt: context.now } }, ...draft], entity: "lessonSamples", entityId: id };
  return { output: { sampleId: id }, changes: [{ append: "lessonSamples", rows: [{ ...typed, id, state: "standing", ...made(context) }] }, ...draft], entity: "lessonSamples", entityId: id };
}

/** Takes a sample out of the library; its row stays, marked. */
export function withdrawSample(context: SampleContext, { sampleId }: Input<"sample.withdraw">): Outcome<"sample.withdraw"> {
  const { id } = sampleOf(context, sampleId);
  if (!mayWithSamples(context, "c")) throw notYours();
  return { output: {}, changes: [{ update: "lessonSamples", id, fields: { state: "withdrawn", updatedAt: context.now } }], entity: "lessonSamples", entityId: id };
}

function sampleOf(context: SampleContext, id: string): LessonSample {
  const found = standing(context).find((each) => each.id === id);
  if (!found) throw notYours();
  return found;
}
