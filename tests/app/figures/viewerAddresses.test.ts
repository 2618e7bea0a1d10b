import fc from "fast-check";
import { expect, test } from "vitest";
import { placeAt } from "../../../src/app/addresses.ts";
import {
  comparedAddress,
  type FigureWay,
  figureWayAt,
  quizFigureAddress,
  studyFigureAddress,
} from "../../../src/app/figures/viewerAddresses.ts";

function wayAt(address: string): FigureWay | null {
  const place = placeAt(address);
  return place.kind === "figure" ? figureWayAt(place.parts) : null;
}

/** A path, an address, or anything that a file may be called. */
const name = fc.string({ unit: "grapheme", minLength: 1 });

test("every address leads back to its figure, alone, compared, studied and quizzed", () => {
  fc.assert(
    fc.property(name, name, fc.option(name), (deck, id, beside) => {
      expect(wayAt(comparedAddress(deck, id, beside))).toEqual({ kind: "view", deck, id, beside });
      expect(wayAt(studyFigureAddress(deck, id))).toEqual({ kind: "study", deck, id });
      expect(wayAt(quizFigureAddress(deck, id))).toEqual({ kind: "quiz", deck, id });
    }),
  );
});

test.each(["/figure/k", "/figure/k/a/with", "/figure/k/a/study/b", "/figure/k/a/with/b/c", "/figure/k/a/b"])(
  "%s leads nowhere",
  (address) => {
    expect(wayAt(address)).toEqual({ kind: "nowhere" });
  },
);
