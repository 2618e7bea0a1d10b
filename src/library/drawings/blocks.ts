import type { Occlusion } from "../../deck/occlusion.ts";
import { OCCLUSION, readOcclusion, writeOcclusion } from "../../parser/occlusion/readOcclusion.ts";

export { blocksIn as blocksOf } from "../../parser/occlusion/blocksIn.ts";

/** What blocks about one figure say together. */
export function readBlock(texts: readonly string[]): Occlusion {
  const read = texts.map((text) => readOcclusion(text, 1).occlusion);
  const { hide = "one", drawnOn = null } = read[0] ?? {};
  return { path: null, hide, drawnOn, boxes: read.flatMap(({ boxes }) => boxes) };
}

export function writeBlock(occlusion: Occlusion): string {
  return writeOcclusion({ ...occlusion, path: null });
}

/** As it is pasted into a Markdown file; `path` names the picture where the text shows several. */
export function fencedBlock(text: string, path: string | null): string {
  return ["```", OCCLUSION, "\n", path === null ? "" : `figure ${path}\n`, text, "\n```\n"].join("");
}
