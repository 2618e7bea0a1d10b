import type { Library } from "../../library/library.ts";
import { dateOfDay, dayOfDate } from "../../study/exam/dates.ts";
import type { Exam, ExamDraft, ExamPart, WeekMinutes } from "../../study/exam/exam.ts";
import type { DraftFault } from "../../study/exam/examState.ts";
import type { DeckChoice, DraftFaults, ExamDraft as Form } from "../../views/exam/examDraft.ts";
import { deckKey, topicKey } from "../../views/exam/examDraft.ts";
import { instantOf, localTime } from "./examTimes.ts";

/** Two weeks from now, in the morning, twenty minutes a day: most of it is right for most, and nothing is chosen yet. */
export function newForm(today: number): Form {
  return {
    name: "",
    date: dateOfDay(today + 14),
    time: "09:00",
    weights: new Map(),
    minutes: Array.from({ length: 7 }, () => "20"),
    daysOff: [],
    target: "",
  };
}

/** An exam as the form shows it. */
export function formOf(exam: Exam): Form {
  const { day, time } = localTime(exam.at, exam.utcOffsetMinutes);
  return {
    name: exam.name,
    date: dateOfDay(day),
    time,
    weights: new Map(
      exam.parts.map(({ scope, weight }) => [
        scope.kind === "deck" ? deckKey(scope.deck) : topicKey(scope.deck, scope.topic),
        weight,
      ]),
    ),
    minutes: exam.minutes.map(String),
    daysOff: exam.daysOff.map(dateOfDay),
    target: exam.targetScore === null ? "" : String(Math.round(exam.targetScore * 1000) / 10),
  };
}

/** The decks and topics that an exam can be about: those with cards. */
export function choicesOf({ decks }: Library): readonly DeckChoice[] {
  return decks.flatMap(({ slug, title, topics }) => {
    const withCards = topics.filter(({ cardIds }) => cardIds.length > 0);
    if (withCards.length === 0) return [];
    return [
      {
        slug,
        title,
        topics: withCards.map((topic) => ({ slug: topic.slug, title: topic.title, cardCount: topic.cardIds.length })),
      },
    ];
  });
}

/** What was typed as an exam; what is no number or no date becomes NaN, for which `save` has words. */
export function draftOf(form: Form, library: Library, utcOffsetMinutes: (at: number) => number): ExamDraft {
  const at = instantOf(form.date, form.time, utcOffsetMinutes);
  return {
    name: form.name.trim(),
    at,
    utcOffsetMinutes: Number.isNaN(at) ? 0 : utcOffsetMinutes(at),
    parts: partsOf(form, library),
    minutes: weekOf(form.minutes),
    daysOff: form.daysOff.flatMap((date) => dayOfDate(date) ?? []),
    targetScore: form.target.trim() === "" ? null : numberOf(form.target) / 100,
  };
}

const fieldOf: Readonly<Record<DraftFault["field"], keyof Form>> = {
  name: "name",
  at: "date",
  parts: "weights",
  weight: "weights",
  minutes: "minutes",
  daysOff: "daysOff",
  targetScore: "target",
};

/** The first sentence for each field. */
export function faultsOf(faults: readonly DraftFault[]): DraftFaults {
  const byField: { -readonly [Field in keyof DraftFaults]: DraftFaults[Field] } = {};
  for (const { field, message } of faults) byField[fieldOf[field]] ??= message;
  return byField;
}

/** A field that was changed since is not called wrong any more, until the form is sent again. */
export function withoutMended(faults: DraftFaults, before: Form, after: Form): DraftFaults {
  const fields = Object.keys(faults) as (keyof Form)[];
  return Object.fromEntries(
    fields.flatMap((field) => (before[field] === after[field] ? [[field, faults[field]]] : [])),
  );
}

/** Decks and topics that are gone drop out. */
function partsOf({ weights }: Form, library: Library): ExamPart[] {
  const parts: ExamPart[] = [];
  for (const { slug: deck, topics } of library.decks) {
    const whole = weights.get(deckKey(deck));
    if (whole !== undefined) parts.push({ scope: { kind: "deck", deck }, weight: whole });
    for (const { slug: topic } of topics) {
      const weight = weights.get(topicKey(deck, topic));
      if (weight !== undefined) parts.push({ scope: { kind: "topic", deck, topic }, weight });
    }
  }
  return parts;
}

function weekOf([mo = "", tu = "", we = "", th = "", fr = "", sa = "", su = ""]: readonly string[]): WeekMinutes {
  return [minutes(mo), minutes(tu), minutes(we), minutes(th), minutes(fr), minutes(sa), minutes(su)];
}

/** A day left empty is a day off. */
function minutes(typed: string): number {
  return typed.trim() === "" ? 0 : numberOf(typed);
}

function numberOf(typed: string): number {
  return Number(typed.trim().replace(",", "."));
}
