import type { Form, IsoDate, PersonKind, Variant } from "../../../contract/schemas";
import { FORM_KINDS } from "../pair";
import { experienceMonths } from "../person";
import type { Person } from "../tables";
import type { Readers } from "./cells";
import { mentorFinder, newMentor, partyId, partyTitle, type Party } from "./mentors";
import type { FilePerson } from "./people";
import type { PersonRow, ReadPerson } from "./read-person";
import { heldPairs, nameKeys, type RegistryIndex, type RosterRegistry } from "./registry-index";
import { ask, note, type Remark, type RowAnswer } from "./remark";

/** One mentee of one mentor, as a row says it. `held` is already so in the registry. */
export type Link = {
  readonly row: number;
  readonly mentor: Party;
  readonly mentee: Party;
  readonly form: Form;
  readonly variant: Variant | "";
  readonly goal: string;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly held: boolean;
};

const FORMS = Object.keys(FORM_KINDS) as Form[];

export type PairSetting = {
  readonly readers: Readers;
  readonly registry: RosterRegistry;
  readonly index: RegistryIndex;
  /** Headers of the columns of form and variant. */
  readonly headers: { readonly form: string; readonly variant: string };
  readonly answerOf: (row: number) => RowAnswer;
  readonly say: (row: number, remark: Remark) => void;
};

/** Who mentors whom by the rows, and the mentors whom no row of their own names. */
export function linkPairs(rows: readonly PersonRow[], people: readonly FilePerson[], setting: PairSetting): { readonly links: Link[]; readonly mentors: FilePerson[] } {
  const { readers, registry, index, answerOf, say } = setting;
  const find = mentorFinder(people, index, readers);
  const homes = new Map<ReadPerson, FilePerson>();
  for (const person of people) for (const read of person.reads) homes.set(read, person);
  const partyOf = (read: ReadPerson): Party | null => {
    const file = homes.get(read);
    return file ? { file, person: file.person } : null;
  };
  const added = new Map<string, FilePerson>();
  const wanted: { row: PersonRow; mentor: Party; mentee: Party }[] = [];
  const mentorsAbove = new Map<number, ReadPerson>();
  for (const row of rows) if (row.mentor) mentorsAbove.set(row.row, row.mentor);

  for (const row of rows) {
    const number = row.row + 1;
    const mentor = row.mentor ?? (row.mentorFrom === null ? null : mentorsAbove.get(row.mentorFrom) ?? null);
    for (const mentee of row.mentees) {
      const side = mentor ? partyOf(mentor) : row.own ? partyOf(row.own) : null;
      const other = partyOf(mentee);
      if (side && other) wanted.push({ row, mentor: side, mentee: other });
    }
    const mentee = row.own ? partyOf(row.own) : null;
    if (row.pair.mentor === "" || !row.own || !mentee) continue;
    const read = row.pair.mentor;
    const found = find(read, "");
    if (found.state === "one") wanted.push({ row, mentor: found.party, mentee });
    else if (found.state === "many") {
      const options = found.parties.map((party) => ({ value: partyId(party), label: [partyTitle(party), party.person?.code ?? "", party.file?.reads[0]?.class ?? party.person?.class ?? ""].filter((each) => each !== "").join(" · ") }));
      const remark = ask("mentor.many", { row: number, read, who: options.map(({ label }) => label).join("; ") }, answerOf(row.row), options);
      say(row.row, remark);
      const party = found.parties.find((each) => partyId(each) === remark.chosen);
      if (party) wanted.push({ row, mentor: party, mentee });
    } else if (found.state === "new") {
      const remark = ask("mentor.new", { row: number, read }, answerOf(row.row), [{ value: "add", label: "roster.option.add" }, { value: "", label: "roster.option.without" }], "add");
      say(row.row, remark);
      const form = readers.form(row.pair.form);
      const kind: PersonKind | null = form ? FORM_KINDS[form].mentor : row.own.kind;
      if (remark.chosen !== "add" || kind === null) continue;
      const fresh = newMentor(row.row, found, kind, readers);
      const key = `${found.name ? nameKeys.full(found.name) : found.token}|${kind}`;
      const home: FilePerson = added.get(key) ?? { key: fresh.key, reads: [], person: null, roles: new Set(["mentor" as const]), matches: new Map() };
      home.reads.push(fresh);
      added.set(key, home);
      wanted.push({ row, mentor: { file: home, person: null }, mentee });
    } else say(row.row, ask("mentor.none", { row: number, read }, answerOf(row.row)));
  }
  return { links: judged(wanted, setting, registry), mentors: [...added.values()] };
}

