// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import type { Card } from "../../../src/deck/card.ts";
import { cardsOf } from "../../../src/deck/topic.ts";
import { parseCollection } from "../../../src/parser/parseCollection.ts";
import { AskedFigures } from "../../../src/views/card/AskedFigures.tsx";

afterEach(cleanup);

const picture = { sitePath: "media/bridge.png", width: 800, height: 600, description: "A bridge joins two hosts." };
const media = { beside: new Map(), shared: new Map([["media/bridge.png", picture]]) };

function cardsFor(hide: string): Card[] {
  const text = `# T\n\n![Parts](media/bridge.png)\n\n\`\`\`occlusion\nhide ${hide}\n10 20 30 8 Bridge\n60 20 30 8 Host\n60 60 30 8 Host\n\`\`\`\n`;
  const { decks, issues } = parseCollection([{ path: "d/t.md", text }], media);
  expect(issues).toEqual([]);
  return decks.flatMap(({ topics }) => topics.flatMap(cardsOf));
}

function show(card: Card | undefined, revealed: boolean) {
  if (card === undefined) throw new Error("There is no such card.");
  const { container } = render(
    <AskedFigures
      card={card}
      revealed={revealed}
      fallbackAlt="T"
      eager
      remoteImages="ask"
      onAllowRemoteImages={() => {}}
      onOpenFigure={() => {}}
    />,
  );
  return () => Array.from(container.querySelectorAll<HTMLElement>(".cover"), ({ dataset }) => dataset["state"]);
}

it("covers what is asked, and with it all places of the same part", () => {
  const states = show(cardsFor("one")[1], false);
  expect(states()).toEqual(["asked", "asked"]);
  const { alt } = screen.getByRole<HTMLImageElement>("img");
  expect(alt).toMatch(/^A picture with 2 places covered/);
  expect(alt).not.toMatch(/bridge|host|parts/i);
});

it("shows what was asked when it is revealed, and says what the picture shows", () => {
  const states = show(cardsFor("one")[0], true);
  expect(states()).toEqual(["revealed"]);
  expect(screen.getByRole<HTMLImageElement>("img").alt).toBe("Parts");
  expect(screen.queryByRole("button", { name: /other parts/ })).toBeNull();
});

it("where all are hidden, the others stay covered until one asks for them", async () => {
  const states = show(cardsFor("all")[0], true);
  expect(states()).toEqual(["revealed", "other", "other"]);
  await userEvent.click(screen.getByRole("button", { name: "Uncover the other parts" }));
  expect(states()).toEqual(["revealed"]);
  await userEvent.click(screen.getByRole("button", { name: "Cover the other parts" }));
  expect(states()).toEqual(["revealed", "other", "other"]);
});
