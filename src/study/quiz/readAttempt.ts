import type { Check } from "../../facts/shape.ts";
import { type AttemptPart, keys, type QuizEntries, valueAt } from "./keys.ts";
import { type Attempt, noAnswer, type SavedRecipe } from "./quiz.ts";
import { isAnswer, isFinish, isHandIn, isHead, isMark, isPlace, isRecipe } from "./shapes.ts";

/** An attempt as the entries say it; null where there is none, or what was asked cannot be read. */
export function readAttempt(entries: QuizEntries, id: string): Attempt | null {
  let unreadable = 0;

  function read<Value>(key: string, isSound: Check<Value>): Value | null {
    const value = valueAt(entries, key);
    if (value === null) return null;
    if (isSound(value)) return value;
    unreadable++;
    return null;
  }

  const head = read(keys.attempt(id), isHead);
  if (head === null) return null;
  const { questions } = head;
  const eachOf = <Value>(part: AttemptPart, isSound: Check<Value>) =>
    questions.map((_, n) => read(keys.part(id, part, n), isSound));
  const place = read(keys.place(id), isPlace) ?? 0;
  const answers = eachOf("answer", isAnswer).map((answer) => answer ?? noAnswer);
  const marks = eachOf("mark", isMark);
  const flags = eachOf("flag", isTrue);
  const handIn = read(keys.handIn(id), isHandIn);
  const finish = read(keys.finish(id), isFinish);
  return {
    id,
    recipe: head.recipe,
    recipeId: head.recipeId,
    startedAt: head.startedAt,
    limitMillis: head.limitMillis,
    deadlineAt: head.deadlineAt,
    questions,
    answers,
    flagged: new Set(questions.flatMap((_, n) => (flags[n] === true ? [n] : []))),
    marks,
    place: Math.min(place, questions.length - 1),
    handIn,
    finish,
    unreadable,
  };
}

export function readRecipe(entries: QuizEntries, id: string): SavedRecipe | null {
  const recipe = valueAt(entries, keys.recipe(id));
  return isRecipe(recipe) ? { id, recipe } : null;
}

function isTrue(value: unknown): value is true {
  return value === true;
}
