import type { Json } from "./fact.ts";
import type { FoldState } from "./foldState.ts";
import { type Check, finite, integer, isBoolean, oneOf } from "./shape.ts";

export interface Settings {
  /** The local hour, 0–23, at which a study day begins. */
  readonly rolloverHour: number;
  /** Probability of recall, 0.70–0.97, at which a card comes back. */
  readonly desiredRetention: number;
  readonly theme: Theme;
  /** Whether a card that was missed in a quiz is due today. */
  readonly quizMissBringsForward: boolean;
  /** The decks (slugs) whose remote images may be fetched. */
  readonly remoteImageDecks: ReadonlySet<string>;
}

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The settings that the log says; a default where it says nothing, or something that cannot be. */
export function readSettings({ settings }: Pick<FoldState, "settings">): Settings {
  function read<Value extends Json>(name: string, isSound: Check<Value>, otherwise: Value): Value {
    const value = settings.get(name)?.value;
    return isSound(value) ? value : otherwise;
  }

  const remoteImageDecks = new Set<string>();
  for (const [name, { value }] of settings) {
    if (name.startsWith(remoteImages) && value === true) remoteImageDecks.add(name.slice(remoteImages.length));
  }
  return {
    rolloverHour: read("rolloverHour", integer(0, 23), 4),
    desiredRetention: read("desiredRetention", finite(0.7, 0.97), 0.9),
    theme: read("theme", oneOf(themes), "system"),
    quizMissBringsForward: read("quizMissBringsForward", isBoolean, true),
    remoteImageDecks,
  };
}

/** The name of the setting that says whether a deck's remote images may be fetched (boolean). */
export function remoteImagesSetting(deck: string): string {
  return remoteImages + deck;
}

const remoteImages = "remote-images:";
