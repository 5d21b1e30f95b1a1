import type { AppointmentRole, Form, PersonKind, Variant } from "../../../contract/schemas";
import { bare, spelt } from "./spelling";
import type { RosterWords } from "./words";

export type ProgrammeRole = "mentor" | "mentee";

/** What a role cell says: roles in the programme, posts of the school, and whether all of it was known. */
export type RoleReading = {
  readonly roles: readonly ProgrammeRole[];
  readonly reserve: boolean;
  /** «молодой специалист»: in his first years by the school's own word. */
  readonly young: boolean;
  readonly appointments: readonly AppointmentRole[];
  readonly unknown: boolean;
};

export type ValueReaders = {
  readonly kind: (typed: string) => PersonKind | "" | null;
  readonly roles: (typed: string) => RoleReading;
  readonly appointments: (post: string) => AppointmentRole[];
  readonly form: (typed: string) => Form | "" | null;
  readonly variant: (typed: string) => Variant | "" | null;
  /** What a section title says of the rows under it, or null. */
  readonly section: (title: string) => { readonly role?: ProgrammeRole; readonly kind?: PersonKind } | null;
};

/** Kind, role, form, variant and posts by the spellings of I.4, compiled once a plan. */
export function valueReaders(words: RosterWords): ValueReaders {
  const kinds = spelt(words.kinds);
  const roles = spelt(words.roles);
  const young = new Set(words.youngRoles.map(bare));
  const posts = spelt(words.appointments);
  const forms = spelt(words.forms);
  const variants = spelt(words.variants);
  const sections = spelt(words.sections);
  const empty = (text: string): boolean => words.empties.includes(text);

  const appointmentOf = (text: string): AppointmentRole | null => {
    const exact = posts.get(text);
    if (exact !== undefined) return exact;
    for (const [spelling, role] of posts) if (role === "headOfSubject" && text.startsWith(`${spelling} `)) return role;
    return null;
  };
  const appointments = (post: string): AppointmentRole[] =>
    [...new Set(post.split(/[,;/\n]/).map(bare).flatMap((each) => appointmentOf(each) ?? []))];

  return {
    kind: (typed) => {
      const text = bare(typed);
      return empty(text) ? "" : kinds.get(text) ?? null;
    },
    roles: (typed) => {
      const whole = bare(typed);
      const parts = roles.has(whole) ? [whole] : typed.split(/[,;\n]|\/(?!\p{L}\b)/u).flatMap((each) => bare(each).split(` ${words.and} `)).map((each) => each.trim()).filter((each) => each !== "");
      const found = { roles: new Set<ProgrammeRole>(), reserve: false, young: false, appointments: [] as AppointmentRole[], unknown: false };
      for (const part of parts) {
        const role = roles.get(part);
        const post = appointmentOf(part);
        if (role === "both") found.roles.add("mentor").add("mentee");
        else if (role === "mentor" || role === "mentee") found.roles.add(role);
        else if (role === "reserve") found.reserve = true;
        else if (post !== null) found.appointments.push(post);
        else if (role === undefined && !empty(part)) found.unknown = true;
        if (young.has(part)) found.young = true;
      }
      return { ...found, roles: [...found.roles] };
    },
    appointments,
    form: (typed) => {
      const text = bare(typed);
      return empty(text) ? "" : forms.get(text) ?? null;
    },
    variant: (typed) => {
      const text = bare(typed);
      if (empty(text)) return "";
      const exact = variants.get(text);
      if (exact !== undefined) return exact;
      const fits = new Set([...variants].filter(([spelling]) => text.length >= 4 && spelling.startsWith(text)).map(([, variant]) => variant));
      return fits.size === 1 ? [...fits][0] ?? null : null;
    },
    section: (title) => {
      const found = sections.get(bare(title)) ?? kinds.get(bare(title)) ?? roles.get(bare(title));
      if (found === "mentor" || found === "mentee") return { role: found };
      if (found === "teacher" || found === "pupil" || found === "external") return { kind: found };
      return null;
    },
  };
}
