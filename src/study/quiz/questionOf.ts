import type { Card } from "../../deck/card.ts";
import { cardsOf, type Topic } from "../../deck/topic.ts";
import { generatedChoices } from "../../marking/distractors.ts";
import { type ChoiceOption, readChoices } from "../../marking/readChoices.ts";
import { partChoices } from "./partChoices.ts";
import type { CardKind, CardQuestion, CardRecipe } from "./quiz.ts";
import { openKinds } from "./recipe.ts";
import { seedNumber, shuffled } from "./seeded.ts";

/**
 * How a recipe asks a card; null where it cannot: a choice without its options or a figure prompt without its figure would
 * be another question.
 */
export function questionOf(card: Card, topic: Topic, recipe: CardRecipe, seed: string): CardQuestion | null {
  if (recipe.figuresOnly && card.figures.length === 0) return null;
  const wants = (kind: CardKind) => recipe.kinds.includes(kind);
  const asked = (kind: CardKind, options: readonly ChoiceOption[] = []): CardQuestion => ({
    cardId: card.id,
    deck: topic.deck,
    topic: topic.slug,
    topicTitle: topic.title,
    kind,
    text: card.question.length > longestText ? `${card.question.slice(0, longestText)}…` : card.question,
    pointCount: kind === "choice" ? 0 : card.keyPoints.length,
    options,
  });

  if (card.choices) {
    const own = wants("choice") ? readChoices(card.answer) : null;
    return own === null ? null : asked("choice", shuffledOptions(own.options, card, seed));
  }
  const [open] = openKinds(recipe);
  if (card.covered !== undefined) {
    const parts = wants("choice") ? partChoices(card.covered, card.answer, `${seed} ${card.id}`) : null;
    if (parts !== null) return asked("choice", parts);
    // A name can be typed; where only the picture says what is there, one compares with it.
    if (open === "typed" && card.keyPoints.length > 0) return asked("typed");
    if (!wants("figure")) return open === "recall" ? asked("recall") : null;
    return asked("figure");
  }
  if (card.figurePrompt) return wants("figure") ? asked("figure") : null;
  const made = wants("choice") ? madeOptions(card, topic, seed) : null;
  if (made !== null) return asked("choice", made);
  return open === undefined ? null : asked(open);
}

/** It serves reports and lists; a thousand words are enough to know a question again. */
const longestText = 6_000;

/** Named by place and text: two options may read the same. */
function shuffledOptions(options: readonly ChoiceOption[], card: Card, seed: string): ChoiceOption[] {
  return shuffled([...options.entries()], `${seed} ${card.id}`, ([at, { markdown }]) => `${at} ${markdown}`).map(
    ([, option]) => option,
  );
}

function madeOptions(card: Card, topic: Topic, seed: string): readonly ChoiceOption[] | null {
  const others = cardsOf(topic).flatMap(({ id, answer }) => (id === card.id ? [] : [answer]));
  return generatedChoices({
    question: card.question,
    answer: card.answer,
    others,
    seed: seedNumber(`${seed} ${card.id}`),
  });
}
