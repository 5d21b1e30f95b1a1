/** What happens without anybody at a keyboard: the heartbeat awake, forms, letters, answers. */
export { beat } from "../jobs/beat";
export { collectStep, startCollecting } from "../jobs/collect-answers";
export { stepForm } from "../jobs/make-form";
export { stepLetters } from "../jobs/send-letters";
