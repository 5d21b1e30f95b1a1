/**
 * What FormApp has and @types/google-apps-script does not name: publishing and responders (release notes of 2025-04-08; `docs/decisions.md`
 * and platform facts of forms). A choice's page is asked for by the name the service really has.
 */
declare namespace GoogleAppsScript {
  namespace Forms {
    interface FormApp {
      /** The reference says new forms are published, the page on API changes the contrary: never rest on the default. */
      create(title: string, isPublished: boolean): Form;
    }
    interface Form {
      /** Also opens the form for answers, or closes it. */
      setPublished(enabled: boolean): Form;
      isPublished(): boolean;
      /** False for forms older than publishing; `setPublished` throws there. */
      supportsAdvancedResponderPermissions(): boolean;
      addPublishedReader(emailAddress: string): Form;
      /** One address that is no Google account fails them all. */
      addPublishedReaders(emailAddresses: string[]): Form;
      getPublishedReaders(): Base.User[];
      removePublishedReader(emailAddress: string): Form;
    }
  }
}
