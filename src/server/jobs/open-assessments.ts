import { logEntry } from "../actions/log-entry";
import { openContext, refuseNewerWorkbook } from "../actions/context";
import { canOpen, opened } from "../actions/assessment/open";
import { withViews } from "../actions/views";
import { stagesNow } from "../domain/course/stage";
import { isPresent } from "../domain/person";
import type { Person } from "../domain/tables";
import type { IsoDate } from "../../contract/schemas";
import type { Services } from "../services";

/**
 * Assessments whose day has come open by themselves (T06–T08): on the day that the stage's model says, whenever the look comes. A paused course opens
 * nothing, and a cancelled assessment is opened again by hand alone.
 */
export function openDueAssessments(services: Services): void {
  services.alone(() => {
    const context = openContext(services, "log", "planLibrary", "answers");
    refuseNewerWorkbook(context);
    const { registry, school, today } = context;
    const touched = new Set(registry.assessments.filter(({ state }) => state === "cancelled").map(({ stageId }) => stageId));
    const due = registry.tracks.filter(({ menteeId, state }) => state === "running" && isPresentOn(registry.person(menteeId), today)).flatMap(({ menteeId }) => stagesNow(registry, menteeId, today, school))
      .flatMap(({ stage, line, window }) => (window !== null && window.opens <= today && !touched.has(stage.id) ? [{ of: { stage, line, assessment: registry.assessmentOf(stage.id) }, on: window.opens }] : []))
      .filter(({ of }) => canOpen(of));
    const changes = due.flatMap(({ of, on }) => opened(context, of, on).changes);
    if (changes.length > 0) services.workbook.write([...withViews(context, changes), { append: "log", rows: [logEntry(context, "", "assessment.open", "assessments", "", changes, "")] }]);
  });
}

const isPresentOn = (person: Person | undefined, day: IsoDate): boolean => person !== undefined && isPresent(person, day);
