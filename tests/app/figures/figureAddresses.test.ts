import { expect, test } from "vitest";
import { placeAt } from "../../../src/app/addresses.ts";
import { figureAddress, figureAt } from "../../../src/app/figures/figureAddresses.ts";
import { galleryAddress, galleryViewAt } from "../../../src/app/figures/galleryAddresses.ts";
import type { GalleryView } from "../../../src/library/gallery.ts";

test.each<[GalleryView]>([
  [{}],
  [{ deck: "a/b", topic: "100 %", words: "x=y & ä/?", only: "missing" }],
  [{ words: "Figure 4.4" }],
])("the gallery's address leads back to %j", (view) => {
  const place = placeAt(galleryAddress(view));
  expect(place.kind).toBe("figures");
  expect(place.kind === "figures" && galleryViewAt(place.parts)).toEqual(view);
});

test.each<[string, GalleryView]>([
  ["/figures/nonsense/only=nothing/words=/topic=t", {}],
  ["/figures/deck=d/topic=t/deck", { deck: "d", topic: "t" }],
])("what %s does not say plainly does not narrow the view", (address, view) => {
  const place = placeAt(address);
  expect(place.kind === "figures" && galleryViewAt(place.parts)).toEqual(view);
});

test.each([
  ["k", "media/figure4-4.png"],
  ["a/b", "https://example.org/a.png?b=c#d"],
  ["k", "100 %/k/a.md:2"],
])("a figure's address leads back to it", (deck, id) => {
  const place = placeAt(figureAddress(deck, id));
  expect(place.kind === "figure" && figureAt(place.parts)).toEqual({ deck, id });
});

test.each(["/figure", "/figure/k", "/figure/k/a/b"])("%s names no figure", (address) => {
  const place = placeAt(address);
  expect(place.kind === "figure" && figureAt(place.parts)).toBeNull();
});
