import type { Scope } from "../../library/library.ts";
import {
  type CardKind,
  type CardRecipe,
  cardKinds,
  type FigureRecipe,
  type FigureScope,
  figureKinds,
  isFigureRecipe,
  type Recipe,
} from "./quiz.ts";

/** One press from a topic or deck: ten questions, weakest first. */
export function defaultRecipe(scope: Scope, title: string): CardRecipe {
  return {
    title,
    scopes: [scope],
    starredOnly: false,
    neverQuizzedOnly: false,
    figuresOnly: false,
    pick: "weakest",
    size: { kind: "questions", count: 10 },
    order: "fixed",
    kinds: cardKinds,
    prefer: "recall",
    mode: "practice",
    limitMinutes: null,
  };
}

/** The same of figures: named, found and explained. */
export function defaultFigureRecipe(scope: FigureScope, title: string): FigureRecipe {
  const { neverQuizzedOnly, pick, size, order, prefer, mode, limitMinutes } = defaultRecipe({ kind: "all" }, title);
  const shared = { title, neverQuizzedOnly, pick, size, order, prefer, mode, limitMinutes };
  return { ...shared, about: "figures", scopes: [scope], kinds: figureKinds };
}

/** A recipe turned to figures or back: what both have stays, chosen cards or figures do not. */
export function turnedTo(about: "cards" | "figures", recipe: Recipe): Recipe {
  if (isFigureRecipe(recipe) === (about === "figures")) return recipe;
  const { title, neverQuizzedOnly, pick, size, order, prefer, mode, limitMinutes } = recipe;
  const shared = { title, neverQuizzedOnly, pick, size, order, prefer, mode, limitMinutes };
  const kept = [...recipe.scopes].filter((scope) => scope.kind !== "cards" && scope.kind !== "figures");
  const scopes = kept.length === 0 ? [{ kind: "all" } as const] : kept;
  return about === "figures"
    ? { ...defaultFigureRecipe({ kind: "all" }, title), ...shared, scopes }
    : { ...defaultRecipe({ kind: "all" }, title), ...shared, scopes };
}

/** The most questions of one quiz, and the most minutes. */
export const mostQuestions = 500;
export const mostMinutes = 600;

/** A recipe as the log can hold it, whatever was typed into its fields. */
export function withinLimits(recipe: Recipe): Recipe {
  const { title, size, limitMinutes } = recipe;
  return {
    ...recipe,
    title: title.slice(0, longestTitle),
    size:
      size.kind === "questions"
        ? { kind: "questions", count: Math.round(between(1, size.count, mostQuestions)) }
        : { kind: "minutes", minutes: between(1, size.minutes, mostMinutes) },
    limitMinutes: limitMinutes === null ? null : between(1, limitMinutes, mostMinutes),
  };
}

export const longestTitle = 1_000;

function between(lowest: number, value: number, highest: number): number {
  return Number.isNaN(value) ? lowest : Math.min(Math.max(lowest, value), highest);
}

/** The limit (ms) of a quiz by this recipe whose questions are expected to take so long; null: none. */
export function limitMillisOf({ mode, limitMinutes, size }: Recipe, expectedMillis: number): number | null {
  if (limitMinutes === null && mode === "practice") return null;
  const minutes = limitMinutes ?? (size.kind === "minutes" ? size.minutes : Math.ceil(expectedMillis / msPerMinute));
  return Math.max(1, minutes) * msPerMinute;
}

/** The kinds in which a card may be asked openly, the preferred one first: an exam wants to see the answer. */
export function openKinds({ kinds, prefer, mode }: CardRecipe): readonly CardKind[] {
  const typedFirst = prefer === "typed" || mode === "exam";
  const inOrder: readonly CardKind[] = typedFirst ? ["typed", "recall"] : ["recall", "typed"];
  return inOrder.filter((kind) => kinds.includes(kind));
}

const msPerMinute = 60_000;
