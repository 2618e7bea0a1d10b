// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { CardId } from "../../../src/deck/cardId.ts";
import { CardSearchDialog } from "../../../src/views/memories/CardSearchDialog.tsx";
import { MemoriesScreen } from "../../../src/views/memories/MemoriesScreen.tsx";
import type { ShownCard } from "../../../src/views/memories/shownCard.ts";
import { teachDialogs } from "../support/dialog.ts";

beforeAll(teachDialogs);
afterEach(cleanup);

function card(question: string, reviewCount = 0): ShownCard {
  return { cardId: question as CardId, question, place: "Kubernetes › Network", reviewCount };
}

function show(shown: Partial<Parameters<typeof MemoriesScreen>[0]>) {
  const intents = { onSame: vi.fn(), onNone: vi.fn(), onSearch: vi.fn(), onPart: vi.fn() };
  const nothing = { questions: [], lost: [], found: [], said: "", settingsHref: "#/settings" };
  render(<MemoriesScreen {...nothing} {...intents} {...shown} />);
  return intents;
}

describe("a memory that may belong to a new card", () => {
  const question = {
    lost: card("What is a pod network?", 3),
    candidates: [card("What is the pod network?"), card("What is a network?")],
  };

  test("shows both texts, marks what differs, and does what the learner says", async () => {
    const { onSame, onNone } = show({ questions: [question] });
    expect([...document.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual(["a", "the"]);
    await userEvent.click(screen.getByRole("button", { name: /^Same card.*What is a network/ }));
    await userEvent.click(screen.getByRole("button", { name: /^None of these/ }));
    expect(onSame).toHaveBeenCalledExactlyOnceWith("What is a pod network?", "What is a network?");
    expect(onNone).toHaveBeenCalledExactlyOnceWith(question);
  });
});

describe("memories without a card", () => {
  const lost = Array.from({ length: 500 }, (_, n) => card(`Question ${n}`, 1));

  test("five hundred come fifty at a time and are narrowed by words", async () => {
    const { onSearch } = show({ lost });
    expect(screen.getAllByRole("button", { name: /^Find its card/ })).toHaveLength(50);
    await userEvent.click(screen.getByRole("button", { name: /^Show 50/ }));
    expect(screen.getAllByRole("button", { name: /^Find its card/ })).toHaveLength(100);
    await userEvent.type(screen.getByRole("searchbox", { name: "Narrow the list" }), "question 499");
    await userEvent.click(screen.getByRole("button", { name: /^Find its card/ }));
    expect(onSearch).toHaveBeenCalledExactlyOnceWith(lost[499]);
  });

  test("nothing offers to delete one", () => {
    show({ lost });
    expect(screen.queryByRole("button", { name: /delete|remove|forget/i })).toBeNull();
  });

  test("one is matched with any card by keyboard alone", async () => {
    const onPick = vi.fn();
    const all = [card("What is etcd?"), card("What is a Pod?", 2)];
    const search = (words: string) => {
      const cards = all.filter((one) => one.question.includes(words));
      return { cards, count: cards.length };
    };
    render(
      <CardSearchDialog lost={card("Pods?", 4)} progress={1} search={search} onPick={onPick} onClose={() => {}} />,
    );
    await userEvent.type(screen.getByRole("searchbox"), "Pod");
    await screen.findByText(/will count as one memory/);
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(onPick).toHaveBeenCalledExactlyOnceWith("What is a Pod?");
  });
});

test("what was found by itself is listed and can be undone", async () => {
  const was = { question: "What is a pod network?", place: "Kubernetes › Network" };
  const now = { question: "What is the pod network?", place: "Kubernetes › Pods" };
  const { onPart } = show({ found: [{ id: "a/b", was, now, how: "Found by itself today" }] });
  expect(screen.getByText("Kubernetes › Network → Kubernetes › Pods. Found by itself today.")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: /^Undo/ }));
  expect(onPart).toHaveBeenCalledExactlyOnceWith("a/b");
});
