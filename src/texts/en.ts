/** English is filled last; a missing key falls back to Russian and is counted by the build. */
export const en: { readonly [key: string]: string } = {};
