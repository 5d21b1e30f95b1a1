import { ServiceFailure } from "../../runtime/failure";
import type { Member, StandIn } from "../../runtime/standin";
import type { FormModel } from "./model";
import { changed, lookedAt, type FormPlace } from "./place";

type Words = { [Name in keyof FormModel]: FormModel[Name] extends string ? Name : never }[keyof FormModel];
type Switches = { [Name in keyof FormModel]: FormModel[Name] extends boolean ? Name : never }[keyof FormModel];

/** Getter, setter, and what they stand for. */
const TEXTS: readonly (readonly [string, string, Words])[] = [
  ["getTitle", "setTitle", "title"], ["getDescription", "setDescription", "description"],
  ["getConfirmationMessage", "setConfirmationMessage", "confirmation"], ["getCustomClosedFormMessage", "setCustomClosedFormMessage", "closedMessage"],
];
const SWITCHES: readonly (readonly [string, string, Switches])[] = [
  ["canEditResponse", "setAllowResponseEdits", "allowEdits"], ["collectsEmail", "setCollectEmail", "collectEmail"],
  ["hasProgressBar", "setProgressBar", "progressBar"], ["hasRespondAgainLink", "setShowLinkToRespondAgain", "respondAgain"],
  ["hasLimitOneResponsePerUser", "setLimitOneResponsePerUser", "limitOne"], ["getShuffleQuestions", "setShuffleQuestions", "shuffle"],
  ["isPublishingSummary", "setPublishingSummary", "summary"],
];

/** The settings of a form, each a getter and a setter that gives back the form. */
export function settingMembers(place: FormPlace, self: () => StandIn): Record<string, Member> {
  const form = () => lookedAt(place).content.form;
  const set = (name: Words | Switches, value: string | boolean): StandIn => {
    changed(place, (before) => ({ ...before, [name]: value }));
    return self();
  };
  return {
    ...Object.fromEntries(TEXTS.flatMap(([get, put, name]): [string, Member][] => [[get, () => form()[name]], [put, (value: unknown) => set(name, String(value))]])),
    ...Object.fromEntries(SWITCHES.flatMap(([get, put, name]): [string, Member][] => [[get, () => form()[name]], [put, (value: unknown) => set(name, flag(value, put))]])),
    isAcceptingResponses: () => form().accepting,
    setAcceptingResponses: (value: unknown) => {
      const accepting = flag(value, "setAcceptingResponses");
      // "Published=false with accepting=true is an error" of the API (platform.md §7); FormApp's words for it are not known.
      if (accepting && !form().published) throw new ServiceFailure("The form must be published to accept responses.");
      return set("accepting", accepting);
    },
    isPublished: () => form().published,
    /** Also opens or closes the form ([R: Form.setAcceptingResponses]: "overwritten when the publish state of the form is changed"). */
    setPublished: (value: unknown) => {
      const published = flag(value, "setPublished");
      changed(place, (before) => ({ ...before, published, accepting: published }));
      return self();
    },
    supportsAdvancedResponderPermissions: () => true,
  };
}

function flag(value: unknown, method: string): boolean {
  if (typeof value === "boolean") return value;
  throw new ServiceFailure(`The parameters (${value === null ? "null" : typeof value}) don't match the method signature for FormApp.Form.${method}.`);
}
