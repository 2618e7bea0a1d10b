import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { appIconPictures, appIcons, renderAppIcon } from "./appIcons.ts";

/** The drawings, and where their pictures go. */
export const figureSources = fileURLToPath(new URL(".", import.meta.url));
export const figurePictures = fileURLToPath(new URL("../../../public/media/", import.meta.url));

/** Names of the drawings without ending, in order: "figure4-4" stands for figure4-4.svg and figure4-4.png. */
export async function figureNames(): Promise<string[]> {
  const files = await readdir(figureSources);
  return files
    .filter((file) => file.endsWith(".svg"))
    .map((file) => file.slice(0, -".svg".length))
    .sort();
}

/**
 * Renders one drawing as PNG, 1600 px wide. Only the fonts of the installed package are used, never the machine's, so that
 * every machine gives the same picture.
 */
export async function renderFigure(name: string): Promise<Uint8Array> {
  const [drawing, style] = await Promise.all([
    readFile(`${figureSources}${name}.svg`, "utf8"),
    readFile(`${figureSources}family.css`, "utf8"),
  ]);
  // A browser that opens the drawing follows its style sheet reference; resvg does not, so the sheet moves inside.
  const styled = drawing.replace(/<svg[^>]*>/, (opening) => `${opening}<style>${style}</style>`);
  return new Resvg(styled, {
    fitTo: { mode: "width", value: 1600 },
    font: { loadSystemFonts: false, fontFiles: fonts, defaultFontFamily: "Source Sans 3" },
  })
    .render()
    .asPng();
}

const fonts = ["400Regular/SourceSans3_400Regular.ttf", "600SemiBold/SourceSans3_600SemiBold.ttf"].map((file) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${file}`)),
);

async function main(): Promise<void> {
  for (const name of await figureNames()) {
    await writeFile(`${figurePictures}${name}.png`, await renderFigure(name));
    console.log(`public/media/${name}.png`);
  }
  await mkdir(appIconPictures, { recursive: true });
  for (const name of Object.keys(appIcons) as (keyof typeof appIcons)[]) {
    await writeFile(`${appIconPictures}${name}.png`, await renderAppIcon(name));
    console.log(`public/icons/${name}.png`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
