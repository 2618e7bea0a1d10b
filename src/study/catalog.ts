import { createStore, type StoreApi } from "zustand/vanilla";
import type { FigureCatalog } from "../deck/figureCatalog.ts";
import type { ParseIssue } from "../deck/parseIssue.ts";
import type { Result } from "../deck/result.ts";
import type { ContentFault, ContentSource } from "../library/contentSource.ts";
import { emptyLibrary, type Library, libraryOf } from "../library/library.ts";

/** The library as the app has it: loaded once, and again whenever its source says that it has changed. */
export type Catalog =
  | { readonly kind: "loading"; readonly library: Library; readonly issues: readonly ParseIssue[] }
  | { readonly kind: "ready"; readonly library: Library; readonly issues: readonly ParseIssue[] }
  | {
      readonly kind: "failed";
      readonly fault: ContentFault;
      readonly library: Library;
      readonly issues: readonly ParseIssue[];
    };

export interface CatalogStore {
  readonly store: StoreApi<Catalog>;
  /** Resolves when the index is here or has failed to come; what was there before stays until then. */
  load(): Promise<void>;
  /** All figures of the library as it is, read anew at each call. */
  figures(): Promise<Result<FigureCatalog, ContentFault>>;
}

export function catalogOf(source: ContentSource): CatalogStore {
  const store = createStore<Catalog>(() => ({ kind: "loading", library: emptyLibrary, issues: [] }));

  let loads = 0;
  let newest: Promise<void> = Promise.resolve();

  function load(): Promise<void> {
    newest = loadAs(++loads);
    return newest;
  }

  async function loadAs(place: number): Promise<void> {
    const result = await source.index();
    // What was asked for later is newer, whichever comes first.
    if (place !== loads) return newest;
    if (result.ok)
      store.setState({ kind: "ready", library: libraryOf(result.value), issues: result.value.issues }, true);
    else store.setState({ ...store.getState(), kind: "failed", fault: result.fault }, true);
  }

  source.onChange(() => void load());
  return { store, load, figures: source.figures };
}
