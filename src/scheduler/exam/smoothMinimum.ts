/** A convex function with its gradient at one place. */
export interface Slope {
  readonly value: number;
  readonly gradient: Float64Array;
}

/**
 * Goes downhill from `start` over places whose coordinates are not negative, `steps` times at most, and gives the lowest
 * place found: L-BFGS (Nocedal & Wright, Numerical Optimization, ch. 7) with the coordinates kept at or above 0 and a
 * backtracking line search. `firstStep` scales the first move; a mean gradient entry of `flatness` will do.
 */
export function smoothMinimum(
  slopeAt: (place: Float64Array) => Slope,
  start: Float64Array,
  { steps, firstStep, flatness }: { readonly steps: number; readonly firstStep: number; readonly flatness: number },
): Float64Array {
  const turns: Turn[] = [];
  let place = start;
  let slope = slopeAt(place);
  for (let step = 0; step < steps; step++) {
    const pull = slope.gradient.map((g, i) => (place[i] === 0 && g > 0 ? 0 : g));
    if (pull.reduce((sum, g) => sum + Math.abs(g), 0) <= flatness * pull.length) break;
    const next = lineSearch(slopeAt, place, slope, downhill(pull, turns, firstStep));
    if (next === null) break;
    const move = next.place.map((x, i) => x - (place[i] ?? 0));
    const bend = next.slope.gradient.map((g, i) => g - (slope.gradient[i] ?? 0));
    const curvature = dot(move, bend);
    if (curvature > 0) turns.push({ move, bend, curvature });
    if (turns.length > remembered) turns.shift();
    ({ place, slope } = next);
  }
  return place;
}

interface Turn {
  readonly move: Float64Array;
  readonly bend: Float64Array;
  readonly curvature: number;
}

const remembered = 8;
const tries = 5;
const shorter = 0.4;

function lineSearch(
  slopeAt: (place: Float64Array) => Slope,
  place: Float64Array,
  slope: Slope,
  direction: Float64Array,
): { readonly place: Float64Array; readonly slope: Slope } | null {
  let length = 1;
  for (let n = 0; n < tries; n++, length *= shorter) {
    const next = place.map((x, i) => Math.max(0, x - length * (direction[i] ?? 0)));
    const there = slopeAt(next);
    const promised = dot(slope.gradient, next) - dot(slope.gradient, place);
    if (there.value <= slope.value + 1e-4 * promised) return { place: next, slope: there };
  }
  return null;
}

/** The two-loop recursion: the pull, divided by the curvature that the last moves have shown. */
function downhill(pull: Float64Array, turns: readonly Turn[], firstStep: number): Float64Array {
  const direction = pull.slice();
  const newestFirst = turns.toReversed();
  const parts = newestFirst.map(({ move, bend, curvature }) => {
    const part = dot(move, direction) / curvature;
    addTo(direction, bend, -part);
    return part;
  });
  const newest = newestFirst[0];
  const scale = newest === undefined ? firstStep : newest.curvature / dot(newest.bend, newest.bend);
  for (const [i, value] of direction.entries()) direction[i] = value * scale;
  for (const [n, { move, bend, curvature }] of turns.entries()) {
    addTo(direction, move, (parts[turns.length - 1 - n] ?? 0) - dot(bend, direction) / curvature);
  }
  return direction;
}

function addTo(to: Float64Array, values: Float64Array, factor: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + factor * (values[i] ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
