import { type PlanQuestion, planAnswering } from "./planQuestions.ts";

/** The exam planner off the main thread: each message is a question, each answer a message, in the same order. */
const answerTo = planAnswering();

addEventListener("message", ({ data }: MessageEvent<PlanQuestion>) => postMessage(answerTo(data)));
