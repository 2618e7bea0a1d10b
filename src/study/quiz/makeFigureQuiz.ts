import { failure, type Result, success } from "../../deck/result.ts";
import { type Library, topicOf } from "../../library/library.ts";
import { type FigureCandidate, type FigureRequest, figureCandidates } from "./figureCandidates.ts";
import { figureQuestion } from "./figureQuestion.ts";
import type { QuizHistory } from "./history.ts";
import type { MadeQuiz, StartFault } from "./makeQuiz.ts";
import type { FigureKind, FigureQuestion } from "./quiz.ts";
import { limitMillisOf, mostQuestions } from "./recipe.ts";
import { shuffled } from "./seeded.ts";

export interface FigureQuizRequest extends Omit<FigureRequest, "quizzed"> {
  readonly history: QuizHistory;
  readonly library: Library;
}

/** Picks figures until the quiz is full: all of them once before any comes again in another way. */
export function makeFigureQuiz(request: FigureQuizRequest): Result<MadeQuiz, StartFault> {
  const { recipe, history, library, seed } = request;
  const { size } = recipe;
  const topicTitle = (deck: string, topic: string) => topicOf(library, deck, topic)?.title ?? topic;
  const questions: FigureQuestion[] = [];
  let expectedMillis = 0;
  const found = figureCandidates({ ...request, quizzed: history.quizzedFigures });
  for (const { candidate, kind } of inRounds(found, recipe.kinds)) {
    const isFull = size.kind === "questions" ? questions.length >= size.count : expectedMillis >= size.minutes * 60_000;
    if (questions.length > 0 && (isFull || questions.length === mostQuestions)) break;
    const question = figureQuestion(candidate, kind, { ...request, topicTitle });
    if (question === null) continue;
    questions.push(question);
    expectedMillis += history.expectedMillis[kind];
  }
  if (questions.length === 0) return failure({ kind: "no-figures" });
  const nameOf = ({ kind, deck, figureId }: FigureQuestion) => `${kind} ${deck} ${figureId}`;
  return success({
    questions: recipe.order === "fixed" ? questions : shuffled(questions, `${seed} order`, nameOf),
    cards: [],
    limitMillis: limitMillisOf(recipe, expectedMillis),
  });
}

interface Asking {
  readonly candidate: FigureCandidate;
  readonly kind: FigureKind;
}

/** In each round every figure comes in another way than in those before, its neighbours in other ways than it. */
function* inRounds(candidates: readonly FigureCandidate[], kinds: readonly FigureKind[]): Generator<Asking> {
  for (const round of kinds.keys()) {
    for (const [n, candidate] of candidates.entries()) {
      const kind = kinds[(n + round) % kinds.length];
      if (kind !== undefined) yield { candidate, kind };
    }
  }
}
