import { type BoxPlace, boxInside, overlapOf } from "../../deck/boxGeometry.ts";
import { type Hide, type Occlusion, partName } from "../../deck/occlusion.ts";

/** Boxes and parts as they are being drawn: what an undo takes back. */
export interface Sketch {
  readonly boxes: readonly SketchBox[];
  /** Names as typed, by part. */
  readonly names: ReadonlyMap<PartId, string>;
  readonly hide: Hide;
}

export interface SketchBox extends BoxPlace {
  readonly id: BoxId;
  readonly part: PartId;
}

export type BoxId = number;
export type PartId = number;

/** A sketch with its way back and forth. */
export interface Sketching {
  readonly sketch: Sketch;
  readonly past: readonly Sketch[];
  readonly future: readonly Sketch[];
  /** As it is kept; another one is not saved yet. */
  readonly saved: Sketch;
  readonly selected: BoxId | null;
  /** How each part goes in the text that is kept; parts that are not in it are absent. */
  readonly identities: ReadonlyMap<PartId, PartIdentity>;
  /** What the last step was about: another one about the same is taken back with it. */
  readonly about: string | null;
  readonly nextId: number;
}

export interface PartIdentity {
  readonly label: string | null;
  /** Its name in the card's key. */
  readonly known: string;
}

export interface NamedPlace extends BoxPlace {
  readonly name: string;
}

export type SketchStep =
  | { readonly kind: "draw"; readonly places: readonly NamedPlace[] }
  | { readonly kind: "place"; readonly box: BoxId; readonly place: BoxPlace; readonly nudge: boolean }
  | { readonly kind: "remove"; readonly boxes: readonly BoxId[] }
  | { readonly kind: "name"; readonly part: PartId; readonly name: string }
  | { readonly kind: "join"; readonly parts: readonly PartId[] }
  | { readonly kind: "split"; readonly part: PartId }
  | { readonly kind: "shift"; readonly part: PartId; readonly by: -1 | 1 }
  | { readonly kind: "hide"; readonly hide: Hide }
  /** Something else is kept now, as when a drawing is taken back. */
  | { readonly kind: "replace"; readonly occlusion: Occlusion }
  | { readonly kind: "select"; readonly box: BoxId | null }
  | { readonly kind: "undo" | "redo" }
  | { readonly kind: "saved"; readonly identities: ReadonlyMap<PartId, PartIdentity> };

/** Begins with what is kept; `earlier` is what was kept before, oldest first, and can be gone back to. */
export function beginSketch(kept: Occlusion, earlier: readonly Occlusion[]): Sketching {
  const reader = new SketchReader(1);
  const past = earlier.map((occlusion) => reader.read(occlusion));
  const sketch = reader.read(kept);
  return {
    ...{ sketch, past, future: [], saved: sketch, selected: null },
    ...{ identities: reader.identities(kept), about: null, nextId: reader.nextId },
  };
}

export function isSaved({ sketch, saved }: Sketching): boolean {
  return sketch === saved;
}

/** The parts in the order of their first boxes. */
export function partsIn({ boxes }: Sketch): readonly PartId[] {
  return [...new Set(boxes.map(({ part }) => part))];
}

export function boxesOf({ boxes }: Sketch, part: PartId): readonly SketchBox[] {
  return boxes.filter((box) => box.part === part);
}

export function sketched(state: Sketching, step: SketchStep): Sketching {
  const { sketch, past, future } = state;
  switch (step.kind) {
    case "select":
      return { ...state, selected: step.box, about: null };
    case "saved":
      return { ...state, saved: sketch, identities: new Map([...state.identities, ...step.identities]), about: null };
    case "undo": {
      const before = past.at(-1);
      return before === undefined
        ? state
        : gone({ ...state, sketch: before, past: past.slice(0, -1), future: [sketch, ...future] });
    }
    case "redo": {
      const [after, ...rest] = future;
      return after === undefined ? state : gone({ ...state, sketch: after, past: [...past, sketch], future: rest });
    }
    default:
      return changed(state, step);
  }
}

type Change = Exclude<SketchStep, { readonly kind: "select" | "saved" | "undo" | "redo" }>;

