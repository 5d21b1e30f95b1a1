/**
 * Why a person should look at the forms of a name before they go into a paper. Words for each: `russian.doubt.*` in `texts/ru/russian.ts`.
 */
export const DOUBT_REASONS = [
  "genderUnknown", "genderContradicts", "ruleDiffers", "stress", "fleeting", "foreignOrder", "foreignIn", "softFemaleName", "commonNoun", "doubleSurname", "doubleName",
  "oddPatronymic", "letters", "initials", "brackets", "ownShape",
] as const;
export type DoubtReason = (typeof DOUBT_REASONS)[number];

export type NamePart = "surname" | "name" | "patronymic";
/** `text` is the word that is doubtful, as it stands in the registry. */
export type Doubt = { readonly of: NamePart | "person"; readonly text: string; readonly reason: DoubtReason };
