import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { definitionsIn } from "./markdownTree.ts";

/** The link reference definitions of a topic, by identifier: each is written out on a line of its own. */
export type Definitions = ReadonlyMap<string, string>;

/** Those of all parts of a topic; as in one document, the first with an identifier counts. */
export function gatherDefinitions(parts: readonly string[]): Definitions {
  return new Map(
    parts
      .map(definitionsIn)
      .reverse()
      .flatMap((found) => [...found]),
  );
}

/** The definitions that a text could use: its words name them. What it does use, its tree tells. */
export function definitionsFor(text: string, definitions: Definitions): string {
  if (definitions.size === 0 || !text.includes("[")) return "";
  const words = fold(text);
  const named = [...definitions].filter(([identifier]) => words.includes(fold(identifier)));
  return named.length === 0 ? "" : `${named.map(([, line]) => line).join("")}\n`;
}

/** The definitions that the references of a tree use and that do not stand in its own text, which begins behind `ownLine`. */
export function definitionsUsed(tree: Root, ownLine: number, definitions: Definitions): Set<string> {
  const used = new Set<string>();
  const own = new Set<string>();
  visit(tree, (node) => {
    if (node.type === "imageReference" || node.type === "linkReference") used.add(node.identifier);
    else if (node.type === "definition" && (node.position?.start.line ?? 0) > ownLine) own.add(node.identifier);
  });
  return new Set([...used].filter((identifier) => !own.has(identifier)).flatMap((id) => definitions.get(id) ?? []));
}

/** Those that pieces of a text use together, as a card keeps them. */
export function definitionsField(inspections: readonly { readonly definitions: ReadonlySet<string> }[]): {
  definitions?: string;
} {
  const used = new Set(inspections.flatMap((inspection) => [...inspection.definitions]));
  return used.size === 0 ? {} : { definitions: [...used].join("") };
}

function fold(text: string): string {
  return text
    .replace(/[\t\r\n ]+/g, " ")
    .toLowerCase()
    .toUpperCase();
}
