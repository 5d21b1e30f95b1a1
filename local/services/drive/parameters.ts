import type { Shape } from "../sheets/shape";

const ALL_DRIVES = { fields: 1, supportsAllDrives: 1, supportsTeamDrives: 1 } as const satisfies Shape;
const NEW = {
  ...ALL_DRIVES, enforceSingleParent: 1, includeLabels: "lacks", includePermissionsForView: 1, ignoreDefaultVisibility: "lacks",
  keepRevisionForever: "lacks", ocrLanguage: "lacks",
} as const satisfies Shape;
/** Query parameters by method ([DISC]: `export` has no `supportsAllDrives`); `lacks` is what the stand-in does not carry out. */
export const PARAMETERS = {
  create: { ...NEW, useContentAsIndexableText: "lacks" },
  copy: NEW,
  get: { ...ALL_DRIVES, alt: 1, acknowledgeAbuse: 1, includeLabels: "lacks", includePermissionsForView: 1 },
  list: {
    ...ALL_DRIVES, q: 1, pageSize: 1, pageToken: 1, orderBy: 1, spaces: 1, corpora: 1, includeItemsFromAllDrives: 1, includeTeamDriveItems: 1,
    driveId: "lacks", teamDriveId: "lacks", corpus: "lacks", includeLabels: "lacks", includePermissionsForView: 1,
  },
  update: { ...NEW, addParents: 1, removeParents: 1, useContentAsIndexableText: "lacks" },
  export: { alt: 1 },
  remove: { ...ALL_DRIVES, enforceSingleParent: 1 },
  grant: {
    ...ALL_DRIVES, sendNotificationEmail: 1, emailMessage: 1, useDomainAdminAccess: "lacks", transferOwnership: "lacks", moveToNewOwnersRoot: "lacks",
    enforceSingleParent: 1, enforceExpansiveAccess: "lacks",
  },
  ungrant: { ...ALL_DRIVES, useDomainAdminAccess: "lacks", enforceExpansiveAccess: "lacks" },
  grants: { ...ALL_DRIVES, pageSize: 1, pageToken: "lacks", useDomainAdminAccess: "lacks", includePermissionsForView: 1 },
  about: { fields: 1 },
} as const satisfies Record<string, Shape>;
