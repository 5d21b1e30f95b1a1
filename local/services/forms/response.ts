import { ServiceFailure } from "../../runtime/failure";
import type { StandIn } from "../../runtime/standin";
import { answerById, type Answer, type FormAnswer } from "./answers";
import { INVALID_FORM } from "./choices";
import { itemIdOf } from "./item";
import { itemResponse, itemResponseOf } from "./item-response";
import { editResponseUrl, prefilledUrl } from "./links";
import { isQuestion, type FormItem } from "./model";
import { lookedAt, type FormPlace } from "./place";
import { submitted } from "./submit";
import { isEmptyAnswer, toldAnswer } from "./values";

/** What a script finds when a form takes no answers; the words are not known (local/DIFFERENCES.md). */
const CLOSED = "This form is currently not accepting responses.";

/** `FormResponse`, stored or drafted by the script. What a stored one says is what it held when it was read. */
export function formResponse(place: FormPlace, stored: FormAnswer | null): StandIn {
  let sent = stored !== null;
  const answers: Record<string, Answer> = { ...stored?.answers };
  const form = () => lookedAt(place).content.form;
  /** An item that the form no longer has is in no response (local/DIFFERENCES.md: live check). */
  const told = (item: FormItem) => {
    const answer = stored ? toldAnswer(item, answers[item.id]) : (answers[item.id] ?? null);
    return answer === null ? null : itemResponse(place, item.id, answer);
  };
  const standIn: StandIn = {
    kind: "FormResponse",
    members: {
      getId: () => stored?.id ?? null,
      getTimestamp: () => (stored ? new Date(stored.at) : null),
      getRespondentEmail: () => stored?.email ?? null,
      getItemResponses: () => form().items.filter(({ type }) => isQuestion(type)).flatMap((item) => told(item) ?? []),
      getResponseForItem: (given: unknown) => {
        const item = form().items.find(({ id }) => id === itemIdOf(given));
        return item && isQuestion(item.type) ? told(item) : null;
      },
      getEditResponseUrl: () => {
        if (!stored) throw new ServiceFailure("The response has not been submitted.");
        return editResponseUrl(lookedAt(place), stored);
      },
      toPrefilledUrl: () => prefilledUrl(lookedAt(place), answers),
      withItemResponse: (given: unknown) => {
        const response = itemResponseOf(given);
        if (!response) throw new ServiceFailure("Invalid argument: response");
        if (sent) throw new ServiceFailure("This response has already been submitted.");
        answers[response.item] = response.answer;
        return standIn;
      },
      submit: () => {
        if (sent) throw new ServiceFailure("This response has already been submitted.");
        const answer = submittedByScript(place, answers);
        sent = true;
        return formResponse(place, answer);
      },
    },
  };
  return standIn;
}

/** No trigger fires of it ([D: triggers/installable]), and nobody's address comes with it: a form that collects one refuses (seen live [PC 57454317002]). */
function submittedByScript(place: FormPlace, answers: Readonly<Record<string, Answer>>): FormAnswer {
  const file = lookedAt(place);
  const { form } = file.content;
  const { execution: { world, random, time, effective } } = place;
  if (!form.published || !form.accepting) throw new ServiceFailure(CLOSED);
  if (form.collectEmail || form.limitOne) throw new ServiceFailure(INVALID_FORM);
  if (form.items.some((item) => item.required && isEmptyAnswer(answers[item.id]))) throw new ServiceFailure(INVALID_FORM);
  return submitted(world, random, file, { answers, email: "", account: effective }, time).answer;
}

/** The stored response of an id. @throws ServiceFailure when the form has none (the words are not known) */
export function storedResponse(place: FormPlace, id: unknown): StandIn {
  const answer = answerById(place.execution.world.answers, lookedAt(place).id, String(id));
  if (!answer) throw new ServiceFailure("No response with the given ID could be found.");
  return formResponse(place, answer);
}
