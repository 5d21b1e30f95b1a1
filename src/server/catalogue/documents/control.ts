import { D24 } from "../../../templates/documents/control";
import { CONTROL_QUESTIONS } from "../../../templates/documents/inputs";
import type { ControlKind } from "../../../contract/schemas";
import { controllerOf } from "../../domain/control/who";
import { lessonPercent } from "../../domain/observation";
import type { Finding, Observation, Person } from "../../domain/tables";
import { noBreak } from "../russian/no-break";
import { CONTROL_KIND, FINDING_STATE } from "../values";
import { DATE_GAP, ORG, dated, inputsOf, orDash, shortDay, unstopped } from "./common";
import { answer, blankOf, define, type Fact, type PaperLook } from "./look";
import { lowerFirst, named, postOf } from "./naming";

/** «по итогам обзорного контроля». */
const GENITIVE: { readonly [Kind in ControlKind]: string } = {
  overview: "обзорного", preventive: "предупредительного", personal: "персонального", frontal: "фронтального", repeat: "повторного", other: "внутришкольного",
};

const ofControl = (of: (control: NonNullable<PaperLook["control"]>) => string) => ({ control }: PaperLook): string => noBreak(unstopped(control ? of(control) : ""));
const needed = (of: (control: NonNullable<PaperLook["control"]>) => string, key: string) => (look: PaperLook): Fact => blankOf(ofControl(of)(look), key, "control", look.control?.menteeId ?? "");
const ofMentee = (of: (person: Person, look: PaperLook) => string) => (look: PaperLook): Fact => blankOf(look.mentee ? of(look.mentee, look) : "", "paper.lack.mentee", "pairs");
const ofController = (of: (person: Person, look: PaperLook) => string) => (look: PaperLook): Fact => {
  const person = look.control && controllerOf(look.control, look.registry, look.control.date);
  return blankOf(person ? of(person, look) : "", "paper.lack.controller", "control", look.control?.menteeId ?? "");
};

/** What the check has said, in the words of D24. */
const CHECKED: { readonly [State in Finding["state"]]?: string } = { removed: "устранён", partly: "частично", again: "нет" };

