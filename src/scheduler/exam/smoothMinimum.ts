/** A convex function with its gradient at one place. */
export interface Slope {
  readonly value: number;
  readonly gradient: Float64Array;
}

export interface Search {
  readonly steps: number;
  /** Scales the first move. */
  readonly firstStep: number;
  /** A mean gradient entry of this size will do. */
  readonly flatness: number;
  /**
   * Most evaluations, of a search that is thorough, for functions that are nearly angular: a first move is made longer as
   * long as that helps, moves are shortened more often, and where none leads down what was remembered is forgotten.
   */
  readonly evaluations?: number;
}

/**
 * Goes downhill from `start` over places whose coordinates are not negative, `steps` times at most, and gives the lowest
 * place found: L-BFGS (Nocedal & Wright, Numerical Optimization, ch. 7) with the coordinates kept at or above 0 and a
 * backtracking line search.
 */
export function smoothMinimum(
  slopeAt: (place: Float64Array) => Slope,
  start: Float64Array,
  { steps, firstStep, flatness, evaluations }: Search,
): Float64Array {
  const isThorough = evaluations !== undefined;
  let left = evaluations ?? Number.POSITIVE_INFINITY;
  const at = (there: Float64Array): Spot => {
    left--;
    return { place: there, slope: slopeAt(there) };
  };
  const mayTry = (n: number) => n < (isThorough ? manyTries : tries) && left > 0;
  let turns: Turn[] = [];
  let { place, slope } = at(start);
  for (let step = 0; step < steps && left > 0; step++) {
    const pull = slope.gradient.map((g, i) => (place[i] === 0 && g > 0 ? 0 : g));
    if (pull.reduce((sum, g) => sum + Math.abs(g), 0) <= flatness * pull.length) break;
    const direction = downhill(pull, turns, firstStep);
    const long = isThorough && turns.length === 0 ? longMove(at, { place, slope }, direction, mayTry) : null;
    const next = long ?? lineSearch(at, { place, slope }, direction, mayTry);
    if (next === null && turns.length > 0 && isThorough) {
      turns = [];
      continue;
    }
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
const manyTries = 24;
const shorter = 0.4;

interface Spot {
  readonly place: Float64Array;
  readonly slope: Slope;
}

type SpotAt = (place: Float64Array) => Spot;
type MayTry = (n: number) => boolean;

function lineSearch(at: SpotAt, from: Spot, direction: Float64Array, mayTry: MayTry): Spot | null {
  let length = 1;
  for (let n = 0; mayTry(n); n++, length *= shorter) {
    const next = at(moved(from, direction, length));
    if (isDescent(from, next)) return next;
  }
  return null;
}

/** The lowest of ever longer moves; null when the first is too long already. */
function longMove(at: SpotAt, from: Spot, direction: Float64Array, mayTry: MayTry): Spot | null {
  let best: Spot | null = null;
  for (let n = 0, length = 1; mayTry(n); n++, length /= shorter) {
    const next = at(moved(from, direction, length));
    if (!isDescent(from, next) || next.slope.value >= (best ?? from).slope.value) break;
    best = next;
  }
  return best;
}

function moved({ place }: Spot, direction: Float64Array, length: number): Float64Array {
  return place.map((x, i) => Math.max(0, x - length * (direction[i] ?? 0)));
}

/** Whether a move went down by more than a trifle of what the slope promised (Armijo). */
function isDescent({ place, slope }: Spot, next: Spot): boolean {
  const promised = dot(slope.gradient, next.place) - dot(slope.gradient, place);
  return next.slope.value <= slope.value + 1e-4 * promised;
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
