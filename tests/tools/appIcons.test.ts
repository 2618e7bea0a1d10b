import { readFile } from "node:fs/promises";
import { imageSize } from "image-size";
import { expect, test } from "vitest";
import { appIconPictures, appIcons, renderAppIcon } from "../../src/tools/figures/appIcons.ts";
import { installation } from "../../src/tools/installation.ts";

const publicFolder = new URL("../../public/", import.meta.url);
const { manifest } = installation;
if (manifest === undefined || manifest === false) throw new Error("There is no manifest.");

test.each(Object.keys(appIcons) as (keyof typeof appIcons)[])(
  "%s.png has its size and is drawn from the site's icon (else run: npm run figures)",
  async (name) => {
    const committed = await readFile(`${appIconPictures}${name}.png`);
    const { width, height } = imageSize(committed);
    expect([width, height]).toEqual([appIcons[name].size, appIcons[name].size]);
    expect(committed.equals(await renderAppIcon(name))).toBe(true);
  },
);

test.each([...(manifest.icons ?? []), ...(manifest.screenshots ?? [])])(
  "$src is as large as it is said",
  async ({ src, sizes }) => {
    const { width, height, type } = imageSize(await readFile(new URL(src, publicFolder)));
    if (type === "svg") expect(sizes).toBe("any");
    else expect(`${width}x${height}`).toBe(sizes);
  },
);
