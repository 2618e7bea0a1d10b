import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everyBlob } from "../../src/exchange/writeBackup.ts";
import type { FactBody } from "../../src/facts/fact.ts";
import { deckCollection } from "../../src/facts/noteCollection.ts";
import type { NoteTree } from "../../src/facts/notes.ts";
import { describeState } from "../facts/describeState.ts";
import { cardId } from "../storage/someFacts.ts";
import { blobTexts, type Device, deviceAt } from "./devices.ts";

type Step =
  | { readonly does: "review" | "unreview"; readonly at: number; readonly card: string; readonly easy: boolean }
  | { readonly does: "write" | "add"; readonly at: number; readonly paths: readonly string[]; readonly text: string }
  | { readonly does: "remove" | "restore" | "wait"; readonly at: number; readonly path: string }
  | { readonly does: "rename"; readonly at: number; readonly from: string; readonly to: string }
  | { readonly does: "title"; readonly at: number; readonly title: string }
  | { readonly does: "share"; readonly at: number; readonly texts: boolean; readonly pictures: boolean }
  | { readonly does: "bring" | "half"; readonly at: number; readonly file: number };

const at = fc.nat(1);
const path = fc.constantFrom("Biology/cells.md", "Biology/plants.md", "Biology/media/cell.png", "loose.md");
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom("review" as const, "review" as const, "unreview" as const),
      at,
      card: fc.constantFrom("a", "b", "c"),
      easy: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constantFrom("write" as const, "add" as const),
      at,
      paths: fc.uniqueArray(path, { minLength: 1, maxLength: 3 }),
      text: fc.constantFrom("", "# Cells", "# Cells, again", "é\u{1F600}", "x".repeat(900)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constantFrom("remove" as const, "restore" as const, "wait" as const), at, path }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("rename" as const), at, from: path, to: path }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("title" as const), at, title: fc.constantFrom("", "Bio") }) },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant("share" as const), at, texts: fc.boolean(), pictures: fc.boolean() }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constantFrom("bring" as const, "half" as const), at, file: fc.nat(9) }),
  },
);

/** All that two devices did with it, and what was written on the way. */
class Story {
  readonly files: Blob[] = [];
  /** Every text that a file ever had, by path. */
  readonly written = new Map<string, Set<string>>();
  private readonly clock: { now: number };
  private readonly devices: readonly [Device, Device];

  constructor(clock: { now: number }, devices: readonly [Device, Device]) {
    this.clock = clock;
    this.devices = devices;
  }

  async does(one: Step): Promise<void> {
    const device = this.devices[one.at === 0 ? 0 : 1];
    this.clock.now += 1_000;
    switch (one.does) {
      case "review":
        return device.record(reviewOf(one.card, one.easy, this.clock.now));
      case "unreview":
        return void (await device.journal.undo());
      case "write":
      case "add":
        return this.change(device, one.does === "write" ? "edited" : "added", one.paths, `${one.text} ${one.does}`);
      case "remove":
        if (device.tree().files.has(one.path)) await device.change("removed", { [one.path]: null });
        return;
      case "restore":
        return this.restore(device, one.path);
      case "rename":
        return this.rename(device, one.from, one.to);
      case "title":
        return device.record(titleOf(one.title));
      case "wait":
        this.clock.now -= 5_000;
        return;
      case "share":
        return void this.files.push(await device.share(one));
      case "bring":
      case "half": {
        const file = this.files[one.file % Math.max(1, this.files.length)];
        if (file !== undefined) await (one.does === "bring" ? device.bringIn(file) : device.bringInHalf(file));
      }
    }
  }

  private async change(device: Device, action: "edited" | "added", paths: readonly string[], text: string) {
    for (const one of paths) this.wrote(one, text);
    await device.change(action, Object.fromEntries(paths.map((one) => [one, text])));
  }

  /** Only where its text is on this device. */
  private async restore(device: Device, one: string): Promise<void> {
    const earlier = device.tree().versions.get(one)?.[0]?.file?.blob ?? "";
    const text = (await blobTexts(device)).get(earlier);
    if (text !== undefined) await device.change("restored", { [one]: text });
  }

  private async rename(device: Device, from: string, to: string): Promise<void> {
    const text = (await blobTexts(device)).get(device.tree().files.get(from)?.file.blob ?? "");
    if (text === undefined || from === to) return;
    this.wrote(to, text);
    await device.change("added", { [from]: null, [to]: text });
  }

