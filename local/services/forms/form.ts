import { ServiceFailure } from "../../runtime/failure";
import type { StandIn } from "../../runtime/standin";
import { enumName } from "../../runtime/wire";
import { fileById, mayEdit } from "../grid/files";
import { answerById, answersOf, dropAnswer, dropAnswers } from "./answers";
import { linkedSheet } from "./destination";
import { editUrl, publishedUrl } from "./form-file";
import { itemsMembers } from "./items-members";
import { changed, lookedAt, NOT_THERE, type FormPlace } from "./place";
import { readerMembers } from "./readers";
import { formResponse, storedResponse } from "./response";
import { settingMembers } from "./settings";

const ids = new WeakMap<StandIn, string>();
/** The form that a `Form` stand-in or a plain id means. */
export const formIdOf = (given: unknown): string => (typeof given === "string" ? given : typeof given === "object" && given !== null ? ids.get(given as StandIn) ?? "" : "");

const NO_DESTINATION = "The form currently has no response destination.";

/** `Form`. */
export function formStandIn(place: FormPlace): StandIn {
  const { execution } = place;
  const { world } = execution;
  const look = () => lookedAt(place);
  const self = () => standIn;
  const destination = () => {
    const found = look().content.form.destination;
    // Thrown, not null: seen in many public programs.
    if (!found) throw new ServiceFailure(NO_DESTINATION);
    return found;
  };
  const standIn: StandIn = {
    kind: "Form",
    members: {
      getId: () => look().id,
      getEditUrl: () => editUrl(look()),
      getPublishedUrl: () => publishedUrl(look()),
      ...settingMembers(place, self),
      ...itemsMembers(place),
      ...readerMembers(place, self),

      getDestinationId: () => destination().spreadsheetId,
      getDestinationType: () => {
        destination();
        return { $enum: "DestinationType.SPREADSHEET" };
      },
      setDestination: (type: unknown, id: unknown) => {
        if (enumName(type) !== "DestinationType.SPREADSHEET") throw new ServiceFailure("Invalid argument: type");
        const book = fileById(world, String(id));
        if (!book || !mayEdit(book, execution.effective)) throw new ServiceFailure(NOT_THERE);
        changed(place, (form) => form);
        linkedSheet(execution, execution.random, look(), book);
        return standIn;
      },
      /** The sheet stays with what it has ([R: Form.removeDestination]). */
      removeDestination: () => {
        changed(place, (form) => ({ ...form, destination: null }));
        return standIn;
      },

      createResponse: () => formResponse(place, null),
      /** "The earliest date and time": the instant itself belongs to it. */
      getResponses: (since?: Date) => answersOf(world.answers, look().id).filter(({ at }) => since === undefined || since === null || at >= since.getTime()).map((answer) => formResponse(place, answer)),
      getResponse: (id: unknown) => storedResponse(place, id),
      /** Rows in the sheet stay ([R: Form.deleteResponse]). */
      deleteResponse: (id: unknown) => {
        if (!answerById(world.answers, look().id, String(id))) throw new ServiceFailure("No response with the given ID could be found.");
        dropAnswer(world.answers, look().id, String(id));
        return standIn;
      },
      deleteAllResponses: () => {
        dropAnswers(world.answers, look().id);
        return standIn;
      },
    },
  };
  ids.set(standIn, place.id);
  return standIn;
}
