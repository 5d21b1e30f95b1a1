import { asks } from "../rpc";

/** What a card of a pair and a card of a person ask alike. */
export const answersCalls = { show: asks("answers.show"), take: asks("answers.take"), see: asks("answer.seen") };
export const courseCalls = { show: asks("track.show"), model: asks("track.change"), pause: asks("track.pause"), resume: asks("track.resume"), stage: asks("stage.save"), extend: asks("stage.extend") };
