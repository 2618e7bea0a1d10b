import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { CatalogFigure } from "../../deck/figureCatalog.ts";
import type { Library } from "../../library/library.ts";
import { useServices } from "../services.ts";

/** Every figure of the library; null until they are here, where they do not come, and where nobody wants them. */
export function useFigures(wanted: boolean): readonly CatalogFigure[] | null {
  const { catalog } = useServices();
  const { library } = useStore(catalog.store);
  const [read, setRead] = useState<{
    readonly library: Library;
    readonly figures: readonly CatalogFigure[];
  } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let isCurrent = true;
    void catalog.figures().then((result) => {
      if (isCurrent && result.ok) setRead({ library, figures: result.value.figures });
    });
    return () => {
      isCurrent = false;
    };
  }, [catalog, library, wanted]);
  return wanted ? (read?.figures ?? null) : null;
}
