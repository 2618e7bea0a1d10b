import { expect, test } from "vitest";
import { placeAt } from "../../src/app/addresses.ts";
import {
  buildFiguresAddress,
  type QuizPlace,
  quizFiguresAddress,
  quizPlaceAt,
  quizTheseFiguresAddress,
} from "../../src/app/quiz/quizAddresses.ts";

function at(address: string): QuizPlace {
  const place = placeAt(address);
  return place.kind === "quiz" ? quizPlaceAt(place.parts) : { kind: "nowhere" };
}

test("a quiz of figures has an address for a part of the library, and for chosen ones", () => {
  const topic = { kind: "topic", deck: "a/b", topic: "t" } as const;
  for (const scope of [{ kind: "all" }, { kind: "deck", deck: "a b" }, topic] as const) {
    expect(at(quizFiguresAddress(scope))).toEqual({ kind: "figures", scope });
    expect(at(buildFiguresAddress(scope))).toEqual({ kind: "build-figures", scope });
  }
  const figures = [
    { deck: "a/b", id: "media/figure 4-4.png" },
    { deck: "c", id: "https://example.org/x.png?y#z" },
  ];
  expect(at(quizTheseFiguresAddress(figures))).toEqual({ kind: "figures", scope: { kind: "figures", figures } });
});

test.each(["/quiz/these-figures", "/quiz/these-figures/deck", "/quiz/figures/a/b/c", "/quiz/new-figures/a/b/c"])(
  "%s leads nowhere",
  (address) => expect(at(address)).toEqual({ kind: "nowhere" }),
);
