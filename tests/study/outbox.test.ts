import { expect, test } from "vitest";
import { success } from "../../src/deck/result.ts";
import type { DeviceId, Fact, FactId } from "../../src/facts/fact.ts";
import { openMemoryStorage } from "../../src/storage/memoryStorage.ts";
import { outboxOf } from "../../src/study/outbox.ts";

function factNamed(name: string): Fact {
  const stamp = { id: name as FactId, device: "d" as DeviceId, at: 0, utcOffsetMinutes: 0, clock: 1 };
  return { ...stamp, kind: "setting", name, value: 1 };
}

test("whatever is put in while the last save ends is saved too, at whichever turn of the loop it comes", async () => {
  for (let turns = 0; turns < 12; turns++) {
    const storage = openMemoryStorage({ kind: "durable" });
    const saved: string[] = [];
    const outbox = outboxOf(
      {
        ...storage,
        append: async (facts) => {
          saved.push(...facts.map(({ id }) => id));
          return success({ lastArrival: saved.length });
        },
      },
      { seenArrival: () => 0, saved: async () => {}, refused: async () => {}, tried: () => {} },
    );
    outbox.put([factNamed("first")], null);
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    outbox.put([factNamed("second")], null);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(saved, `after ${turns} turns`).toEqual(["first", "second"]);
    expect(outbox.unsaved()).toEqual([]);
  }
});
