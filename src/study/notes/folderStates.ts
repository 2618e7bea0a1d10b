import { createStore, type StoreApi } from "zustand/vanilla";

/** How a connected folder stands, as pages show it. */
export interface FolderState {
  readonly name: string;
  /** `waiting`: for the learner's leave; `gone`: it is not where it was. */
  readonly kind: "followed" | "waiting" | "gone";
  /** What arrived last, since the app was opened. */
  readonly news: FolderNews | null;
  /** One sentence; null where all is well. */
  readonly trouble: string | null;
}

export interface FolderNews {
  readonly changed: number;
  readonly removed: number;
  /** Epoch ms. */
  readonly at: number;
}

/** The connected folders by name, in order of their names. */
export interface FolderStates {
  readonly store: StoreApi<readonly FolderState[]>;
  get(name: string): FolderState | undefined;
  show(name: string, change: Partial<FolderState>): void;
  forget(name: string): void;
}

export function folderStates(): FolderStates {
  const store = createStore<readonly FolderState[]>(() => []);
  const get = (name: string) => store.getState().find((one) => one.name === name);
  const othersThan = (name: string) => store.getState().filter((one) => one.name !== name);
  return {
    store,
    get,
    show(name, change) {
      const known = get(name);
      const next: FolderState = { name, kind: "followed", news: null, trouble: null, ...known, ...change };
      if (known?.kind === next.kind && known.news === next.news && known.trouble === next.trouble) return;
      store.setState(
        [...othersThan(name), next].sort((a, b) => (a.name < b.name ? -1 : 1)),
        true,
      );
    },
    forget: (name) => store.setState(othersThan(name), true),
  };
}
