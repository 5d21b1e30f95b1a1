/** An error a Google service throws; `name` and text are what the script sees. */
export class ServiceFailure extends Error {
  constructor(message: string, name = "Exception") {
    super(message);
    this.name = name;
  }
}

/** The end of an execution that no code can catch: the six-minute kill, a refused consent. */
export class Killed extends Error {}

/** platform.md trap 15: nothing catches it and no `finally` runs; what the stand-in can do is let no later call have an effect. */
export const TIME_IS_UP = "Exceeded maximum execution time";

/** A failure of an advanced service, in its wording ([D: guides/services/advanced]). */
export const apiFailure = (method: string, reason: string): ServiceFailure =>
  new ServiceFailure(`API call to ${method} failed with error: ${reason}`, "GoogleJsonResponseException");

/** A gap of the stand-in itself, which is never Google's answer. */
export const lacking = (what: string): ServiceFailure =>
  new ServiceFailure(`The stand-in has no ${what}. Add it in local/services, with a line in local/DIFFERENCES.md.`, "Error");
