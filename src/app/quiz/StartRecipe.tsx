import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { hasScope, type LibraryScope, type Scope } from "../../library/library.ts";
import { isFigureRecipe, type Recipe } from "../../study/quiz/quiz.ts";
import type { StartFault } from "../../study/quiz/quizDesk.ts";
import { LoadingSheet } from "../../views/frame/LoadingSheet.tsx";
import { Standstill } from "../../views/frame/Standstill.tsx";
import { href, quizAddress } from "../addresses.ts";
import { ContentFailed } from "../ContentFailed.tsx";
import { NothingThere } from "../NothingThere.tsx";
import { useServices } from "../services.ts";
import { rename } from "../useAddress.ts";
import { buildAddress, buildFiguresAddress, runAddress } from "./quizAddresses.ts";
import { startFaultWords } from "./startFaultWords.ts";
import { useQuizDesk } from "./useQuizDesk.ts";

export interface StartRecipeProps {
  readonly recipe: Recipe;
  /** What it asks about. */
  readonly scope: Scope;
  /** What the builder begins with where no quiz can be made. */
  readonly rebuild: LibraryScope;
}

/** Makes a quiz by a recipe and goes on to it; the way back does not make another. */
export function StartRecipe({ recipe, scope, rebuild }: StartRecipeProps) {
  const { catalog } = useServices();
  const { kind, library } = useStore(catalog.store);
  const desk = useQuizDesk();
  const [fault, setFault] = useState<StartFault | null>(null);
  const begun = useRef(false);
  const isThere = hasScope(library, scope);
  useEffect(() => {
    if (begun.current || !isThere) return;
    begun.current = true;
    void desk.start(recipe).then((made) => {
      if (made.ok) rename(runAddress(made.value));
      else setFault(made.fault);
    });
  }, [desk, recipe, isThere]);

  if (fault !== null) {
    return (
      <Standstill
        title="No quiz could be made."
        text={startFaultWords(fault)}
        ways={
          <>
            <a
              className="button"
              href={href(isFigureRecipe(recipe) ? buildFiguresAddress(rebuild) : buildAddress(rebuild))}
            >
              Build one
            </a>
            <a className="button plain" href={href(quizAddress)}>
              To the quizzes
            </a>
          </>
        }
      />
    );
  }
  if (kind === "failed" && !isThere) return <ContentFailed />;
  if (kind === "ready" && !isThere) return <NothingThere />;
  return <LoadingSheet words="Making the quiz" progress={null} onCancel={null} />;
}
