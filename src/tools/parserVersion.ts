import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "../deck/contentHash.ts";

/** Changes with every change of the code that turns the learner's files into cards: what older code made is then made anew. */
export function parserVersion(root: string): string {
  const files = ["deck", "parser", "notes"].flatMap((room) =>
    readdirSync(join(root, "src", room), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .sort()
      .map((name) => join(root, "src", room, name)),
  );
  return contentHash(files.map((file) => readFileSync(file, "utf8")).join("\0")).slice(0, 16);
}
