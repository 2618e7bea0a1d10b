import { type PartId, type PartIdentity, partsIn, type Sketch, type SketchBox, type Sketching } from "./sketch.ts";

/** A sketch that is not saved yet, and what was kept when it was begun. */
export interface SketchDraft {
  readonly sketch: Sketch;
  readonly identities: ReadonlyMap<PartId, PartIdentity>;
  /** The block that was kept. */
  readonly over: string;
}

export function writeDraft({ sketch, identities }: Sketching, over: string): string {
  const { hide, boxes } = sketch;
  const parts = partsIn(sketch).map((part) => ({
    ...{ part, name: sketch.names.get(part) ?? "" },
    identity: identities.get(part) ?? null,
  }));
  return JSON.stringify({ over, hide, boxes, parts });
}

/** Null where it is no draft. */
export function readDraft(text: string | null): SketchDraft | null {
  const draft = text === null ? null : jsonOf(text);
  if (!isDraft(draft)) return null;
  const { over, hide, boxes, parts } = draft;
  return {
    over,
    sketch: { hide, boxes, names: new Map(parts.map(({ part, name }) => [part, name])) },
    identities: new Map(parts.flatMap(({ part, identity }) => (identity === null ? [] : [[part, identity]]))),
  };
}

/** Goes on with a draft over what is kept now: an undo leads back to that. Parts that are kept stay the same parts. */
export function resumed(state: Sketching, draft: SketchDraft): Sketching {
  let { nextId } = state;
  const keptAs = new Map([...state.identities].map(([part, { known }]) => [known, part]));
  const partOf = new Map<PartId, PartId>();
  const identities = new Map(state.identities);
  const names = new Map<PartId, string>();
  for (const part of partsIn(draft.sketch)) {
    const identity = draft.identities.get(part);
    const now = (identity && keptAs.get(identity.known)) ?? nextId++;
    if (identity !== undefined && !identities.has(now)) identities.set(now, identity);
    partOf.set(part, now);
    names.set(now, draft.sketch.names.get(part) ?? "");
  }
  const boxes = draft.sketch.boxes.map((box) => ({ ...box, id: nextId++, part: partOf.get(box.part) ?? nextId++ }));
  const sketch = { boxes, names, hide: draft.sketch.hide };
  return { ...state, sketch, past: [...state.past, state.sketch], identities, selected: null, about: null, nextId };
}

interface WrittenDraft {
  readonly over: string;
  readonly hide: Sketch["hide"];
  readonly boxes: readonly SketchBox[];
  readonly parts: readonly { readonly part: PartId; readonly name: string; readonly identity: PartIdentity | null }[];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isDraft(value: unknown): value is WrittenDraft {
  return (
    isRecord(value) &&
    typeof value["over"] === "string" &&
    (value["hide"] === "one" || value["hide"] === "all") &&
    Array.isArray(value["boxes"]) &&
    value["boxes"].every(isBox) &&
    Array.isArray(value["parts"]) &&
    value["parts"].every(isPart)
  );
}

function isBox(value: unknown): boolean {
  return isRecord(value) && ["id", "part", "x", "y", "width", "height"].every((key) => Number.isFinite(value[key]));
}

function isPart(value: unknown): boolean {
  if (!isRecord(value) || !Number.isFinite(value["part"]) || typeof value["name"] !== "string") return false;
  const { identity } = value;
  if (identity === null) return true;
  return (
    isRecord(identity) &&
    (identity["label"] === null || typeof identity["label"] === "string") &&
    typeof identity["known"] === "string"
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
