import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fact } from "../../src/facts/fact.ts";
import { openMemoryStorage } from "../../src/storage/memoryStorage.ts";
import type { Storage } from "../../src/storage/port.ts";
import { granted, wholeLog, wording } from "./contract.ts";
import { newName, openTab } from "./openBrowser.ts";
import { anyFacts, cardId, inBatches } from "./someFacts.ts";

type Operation =
  | { readonly do: "append" | "merge"; readonly tab: number; readonly from: number; readonly to: number }
  | { readonly do: "pack" | "reopen"; readonly tab: number }
  | { readonly do: "both pack" };

const tab = fc.nat({ max: 1 });
const place = fc.nat({ max: 60 });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom("append" as const, "merge" as const), tab, from: place, to: place }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("pack" as const, "reopen" as const), tab }) },
  fc.constant({ do: "both pack" as const }),
);

/** Everything that can be read, as text. */
async function readings(storage: Storage): Promise<unknown> {
  const log = await wholeLog(storage);
  const arrivals = (facts: readonly { readonly arrival: number }[]) => facts.map(({ arrival }) => arrival);
  const middle = Math.ceil(log.length / 2);
  return {
    log: wording(log.map(({ fact }) => fact)),
    arrivals: arrivals(log),
    after: arrivals(granted(await storage.after(middle))),
    before: arrivals(granted(await storage.before(middle, 7))),
    about: arrivals(granted(await storage.factsAbout(new Set([cardId("a"), cardId("é\uD800")])))),
    lastArrival: granted(await storage.start()).lastArrival,
  };
}

test("after any operations in two tabs, the browser storage reads as the memory storage does", async () => {
  await fc.assert(
    fc.asyncProperty(anyFacts(60), fc.array(operation, { maxLength: 14 }), async (facts, operations) => {
      const name = newName();
      const memory = openMemoryStorage({ kind: "durable" });
      const tabs = [await openTab(name), await openTab(name)];
      const tabAt = (index: number) => tabs[index] ?? memory;
      for (const step of operations) {
        if (step.do === "both pack") {
          await Promise.all(tabs.map(async (each) => granted(await each.pack())));
        } else if (step.do === "append" || step.do === "merge") {
          const some = facts.slice(Math.min(step.from, step.to), Math.max(step.from, step.to));
          for (const storage of [memory, tabAt(step.tab)]) await take(storage, step.do, some);
        } else if (step.do === "pack") {
          granted(await tabAt(step.tab).pack());
        } else {
          tabAt(step.tab).close();
          tabs[step.tab] = await openTab(name);
        }
      }
      for (const each of tabs) expect(await readings(each)).toEqual(await readings(memory));
      for (const each of tabs) each.close();
    }),
    { numRuns: 40 },
  );
});

/** Appends only what is new, as the app does: ids are never used twice. */
async function take(storage: Storage, how: "append" | "merge", facts: readonly Fact[]): Promise<void> {
  if (how === "merge") {
    granted(await storage.merge(inBatches(facts)));
    return;
  }
  const known = new Set((await wholeLog(storage)).map(({ fact }) => fact.id));
  granted(await storage.append(facts.filter(({ id }) => !known.has(id))));
}