function judged(wanted: readonly { row: PersonRow; mentor: Party; mentee: Party }[], setting: PairSetting, registry: RosterRegistry): Link[] {
  const { readers, answerOf, say } = setting;
  const today = readers.on.today;
  const held = heldPairs(registry, today);
  const heldKeys = new Set(held.map(({ mentorId, menteeId, form }) => `${mentorId}|${menteeId}|${form}`));
  const heldBy = new Map(held.map(({ mentorId, menteeId, form }) => [`${menteeId}|${form}`, mentorId]));
  const codes = new Map(registry.people.map((person) => [person.id as string, person.code]));
  const load = new Map<string, number>();
  for (const { mentorId } of held) load.set(mentorId, (load.get(mentorId) ?? 0) + 1);
  const capacity = new Map(registry.mentorProfiles.map((profile) => [profile.personId as string, profile.capacity]));
  const firstMentor = new Map<string, Party>();
  const links: Link[] = [];

  for (const { row, mentor, mentee } of wanted) {
    const number = row.row + 1;
    const [mentorId, menteeId] = [partyId(mentor), partyId(mentee)];
    if (mentorId === menteeId) {
      say(row.row, ask("mentor.self", { row: number, read: partyTitle(mentee) }, answerOf(row.row)));
      continue;
    }
    const form = formOf(row, kindOf(mentor), kindOf(mentee), setting);
    if (form === null) continue;
    const already = heldKeys.has(`${mentorId}|${menteeId}|${form}`);
    const variant = form === "teacher-teacher" ? variantOf(row, mentee, setting) : "";
    const link: Link = { row: row.row, mentor, mentee, form, variant, goal: row.pair.goal, start: row.pair.start, end: row.pair.end, held: already };
    if (already) {
      links.push(link);
      continue;
    }
    const key = `${menteeId}|${form}`;
    const other = heldBy.get(key);
    const earlier = firstMentor.get(key);
    if (earlier && partyId(earlier) === mentorId) continue;
    const otherCode = other !== undefined ? codes.get(other) ?? other : earlier ? partyTitle(earlier) : null;
    if (otherCode !== null) {
      const remark = ask("pair.other", { row: number, code: otherCode }, answerOf(row.row), [{ value: "second", label: "roster.option.second" }, { value: "", label: "roster.option.without" }], "second");
      say(row.row, remark);
      if (remark.chosen !== "second") continue;
    }
    firstMentor.set(key, earlier ?? mentor);
    const count = (load.get(mentorId) ?? 0) + 1;
    load.set(mentorId, count);
    const limit = capacity.get(mentorId) ?? (kindOf(mentor) === "pupil" ? registry.school.capacity.pupils : registry.school.capacity.teachers);
    if (count > limit) say(row.row, note("pair.load", { row: number, count, limit }));
    links.push(link);
  }
  return withoutCircles(links, held, setting);
}

function withoutCircles(links: readonly Link[], held: readonly { mentorId: string; menteeId: string; form: string }[], { answerOf, say }: PairSetting): Link[] {
  const rowOf = new Map(links.map((link) => [`${partyId(link.mentor)}|${partyId(link.mentee)}|${link.form}`, link.row]));
  const known = new Set(held.map(({ mentorId, menteeId, form }) => `${mentorId}|${menteeId}|${form}`));
  return links.filter((link) => {
    const back = `${partyId(link.mentee)}|${partyId(link.mentor)}|${link.form}`;
    const other = rowOf.get(back);
    if (link.held || (other === undefined && !known.has(back))) return true;
    const row = other ?? link.row;
    say(link.row, ask("pair.circle", { row: Math.min(row, link.row) + 1, other: Math.max(row, link.row) + 1 }, answerOf(link.row)));
    return false;
  });
}

const kindOf = (party: Party): PersonKind | null => party.file?.reads.map(({ kind }) => kind).find((kind) => kind !== null) ?? party.person?.kind ?? null;

/** The form of the column if the kinds allow it, else of the two kinds; null with a question when none fits. */
function formOf(row: PersonRow, mentor: PersonKind | null, mentee: PersonKind | null, { readers, headers, answerOf, say }: PairSetting): Form | null {
  const typed = readers.form(row.pair.form);
  if (typed === null) {
    const list = Object.values(readers.words.shown.form).join("; ");
    say(row.row, ask("form.unknown", { row: row.row + 1, column: headers.form, read: row.pair.form, list }, answerOf(row.row)));
  }
  if (mentor === null || mentee === null) return null;
  const fits = FORMS.find((form) => FORM_KINDS[form].mentor === mentor && FORM_KINDS[form].mentee === mentee) ?? null;
  if (fits !== null && (typed === "" || typed === null || typed === fits)) return fits;
  const { kind } = readers.words.shown;
  say(row.row, ask("form.kinds", { row: row.row + 1, read: row.pair.form || (fits ? readers.words.shown.form[fits] : `${kind[mentor]} – ${kind[mentee]}`), mentor: kind[mentor], mentee: kind[mentee] }, answerOf(row.row)));
  return null;
}

/** The variant of the column; else the first where the mentee has 0–3 years (R-B03); else none chosen. */
function variantOf(row: PersonRow, mentee: Party, { readers, registry, headers, answerOf, say }: PairSetting): Variant | "" {
  const typed = readers.variant(row.pair.variant);
  if (typed === null) {
    const list = Object.values(readers.words.shown.variant).join("; ");
    say(row.row, ask("form.unknown", { row: row.row + 1, column: headers.variant, read: row.pair.variant, list }, answerOf(row.row)));
  } else if (typed !== "") return typed;
  return isYoungMentee(mentee, readers.on.today, registry.school.youngYears) ? "young" : "";
}

function isYoungMentee({ file, person }: Party, today: IsoDate, years: number): boolean {
  const reads = file?.reads ?? [];
  const workStart = reads.map((read) => read.workStart).find((day) => day !== null) ?? person?.workStart ?? null;
  const stated = reads.map((read) => read.experienceToday).find((months) => months !== null) ?? null;
  const before = reads.map((read) => read.experienceBefore).find((months) => months !== null) ?? person?.experienceBefore ?? null;
  const known = stated ?? experienceMonths({ ...EMPTY, ...person, workStart, experienceBefore: before } as Person, today);
  return known === null ? reads.some(({ young }) => young) : known < years * 12;
}
const EMPTY = { experienceStated: null, experienceStatedOn: null };
