import type { IsoDate, PersonId } from "../../../contract/schemas";
import { addDays } from "../calendar";
import { wasSigned } from "../paper/paper";
import type { Registry } from "../registry";
import type { Control, Finding } from "../tables";
import { isUnsettled } from "./finding";
import { controlPaperOf } from "./paper";

/** A shortcoming that a control, or a visit of one, has shown. */
export type FoundInControl = {
  readonly finding: Finding;
  readonly control: Control;
  /** The day of the signed report on that control, else the day it was held. */
  readonly toldOn: IsoDate;
  /** The day of the control in which it was last looked at again. */
  readonly checkedOn: IsoDate | null;
};

/** Everything that controls of a mentee have shown; what a coaching lesson has shown asks for no control (`domain/data-model.md` §6.4). */
export function foundInControls(registry: Registry, menteeId: PersonId): FoundInControl[] {
  const found = registry.findingsOf(menteeId);
  if (found.length === 0) return [];
  const controls = new Map<string, Control>(registry.controlsOf(menteeId).map((control) => [control.id, control]));
  return found.flatMap((finding) => {
    const control = controls.get(finding.source === "control" ? finding.sourceId : registry.observations.find(({ id }) => id === finding.sourceId)?.controlId ?? "");
    if (!control) return [];
    const paper = controlPaperOf(registry, control.id);
    return [{ finding, control, toldOn: (paper && wasSigned(paper) && paper.date) || control.date, checkedOn: controls.get(finding.checkedIn)?.date ?? null }];
  });
}

/** Days after the report within which a repeat control looks again at the latest (T19). */
const AT_THE_LATEST = 30;

/**
 * When what controls have shown is to be looked at again (T19): on the day of the last measure that is still open, at the latest thirty days after
 * the report; where it was looked at and is not gone, thirty days count from that control. Of several controls the one that is due first. Null when
 * nothing is open: there is a repeat control only while something is.
 */
export function repeatTerm(found: readonly FoundInControl[]): { readonly from: IsoDate; readonly to: IsoDate } | null {
  const open = found.filter(({ finding }) => isUnsettled(finding));
  const terms = [...new Set(open.map(({ control }) => control.id))].map((id) => {
    const ofControl = open.filter(({ control }) => control.id === id);
    const from = ofControl.map(({ toldOn, checkedOn }) => (checkedOn !== null && checkedOn > toldOn ? checkedOn : toldOn)).sort().pop()!;
    const latest = addDays(from, AT_THE_LATEST);
    // A day that was agreed before the last look is a day of an earlier measure.
    const due = ofControl.flatMap(({ finding }) => (finding.due !== null && (finding.checkedIn === "" || finding.due > from) ? finding.due : [])).sort().pop();
    return { from, to: due !== undefined && due < latest ? (due > from ? due : from) : latest };
  });
  return terms.sort((one, other) => (one.to < other.to ? -1 : 1))[0] ?? null;
}
