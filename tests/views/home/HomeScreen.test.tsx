// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { DeckRow, TopicRow } from "../../../src/views/home/deckRow.ts";
import { HomeScreen, type HomeScreenProps } from "../../../src/views/home/HomeScreen.tsx";

afterEach(cleanup);

function topic(at: number, rest: Partial<TopicRow> = {}): TopicRow {
  return {
    slug: `topic-${at}`,
    title: `Topic ${at}`,
    href: `#/topic/${at}`,
    counts: { new: 1, learning: 0, due: 0 },
    progress: { new: 2, learning: 2, young: 2, mature: 1 },
    cardCount: 7,
    figureCount: 3,
    ...rest,
  };
}

function deck(topics: readonly TopicRow[], rest: Partial<DeckRow> = {}): DeckRow {
  const counts = { new: 5, learning: 2, due: 18 };
  return {
    slug: "kubernetes",
    title: "Kubernetes",
    titleHref: "#/topic/kubernetes/pods",
    counts,
    newPerDay: null,
    studyHref: "#/study/kubernetes",
    quizHref: "#/quiz/start/kubernetes",
    cardCount: 1007,
    figureCount: 73,
    topics,
    issueCount: 0,
    ...rest,
  };
}

function show(rest: Partial<HomeScreenProps>) {
  const study = { href: "#/study", words: "Study" };
  const props = {
    headline: "Two cards are ready.",
    subline: "",
    study,
    firstVisit: false,
    decks: [],
    notesHref: "#/notes",
  };
  return render(<HomeScreen {...props} {...rest} />);
}

test("there is one button to study, and none when there is nothing to study", () => {
  show({});
  expect(screen.getByRole("link", { name: "Study" }).getAttribute("href")).toBe("#/study");
  cleanup();
  show({ headline: "Nothing left for now.", study: { href: "#/more", words: "Study 7 more new cards" } });
  expect(screen.getByRole("link", { name: "Study 7 more new cards" }).getAttribute("href")).toBe("#/more");
  cleanup();
  show({ headline: "Nothing left for now.", study: null });
  expect(screen.getAllByRole("link").map(({ textContent }) => textContent)).toEqual(["Add your notes"]);
});

test("the first visit explains itself and the four ratings in three sentences; later they wait behind a line", () => {
  show({ firstVisit: true });
  const words = screen.getByRole("region", { name: "How it works" }).textContent ?? "";
  expect(words.match(/[.!?](?:\s|$)/g)).toHaveLength(3);
  for (const rating of ["Again", "Hard", "Good", "Easy"]) expect(words).toContain(rating);
  cleanup();
  show({});
  expect(screen.getByText("How it works").closest("details")?.open).toBe(false);
});

test("a deck says what waits and what it holds", () => {
  show({ decks: [deck([topic(1)], { issueCount: 2 })] });
  const entry = screen.getByRole("article", { name: "Kubernetes" });
  expect(within(entry).getByText(/1\stopic, 1,007\scards, 73\sfigures, 2\sproblems in its files/)).toBeDefined();
  const counts = within(entry)
    .getAllByRole("term")
    .map((term) => `${term.nextElementSibling?.textContent} ${term.textContent}`);
  expect(counts).toEqual(["5 new", "2 learning", "18 due"]);
  expect(within(entry).getByRole("link", { name: "Kubernetes" }).getAttribute("href")).toBe("#/topic/kubernetes/pods");
  expect(within(entry).getByRole("link", { name: "Study Kubernetes" }).getAttribute("href")).toBe("#/study/kubernetes");
});

test("a deck whose limit keeps new cards for another day says so", () => {
  show({ decks: [deck([topic(1)], { newPerDay: 20 })] });
  expect(screen.getByText(/73\sfigures, at most 20 new a day$/)).toBeDefined();
});

test("a topic is a link that also says how far it has come", () => {
  show({ decks: [deck([topic(1, { counts: { new: 0, learning: 1, due: 4 } })])] });
  const entry = screen.getByRole("listitem");
  expect(within(entry).getByRole("link", { name: "Topic 1" }).getAttribute("href")).toBe("#/topic/1");
  expect(within(entry).getByRole("img", { name: "3 of 7 learned, 1 mature, 2 being learned" })).toBeDefined();
  expect(within(entry).getByText("1 learning, 4 due")).toBeDefined();
});

test("of many topics those with most to do stand in front, in their order, and the rest behind one line", () => {
  const busy = new Map([
    [150, 3],
    [20, 9],
    [199, 1],
  ]);
  const topics = Array.from({ length: 201 }, (_, at) =>
    topic(at, { counts: { new: 0, learning: 0, due: busy.get(at) ?? 0 } }),
  );
  show({ decks: [deck(topics)] });
  const front = screen.getAllByRole("listitem").map((item) => within(item).getByRole("link").textContent);
  expect(front).toHaveLength(5);
  expect(front.slice(-3)).toEqual(["Topic 20", "Topic 150", "Topic 199"]);
  const more = screen.getByText(/196\smore topics/).closest("details");
  if (more === null) throw new Error("the rest does not stand in details");
  more.open = true;
  fireEvent(more, new Event("toggle"));
  expect(screen.getAllByRole("listitem")).toHaveLength(201);
});
