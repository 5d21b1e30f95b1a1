import { AppError, type Message } from "../../contract/errors";

/** What the manifest asks for, by the last part of the scope: `consent.<part>` says it in people's words. The house test holds it to the manifest. */
export const SCOPES = ["spreadsheets", "drive.file", "forms", "calendar.app.created", "script.send_mail", "script.container.ui", "script.scriptapp", "userinfo.email"] as const;
type Part = (typeof SCOPES)[number];
const PLACE = "https://www.googleapis.com/auth/";

/**
 * Asks Google for nothing unless all is granted: its own screen after `requireAllScopes` does not say what for, and in a dialog nobody knows
 * whether it comes (docs/live-checks.md 9). @throws AppError `google-unavailable`
 */
export function requireScopes(): void {
  const missing = unticked();
  if (missing) throw missing;
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
}

/** A scope that was not granted is told apart from everything else by Google's text (platform §3.2, granular consent). */
export function consented<Result>(call: () => Result): Result {
  try {
    return call();
  } catch (thrown) {
    if (/permissions are not sufficient/i.test(String((thrown as { message?: unknown })?.message))) throw unticked(thrown) ?? new AppError("google-unavailable", "service.consent", {}, [], thrown);
    throw thrown;
  }
}

/**
 * What the person at the keyboard has left unticked, each by name, and where to grant it; null when nothing is missing, when not the one asked for
 * is, or when the run is another account's: a visitor of the page can grant nothing for the coordinator.
 */
export function unticked(cause?: unknown, one?: Part): AppError | null {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  if (info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED || !atOwnKeyboard()) return null;
  const granted = info.getAuthorizedScopes();
  const missing = SCOPES.filter((part) => !granted.includes(PLACE + part));
  if (missing.length === 0 || (one !== undefined && !missing.includes(one))) return null;
  const details: Message[] = missing.map((part) => ({ key: `consent.${part}` }));
  return new AppError("google-unavailable", "service.unticked", {}, [...details, { key: "consent.open", params: { url: info.getAuthorizationUrl() } }], cause);
}

function atOwnKeyboard(): boolean {
  try {
    return Session.getActiveUser().getEmail() === Session.getEffectiveUser().getEmail();
  } catch {
    // The address itself was not granted: nobody else's page gets so far.
    return true;
  }
}
