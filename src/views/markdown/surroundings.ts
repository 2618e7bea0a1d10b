import { createContext } from "react";
import type { Figure } from "../../deck/figure.ts";
import type { RemoteImages } from "../remoteImages.ts";

/** What the elements of a text know of the card around them, so that none of it makes the text parse anew. */
export interface Surroundings {
  readonly figures: readonly Figure[];
  readonly mentions: readonly Figure[];
  readonly fallbackAlt: string;
  readonly eager: boolean;
  readonly remoteImages: RemoteImages;
  readonly onAllowRemoteImages: () => void;
  readonly onOpenFigure: (figure: Figure) => void;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

/** Whether the marks of the choices, and what follows the choices, are kept back. */
export const MarksHiddenContext = createContext(false);
