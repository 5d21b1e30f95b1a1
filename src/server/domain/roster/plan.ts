import { ROSTER_ROWS_LIMIT, type RosterInput, type RosterPreview, type RosterRow } from "../../../contract/roster";
import type { IsoDate } from "../../../contract/schemas";
import { fingerprint } from "../fingerprint";
import { inForce } from "../registry";
import { ALL_ROWS, answersOf } from "./answers";
import { bodyRows, type BodyRow } from "./body";
import { cellReaders, type Readers } from "./cells";
import { mapColumns, type Columns } from "./columns";
import { categoryColumn, fieldsByContents, isTurnedColumn } from "./contents";
import { findHeader, headerReader, type Header } from "./header";
import { workOf } from "./making";
import { outcomeOf, previewRow, readsOf } from "./outcome";
import { linkPairs } from "./pairs";
import { gatherPeople, refuseSharedMail, type FilePerson } from "./people";
import { readPersonRow } from "./person-row";
import { shownName, type PersonRow, type ReadPerson } from "./read-person";
import { indexRegistry, type RosterRegistry } from "./registry-index";
import { ask, note, type Remark, type RowAnswer } from "./remark";
import { settleKinds } from "./settle-kinds";
import { bareHeader } from "./spelling";
import type { NewAppointment, RosterWork } from "./work";
import type { RosterWords } from "./words";
import { refOf } from "./making";

export type RosterPlan = { readonly preview: RosterPreview; readonly work: RosterWork };
export type RosterDay = { readonly today: IsoDate };

/**
 * The whole plan of an import: every row of the source in one class, every question put, and the work that would be done as things
 * stand. Nothing is written here; the same input and registry give the same plan.
 */
export function planRoster(input: RosterInput, registry: RosterRegistry, words: RosterWords, { today }: RosterDay): RosterPlan {
  const { school } = registry;
  const codesMode = school.mode === "codes";
  const readers = cellReaders(words, registry.subjects, { today, zoneMinutes: registry.zoneMinutes, mailDomain: school.mailDomain, codesMode });
  const messages: Remark[] = brokenCells(input, words);
  const { header, columns } = readHeader(input, readers, codesMode, messages);
  const answers = new Map<number, RowAnswer>();
  const answerOf = (row: number): RowAnswer => {
    const known = answers.get(row) ?? answersOf(input, row);
    answers.set(row, known);
    return known;
  };

  const readable = columns.own.size + columns.mentor.size + columns.mentee.size > 0;
  const body = readable ? bodyRows(input.source, header, columns, readers, words) : input.source.rows.map((cells, row): BodyRow => ({ row, title: cells.filter((cell) => cell !== "").join(" · "), skipped: true }));
  let people = body.filter((each): each is Extract<BodyRow, { skipped: false }> => !each.skipped);
  if (people.length > ROSTER_ROWS_LIMIT) {
    messages.push(note("table.long", { count: people.length }));
    people = [];
  } else if (people.length === 0 && readable) messages.push(note("file.empty", {}));

  const whole = answersOf(input, ALL_ROWS);
  const turned = isTurnedColumn(columns, people.map(({ cells }) => cells as string[]), readers);
  if (turned) messages.push(ask("name.order.all", {}, { ...whole, choice: () => whole.choice("name.order") }, [{ value: "turned", label: "roster.option.turned" }, { value: "typed", label: "roster.option.typed" }], "turned"));
  const order = turned ? whole.choice("name.order") : undefined;
  const rows = withMentorsAbove(people.map((each) => readPersonRow(each, { readers, columns, order }, answerOf(each.row))));

  const byRow = new Map(rows.map((row) => [row.row, row]));
  const say = (row: number, remark: Remark): void => void byRow.get(row)?.remarks.push(remark);
  const index = indexRegistry(registry.people);
  settleKinds(rows, index, readers, answerOf, say, columns.own.has("email"));
  const gathered = gatherPeople(rows.flatMap((row) => readsOf(row).filter((read) => isSomebody(read, codesMode))), index, answerOf, say);
  refuseSharedMail(gathered, answerOf, say);
  const headers = { form: columns.own.get("form")?.header ?? "", variant: columns.own.get("variant")?.header ?? "" };
  const { links, mentors } = linkPairs(rows, gathered, { readers, registry, index, headers, answerOf, say });
  const everyone = [...gathered, ...mentors];
  for (const { mentor, mentee } of links) {
    mentor.file?.roles.add("mentor");
    mentee.file?.roles.add("mentee");
  }

  const homes = new Map<ReadPerson, FilePerson>();
  for (const person of gathered) for (const read of person.reads) homes.set(read, person);
  const outcomes = rows.map((row) => outcomeOf(row, homes, answerOf(row.row), registry, today));
  const proposed = proposedAppointments(gathered, registry, today);
  const ticked = new Set(input.appointments);
  const work = workOf(outcomes, everyone, links, proposed.filter((_, at) => ticked.has(at)), registry, today);

  const shown = new Map<number, RosterRow>(outcomes.map((outcome) => [outcome.row.row, previewRow(outcome, homes, words)]));
  const previewRows = body.flatMap((each): RosterRow[] => {
    const row = shown.get(each.row);
    return row ? [row] : each.skipped || people.length === 0 ? [skippedRow(each)] : [];
  });
  const counts = { new: 0, changed: 0, same: 0, doubtful: 0, rejected: 0, skipped: 0 };
  for (const row of previewRows) counts[row.class]++;
  const named = new Set<string>([...gathered.flatMap(({ person }) => (person ? [person.id as string] : [])), ...links.flatMap(({ mentor, mentee }) => [mentor.person?.id ?? "", mentee.person?.id ?? ""])]);
  const preview: RosterPreview = {
    headerRow: header ? Math.max(...header.rows) : null,
    columns: columns.all.map(({ at, header: title, field, state }) => ({ column: at, header: title, field, state })),
    rows: previewRows,
    counts,
    makes: {
      people: work.people.length, changedPeople: new Set(work.changes.map(({ personId }) => personId)).size,
      pairs: work.pairs.filter(({ kind }) => kind === "pair").length, groups: work.pairs.filter(({ kind }) => kind === "group").length,
      memberships: work.pairs.reduce((sum, { mentees }) => sum + mentees.length, 0), subjects: [...work.subjects],
    },
    appointments: proposed.map(({ row, role, title }, at) => ({ row, title, role, ticked: ticked.has(at) })),
    absent: registry.people.filter(({ id, status }) => status !== "archived" && status !== "left" && !named.has(id)).length,
    messages: messages.map(({ key, params, options, chosen }) => ({ key, params: { ...params }, ...(options ? { options: options.map((each) => ({ ...each })) } : {}), ...(chosen === undefined ? {} : { chosen }) })),
    hash: hashOf(input, registry),
  };
  return { preview, work };
}

