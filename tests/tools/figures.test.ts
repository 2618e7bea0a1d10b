import { readFile } from "node:fs/promises";
import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { figureNames, figurePictures, figureSources, renderFigure } from "../../src/tools/figures/render.ts";

const names = await figureNames();

test("the figures of both decks are drawn here", () => {
  expect(names).toEqual(["figure17-4", "figure17-5", "figure4-4", "forgetting-curve"]);
});

test.each(names)("%s.png shows its drawing as it is now (else run: npm run figures)", async (name) => {
  const [committed, fresh] = [await readFile(`${figurePictures}${name}.png`), await renderFigure(name)];
  const [before, after] = [pixels(committed), pixels(fresh)];
  expect([before.width, before.height]).toEqual([after.width, after.height]);
  // Other processors may round an edge differently; a changed drawing differs far more.
  expect(largestDifference(before.pixels, after.pixels)).toBeLessThanOrEqual(3);
});

test.each(names)(
  "%s.png is at least 1600 px wide and its text at least 13 px high when shown 390 px wide",
  async (name) => {
    const drawing = await readFile(`${figureSources}${name}.svg`, "utf8");
    const style = await readFile(`${figureSources}family.css`, "utf8");
    const units = Number(/viewBox="0 0 (\d+) /.exec(drawing)?.[1]);
    const sizes = [...style.matchAll(/font-size: ([\d.]+)px/g)].map((match) => Number(match[1]));
    expect(pixels(await readFile(`${figurePictures}${name}.png`)).width).toBeGreaterThanOrEqual(1600);
    expect(drawing).not.toContain("font-size");
    expect((Math.min(...sizes) * 390) / units).toBeGreaterThanOrEqual(13);
  },
);

test.each(names)("%s.txt says in two to four sentences what the picture shows", async (name) => {
  const description = await readFile(`${figurePictures}${name}.txt`, "utf8");
  const sentences = description.split(/[.](?:\s|$)/).filter((sentence) => sentence !== "");
  expect([2, 3, 4]).toContain(sentences.length);
});

test.each(names)("%s.svg has no colours of its own, only those of the family", async (name) => {
  const drawing = await readFile(`${figureSources}${name}.svg`, "utf8");
  expect(drawing).not.toMatch(/#[0-9a-f]{3,8}\b|\bfill=|\bstroke=/i);
});

/** Decoded by drawing the picture pixel for pixel. */
function pixels(png: Uint8Array): { width: number; height: number; pixels: Uint8Array } {
  const [width, height] = pngSize(png);
  const href = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  const wrapped = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="optimizeSpeed" href="${href}"/></svg>`;
  return { width, height, pixels: new Resvg(wrapped).render().pixels };
}

function pngSize(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

function largestDifference(left: Uint8Array, right: Uint8Array): number {
  let largest = 0;
  for (let index = 0; index < left.length; index++) {
    largest = Math.max(largest, Math.abs((left[index] ?? 0) - (right[index] ?? 0)));
  }
  return largest;
}
