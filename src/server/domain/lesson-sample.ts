import type { Message } from "../../contract/errors";
import type { LessonSample } from "./tables";

/** Everything wrong with a sample as it was typed, by field (R-H14): a link leads to the material over a safe address. */
export const wrongSample = ({ link }: Pick<LessonSample, "link">, others: readonly Pick<LessonSample, "link" | "title">[]): Message[] => {
  if (!/^https:\/\/[^\s/]+\.[^\s]+$/.test(link)) return [{ key: "sample.link", field: "link" }];
  const same = others.find((other) => other.link === link);
  return same ? [{ key: "sample.there", field: "link", params: { title: same.title } }] : [];
};

/** By subject, then by title; what belongs to no subject comes last. */
export const bySubject = (one: Pick<LessonSample, "subject" | "title">, other: Pick<LessonSample, "subject" | "title">): number => {
  const [first, second] = [one, other].map(({ subject, title }) => `${subject === "" ? "\uffff" : subject} ${title}`.toLowerCase()) as [string, string];
  return first < second ? -1 : first > second ? 1 : 0;
};
