import { AppError } from "../../contract/errors";

/**
 * A refusal of an advanced service in our words: a switched-off service, a quota, an outage and a missing consent are told apart by Google's
 * text (platform-verdicts A1, B17).
 * @throws AppError `google-unavailable`; `not-found` for a file that is gone or that this account may not see
 */
export function told<Result>(service: string, call: () => Result): Result {
  try {
    return call();
  } catch (thrown) {
    const message = thrown instanceof Error || typeof (thrown as { message?: unknown })?.message === "string" ? (thrown as Error).message : "";
    const unavailable = (key: string, params = {}): AppError => new AppError("google-unavailable", key, params, [], thrown);
    if (/has not been used in project|it is disabled/.test(message)) throw unavailable("service.off", { service });
    if (/Quota exceeded|RESOURCE_EXHAUSTED|Rate Limit|userRateLimitExceeded/i.test(message)) throw unavailable("service.quota");
    if (/Service unavailable|Internal error|backend error|Empty response|deadline/i.test(message)) throw unavailable("service.outage");
    if (/Specified permissions are not sufficient|insufficient authentication scopes/i.test(message)) throw unavailable("service.consent");
    if (/File not found|Requested entity was not found/i.test(message)) throw new AppError("not-found", "file.gone", {}, [], thrown);
    throw thrown;
  }
}

/** The member of an advanced service, or the words that it is off: a copied project has none (platform-verdicts A1). */
export function switchedOn<Service>(service: string, found: Service | undefined): Service {
  if (found === undefined) throw new AppError("google-unavailable", "service.off", { service });
  return found;
}

/** The service's name when it is off. Any other refusal means that it is on: there is no such file, or Google is busy. */
export function isOff(service: string, call: () => unknown): string[] {
  try {
    told(service, call);
    return [];
  } catch (thrown) {
    return thrown instanceof AppError && thrown.key === "service.off" ? [service] : [];
  }
}
