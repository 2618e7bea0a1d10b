import { type CardId, cardIdOf } from "../../src/deck/cardId.ts";
import { decodeFact, encodeFact } from "../../src/facts/codec.ts";
import type { DeviceId, Fact, FactId } from "../../src/facts/fact.ts";
import { newId } from "../../src/storage/device.ts";
import type { StoredFact } from "../../src/storage/port.ts";
import { type PackedSegment, packSegment, unpackSegment } from "../../src/storage/segment/segment.ts";

const factCount = 200_000;
const cardCount = 100_000;
const segmentSize = 5_000;

/** Packed segments of the log against one JSON text a fact, which is what a database or a file holds without them. */
export async function storageBench(): Promise<string[]> {
  const log = someLog();
  const packed = await best(() => packAll(log));
  const unpacked = await best(() => unpackAll(packed.value));
  const texts = await best(async () => log.map(({ fact }) => JSON.stringify(encodeFact(fact))));
  const parsed = await best(async () => texts.value.filter((text) => decodeFact(JSON.parse(text)).ok).length);
  if (unpacked.value !== factCount || parsed.value !== factCount) throw new Error("Facts were lost on the way.");

  const wanted = new Set(log.slice(0, 1).flatMap(({ fact }) => (fact.kind === "review" ? [fact.cardId] : [])));
  const about = await best(() => unpackAll(packed.value.slice(0, 10), wanted));
  const packedBytes = packed.value.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const textBytes = texts.value.reduce((sum, { length }) => sum + length, 0);
  return [
    `unpacking: ${perMillion(unpacked)} a million facts, ${ratio(parsed, unpacked)} × faster than parsing them as JSON (${perMillion(parsed)})`,
    `packing: ${perMillion(packed)} a million facts, ${ratio(packed, texts)} × the time of writing them as JSON (${perMillion(texts)}); ${Math.round((packed.cpuMillis * segmentSize) / factCount)} ms a segment`,
    `room: ${(packedBytes / factCount).toFixed(1)} bytes a fact, ${(textBytes / packedBytes).toFixed(1)} × less than JSON`,
    `one card's facts out of 10 segments: ${Math.round(about.cpuMillis)} ms`,
  ];
}

/** What some years of study leave: days of reviews, a part of them learning steps. */
function someLog(): StoredFact[] {
  const cardIds = Array.from({ length: cardCount }, (_, at) =>
    cardIdOf({ kind: "label", deck: "d", label: String(at) }),
  );
  const device = newId() as DeviceId;
  let seed = 1;
  const chance = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  let at = 1_700_000_000_000;
  return Array.from({ length: factCount }, (_, index): StoredFact => {
    at += chance(200) === 0 ? 80_000_000 : chance(20_000);
    const studyDay = Math.floor(at / 86_400_000);
    const learning = chance(5) === 0;
    const fact: Fact = {
      id: newId() as FactId,
      device,
      at,
      utcOffsetMinutes: 60,
      clock: at,
      kind: "review",
      cardId: cardIds[chance(cardCount)] ?? ("" as CardId),
      rating: (["again", "hard", "good", "good"] as const)[chance(4)] ?? "easy",
      answerMillis: chance(60_000),
      studyDay,
      shown: learning ? "learning" : "review",
      due: learning
        ? { phase: "learning", step: 1, dueAt: at + 600_000 }
        : { phase: "review", dueDay: studyDay + 1 + chance(300) },
    };
    return { arrival: index + 1, fact };
  });
}

async function packAll(log: readonly StoredFact[]): Promise<PackedSegment[]> {
  const segments: PackedSegment[] = [];
  for (let at = 0; at < log.length; at += segmentSize)
    segments.push(await packSegment(log.slice(at, at + segmentSize)));
  return segments;
}

async function unpackAll(segments: readonly PackedSegment[], wanted?: ReadonlySet<CardId>): Promise<number> {
  let count = 0;
  for (const { bytes } of segments) {
    const content = await unpackSegment(bytes, 1, wanted);
    if (!content.ok) throw new Error(content.fault);
    count += content.value.facts.length;
  }
  return count;
}

interface Measured<Value> {
  readonly value: Value;
  readonly cpuMillis: number;
}

/** The best of five: the first warms the compiler up, and the machine may have other work. */
async function best<Value>(work: () => Promise<Value>): Promise<Measured<Value>> {
  let fastest = await measure(work);
  for (let run = 1; run < 5; run++) {
    const measured = await measure(work);
    if (measured.cpuMillis < fastest.cpuMillis) fastest = measured;
  }
  return fastest;
}

/** Processor time of all threads: compression has threads of its own here. */
async function measure<Value>(work: () => Promise<Value>): Promise<Measured<Value>> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, cpuMillis: (user + system) / 1_000 };
}

function perMillion({ cpuMillis }: Measured<unknown>): string {
  return `${((cpuMillis / factCount) * 1_000).toFixed(2)} s`;
}

function ratio(more: Measured<unknown>, less: Measured<unknown>): string {
  return (more.cpuMillis / less.cpuMillis).toFixed(1);
}
