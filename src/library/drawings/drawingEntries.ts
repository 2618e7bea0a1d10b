import type { EntryBody, Json } from "../../facts/fact.ts";
import type { StandingValue } from "../../facts/foldState.ts";
import { anyText, fits, isBoolean, listOf, type Shape, text } from "../../facts/shape.ts";
import { type Drawing, drawingKey } from "./drawing.ts";
import { drawingCollection } from "./drawingCollection.ts";

export type DrawingEntries = ReadonlyMap<string, StandingValue>;

/** The drawings that stand, by figure; what cannot be read is left out. */
export function readDrawings(entries: DrawingEntries): Drawing[] {
  return [...entries].flatMap(([key, { value }]) => {
    const drawing = readDrawing(value);
    return drawing !== null && drawingKey(drawing.deck, drawing.figure) === key ? [drawing] : [];
  });
}

export function drawingOf(entries: DrawingEntries, deck: string, figure: string): Drawing | null {
  return readDrawing(entries.get(drawingKey(deck, figure))?.value ?? null);
}

/** What to record to keep a drawing; it is spelled out, so that what the type gains does not get into the log unseen. */
export function drawingEntry(drawing: Drawing): EntryBody {
  const { deck, figure, path, alt, topic, after, inCard, text, base, earlier } = drawing;
  return entry(deck, figure, { deck, figure, path, alt, topic, after, inCard, text, base, earlier });
}

/** What to record to be rid of one. */
export function noDrawing(deck: string, figure: string): EntryBody {
  return entry(deck, figure, null);
}

function entry(deck: string, figure: string, value: Json): EntryBody {
  return { kind: "entry", collection: drawingCollection, key: drawingKey(deck, figure), value };
}

/** Foreign input: another version may have written it, or another program. */
function readDrawing(value: Json): Drawing | null {
  return fits(shape, value) ? value : null;
}

const isName = anyText(4_096);
const isBlock = anyText(1_000_000);

const shape: Shape<Drawing> = {
  deck: isName,
  figure: isName,
  path: isName,
  alt: anyText(100_000),
  topic: isName,
  after: (value): value is Drawing["after"] => value === null || text<NonNullable<Drawing["after"]>>(128)(value),
  inCard: isBoolean,
  text: isBlock,
  base: (value): value is string | null => value === null || isName(value),
  earlier: listOf(isBlock, 100),
};
