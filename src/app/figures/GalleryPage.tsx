import { useFigureCatalog } from "./useFigureCatalog.ts";

/** Every figure of every deck. */
export function GalleryPage(_: { readonly parts: readonly string[] }) {
  const state = useFigureCatalog();
  return <h1>{state.kind === "ready" ? `Figures: ${state.catalog.figures.length}` : "Figures"}</h1>;
}
