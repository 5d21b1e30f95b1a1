import { text } from "../../texts/server";
import { consentState } from "../domain/consent";
import { isAgreed } from "../domain/pair";
import { lessonPercent } from "../domain/observation";
import { readersOf, wasSigned } from "../domain/paper/paper";
import { planPercent } from "../domain/plan/progress";
import { experienceMonths, fullName } from "../domain/person";
import { rateOf, rateOfForm, type Rate } from "../domain/questions/rate";
import type { Registry } from "../domain/registry";
import type { Row, TableId } from "../domain/tables";
import type { IsoDate, PairId, PersonId } from "../../contract/schemas";
import { SETTINGS } from "./settings";
import { CONSENT_STATE, QUESTIONNAIRE, ROLE_IN_PROGRAMME } from "./values";
import { VIEWS } from "./views";

export type ViewCells = { readonly [header: string]: string | number };
type Look = { readonly registry: Registry; readonly today: IsoDate };

const nameOf = ({ registry }: Look, id: PersonId): string => {
  const person = registry.person(id);
  return person ? fullName(person) : text("view.nobody");
};
const pairCode = ({ registry }: Look, id: PairId): string => registry.pair(id)?.code ?? text("view.nobody");
const named = (look: Look, id: PersonId): ViewCells => ({ [VIEWS.name]: nameOf(look, id) });
const ofAssessment = (look: Look, id: string): ViewCells => {
  const assessment = look.registry.assessment(id);
  return { [VIEWS.mentee]: assessment ? nameOf(look, assessment.menteeId) : text("view.nobody") };
};
const rateCells = ({ invited, answered, percent }: Rate): ViewCells => ({ [VIEWS.invited]: invited, [VIEWS.answered]: answered, [VIEWS.rate]: percent ?? "" });

