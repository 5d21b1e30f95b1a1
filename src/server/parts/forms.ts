/** Questionnaires: whom they are sent to, what is seen of them, what is decided. */
export { planWave } from "../actions/forms/plan";
export { sendWave } from "../actions/forms/send";
export { mendForm, settleLetter } from "../actions/forms/settle";
export { showForms } from "../actions/forms/show";
export { closeWave, remindWave, showWave } from "../actions/forms/wave";
export { answerForm, printForm, showForm, typeAnswer } from "../actions/forms/answer";
export { seeAnswer, showAnswers, takeAnswer } from "../actions/forms/answers";
export { collectAnswers } from "../actions/forms/collecting";
export { readOdd, settleOdd } from "../actions/forms/odd";
