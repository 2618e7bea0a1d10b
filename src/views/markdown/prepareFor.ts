import type { RenderingNeeds } from "../../deck/card.ts";
import type { Addition } from "./addition.ts";

/** The additions for one set of needs, in the order in which they must run; `missing` could not be loaded. */
export interface Additions extends Addition {
  readonly missing: readonly Need[];
}

/** What the parser found, and what the text itself shows to be wanted. */
export type TextNeeds = RenderingNeeds & { readonly gfm?: boolean };

export type Need = keyof TextNeeds;

/** Loads what these needs ask for. Resolves when it is there; a failed load resolves too and is tried again next time. */
export async function prepareFor(needs: TextNeeds): Promise<void> {
  for (const need of needed(needs)) {
    if (attempts.get(need)?.outcome !== "failed") continue;
    attempts.delete(need);
    waits.clear();
  }
  await Promise.all(needed(needs).map((need) => attempt(need).settled));
}

/** The additions when nothing is left to wait for; null while a chunk is on its way or was never asked for. */
export function additionsFor(needs: TextNeeds): Additions | null {
  const wanted = needed(needs);
  if (wanted.some((need) => attempts.get(need) === undefined || attempts.get(need)?.outcome === "loading")) return null;
  const found = wanted.map((need) => attempts.get(need)?.outcome);
  const key = wanted.map((need, index) => `${need}:${typeof found[index] === "object"}`).join();
  const known = combined.get(key);
  if (known !== undefined) return known;
  const loaded = found.filter((outcome) => typeof outcome === "object");
  const additions: Additions = {
    remark: loaded.flatMap((addition) => addition.remark),
    rehype: loaded.flatMap((addition) => addition.rehype),
    missing: wanted.filter((_, index) => found[index] === "failed"),
  };
  combined.set(key, additions);
  return additions;
}

/**
 * Resolves when `additionsFor` has an answer: the same promise every time, marked when it has resolved, so that React's
 * `use` reads it without waiting.
 */
export function whenAdditionsSettle(needs: TextNeeds): Promise<unknown> {
  const wanted = needed(needs);
  const key = wanted.join();
  const wait = waits.get(key) ?? Promise.all(wanted.map((need) => attempt(need).settled));
  if (additionsFor(needs) !== null) Object.assign(wait, { status: "fulfilled", value: undefined });
  waits.set(key, wait);
  return wait;
}

interface Attempt {
  outcome: "loading" | "failed" | Addition;
  readonly settled: Promise<void>;
}

/** The syntax of links and footnotes stands before all; HTML comes next: what it lets through is then searched for math and code. */
const order: readonly Need[] = ["gfm", "html", "math", "code"];

const loaders: Readonly<Record<Need, () => Promise<Addition>>> = {
  gfm: async () => (await import("./gfmAddition.ts")).gfmAddition,
  html: async () => (await import("./htmlAddition.ts")).htmlAddition,
  math: async () => {
    const { mathAddition, fetchMathFaces } = await import("./mathAddition.ts");
    await fetchMathFaces();
    return mathAddition;
  },
  code: async () => (await import("./codeAddition.ts")).codeAddition,
};

const attempts = new Map<Need, Attempt>();
const combined = new Map<string, Additions>();
const waits = new Map<string, Promise<unknown>>();

function needed(needs: TextNeeds): Need[] {
  return order.filter((need) => needs[need]);
}

function attempt(need: Need): Attempt {
  const known = attempts.get(need);
  if (known !== undefined) return known;
  const begun: Attempt = {
    outcome: "loading",
    settled: loaders[need]().then(
      (addition) => {
        begun.outcome = addition;
      },
      () => {
        begun.outcome = "failed";
      },
    ),
  };
  attempts.set(need, begun);
  return begun;
}