function changed(state: Sketching, step: Change): Sketching {
  const { sketch, nextId } = state;
  switch (step.kind) {
    case "draw": {
      const added = step.places.map(({ name: _, ...place }, at) => ({
        ...boxInside(place),
        id: nextId + 2 * at,
        part: nextId + 2 * at + 1,
      }));
      if (added.length === 0) return state;
      const names = new Map(sketch.names);
      for (const [at, { name }] of step.places.entries()) names.set(nextId + 2 * at + 1, name);
      const after = stepTo(state, { ...sketch, boxes: [...sketch.boxes, ...added], names }, null);
      return { ...after, nextId: nextId + 2 * added.length, selected: added.at(-1)?.id ?? null };
    }
    case "place": {
      const boxes = sketch.boxes.map((box) => (box.id === step.box ? { ...box, ...boxInside(step.place) } : box));
      return stepTo({ ...state, selected: step.box }, { ...sketch, boxes }, step.nudge ? `place ${step.box}` : null);
    }
    case "remove": {
      const boxes = sketch.boxes.filter(({ id }) => !step.boxes.includes(id));
      return boxes.length === sketch.boxes.length ? state : gone(stepTo(state, { ...sketch, boxes }, null));
    }
    case "name": {
      if (sketch.names.get(step.part) === step.name) return state;
      const names = new Map(sketch.names).set(step.part, step.name);
      return stepTo(state, { ...sketch, names }, `name ${step.part}`);
    }
    case "join":
      return joined(state, step.parts);
    case "split": {
      const [, ...others] = boxesOf(sketch, step.part);
      if (others.length === 0) return state;
      const names = new Map(sketch.names);
      const boxes = sketch.boxes.map((box) => {
        const at = others.indexOf(box);
        if (at === -1) return box;
        names.set(nextId + at, sketch.names.get(step.part) ?? "");
        return { ...box, part: nextId + at };
      });
      return { ...stepTo(state, { ...sketch, boxes, names }, null), nextId: nextId + others.length };
    }
    case "shift": {
      const parts = [...partsIn(sketch)];
      const at = parts.indexOf(step.part);
      const other = parts[at + step.by];
      if (at === -1 || other === undefined) return state;
      parts[at] = other;
      parts[at + step.by] = step.part;
      return stepTo(state, { ...sketch, boxes: parts.flatMap((part) => boxesOf(sketch, part)) }, null);
    }
    case "hide":
      return step.hide === sketch.hide ? state : stepTo(state, { ...sketch, hide: step.hide }, null);
    case "replace": {
      const reader = new SketchReader(nextId, state.identities);
      const after = stepTo(state, reader.read(step.occlusion), null);
      const identities = new Map([...state.identities, ...reader.identities(step.occlusion)]);
      return gone({ ...after, saved: after.sketch, identities, nextId: reader.nextId });
    }
  }
}

/** The boxes of these parts become one part, in the place of the first of them that has a name, else of the first. */
function joined(state: Sketching, parts: readonly PartId[]): Sketching {
  const { sketch } = state;
  const inOrder = partsIn(sketch).filter((part) => parts.includes(part));
  const whole = inOrder.find((part) => sketch.names.get(part) !== "") ?? inOrder[0];
  if (whole === undefined || inOrder.length < 2) return state;
  const boxes = sketch.boxes.map((box) => (inOrder.includes(box.part) ? { ...box, part: whole } : box));
  return stepTo(state, { ...sketch, boxes }, null);
}

/** What was added in one step and then changed about the same thing is one step. */
function stepTo(state: Sketching, sketch: Sketch, about: string | null): Sketching {
  // A state that is kept is never overwritten: the way back leads through it.
  const goesOn = about !== null && about === state.about && state.sketch !== state.saved;
  return { ...state, sketch, past: goesOn ? state.past : [...state.past, state.sketch], future: [], about };
}

/** Nothing that is gone stays selected. */
function gone(state: Sketching): Sketching {
  const { sketch, selected } = state;
  const stays = sketch.boxes.some(({ id }) => id === selected);
  return { ...state, selected: stays ? selected : null, about: null };
}

/** The labels of a picture that no box covers yet: most of them, or most of the box, would have to overlap. */
export function uncovered(labels: readonly NamedPlace[], { boxes }: Sketch): readonly NamedPlace[] {
  return labels.filter((label) => !boxes.some((box) => overlapOf(box, label) > 0.5));
}

/** Parts that go by one name in the text stay one part over several readings. */
class SketchReader {
  nextId: number;
  private readonly partByName = new Map<string, PartId>();

  constructor(nextId: number, identities: ReadonlyMap<PartId, PartIdentity> = new Map()) {
    this.nextId = nextId;
    for (const [part, { known }] of identities) this.partByName.set(known, part);
  }

  read({ boxes, hide }: Occlusion): Sketch {
    const names = new Map<PartId, string>();
    const read = boxes.map((box, index): SketchBox => {
      const { x, y, width, height, name } = box;
      const part = this.partFor(partName(box, index));
      if (!names.get(part)) names.set(part, name);
      return { id: this.nextId++, part, x, y, width, height };
    });
    return { boxes: read, names, hide };
  }

  identities({ boxes }: Occlusion): ReadonlyMap<PartId, PartIdentity> {
    return new Map(
      boxes.map((box, index) => {
        const known = partName(box, index);
        return [this.partFor(known), { label: box.label, known }];
      }),
    );
  }

  private partFor(name: string): PartId {
    const part = this.partByName.get(name) ?? this.nextId++;
    this.partByName.set(name, part);
    return part;
  }
}
