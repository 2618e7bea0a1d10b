import type { Card } from "../../deck/card.ts";
import type { CardId } from "../../deck/cardId.ts";
import { cardsOf, type TopicSummary } from "../../deck/topic.ts";
import type { FoldState } from "../../facts/foldState.ts";
import type { Library } from "../../library/library.ts";
import type { TopicShelf } from "../../library/topicShelf.ts";
import { grouped } from "../../marking/grouped.ts";
import type { MemoryModel } from "../../scheduler/memoryModel.ts";
import type { Now } from "../../scheduler/studyDay.ts";
import type { Exam } from "./exam.ts";
import { examRequestOf } from "./examRequestOf.ts";
import type { CramCard, CramSheet } from "./examState.ts";

export interface CramRequest {
  readonly fold: FoldState;
  readonly library: Library;
  readonly shelf: TopicShelf;
  readonly model: MemoryModel;
  readonly exam: Exam;
  readonly now: Now;
  readonly mostCards: number;
}

/** The cards that the exam is likeliest to lose points on: weight × chance of not being recalled on its day. */
export async function cramSheet({ library, shelf, exam, ...request }: CramRequest): Promise<CramSheet> {
  const byTopic = grouped(weakestCards({ library, exam, ...request }), ({ topic }) => topic);
  const lossOf = (cards: readonly WeakCard[]) => cards.reduce((sum, { loss }) => sum + loss, 0);
  const inOrder = [...byTopic].sort(([, a], [, b]) => lossOf(b) - lossOf(a));
  const loaded = await Promise.all(inOrder.map(([topic]) => shelf.glance(topic)));
  const missing: string[] = [];
  const topics = inOrder.flatMap(([{ deck, slug, title }, weak], n) => {
    const result = loaded[n];
    if (result?.ok !== true) {
      missing.push(title);
      return [];
    }
    const cardById = new Map(cardsOf(result.value).map((card) => [card.id, card]));
    const cards = partsTogether(
      weak.flatMap(({ cardId, recall }) => {
        const card = cardById.get(cardId);
        return card === undefined ? [] : [onSheet(card, recall)];
      }),
    );
    return cards.length === 0 ? [] : [{ deck, topic: slug, title, cards }];
  });
  return { examId: exam.id, topics, missing };
}

interface WeakCard {
  readonly cardId: CardId;
  readonly topic: TopicSummary;
  readonly recall: number;
  readonly loss: number;
}

/** Largest loss first, of equals in reading order. */
function weakestCards(request: Omit<CramRequest, "shelf">): WeakCard[] {
  const { fold, library, exam, now, model, mostCards } = request;
  const { request: asked, cardIds, topics } = examRequestOf(fold, library, [exam], now);
  const { stability, difficulty, lastDay, group } = asked.cards;
  const weights = asked.exams[0]?.weights ?? new Float64Array(0);
  const weak = cardIds.flatMap((cardId, n): WeakCard[] => {
    const topic = topics[group[n] ?? -1];
    const memory = { stability: stability[n] ?? Number.NaN, difficulty: difficulty[n] ?? 5 };
    // FSRS says 1 on the day of a review; a card of the exam's own day counts as one of the eve.
    const elapsedDays = Math.max(1, exam.day - (lastDay[n] ?? exam.day));
    const recall = memory.stability > 0 ? model.retrievability(memory, elapsedDays) : 0;
    return topic === undefined ? [] : [{ cardId, topic, recall, loss: (weights[n] ?? 0) * (1 - recall) }];
  });
  return firstEntries(
    weak.filter(({ loss }) => loss > 0).sort((a, b) => b.loss - a.loss),
    mostCards,
  );
}

/** Siblings count once: they stand together. */
function firstEntries(weak: readonly WeakCard[], most: number): WeakCard[] {
  const entries = new Set<CardId>();
  return weak.filter(({ cardId, topic }) => {
    const place = topic.siblings === undefined ? -1 : topic.cardIds.indexOf(cardId);
    const run = topic.siblings?.find(([first, last]) => first <= place && place <= last);
    const entry = topic.cardIds[run?.[0] ?? place] ?? cardId;
    if (entries.size < most) entries.add(entry);
    return entries.has(entry);
  });
}

function onSheet(card: Card, recall: number): CramCard {
  const { keyPoints, figures } = card;
  return { card, others: [], keyPoints, figures, recall };
}

/** Parts of one figure stand together under it, once, where the weakest of them comes. */
function partsTogether(cards: readonly CramCard[]): CramCard[] {
  const byNote = grouped(cards, ({ card }) =>
    card.covered === undefined ? card.id : `parts of ${card.note ?? card.id}`,
  );
  return [...byNote.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            ...first,
            others: others.map(({ card }) => card),
            keyPoints: [first, ...others].flatMap(({ keyPoints }) => keyPoints),
          },
        ],
  );
}
