import type { Card } from "../../deck/card.ts";
import type { CardId } from "../../deck/cardId.ts";
import { failure, type Result, success } from "../../deck/result.ts";
import { cardsOf, type Topic, type TopicSummary } from "../../deck/topic.ts";
import type { ContentFault } from "../../library/contentSource.ts";
import type { TopicShelf } from "../../library/topicShelf.ts";
import { type CandidateRequest, candidates } from "./candidates.ts";
import type { QuizHistory } from "./history.ts";
import { questionOf } from "./questionOf.ts";
import type { CardQuestion, Question } from "./quiz.ts";
import { limitMillisOf, mostQuestions } from "./recipe.ts";
import { shuffled } from "./seeded.ts";

/** Why no quiz could be made: no card or figure fits, or the texts did not come. */
export type StartFault =
  | { readonly kind: "no-cards" | "no-figures" }
  | { readonly kind: "no-text"; readonly fault: ContentFault };

export interface QuizRequest extends Omit<CandidateRequest, "quizzed"> {
  readonly history: QuizHistory;
  readonly shelf: TopicShelf;
}

export interface MadeQuiz {
  readonly questions: readonly Question[];
  /** The cards asked, in the order of the questions; none for figures. */
  readonly cards: readonly Card[];
  readonly limitMillis: number | null;
}

/**
 * Picks cards until the quiz is full, and reads their topics as it comes to them: how a card can be asked stands in its text.
 * A topic that cannot be read is passed over, unless nothing else is left to ask.
 */
export async function makeQuiz(request: QuizRequest): Promise<Result<MadeQuiz, StartFault>> {
  const { recipe, library, history, shelf, seed } = request;
  const { size } = recipe;
  const texts = topicTexts(shelf);
  const asked: { readonly question: CardQuestion; readonly card: Card }[] = [];
  let expectedMillis = 0;
  let fault: ContentFault | null = null;

  for (const cardId of candidates({ ...request, quizzed: history.quizzed })) {
    const isFull = size.kind === "questions" ? asked.length >= size.count : expectedMillis >= size.minutes * 60_000;
    if (asked.length > 0 && (isFull || asked.length === mostQuestions)) break;
    const summary = library.placeByCardId.get(cardId);
    const text = summary === undefined ? null : await texts(summary);
    if (text === null || !text.ok) {
      fault = text?.fault ?? fault;
      continue;
    }
    const card = text.value.cards.get(cardId);
    const question = card === undefined ? null : questionOf(card, text.value.topic, recipe, seed);
    if (card === undefined || question === null) continue;
    asked.push({ question, card });
    expectedMillis += history.expectedMillis[question.kind];
  }
  if (asked.length === 0) return failure(fault === null ? { kind: "no-cards" } : { kind: "no-text", fault });
  const inOrder = recipe.order === "fixed" ? asked : shuffled(asked, `${seed} order`, ({ card }) => card.id);
  return success({
    questions: inOrder.map(({ question }) => question),
    cards: inOrder.map(({ card }) => card),
    limitMillis: limitMillisOf(recipe, expectedMillis),
  });
}

interface TopicText {
  readonly topic: Topic;
  readonly cards: ReadonlyMap<CardId, Card>;
}

/** Each topic read once, past the shelf: the search for one card of a kind may walk through a whole collection. */
function topicTexts(shelf: TopicShelf): (summary: TopicSummary) => Promise<Result<TopicText, ContentFault>> {
  const loads = new Map<string, Promise<Result<TopicText, ContentFault>>>();
  async function load(summary: TopicSummary): Promise<Result<TopicText, ContentFault>> {
    const topic = await shelf.glance(summary);
    if (!topic.ok) return topic;
    return success({ topic: topic.value, cards: new Map(cardsOf(topic.value).map((card) => [card.id, card])) });
  }
  return (summary) => {
    const text = loads.get(summary.version) ?? load(summary);
    loads.set(summary.version, text);
    return text;
  };
}