const skippedRow = (row: BodyRow): RosterRow => ({
  row: row.row, number: row.row + 1, class: "skipped", title: row.skipped ? row.title : row.cells.filter((cell) => cell !== "").join(" · "), kind: null, role: "", schoolClass: "",
  taken: false, messages: [], changes: [],
});

const isSomebody = (read: ReadPerson, codesMode: boolean): boolean => read.name !== null || read.token !== "" || read.code !== "" || (codesMode && read.side === "own");

/** The header as found, or columns by their contents; a lone «Категория» may be the kind. */
function readHeader(input: RosterInput, readers: Readers, codesMode: boolean, messages: Remark[]): { header: Header | null; columns: Columns } {
  const { words } = readers;
  const read = headerReader(words);
  const header = findHeader(input.source, read, !codesMode);
  const contents = header ? null : fieldsByContents(input.source, readers);
  const width = input.source.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const byHand = Object.values(input.columns).some((field) => field !== null);
  if (!header) {
    messages.push(contents && !byHand ? note("columns.proposed", {}) : note("table.noheader", {}));
    if (byHand) messages.pop();
    const none = Array.from({ length: width }, () => "");
    return { header, columns: mapColumns(none, read, input.columns, contents ?? new Map()) };
  }
  let columns = mapColumns(header.headers, read, input.columns);
  const lone = categoryColumn(columns, input.source.rows.slice(Math.max(...header.rows) + 1), readers, bareHeader(words.headers.category[0] ?? ""));
  if (lone && input.columns[String(lone.at)] === undefined) {
    if (lone.is === "kind") columns = mapColumns(header.headers, read, { ...input.columns, [String(lone.at)]: "kind" });
    else messages.push(note("column.mixed", { column: header.headers[lone.at] ?? "" }));
  }
  messages.push(...columns.remarks);
  return { header, columns };
}

/** In a table side by side an empty mentor cell means the mentor above (I.7). */
function withMentorsAbove(rows: readonly PersonRow[]): PersonRow[] {
  let above: number | null = null;
  return rows.map((row) => {
    if (row.mentor) above = row.row;
    if (row.own || row.mentor || row.mentees.length === 0 || above === null) return row;
    const told = row.remarks.some(({ key }) => key === "roster.merged.mentor");
    if (!told) row.remarks.push(note("merged.mentor", { row: above + 1 }));
    return { ...row, mentorFrom: above };
  });
}

function brokenCells({ source }: RosterInput, words: RosterWords): Remark[] {
  for (let row = 0; row < source.rows.length; row++) {
    const read = source.rows[row]?.find((cell) => words.broken.test(cell));
    if (read !== undefined) return [note("text.broken", { row: row + 1, read })];
  }
  return [];
}

/** Posts of the school that the list names and the registry does not: each is ticked by hand. */
function proposedAppointments(people: readonly FilePerson[], registry: RosterRegistry, today: IsoDate): (NewAppointment & { readonly title: string })[] {
  const held = new Set(registry.appointments.filter((each) => inForce(each, today)).map(({ personId, role }) => `${personId}|${role}`));
  return people.flatMap((person) => {
    const roles = new Set(person.reads.flatMap(({ appointments }) => appointments));
    const read = person.reads[0];
    return [...roles].filter((role) => !held.has(`${refOf(person)}|${role}`))
      .map((role) => ({ person: refOf(person), role, row: read?.row ?? 0, title: read?.name ? shownName(read.name) : person.person?.code ?? (read?.token || read?.code) ?? "" }));
  });
}

/** Of everything the plan rests on: the source, the people and their pairs as they stand, in whatever order somebody has sorted the sheets. */
function hashOf({ source }: RosterInput, registry: RosterRegistry): string {
  const people = registry.people.map((person) => [
    person.id, person.code, person.kind, person.surname, person.name, person.patronymic, person.email, person.aliases, person.post, person.subjects, person.class,
    person.category, person.workStart, person.experienceBefore, person.experienceStated, person.status,
  ]);
  const pairs = registry.pairs.map(({ id, mentorId, form, state }) => [id, mentorId, form, state]);
  const members = registry.members.map(({ pairId, menteeId, to }) => [pairId, menteeId, to]);
  const participations = registry.participations.map(({ personId, form, role }) => [personId, form, role]);
  const standing = [people, pairs, members, participations].map((rows) => rows.map((row) => JSON.stringify(row)).sort());
  return `${fingerprint(JSON.stringify(source))}-${fingerprint(JSON.stringify([standing, registry.school]))}`;
}