/** D24: what a control has come to (R-G01–R-G11); a repeat one says what became of earlier findings, a frontal one of knowledge and documents. Only its own visits stand in it, never those of coaching. */
export const controlReport = define({
  names: D24, group: "G9", place: "pair", numbered: false, editions: false, signs: ["controller"],
  inputs: inputsOf(CONTROL_QUESTIONS),
  title: ({ control }) => (control ? `${D24.title}: ${control.own === "" ? `${CONTROL_KIND[control.kind]}` : lowerFirst(control.own)}` : D24.title),
  file: ({ mentee, control }) => `D24 Справка по итогам контроля ${mentee?.code ?? ""} ${control?.date ?? ""}`,
  lacks(look) {
    const { control } = look;
    if (!control) return [];
    const missing = [
      ...(control.kind === "overview" && visitsOf(look).length === 0 ? ["paper.lack.visits"] : []),
      ...(control.kind === "repeat" && checkedIn(look).length === 0 ? ["paper.lack.checked"] : []),
      ...(control.kind === "frontal" && control.knowledge.length === 0 ? ["paper.lack.knowledge"] : []),
      ...(control.kind === "frontal" && control.paperwork.length === 0 ? ["paper.lack.paperwork"] : []),
    ];
    return missing.map((key) => ({ said: { key }, mend: { view: "control", of: [control.menteeId] } }));
  },
  facts: {
    blanks: {
      orgFullName: ORG.orgFullName, place: ORG.place, schoolYear: ORG.schoolYear,
      date: () => DATE_GAP,
      kindGenitive: ({ control }) => (control ? GENITIVE[control.kind] : ""),
      menteeName: ofMentee((person, look) => named(look, person, "nominative").full),
      menteePost: ofMentee((person) => noBreak(lowerFirst(postOf(person) || "педагог"))),
      menteeInitials: ofMentee((person, look) => named(look, person, "nominative").initialsBefore),
      controllerName: ofController((person, look) => named(look, person, "nominative").full),
      controllerPost: ofController((person) => noBreak(lowerFirst(postOf(person) || "педагог"))),
      controllerInitials: ofController((person, look) => named(look, person, "nominative").initialsBefore),
      basis: (look) => blankOf(noBreak(unstopped(answer("basis")(look))), "paper.lack.input.basis"),
      period: periodOf,
      topic: (look) => (look.control?.kind === "overview" ? needed(({ topic }) => topic, "paper.lack.topic")(look) : orDash(ofControl(({ topic }) => topic)(look))),
      purpose: (look) => orDash(ofControl(({ purpose }) => purpose)(look)),
      conclusion: needed(({ conclusion }) => conclusion, "paper.lack.conclusion"),
    },
    tables: {
      visits: (look) => visitsOf(look).map((visit, at) => ({
        n: String(at + 1), date: shortDay(visit.lessonDate), class: orDash(visit.class), topic: noBreak([visit.subject, visit.topic].filter((part) => part !== "").join(": ")),
        percent: percentOf(visit),
      })),
      checked: (look) => checkedIn(look).map((finding, at) => ({ n: String(at + 1), text: noBreak(finding.text), state: CHECKED[finding.state] ?? "", proof: noBreak(orDash(finding.proof)) })),
      knowledge: ({ control }) => (control?.knowledge ?? []).map((row) => ({ class: row.class, wrote: String(row.wrote), passed: String(row.passed), good: String(row.good) })),
      paperwork: ({ control }) => (control?.paperwork ?? []).map((row, at) => ({ n: String(at + 1), document: noBreak(row.document), stands: noBreak(orDash(row.stands)), remark: noBreak(orDash(row.remark)) })),
      findings: (look) => findingsOf(look).map((finding, at) => ({
        n: String(at + 1), text: noBreak(finding.text), competence: orDash(finding.competence), measure: noBreak(orDash(finding.measure)), due: shortDay(finding.due), state: stateOf(finding),
      })),
    },
    blocks: {
      visits: (look) => visitsOf(look).length > 0,
      noVisits: (look) => visitsOf(look).length === 0,
      checked: (look) => checkedIn(look).length > 0,
      knowledge: ({ control }) => (control?.knowledge ?? []).length > 0,
      paperwork: ({ control }) => (control?.paperwork ?? []).length > 0,
      findings: (look) => findingsOf(look).length > 0,
      noFindings: (look) => findingsOf(look).length === 0,
    },
  },
});

/** Visits of this control that stand, the earliest first. */
function visitsOf({ control, registry }: PaperLook): Observation[] {
  if (!control) return [];
  return registry.observations.filter(({ controlId, aim, state }) => controlId === control.id && aim === control.kind && state === "logged").sort((one, other) => (one.lessonDate < other.lessonDate ? -1 : 1));
}

/** What this control has looked at again (R-G05). */
const checkedIn = ({ control, registry }: PaperLook): Finding[] => (control ? registry.findingsOf(control.menteeId).filter((finding) => finding.checkedIn === control.id) : []);

/** What this control or one of its visits has shown. */
function findingsOf(look: PaperLook): Finding[] {
  const { control, registry } = look;
  if (!control) return [];
  const sources = new Set<string>([control.id, ...visitsOf(look).map(({ id }) => id)]);
  return registry.findingsOf(control.menteeId).filter(({ sourceId }) => sources.has(sourceId));
}

/** From the first visit, or the first day of the window, to the day it was held. */
function periodOf(look: PaperLook): string {
  const { control } = look;
  if (!control) return "";
  const first = [visitsOf(look)[0]?.lessonDate, control.from].find((day) => day !== undefined && day !== null && day <= control.date) ?? control.date;
  return first === control.date ? dated(control.date) : `с ${dated(first)} по ${dated(control.date)}`;
}

const percentOf = ({ scores }: Observation): string => {
  const percent = lessonPercent(scores);
  return percent === null ? orDash("") : String(percent);
};
/** Until a check has said so, the cell is left for the pen. */
const stateOf = ({ state }: Finding): string => (state === "removed" || state === "partly" || state === "again" ? FINDING_STATE[state] : "");
