import { expect, test } from "vitest";
import type { ContentIndex } from "../../src/deck/deck.ts";
import { failure, success } from "../../src/deck/result.ts";
import { catalogOf } from "../../src/study/catalog.ts";

const index = (title: string): ContentIndex => ({
  decks: [{ slug: "d", title, topics: [] }],
  ...{ issues: [], figures: "", live: false },
});

test("of two loads the later one counts, whichever comes first, and both wait for it", async () => {
  const answers: ((index: ContentIndex) => void)[] = [];
  const nothing = async () => failure({ kind: "unreachable", message: "nothing" } as const);
  const catalog = catalogOf({
    index: () => new Promise((resolve) => answers.push((made) => resolve(success(made)))),
    ...{ topic: nothing, figures: nothing, onChange: () => () => {} },
  });
  const both = [catalog.load(), catalog.load()];
  answers[1]?.(index("newer"));
  await both[1];
  answers[0]?.(index("older"));
  await both[0];
  expect(catalog.store.getState().library.decks.map(({ title }) => title)).toEqual(["newer"]);
});
