import { useStore } from "zustand";
import type { LibraryScope } from "../../library/library.ts";
import { defaultRecipe } from "../../study/quiz/recipe.ts";
import { useServices } from "../services.ts";
import { StartRecipe } from "./StartRecipe.tsx";
import { scopeTitle } from "./scopeTitle.ts";

/** One press from a deck or topic: makes ten questions, the weakest cards first, and goes on to them. */
export function StartPage({ scope }: { readonly scope: LibraryScope }) {
  const { library } = useStore(useServices().catalog.store);
  return <StartRecipe recipe={defaultRecipe(scope, scopeTitle(library, scope))} scope={scope} rebuild={scope} />;
}
