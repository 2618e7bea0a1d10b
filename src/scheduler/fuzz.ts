import type { CardId } from "../deck/cardId.ts";

/**
 * An interval in whole days, moved within its fuzz range by `factor` (0–1, exclusive; null: only rounded). The result
 * lies in `minimum`…`maximum` and never falls when `interval` or `minimum` rises, so one factor keeps the order of the
 * four buttons. Ranges as in Anki (rslib/src/scheduler/states/fuzz.rs).
 */
export function fuzzedInterval(interval: number, factor: number | null, minimum: number, maximum: number): number {
  const lowest = Math.min(minimum, maximum);
  const days = clamp(interval, lowest, maximum);
  if (factor === null) return clamp(Math.round(days), lowest, maximum);
  const spread = spreadDays(days);
  const lower = clamp(Math.round(days - spread), lowest, maximum);
  const upper = clamp(Math.round(days + spread), lowest, maximum);
  return lower + Math.floor(factor * (upper - lower + 1));
}

/** The fuzz of a card's next promise, 0–1 (exclusive): the same however often it is asked for, another after a review. */
export function fuzzFactor(cardId: CardId, reviews: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < cardId.length; at++) hash = Math.imul(hash ^ cardId.charCodeAt(at), 0x01000193);
  return (mixed(Math.imul(hash ^ reviews, 0x9e3779b1)) >>> 0) / 2 ** 32;
}

/** Days by which an interval may be moved: none below 2.5, else 1 and a share of each part of the interval. */
function spreadDays(interval: number): number {
  if (interval < 2.5) return 0;
  let spread = 1;
  for (const { from, to, share } of spreads) spread += share * Math.max(0, Math.min(interval, to) - from);
  return spread;
}

const spreads = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Number.POSITIVE_INFINITY, share: 0.05 },
] as const;

/** The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit of the input moves every bit of the output. */
function mixed(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest);
}
