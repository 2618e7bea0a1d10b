import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { FigureCatalog } from "../../deck/figureCatalog.ts";
import type { Result } from "../../deck/result.ts";
import type { ContentFault } from "../../library/contentSource.ts";
import type { Library } from "../../library/library.ts";
import type { CatalogStore } from "../../study/catalog.ts";
import { useServices } from "../services.ts";

export type FigureCatalogState =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly fault: ContentFault; readonly tryAgain: () => void }
  | { readonly kind: "ready"; readonly catalog: FigureCatalog };

/** All figures: loaded once for every page that asks, and again when the content changes; until then what was there stays. */
export function useFigureCatalog(): FigureCatalogState {
  const { catalog } = useServices();
  const state = useStore(catalog.store);
  const { kind, library } = state;
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState(() => ready.get(library));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is asked for by its number
  useEffect(() => {
    if (kind !== "ready") return;
    let wanted = true;
    void load(catalog, library).then((result) => {
      if (wanted) setLoaded(result);
    });
    return () => {
      wanted = false;
    };
  }, [catalog, kind, library, attempt]);

  if (loaded?.ok) return { kind: "ready", catalog: loaded.value };
  // Without an index nothing says which figures there are.
  if (state.kind === "failed") return { kind: "failed", fault: state.fault, tryAgain: () => void catalog.load() };
  if (loaded === undefined) return { kind: "loading" };
  const tryAgain = () => {
    setLoaded(undefined);
    setAttempt((before) => before + 1);
  };
  return { kind: "failed", fault: loaded.fault, tryAgain };
}

type Loaded = Result<FigureCatalog, ContentFault>;

/** What has come for each state of the library, and what is under way. */
const ready = new WeakMap<Library, Loaded>();
const underWay = new WeakMap<Library, Promise<Loaded>>();

function load(catalog: CatalogStore, library: Library): Promise<Loaded> {
  const here = ready.get(library);
  if (here !== undefined) return Promise.resolve(here);
  const running = underWay.get(library) ?? catalog.figures();
  underWay.set(library, running);
  return running.then((result) => {
    underWay.delete(library);
    if (result.ok) ready.set(library, result);
    return result;
  });
}
