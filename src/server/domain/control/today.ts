import type { TodayLine } from "../../../contract/contract";
import type { IsoDate } from "../../../contract/schemas";
import { isActivePair } from "../actor";
import { daysBetween } from "../calendar";
import { shortName } from "../person";
import type { Registry } from "../registry";
import type { School } from "../school";
import type { Control, Finding, Pair } from "../tables";
import { isUnsettled } from "./finding";
import { controllerOf } from "./who";

type Look = { readonly registry: Registry; readonly school: School; readonly today: IsoDate };

/** Its measure's day has passed and nobody has said that it is gone. */
export const isOverdue = (finding: Finding, today: IsoDate): boolean => isUnsettled(finding) && finding.due !== null && finding.due < today;

/** Shortcomings whose measure is due within the days of notice or late (R-G11), and planned controls whose window is over. */
export const controlLines = (look: Look): TodayLine[] => [...findingLines(look), ...lateControls(look)];

/** A measure is the pair's to carry out, the check of it the controller's. */
function findingLines({ registry, school, today }: Look): TodayLine[] {
  return registry.findings.flatMap((finding) => {
    const mentee = registry.person(finding.menteeId);
    const pair = activePairOf(finding, registry, today);
    if (!mentee || !pair || !isUnsettled(finding) || finding.due === null) return [];
    const daysLeft = daysBetween(today, finding.due);
    if (daysLeft > school.noticeDays) return [];
    const checks = finding.state === "checking";
    return [{
      rule: checks ? "findingCheck" : "finding", text: { key: checks ? "duty.findingCheck" : "duty.finding", params: { who: shortName(mentee), text: finding.text } },
      hint: { key: checks ? "duty.findingCheck.hint" : "duty.finding.hint" }, state: daysLeft < 0 ? "overdue" as const : "due" as const,
      due: finding.due, daysLeft, owedBy: checks ? "deputyTeaching" as const : "mentor" as const, pairId: pair.id, personId: mentee.id, observationId: null,
    }];
  });
}

function lateControls({ registry, school, today }: Look): TodayLine[] {
  return registry.controls.flatMap((control) => {
    const mentee = registry.person(control.menteeId);
    const pair = activePairOf(control, registry, today);
    if (!mentee || !pair || control.state !== "planned" || control.date >= today || (school.recordsFrom !== null && control.date < school.recordsFrom)) return [];
    const controller = controllerOf(control, registry, today);
    return [{
      rule: "controlLate", ...(controller ? { owedById: controller.id } : {}), text: { key: "duty.controlLate", params: { who: shortName(mentee), topic: control.topic } }, hint: { key: "duty.controlLate.hint" }, state: "overdue" as const,
      due: control.date, daysLeft: daysBetween(today, control.date), owedBy: "deputyTeaching" as const, pairId: pair.id, personId: mentee.id, observationId: null,
    }];
  });
}

const activePairOf = ({ menteeId }: Pick<Control, "menteeId">, registry: Registry, today: IsoDate): Pair | undefined => registry.pairsOfMentee(menteeId).find((pair) => isActivePair(pair, today));
