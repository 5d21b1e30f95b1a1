import type { InviteId } from "../../../contract/schemas";
import { AFTER_MEETING, QUESTIONNAIRES, type Item } from "../../catalogue/questionnaires";
import type { Context } from "../context";

/** Under this name the page keeps a questionnaire that is being filled in; the draft's subject is its invitation. */
export const ANSWERS_DRAFT = "answers";
/** The same of Q09; the draft's subject is its meeting. */
export const AFTER_MEETING_DRAFT = "afterMeeting";

/**
 * A questionnaire's draft without what belongs into the closed workbook: drafts lie in the registry (`domain/rights.md` R.7). The page leaves it
 * out too, and keeps it on the device; this is for whatever else may call.
 */
export function openDraft({ registry }: Context, subject: string, text: string): string {
  const wave = registry.wave(registry.invite(subject as InviteId)?.waveId ?? ("" as never));
  return wave ? withoutClosed(QUESTIONNAIRES[wave.kind].items, text) : "";
}

/** Both sides are asked the same closed question. */
export const openMeetingDraft = (text: string): string => withoutClosed(AFTER_MEETING.mentee.items, text);

function withoutClosed(items: readonly Item[], text: string): string {
  const values = valuesIn(text);
  if (values === null) return "";
  const closed = new Set<string>(items.filter((item) => item.closed).map(({ key }) => key));
  return JSON.stringify({ values: Object.fromEntries(Object.entries(values).filter(([key]) => !closed.has(key))) });
}

function valuesIn(text: string): object | null {
  try {
    const { values } = JSON.parse(text) as { values?: unknown };
    return typeof values === "object" ? values : null;
  } catch {
    return null;
  }
}
