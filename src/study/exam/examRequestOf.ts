import type { CardId } from "../../deck/cardId.ts";
import type { TopicSummary } from "../../deck/topic.ts";
import { canonical } from "../../facts/aliases.ts";
import type { FoldState } from "../../facts/foldState.ts";
import { type Library, topicsInScope } from "../../library/library.ts";
import { horizonOf, standingOf } from "../../scheduler/cardCounts.ts";
import type { ExamRequest } from "../../scheduler/exam/examRequest.ts";
import type { Now } from "../../scheduler/studyDay.ts";
import type { Exam, ExamPart } from "./exam.ts";
import { attendanceSoFar } from "./keptDays.ts";
import { minutesByDay } from "./minutesByDay.ts";
import { spentMinutes } from "./spentMinutes.ts";

/** What the planner is asked, with what its answer's places and groups stand for. */
export interface AskedPlan {
  readonly request: ExamRequest;
  /** By place in the columns: the memory (canonical id), and the id under which the library has the card. */
  readonly memoryIds: readonly CardId[];
  readonly cardIds: readonly CardId[];
  /** By group. */
  readonly topics: readonly TopicSummary[];
  /** By place in the request. */
  readonly exams: readonly Exam[];
  /** Gone from today's minutes. */
  readonly spentMinutes: number;
}

/** `exams` are those still to come. Suspended cards are left out; of cards that share a memory, the first is taken. */
export function examRequestOf(fold: FoldState, library: Library, exams: readonly Exam[], now: Now): AskedPlan {
  const horizon = horizonOf(now);
  const { memories } = fold;
  const { columns } = memories;
  const cardIds: CardId[] = [];
  const memoryIds: CardId[] = [];
  const group: number[] = [];
  const topics: TopicSummary[] = [];
  const seen = new Set<CardId>();
  const parts = exams.flatMap((exam) => exam.parts);
  for (const topic of new Set(parts.flatMap(({ scope }) => topicsInScope(library, scope)))) {
    topics.push(topic);
    for (const cardId of topic.cardIds) {
      const memoryId = canonical(fold, cardId);
      if (seen.has(memoryId) || fold.suspended.has(memoryId)) continue;
      seen.add(memoryId);
      cardIds.push(cardId);
      memoryIds.push(memoryId);
      group.push(topics.length - 1);
    }
  }
  const rows = Int32Array.from(memoryIds, (memoryId) => memories.rowOf(memoryId));
  const spent = spentMinutes(fold, rows, horizon.today);
  return {
    request: {
      today: horizon.today,
      minutes: minutesByDay(horizon.today, exams, spent),
      attendance: attendanceSoFar(fold, exams, horizon.today),
      cards: {
        stability: Float64Array.from(rows, (row) => columns.stability[row] ?? Number.NaN),
        difficulty: Float64Array.from(rows, (row) => columns.difficulty[row] ?? Number.NaN),
        lastDay: Int32Array.from(rows, (row) => columns.lastDay[row] ?? horizon.today),
        group: Int32Array.from(group),
        repeatsToday: Uint8Array.from(rows, (row) => (standingOf(memories, row, horizon) === "learning" ? 1 : 0)),
      },
      exams: exams.map(({ day, parts }) => ({ day, weights: weightsOf(parts, topics, group) })),
    },
    memoryIds,
    cardIds,
    topics,
    exams,
    spentMinutes: spent,
  };
}

/** Whether any topic is left to be asked; a deck or topic that the library does not have (yet) may have one. */
export function asksSomething({ parts }: Pick<Exam, "parts">, library: Library): boolean {
  return parts.some(({ scope, weight }) => {
    const topics = topicsInScope(library, scope);
    return weight > 0 && (topics.length === 0 || topics.some((topic) => (partOf(parts, topic)?.weight ?? 0) > 0));
  });
}

/** By card: its even share of its part's weight; 0 where the exam does not ask it. */
function weightsOf(
  parts: readonly ExamPart[],
  topics: readonly TopicSummary[],
  group: readonly number[],
): Float64Array {
  const partOfTopic = topics.map((topic) => partOf(parts, topic));
  const counts = new Map<ExamPart, number>();
  for (const place of group) {
    const part = partOfTopic[place] ?? null;
    if (part !== null) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return Float64Array.from(group, (place) => {
    const part = partOfTopic[place] ?? null;
    return part === null ? 0 : part.weight / (counts.get(part) ?? 1);
  });
}

/** The topic's own part, else its deck's. */
function partOf(parts: readonly ExamPart[], { deck, slug }: TopicSummary): ExamPart | null {
  const own = parts.find(({ scope }) => scope.kind === "topic" && scope.deck === deck && scope.topic === slug);
  return own ?? parts.find(({ scope }) => scope.kind === "deck" && scope.deck === deck) ?? null;
}
