/**
 * One stand-in object as the realm sees it: its kind, which error texts and the table of rules go by, and what it can do.
 * Members get and give plain data, Dates and other stand-ins; what is not named here is refused by name in the realm.
 */
export type StandIn = {
  readonly kind: string;
  readonly members: Readonly<Record<string, Member>>;
};

/** Arguments come from a script that may pass anything; each member takes what Google's takes. */
export type Member = (...args: never[]) => unknown;

/** A stand-in that is a global of the realm: with its constants, and for advanced services the objects below it. */
export type GlobalStandIn = StandIn & {
  readonly enums?: Readonly<Record<string, readonly string[]>>;
  readonly children?: Readonly<Record<string, GlobalStandIn>>;
  /** How Google names the methods, for advanced services: `sheets.spreadsheets`. */
  readonly api?: string;
};

export const isStandIn = (value: unknown): value is StandIn =>
  typeof value === "object" && value !== null && "kind" in value && "members" in value;
