/** What ScriptApp has and @types/google-apps-script does not name ([R: AuthorizationInfo]). */
declare namespace GoogleAppsScript {
  namespace Script {
    interface AuthorizationInfo {
      /** Full addresses of the scopes the person has granted. */
      getAuthorizedScopes(): string[];
    }
  }
}
