import type { ExamDraft } from "./exam.ts";
import type { DraftFault } from "./examState.ts";
import { isDraft, mostMinutes, mostWeight } from "./shapes.ts";

/**
 * All that keeps a draft from being an exam; `isInTime` says whether a day of study is left before it, `asksSomething`
 * whether its parts leave any topic to be asked.
 */
export function draftFaults(draft: ExamDraft, isInTime: boolean, asksSomething: boolean): readonly DraftFault[] {
  const faults: DraftFault[] = [];
  const unless = (sound: boolean, field: DraftFault["field"], message: string) => {
    if (!sound) faults.push({ field, message });
  };
  const { name, at, parts, minutes, daysOff, targetScore } = draft;
  const names = parts.map(({ scope }) => (scope.kind === "deck" ? scope.deck : `${scope.deck}\n${scope.topic}`));

  unless(name.trim() !== "", "name", "Give the exam a name.");
  unless(name.length <= mostLetters, "name", `Give it a name of at most ${mostLetters} letters.`);
  unless(Number.isFinite(at), "at", "Give the exam a date and a time.");
  unless(!Number.isFinite(at) || isInTime, "at", "Choose a later date: no day is left to study before this one.");
  unless(parts.length > 0, "parts", "Choose at least one deck or topic.");
  unless(new Set(names).size === names.length, "parts", "Name each deck and topic once.");
  unless(
    parts.every(({ weight }) => weight >= 0 && weight <= mostWeight),
    "weight",
    `Give each part a weight between 0, which is not asked, and ${mostWeight}.`,
  );
  unless(parts.length === 0 || asksSomething, "parts", "Choose at least one deck or topic.");
  unless(
    minutes.length === 7 && minutes.every((given) => given >= 0 && given <= mostMinutes),
    "minutes",
    `Give each day between 0 and ${mostMinutes} minutes.`,
  );
  unless(
    minutes.some((given) => given > 0),
    "minutes",
    "Give at least one day of the week some minutes.",
  );
  unless(daysOff.every(Number.isInteger), "daysOff", "Give days off as dates.");
  unless(
    targetScore === null || (targetScore >= 0 && targetScore <= 1),
    "targetScore",
    "Give a target between 0 and 100 %.",
  );
  // What the log would not read again is never written.
  if (faults.length === 0) unless(isDraft(draft), "parts", "Choose fewer decks and topics.");
  return faults;
}

const mostLetters = 200;
