import type { CardId } from "../../../src/deck/cardId.ts";
import { failure, success } from "../../../src/deck/result.ts";
import type { LoggedContent } from "../../../src/library/contentWithNotes.ts";
import { parseCollection } from "../../../src/parser/parseCollection.ts";
import { contentSite } from "../../../src/tools/contentSite.ts";

const media = {
  beside: new Map(),
  shared: new Map(
    ["one", "two"].map((name) => [
      `media/${name}.png`,
      { sitePath: `media/${name}.png`, width: 800, height: 600, description: null },
    ]),
  ),
};

/** A site with these files, which can be edited. */
export interface EditableSource extends LoggedContent {
  edit(files: Readonly<Record<string, string>>): void;
  /** How often the index was asked for. */
  readonly asked: { index: number };
}

export function sourceOf(first: Readonly<Record<string, string>>): EditableSource {
  let documents = documentsOf(first);
  const listeners = new Set<() => void>();
  const asked = { index: 0 };
  const read = (address: string) => {
    const text = documents.get(address);
    return text === undefined
      ? failure({ kind: "unreachable" as const, message: `${address} is not there` })
      : success(JSON.parse(text));
  };
  return {
    asked,
    isOutdated: () => false,
    index: async () => {
      asked.index++;
      return read("content/index.json");
    },
    topic: async ({ version }) => read(`content/${version}.json`),
    figures: async () =>
      read(`content/figures-${JSON.parse(documents.get("content/index.json") ?? "{}").figures}.json`),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(files) {
      documents = documentsOf(files);
      for (const listener of listeners) listener();
    },
  };
}

function documentsOf(files: Readonly<Record<string, string>>) {
  const { decks, issues } = parseCollection(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    media,
  );
  return contentSite(decks, issues, false).documents;
}

export function short(cardIds: readonly CardId[], names: Readonly<Record<string, CardId>>): string[] {
  return cardIds.map((cardId) => Object.entries(names).find(([, id]) => id === cardId)?.[0] ?? "other");
}
