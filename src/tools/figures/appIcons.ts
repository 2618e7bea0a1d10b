import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";

/** The icons that systems show for the installed app, and where they go: made from the site's own, `public/icon.svg`. */
export const appIcons = {
  "192": { size: 192, ground: "sheet" },
  "512": { size: 512, ground: "sheet" },
  "maskable-192": { size: 192, ground: "full" },
  "maskable-512": { size: 512, ground: "full" },
  "apple-touch": { size: 180, ground: "full" },
} as const;

export const appIconPictures = fileURLToPath(new URL("../../../public/icons/", import.meta.url));

/**
 * The book on paper, as PNG: on a sheet with rounded corners, or filling the square, with a margin for systems that cut
 * their own shape out of it (all but the innermost circle, 80 % of the width, may go).
 */
export async function renderAppIcon(name: keyof typeof appIcons): Promise<Uint8Array> {
  const { size, ground } = appIcons[name];
  const icon = await readFile(new URL("../../../public/icon.svg", import.meta.url), "utf8");
  // Drawn for one theme: the paper is light in both.
  const book = icon.replace(/@media[^{]*\{[^}]*\}\s*\}/, "").replace("<svg", `<svg ${places[ground]}`);
  const corner = ground === "sheet" ? 12 : 0;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
    <rect width="64" height="64" rx="${corner}" fill="#f1eee7"/>${book}</svg>`;
  return new Resvg(drawing, { fitTo: { mode: "width", value: size } }).render().asPng();
}

const places = {
  sheet: 'x="8" y="8" width="48" height="48"',
  full: 'x="13" y="13" width="38" height="38"',
} as const;