  private wrote(one: string, text: string): void {
    this.written.set(one, (this.written.get(one) ?? new Set()).add(text));
  }
}

function reviewOf(card: string, easy: boolean, now: number): FactBody {
  const studyDay = Math.floor(now / 86_400_000);
  return {
    kind: "review",
    cardId: cardId(card),
    rating: easy ? "easy" : "good",
    answerMillis: 4_000,
    studyDay,
    shown: "new",
    due: { phase: "review", dueDay: studyDay + 3 },
  };
}

function titleOf(title: string): FactBody {
  return { kind: "entry", collection: deckCollection, key: "biology", value: title };
}

/** A tree as plain values. */
function described({ files, versions, key }: NoteTree) {
  return {
    files: [...files].map(([, note]) => note),
    versions: [...versions].sort(([a], [b]) => (a < b ? -1 : 1)),
    key,
  };
}

/** For each path, the versions that none took the place of, without those that have the same content. */
function openEnds({ versions }: NoteTree): readonly [string, readonly string[]][] {
  return [...versions].map(([one, ofPath]) => {
    const replaced = new Set(ofPath.flatMap(({ replaces }) => replaces));
    const heads = ofPath.filter(({ id }) => !replaced.has(id));
    return [one, [...new Set(heads.flatMap(({ file }) => file?.blob ?? []))].sort()];
  });
}

async function story(steps: readonly Step[]) {
  const clock = { now: Date.UTC(2026, 2, 2, 9) };
  const [laptop, phone] = [await deviceAt(clock, "laptop"), await deviceAt(clock, "phone")];
  const told = new Story(clock, [laptop, phone]);
  for (const one of steps) await told.does(one);
  return { laptop, phone, written: told.written };
}

async function expectEqual(laptop: Device, phone: Device): Promise<void> {
  expect(describeState(phone.journal.fold)).toEqual(describeState(laptop.journal.fold));
  expect(described(phone.tree())).toEqual(described(laptop.tree()));
}

describe("whatever two devices do, and whichever files go between them in any order, twice or broken off", () => {
  test("a file each way makes both the same, with every text and every version there ever was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.boolean(), async (steps, again) => {
        const { laptop, phone, written } = await story(steps);
        await phone.bringIn(await laptop.share(everyBlob));
        await laptop.bringIn(await phone.share(everyBlob));
        if (again) await phone.bringIn(await laptop.share(everyBlob));
        await expectEqual(laptop, phone);
        const [here, there] = [await blobTexts(laptop), await blobTexts(phone)];
        const { versions, files } = laptop.tree();
        for (const [one, texts] of written) {
          const kept = versions.get(one)?.flatMap(({ file }) => (file === null ? [] : (here.get(file.blob) ?? "gone")));
          expect(new Set(kept)).toEqual(texts);
        }
        for (const ofPath of versions.values()) {
          for (const { file } of ofPath) if (file !== null) expect(there.get(file.blob)).toBe(here.get(file.blob));
        }
        for (const [one, blobs] of openEnds(laptop.tree())) {
          const note = files.get(one);
          const shown = note && [note.file.blob, ...note.apart.flatMap(({ file }) => file?.blob ?? [])];
          expect([...new Set(shown)].sort()).toEqual(blobs);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("facts alone make both logs the same, and a later file brings the texts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), fc.boolean(), async (steps, pictures) => {
        const { laptop, phone } = await story(steps);
        await phone.bringIn(await laptop.share({ texts: false, pictures }));
        await laptop.bringIn(await phone.share({ texts: false, pictures: false }));
        await expectEqual(laptop, phone);
        const factCount = phone.journal.fold.factCount;
        const whole = await laptop.share(everyBlob);
        const { coming } = await phone.bringIn(whole);
        expect(coming.newReviews + coming.newOther).toBe(0);
        expect(phone.journal.fold.factCount).toBe(factCount);
        const [here, there] = [await blobTexts(laptop), await blobTexts(phone)];
        for (const { file } of [...laptop.tree().versions.values()].flat()) {
          if (file !== null && here.has(file.blob)) expect(there.get(file.blob)).toBe(here.get(file.blob));
        }
        expect((await phone.bringIn(whole)).coming).toMatchObject({
          newReviews: 0,
          newOther: 0,
          notes: { pictures: 0, lateTexts: 0, earlierTexts: 0, apart: [] },
        });
      }),
      { numRuns: 60 },
    );
  });
});