/** What stands in the computed columns of a row; a sheet without an entry has none. One way only: nothing of it is read back. */
export const VIEW_CELLS: { readonly [Id in TableId]?: (row: Row<Id>, look: Look) => ViewCells } = {
  people(person, { registry, today }) {
    const months = experienceMonths(person, today);
    const roles = new Set(registry.participationsOf(person.id).filter(({ state }) => state !== "archived" && state !== "left").map(({ role }) => ROLE_IN_PROGRAMME[role]));
    return { [VIEWS.roles]: [...roles].join(", "), [VIEWS.experience]: months === null ? "" : Math.floor(months / 12), [VIEWS.consent]: CONSENT_STATE[consentState(person.id, "data", registry)] };
  },
  pairs(pair, look) {
    const members = look.registry.membersOf(pair.id).filter(({ to }) => to === null);
    const waits = pair.state === "proposed" ? (isAgreed(members) ? "" : text("view.waits.consents")) : pair.state === "agreed" ? text("view.waits.order") : "";
    return { [VIEWS.mentor]: nameOf(look, pair.mentorId), [VIEWS.mentees]: members.map(({ menteeId }) => nameOf(look, menteeId)).join("\n"), [VIEWS.waitsFor]: waits };
  },
  observations: (observation, look) => ({
    [VIEWS.pair]: pairCode(look, observation.pairId), [VIEWS.mentee]: nameOf(look, observation.menteeId), [VIEWS.observer]: nameOf(look, observation.observerId),
    [VIEWS.percent]: lessonPercent(observation.scores) ?? "",
  }),
  members: (member, look) => ({ [VIEWS.pair]: pairCode(look, member.pairId), [VIEWS.mentee]: nameOf(look, member.menteeId) }),
  consents: ({ personId }, look) => ({ [VIEWS.personCode]: look.registry.person(personId)?.code ?? "", ...named(look, personId) }),
  participations: ({ personId }, look) => ({ [VIEWS.personCode]: look.registry.person(personId)?.code ?? "", ...named(look, personId) }),
  appointments: ({ personId }, look) => named(look, personId),
  requests: ({ personId }, look) => named(look, personId),
  mentorProfiles: ({ personId }, look) => named(look, personId),
  tracks: ({ menteeId }, look) => named(look, menteeId),
  meetings: ({ pairId }, look) => ({ [VIEWS.pair]: pairCode(look, pairId) }),
  appeals: ({ pairId, personId }, look) => ({ [VIEWS.pair]: pairId === "" ? "" : pairCode(look, pairId), [VIEWS.name]: personId === "" ? "" : nameOf(look, personId) }),
  stages: ({ menteeId }, look) => ({ [VIEWS.mentee]: nameOf(look, menteeId) }),
  assessments: ({ menteeId }, look) => ({ [VIEWS.mentee]: nameOf(look, menteeId) }),
  packageItems: (item, look) => ofAssessment(look, item.assessmentId),
  interviewItems: (item, look) => ofAssessment(look, item.assessmentId),
  ends: ({ pairId, menteeId }, look) => ({ [VIEWS.pair]: pairCode(look, pairId), [VIEWS.mentee]: nameOf(look, menteeId) }),
  findings: ({ menteeId }, look) => ({ [VIEWS.mentee]: nameOf(look, menteeId) }),
  controls: ({ menteeId }, look) => named(look, menteeId),
  papers(paper, { registry, today }) {
    const readers = wasSigned(paper) ? readersOf(paper, registry) : [];
    const read = new Set(registry.acknowledgementsOf(paper.id).map(({ personId }) => personId));
    const codes = paper.pairIds.map((id) => pairCode({ registry, today }, id));
    return {
      [VIEWS.paper]: paper.title === "" ? text(`document.${paper.kind}`) : paper.title, [VIEWS.pairs]: codes.join(", "),
      [VIEWS.acknowledged]: readers.length === 0 ? "" : text("view.acknowledged", { done: readers.filter(({ id }) => read.has(id)).length, of: readers.length }),
      [VIEWS.file]: paper.fileId === "" ? "" : `https://docs.google.com/document/d/${paper.fileId}/edit`,
    };
  },
  acknowledgements: ({ personId, paperId }, look) => ({ ...named(look, personId), [VIEWS.paper]: look.registry.paper(paperId)?.title ?? (look.registry.assessment(paperId) ? text("view.conclusion") : text("view.nobody")) }),
  programmes: ({ id, pairId, menteeId }, look) => {
    const { percent } = planPercent(look.registry.linesOf(id), look.today);
    return { [VIEWS.pair]: pairCode(look, pairId), [VIEWS.mentee]: nameOf(look, menteeId), [VIEWS.planPercent]: percent === null ? "" : Math.round(percent) };
  },
  planItems: ({ pairId, menteeId }, look) => ({ [VIEWS.pair]: pairCode(look, pairId), [VIEWS.mentee]: nameOf(look, menteeId) }),
  planChanges: ({ programmeId }, look) => {
    const programme = look.registry.programme(programmeId);
    return { [VIEWS.name]: programme ? nameOf(look, programme.menteeId) : text("view.nobody") };
  },
  formDefs: (form, { registry }) => rateCells(rateOfForm(registry, form)),
  waves: ({ id }, { registry }) => rateCells(rateOf(registry.invitesIn(id))),
  invites: ({ personId, waveId }, look) => {
    const wave = look.registry.wave(waveId);
    return { [VIEWS.personCode]: look.registry.person(personId)?.code ?? "", ...named(look, personId), [VIEWS.questionnaire]: wave ? QUESTIONNAIRE[wave.kind] : text("view.nobody") };
  },
  eventPeople: ({ personId }, look) => ({ [VIEWS.personCode]: look.registry.person(personId)?.code ?? "", ...named(look, personId) }),
  meetingWords: ({ personId }, look) => ({ [VIEWS.personCode]: look.registry.person(personId)?.code ?? "", ...named(look, personId) }),
  timetable: ({ code }, { registry }) => { const person = registry.people.find((each) => each.code === code); return { [VIEWS.name]: person ? fullName(person) : text("view.nobody") }; },
  letters: ({ personId }, look) => named(look, personId),
  settings: ({ key }) => (key in SETTINGS ? { [VIEWS.settings]: SETTINGS[key as keyof typeof SETTINGS].title } : {}),
};
