import type { Coming } from "../../exchange/whatComes.ts";

/** What a file would bring, or has brought. */
export interface ShownComing extends Coming {
  /** What becomes of the cards of the learner's own files; null where that could not be worked out. */
  readonly cards: {
    readonly added: number;
    readonly changed: number;
    readonly moved: number;
    readonly gone: number;
  } | null;
}

/** Where a file that was chosen stands. Nothing is here before everything is. */
export type BringingIn =
  | { readonly kind: "idle" }
  /** `progress` is 0–1. */
  | { readonly kind: "reading"; readonly progress: number }
  | { readonly kind: "refused"; readonly sentence: string }
  | {
      readonly kind: "preview";
      readonly fileName: string;
      /** When the file was made, in words; null when it does not say. */
      readonly madeAt: string | null;
      readonly coming: ShownComing;
    }
  /** Up to the last moment it can be cancelled. */
  | { readonly kind: "bringing"; readonly progress: number }
  | { readonly kind: "committing" }
  | { readonly kind: "brought"; readonly coming: ShownComing };
