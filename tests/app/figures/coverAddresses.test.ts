import { expect, test } from "vitest";
import { placeAt } from "../../../src/app/addresses.ts";
import { coverAddress, coverStudyAddress, coverWayAt } from "../../../src/app/figures/coverAddresses.ts";

function wayAt(address: string) {
  const place = placeAt(address);
  return place.kind === "figure" ? coverWayAt(place.parts) : null;
}

test("an address leads to the drawing of a figure, or to studying it, and to nothing else", () => {
  const figure = { deck: "a/b", id: "media/ü 1.png" };
  expect(wayAt(coverAddress(figure.deck, figure.id))).toEqual({ ...figure, way: "draw" });
  expect(wayAt(coverStudyAddress(figure.deck, figure.id))).toEqual({ ...figure, way: "study" });
  expect(wayAt("/figure/d/id")).toBeNull();
  expect(wayAt("/figure/d/id/study")).toBeNull();
  expect(wayAt("/figure/d/id/cover/other")).toBeNull();
  expect(wayAt("/figure/d/id/cover/study/more")).toBeNull();
});
