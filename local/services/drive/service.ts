import type { Execution } from "../../runtime/execution";
import { apiFailure } from "../../runtime/failure";
import type { GlobalStandIn } from "../../runtime/standin";
import { blob } from "../script/blob";
import { answered, Refusal } from "../sheets/call";
import type { Shape } from "../sheets/shape";
import { accessible, mayChange } from "./access";
import { exported, mediaOf, stored } from "./content";
import { ABOUT, FILE, FILE_DEFAULT, FILES, FILES_DEFAULT, PERMISSION, PERMISSION_DEFAULT, PERMISSIONS, PERMISSIONS_DEFAULT, selected } from "./fields";
import type { DriveFile } from "./file";
import { listed, type ListOptions } from "./list";
import { copied, created } from "./make";
import { fileMessage, permissionMessage, permissionMessages, personId } from "./message";
import { PARAMETERS } from "./parameters";
import { granted, ungranted, wantedGrant, type Grant } from "./permissions";
import { useWrite } from "./quota";
import { checkParameters, checkResource, type Resource } from "./resource";
import { removed, updated } from "./update";

type Options = { readonly [name: string]: unknown };

const MADE = ["name", "mimeType", "description", "parents", "properties", "appProperties", "shortcutDetails"];
const CHANGED = ["name", "mimeType", "description", "properties", "appProperties", "trashed", "contentRestrictions"];

/** `Drive`, the advanced service of Drive API v3, arguments in the order Apps Script takes them ([D: guides/services/advanced]; @types drive_v3). */
export function driveService(execution: Execution): GlobalStandIn {
  const { world, effective } = execution;
  /** One request: its parameters, then its body; a write also counts for the pace that Drive bears. */
  const call = (method: string, parameters: { readonly [name: string]: Shape }, options: Options | undefined, write: boolean, body: (name: string, given: Options) => unknown) => {
    const name = `drive.${method}`;
    return answered({ execution, method: name }, () => {
      if (write) useWrite(execution, name);
      checkParameters(options ?? {}, parameters);
      return body(name, options ?? {});
    });
  };
  const shown = (file: DriveFile, { fields }: Options) => selected(fileMessage(execution, file), fields, FILE, FILE_DEFAULT);
  /** `fields` is looked at before anything is made. */
  const askable = ({ fields }: Options, shape: Shape = FILE) => selected({}, fields, shape, FILE_DEFAULT);

  const files: GlobalStandIn = {
    kind: "Drive.Files",
    api: "drive.files",
    members: {
      create: (resource: Resource, media?: unknown, options?: Options) => call("files.create", PARAMETERS.create, options, true, (name, given) => {
        askable(given);
        return shown(created(execution, name, checkResource(resource, MADE), mediaOf(media)), given);
      }),
      copy: (resource: Resource, fileId: string, options?: Options) => call("files.copy", PARAMETERS.copy, options, true, (name, given) => {
        askable(given);
        const source = accessible(execution, name, fileId);
        return shown(copied(execution, name, checkResource(resource, MADE), source), given);
      }),
      get: (fileId: string, options?: Options) => call("files.get", PARAMETERS.get, options, false, (name, given) => {
        const file = accessible(execution, name, fileId);
        if (given["alt"] === "media") return blob(Buffer.from(stored(file)), file.mimeType, file.name);
        return shown(file, given);
      }),
      list: (options?: Options) => call("files.list", PARAMETERS.list, options, false, (_name, given) =>
        selected(listed(execution, given as ListOptions), given["fields"], FILES, FILES_DEFAULT)),
      update: (resource: Resource, fileId: string, media?: unknown, options?: Options) => call("files.update", PARAMETERS.update, options, true, (name, given) => {
        askable(given);
        const file = accessible(execution, name, fileId);
        updated(execution, name, file, { ...given, resource: checkResource(resource, CHANGED), media: mediaOf(media) });
        return shown(file, given);
      }),
      export: (fileId: string, mimeType: string, options?: Options) => call("files.export", PARAMETERS.export, options, false, (name, given) => {
        if (typeof mimeType !== "string") throw new Refusal("Required parameter: mimeType");
        const file = accessible(execution, name, fileId);
        if (given["alt"] !== "media") throw new Refusal("Export requires alt=media to download the exported content.");
        return blob(Buffer.from(exported(file, mimeType)), mimeType, file.name);
      }),
      remove: (fileId: string, options?: Options) => call("files.delete", PARAMETERS.remove, options, true, (name) => {
        removed(execution, name, accessible(execution, name, fileId));
      }),
    },
  };

  const permissions: GlobalStandIn = {
    kind: "Drive.Permissions",
    api: "drive.permissions",
    members: {
      create: (resource: Grant, fileId: string, options?: Options) => call("permissions.create", PARAMETERS.grant, options, true, (name, given) => {
        askable(given, PERMISSION);
        const file = accessible(execution, name, fileId);
        mayChange(execution, name, file);
        const grant = wantedGrant(file, resource ?? {}, given["sendNotificationEmail"] !== false);
        return selected(permissionMessage(granted(world, file, grant)), given["fields"], PERMISSION, PERMISSION_DEFAULT);
      }),
      list: (fileId: string, options?: Options) => call("permissions.list", PARAMETERS.grants, options, false, (name, given) => {
        const file = accessible(execution, name, fileId);
        mayChange(execution, name, file);
        return selected({ kind: "drive#permissionList", permissions: permissionMessages(world, file, given["includePermissionsForView"]) }, given["fields"], PERMISSIONS, PERMISSIONS_DEFAULT);
      }),
      remove: (fileId: string, permissionId: string, options?: Options) => call("permissions.delete", PARAMETERS.ungrant, options, true, (name) => {
        const file = accessible(execution, name, fileId);
        if (permissionId !== personId(effective)) mayChange(execution, name, file);
        ungranted(world, file, permissionId);
      }),
    },
  };

  const about: GlobalStandIn = {
    kind: "Drive.About",
    api: "drive.about",
    members: {
      get: (options?: Options) => call("about.get", PARAMETERS.about, options, false, (name, given) => {
        if (given["fields"] === undefined) throw apiFailure(name, "The 'fields' parameter is required for this method.");
        const user = { kind: "drive#user", displayName: effective.split("@")[0], me: true, permissionId: personId(effective), emailAddress: effective };
        return selected({ kind: "drive#about", user }, given["fields"], ABOUT, {});
      }),
    },
  };
  return { kind: "Drive", members: {}, children: { Files: files, Permissions: permissions, About: about } };
}
