/** The little of `google.script` that the page uses. Each host lacks a part of it, so everything may be missing. */
type Runner = {
  withSuccessHandler(then: (reply: unknown) => void): Runner;
  withFailureHandler(then: (error: { message?: string } | string) => void): Runner;
  rpc(request: string): void;
};
type Place = { hash?: string };
type GoogleScript = {
  run?: Runner;
  url?: { getLocation(then: (place: Place) => void): void };
  history?: {
    push(state: unknown, params: unknown, hash: string): void;
    setChangeHandler(then: (event: { location?: Place }) => void): void;
  };
};
declare global {
  interface Window {
    /** The view the server opened this page for; appended by its own small script. */
    nastavnikView?: string;
    google?: { script?: GoogleScript };
  }
}

export const runner = (): Runner | undefined => window.google?.script?.run;

/** The hash of the address, asked of Google where it can tell; "" elsewhere. */
export function readHash(then: (hash: string) => void): void {
  try {
    window.google?.script?.url?.getLocation((place) => then(place.hash ?? ""));
  } catch {
    // A sidebar has no address.
  }
}

export function pushHash(hash: string): void {
  try {
    window.google?.script?.history?.push(null, {}, hash);
  } catch {
    // A sidebar has no history.
  }
}

export function onHash(then: (hash: string) => void): void {
  try {
    window.google?.script?.history?.setChangeHandler((event) => then(event.location?.hash ?? ""));
  } catch {
    // A sidebar has no history.
  }
}
