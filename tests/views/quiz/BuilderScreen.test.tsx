// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import type { Recipe } from "../../../src/study/quiz/quiz.ts";
import { turnedTo } from "../../../src/study/quiz/recipe.ts";
import { BuilderScreen, type BuilderScreenProps } from "../../../src/views/quiz/BuilderScreen.tsx";
import { recipe } from "./quizzes.ts";

afterEach(cleanup);

const topics = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ slug: `t${n}`, title: `Topic ${n}`, count: 3 }));
const decks = [
  { slug: "kubernetes", title: "Kubernetes", count: 6, topics: topics(2) },
  { slug: "guide", title: "Guide", count: 3, topics: topics(1) },
];

interface BuildingProps {
  readonly first: Recipe;
  readonly rest: Partial<BuilderScreenProps>;
  readonly onStart: () => void;
  readonly onBuilt: (recipe: Recipe) => void;
}

/** Keeps the recipe, as the page does. */
function Building({ first, rest, onStart, onBuilt }: BuildingProps) {
  const [now, setNow] = useState(first);
  return (
    <BuilderScreen
      recipe={now}
      decks={decks}
      starredCount={2}
      matching={{ count: 9, atMost: false, asked: { questions: 9, millis: 400_000 } }}
      starting={false}
      fault={null}
      isSaved={false}
      homeHref="#/quiz"
      onRecipe={(recipe) => {
        setNow(recipe);
        onBuilt(recipe);
      }}
      onAbout={(about) => setNow(turnedTo(about, now))}
      onStart={onStart}
      onSave={() => {}}
      {...rest}
    />
  );
}

function show(first: Recipe = recipe(), rest: Partial<BuilderScreenProps> = {}) {
  const built = { recipe: first };
  const onStart = vi.fn();
  const onBuilt = (recipe: Recipe) => {
    built.recipe = recipe;
  };
  render(<Building first={first} rest={rest} onStart={onStart} onBuilt={onBuilt} />);
  return { built, onStart };
}

const box = (name: RegExp) => screen.getByRole<HTMLInputElement>("checkbox", { name });

test("decks and topics are chosen by boxes; all decks are everything, also those to come", async () => {
  const { built } = show();
  await userEvent.click(box(/^Guide/));
  expect(built.recipe.scopes).toEqual([{ kind: "all" }]);
  await userEvent.click(box(/^Kubernetes/));
  expect(built.recipe.scopes).toEqual([{ kind: "deck", deck: "guide" }]);
  await userEvent.click(box(/^Topic 1/));
  expect(built.recipe.scopes).toEqual([
    { kind: "deck", deck: "guide" },
    { kind: "topic", deck: "kubernetes", topic: "t1" },
  ]);
  expect(box(/^Kubernetes/).indeterminate).toBe(true);
  await userEvent.click(box(/^Topic 0/));
  expect(built.recipe.scopes).toEqual([{ kind: "all" }]);
});

test("says how many cards match before it starts, and does not start with none", async () => {
  const { onStart } = show();
  expect(screen.getByText(/9\scards match\. 9\squestions, about seven minutes\./)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Start the quiz" }));
  expect(onStart).toHaveBeenCalledOnce();
  cleanup();
  show(recipe(), { matching: { count: 0, atMost: false, asked: null } });
  expect(screen.getByText(/^No card matches/)).toBeDefined();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Start the quiz" }).disabled).toBe(true);
});

test("a number counts when it can be one; one kind of question is left at least", async () => {
  const { built } = show(recipe({ kinds: ["typed"] }));
  const count = screen.getByRole("spinbutton", { name: "Number of questions" });
  await userEvent.clear(count);
  expect(built.recipe.size).toEqual({ kind: "questions", count: 10 });
  await userEvent.type(count, "25");
  expect(built.recipe.size).toEqual({ kind: "questions", count: 25 });
  await userEvent.click(box(/^Typed answer/));
  expect(built.recipe.kinds).toEqual(["typed"]);
  await userEvent.click(screen.getByRole("radio", { name: /^Exam/ }));
  await userEvent.type(screen.getByRole("spinbutton", { name: "Time limit in minutes" }), "30");
  expect(built.recipe).toMatchObject({ mode: "exam", limitMinutes: 30 });
});
