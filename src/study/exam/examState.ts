import type { Card, KeyPoint } from "../../deck/card.ts";
import type { CardId } from "../../deck/cardId.ts";
import type { Figure } from "../../deck/figure.ts";
import type { Scope } from "../../library/library.ts";
import type { PlannedDay } from "../../scheduler/exam/examPlan.ts";
import type { Exam, WeekMinutes } from "./exam.ts";
import type { PlanFault } from "./planning.ts";

/** All there is to show of exams. */
export interface ExamsState {
  /** Study day for which everything here holds. */
  readonly today: number;
  /** Those to come by date, then those past, last one first. */
  readonly exams: readonly Exam[];
  /** Entries that cannot be read here, as those of a newer version. */
  readonly unreadable: number;
  /** Today's plan as it is stored; null where no exam is running, or none was made yet today. */
  readonly plan: DayPlan | null;
  /** What is expected of the days ahead; null until `lookAhead` or a plan of this visit. */
  readonly outlook: ExamOutlook | null;
  /** Whether a plan or an outlook is being made. */
  readonly planning: boolean;
  /** Why the last plan was not made, until one is. */
  readonly fault: PlanFault | null;
}

/** A study day's plan: the cards to study that day, in order. */
export interface DayPlan {
  readonly day: number;
  readonly cardIds: readonly CardId[];
  /** Of them not answered yet today, or to be answered again. */
  readonly left: number;
  /** Minutes given for the day; expected seconds of the plan when it was made. */
  readonly minutes: number;
  readonly seconds: number;
  /** To be studied by itself; the queue of every other scope follows the plan too. */
  readonly scope: Scope;
}

/** What to expect of running exams when their plan is followed. Scores are 0–1. */
export interface ExamOutlook {
  /** By exam id. */
  readonly scores: ReadonlyMap<string, ExamExpectation>;
  /** No plan can be expected to score more over all running exams together; null for very large sets. */
  readonly bound: number | null;
  /** What this plan is expected to score over all of them. */
  readonly expected: number;
  /** From today to the last exam; `scores` of a day are in the order of `examIds`. */
  readonly days: readonly PlannedDay[];
  readonly examIds: readonly string[];
  /** New cards that are expected to be still unseen in their exams. */
  readonly unseenCards: number;
}

export interface ExamExpectation {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  readonly withoutStudy: number;
  /** What it asks, largest expected loss first. */
  readonly topics: readonly TopicOutlook[];
  /** When the minutes cannot suffice: its topics in the order in which to drop them from every exam; else empty. */
  readonly dropFirst: readonly TopicOutlook[];
}

/** A topic in one exam. */
export interface TopicOutlook {
  readonly deck: string;
  readonly topic: string;
  readonly title: string;
  /** Its part of the exam's score, 0–1, and what of it is expected to be lost. */
  readonly share: number;
  readonly expectedLoss: number;
  /** For all exams that ask it. */
  readonly studySeconds: number;
  /** What the score loses when it is dropped and its time goes to the others. */
  readonly lossIfDropped: number;
}

/** Another minutes budget or another date for one exam, without a change of anything stored. */
export interface WhatIf {
  readonly examId: string;
  readonly minutes?: WeekMinutes;
  readonly daysOff?: readonly number[];
  /** Epoch ms, told in the exam's own UTC offset. */
  readonly at?: number;
}

/** What to look at on the eve: the cards that the exam is likeliest to lose points on. */
export interface CramSheet {
  readonly examId: string;
  /** Largest loss first, its cards likewise. */
  readonly topics: readonly CramTopic[];
  /** Topics whose text did not come. */
  readonly missing: readonly string[];
}

export interface CramTopic {
  readonly deck: string;
  readonly topic: string;
  readonly title: string;
  readonly cards: readonly CramCard[];
}

export interface CramCard {
  readonly card: Card;
  /** Other parts of the same figure, which stand with it. */
  readonly others: readonly Card[];
  readonly keyPoints: readonly KeyPoint[];
  readonly figures: readonly Figure[];
  /** Chance of recall on the exam's day without another look, 0–1; 0 for a card never seen. */
  readonly recall: number;
}

/** Why a draft is no exam; `field` is where to say it. */
export interface DraftFault {
  readonly field: "name" | "at" | "parts" | "weight" | "minutes" | "daysOff" | "targetScore";
  readonly message: string;
}
