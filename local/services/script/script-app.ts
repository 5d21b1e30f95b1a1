import { stop } from "../../runtime/bridge";
import type { AuthMode, Execution } from "../../runtime/execution";
import { ServiceFailure } from "../../runtime/failure";
import type { GlobalStandIn, StandIn } from "../../runtime/standin";
import type { TriggerRecord } from "../../runtime/world";
import { triggerBuilder } from "./trigger-builder";

const AUTHORIZATION_NEEDED = "Authorization is required to perform that action. Please run the script again to authorize it.";

const records = new WeakMap<StandIn, TriggerRecord>();

/** `ScriptApp`. A person sees and deletes own triggers only (platform.md trap 16). */
export function scriptApp(execution: Execution): GlobalStandIn {
  const { world } = execution;
  const own = () => world.triggers.filter(({ owner }) => owner === execution.effective).map(trigger);
  const granted = (scopes: readonly string[]) => scopes.every((scope) => execution.scopes.includes(scope));
  /** The execution ends with the consent screen, no code goes on ([D: concepts/scopes], platform-verdicts.md C9). */
  const demand = (scopes: readonly string[]) => {
    if (execution.authMode !== "FULL" || !granted(scopes)) stop(execution, AUTHORIZATION_NEEDED);
  };
  return {
    kind: "ScriptApp",
    enums: {
      AuthMode: ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"] satisfies (AuthMode | "CUSTOM_FUNCTION")[],
      AuthorizationStatus: ["REQUIRED", "NOT_REQUIRED"],
      EventType: ["CLOCK", "ON_OPEN", "ON_EDIT", "ON_FORM_SUBMIT", "ON_CHANGE"],
      TriggerSource: ["SPREADSHEETS", "CLOCK", "FORMS", "DOCUMENTS", "CALENDAR"],
      WeekDay: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
      InstallationSource: ["APPS_MARKETPLACE_DOMAIN_ADD_ON", "NONE", "WEB_STORE_ADD_ON"],
    },
    members: {
      newTrigger: (handler: string) => triggerBuilder(execution, handler),
      getProjectTriggers: () => own(),
      getUserTriggers: () => own(),
      deleteTrigger: (standIn: StandIn) => {
        const record = records.get(standIn);
        if (!record) throw new ServiceFailure("Invalid argument: trigger");
        world.triggers = world.triggers.filter(({ uid }) => uid !== record.uid);
      },
      getScriptId: () => world.scriptId,
      getService: () => service(execution),
      requireAllScopes: () => demand(execution.bundle.manifest.oauthScopes ?? []),
      requireScopes: (_mode: unknown, scopes: string[]) => demand(scopes),
      getAuthorizationInfo: (_mode: unknown, scopes?: string[]) => authorization(granted(scopes ?? execution.bundle.manifest.oauthScopes ?? []), execution),
      getInstallationSource: () => ({ $enum: `InstallationSource.${world.install === "A" ? "APPS_MARKETPLACE_DOMAIN_ADD_ON" : "NONE"}` }),
    },
  };
}

export function trigger(record: TriggerRecord): StandIn {
  const standIn: StandIn = {
    kind: "Trigger",
    members: {
      getUniqueId: () => record.uid,
      getHandlerFunction: () => record.handler,
      getEventType: () => ({ $enum: `EventType.${record.kind}` }),
      getTriggerSource: () => ({ $enum: `TriggerSource.${record.source ?? (record.kind === "CLOCK" ? "CLOCK" : "SPREADSHEETS")}` }),
      getTriggerSourceId: () => record.sourceId ?? null,
    },
  };
  records.set(standIn, record);
  return standIn;
}

function authorization(granted: boolean, execution: Execution): StandIn {
  return {
    kind: "AuthorizationInfo",
    members: {
      getAuthorizationStatus: () => ({ $enum: `AuthorizationStatus.${granted ? "NOT_REQUIRED" : "REQUIRED"}` }),
      getAuthorizationUrl: () => (granted ? null : `https://script.google.com/macros/d/${execution.world.scriptId}/auth`),
      getAuthorizedScopes: () => [...execution.scopes],
    },
  };
}

/** The address a script is told: of the head version outside the web app, so never a link to send (platform-verdicts.md A11). */
function service(execution: Execution): StandIn {
  const { world } = execution;
  return {
    kind: "Service",
    members: {
      getUrl: () => {
        if (!world.deployment) return null;
        return execution.kind === "webapp" ? webAppUrl(world.domain, world.deployment.id) : webAppUrl(world.domain, `HEAD${world.scriptId.slice(0, 12)}`, "dev");
      },
      isEnabled: () => world.deployment !== null,
    },
  };
}

export const webAppUrl = (domain: string, id: string, way = "exec"): string => `https://script.google.com/a/macros/${domain}/s/${id}/${way}`;
