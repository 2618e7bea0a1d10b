import { render } from "@testing-library/react";
import { vi } from "vitest";
import { NotesScreen, type NotesScreenProps } from "../../../src/views/notes/NotesScreen.tsx";

/** The screen with nothing on it but what is given; the intents that it raised, and a way to show it anew. */
export function show(shown: Partial<NotesScreenProps>) {
  const intents = {
    onPick: vi.fn(),
    onTakeAs: vi.fn(),
    onRemoveGone: vi.fn(),
    onTakePicked: vi.fn(),
    onReplaceRenamed: vi.fn(),
    onAdd: vi.fn(),
    onCancel: vi.fn(),
    onDone: vi.fn(),
    onKeep: vi.fn(),
    onRename: vi.fn(),
    onRemove: vi.fn(),
  };
  const nothing: Omit<NotesScreenProps, keyof typeof intents> = {
    ...{ state: { kind: "idle" }, decks: [], parted: [], partedLater: 0, said: "", fault: null },
    ...{
      canPickFolder: true,
      guideHref: "#/guide",
      studyHref: "#/study/biology",
      keepsLost: true,
      memoriesHref: "#/memories",
    },
    dialects: [
      { name: "native", title: "Recto" },
      { name: "obsidian", title: "Obsidian Spaced Repetition" },
      { name: "headings", title: "Headings as questions" },
    ],
    exporting: () => null,
    issueHref: ({ span }) => `#/notes/edit/${span.file}/at/${span.firstLine}`,
  };
  const screen = (more: Partial<NotesScreenProps>) => <NotesScreen {...nothing} {...intents} {...shown} {...more} />;
  const { rerender } = render(screen({}));
  return { ...intents, again: (more: Partial<NotesScreenProps>) => rerender(screen(more)) };
}
