import type { World } from "./world";

/**
 * What a person's consent covers. `asked`: every scope that a consent screen has shown them; `refused`: those of them left unticked
 * (granular consent, [D: concepts/scopes]). A person without an entry was never asked.
 */
export type Consent = { readonly asked: readonly string[]; readonly refused: readonly string[] };

/** What an execution says that nobody can consent to, because nobody sits at a keyboard; and what the web app shows instead of a page. */
export const AUTHORIZATION_REQUIRED = "Authorization is required to perform that action.";
export const AUTHORIZATION_NEEDED = "Authorization needed. This app needs authorization from its owner before it can be used.";

/** The scopes of a bundle that this person's consent covers. */
export const grantedBy = ({ consents }: World, email: string, scopes: readonly string[]): string[] =>
  scopes.filter((scope) => !consents[email]?.refused.includes(scope));

/** The consent screen a person at a keyboard gets when the bundle asks for scopes it has not asked for before; here it is always accepted. */
export function askedFor({ consents }: World, email: string, scopes: readonly string[]): void {
  const before = consents[email];
  if (before && scopes.every((scope) => before.asked.includes(scope))) return;
  consents[email] = { asked: [...new Set([...(before?.asked ?? []), ...scopes])], refused: before?.refused ?? [] };
}

/**
 * Whether the bundle asks for a scope this person has never been shown: then nothing runs on their behalf (platform-verdicts.md B8). Who was never
 * asked at all counts as asked now: the editor asks whoever deploys or installs a trigger.
 */
export function consentLacks(world: World, email: string, scopes: readonly string[]): boolean {
  const before = world.consents[email];
  if (before) return scopes.some((scope) => !before.asked.includes(scope));
  askedFor(world, email, scopes);
  return false;
}

const SCOPE = "https://www.googleapis.com/auth/";

/** The person's last consent screen: everything ticked but these, named whole or by their last part. */
export function consented({ consents }: World, email: string, scopes: readonly string[], without: readonly string[]): void {
  consents[email] = { asked: scopes, refused: without.map((name) => (name.startsWith("https://") ? name : SCOPE + name)) };
}
