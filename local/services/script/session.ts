import type { Execution } from "../../runtime/execution";
import { ServiceFailure } from "../../runtime/failure";
import type { GlobalStandIn, StandIn } from "../../runtime/standin";

/** `Session`. The script's zone comes from the manifest and has no setter (platform-verdicts.md A14). */
export function session(execution: Execution): GlobalStandIn {
  const user = (email: string): StandIn => ({ kind: "User", members: { getEmail: () => email, toString: () => email } });
  return {
    kind: "Session",
    members: {
      getActiveUser: () => user(execution.active),
      getEffectiveUser: () => user(execution.effective),
      getScriptTimeZone: () => execution.scriptTimeZone,
      getActiveUserLocale: () => "ru",
      getTemporaryActiveUserKey: () => {
        throw new ServiceFailure("The stand-in has no Session.getTemporaryActiveUserKey. Add it in local/services, with a line in local/DIFFERENCES.md.", "Error");
      },
    },
  };
}
