import type { Occlusion, OcclusionBox, PictureSize } from "../../deck/occlusion.ts";
import { type PartId, type PartIdentity, partsIn, type Sketching } from "./sketch.ts";

export interface WrittenSketch {
  readonly occlusion: Occlusion;
  readonly identities: ReadonlyMap<PartId, PartIdentity>;
  /** Parts that had a memory under one name and go by another now. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/** What is known of names in keys. */
export interface KnownNames {
  /** A card that goes by this name has a memory, or had one. */
  hasMemory(name: string): boolean;
}

/**
 * What to keep of a sketch. A part goes by its name as long as that tells it from the others; it gets a label where it has
 * no name, where another part has the same, and where it is called something else than its memory knows it by.
 */
export function writeSketch(
  { sketch, identities }: Pick<Sketching, "sketch" | "identities">,
  drawnOn: PictureSize | null,
  { hasMemory }: KnownNames,
): WrittenSketch {
  const parts = partsIn(sketch).map((part) => ({
    part,
    name: plainName(sketch.names.get(part) ?? ""),
    identity: identities.get(part) ?? null,
  }));
  const reserved = new Set(parts.flatMap(({ name, identity }) => [name, identity?.known ?? name]));
  const taken = new Set<string>();
  const after = new Map<PartId, PartIdentity>();
  const settle = (part: PartId, label: string | null, known: string) => {
    taken.add(known);
    after.set(part, { label, known });
  };
  const fresh = (wanted: string) => {
    const base = labelFrom(wanted);
    for (let at = 1; ; at++) {
      const label = at === 1 && wanted !== "" ? base : `${base}-${at}`;
      if (!reserved.has(label) && !taken.has(label) && !hasMemory(label)) return label;
    }
  };

  // Whoever goes by a name already keeps it; only then do new parts take theirs.
  for (const { part, name, identity } of parts) {
    if (identity === null || taken.has(identity.known)) continue;
    const { label, known } = identity;
    if (label !== null) settle(part, label, label);
    else if (name === known && name !== "") settle(part, null, name);
    else if (hasMemory(known) && isLabel(known)) settle(part, known, known);
  }
  for (const { part, name, identity } of parts) {
    if (after.has(part)) continue;
    const isTold = name !== "" && !taken.has(name) && !(identity !== null && hasMemory(identity.known));
    const label = isTold ? null : fresh(name);
    settle(part, label, label ?? name);
  }

  const boxes = sketch.boxes.map(({ part, x, y, width, height }): OcclusionBox => {
    const name = plainName(sketch.names.get(part) ?? "");
    return { x, y, width, height, name, label: after.get(part)?.label ?? null };
  });
  const renamed = parts.flatMap(({ part, identity }) => {
    const to = after.get(part)?.known;
    if (identity === null || to === undefined || identity.known === to || !hasMemory(identity.known)) return [];
    return [{ from: identity.known, to }];
  });
  return { occlusion: { path: null, hide: sketch.hide, drawnOn, boxes }, identities: after, renamed };
}

/** One line that a block does not take for a label. */
export function plainName(typed: string): string {
  let name = typed.normalize("NFC").replace(/\s+/gu, " ").trim();
  while (LABEL_AT_END.test(name)) name = name.replace(LABEL_AT_END, "").trim();
  return name;
}

const LABEL_AT_END = /(?:^|\s)\{#[^\s{}#]+\}$/u;

function isLabel(name: string): boolean {
  return /^[^\s{}#]+$/u.test(name);
}

/** "Pod network" → "pod-network"; what has no letters is a "part". */
function labelFrom(name: string): string {
  const words =
    name
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 4).join("-").slice(0, 40) || "part";
}
