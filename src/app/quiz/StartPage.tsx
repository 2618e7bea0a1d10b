import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { hasScope, type LibraryScope } from "../../library/library.ts";
import type { StartFault } from "../../study/quiz/quizDesk.ts";
import { defaultRecipe } from "../../study/quiz/recipe.ts";
import { LoadingSheet } from "../../views/frame/LoadingSheet.tsx";
import { Standstill } from "../../views/frame/Standstill.tsx";
import { href, quizAddress } from "../addresses.ts";
import { ContentFailed } from "../ContentFailed.tsx";
import { NothingThere } from "../NothingThere.tsx";
import { useServices } from "../services.ts";
import { rename } from "../useAddress.ts";
import { buildAddress, runAddress } from "./quizAddresses.ts";
import { scopeTitle } from "./scopeTitle.ts";
import { startFaultWords } from "./startFaultWords.ts";
import { useQuizDesk } from "./useQuizDesk.ts";

/** One press from a deck or topic: makes ten questions, the weakest cards first, and goes on to them. */
export function StartPage({ scope }: { readonly scope: LibraryScope }) {
  const { catalog } = useServices();
  const { kind, library } = useStore(catalog.store);
  const desk = useQuizDesk();
  const [fault, setFault] = useState<StartFault | null>(null);
  const begun = useRef(false);
  const isThere = hasScope(library, scope);
  useEffect(() => {
    if (begun.current || !isThere) return;
    begun.current = true;
    void desk.start(defaultRecipe(scope, scopeTitle(library, scope))).then((made) => {
      if (made.ok) rename(runAddress(made.value));
      else setFault(made.fault);
    });
  }, [desk, library, scope, isThere]);

  if (fault !== null) {
    return (
      <Standstill
        title="No quiz could be made."
        text={startFaultWords(fault)}
        ways={
          <>
            <a className="button" href={href(buildAddress(scope))}>
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
