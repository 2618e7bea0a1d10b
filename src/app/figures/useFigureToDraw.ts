import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Result } from "../../deck/result.ts";
import type { DrawingDesk, DrawingFault, FigureToDraw } from "../../study/drawings/drawingDesk.ts";
import { useServices } from "../services.ts";

/** A figure as its source has it now; null while it loads. What was there stays until what is new has come. */
export function useFigureToDraw(
  desk: DrawingDesk,
  deck: string,
  id: string,
): { readonly opened: Result<FigureToDraw, DrawingFault> | null; readonly tryAgain: () => void } {
  const { kind, library } = useStore(useServices().catalog.store);
  const [attempt, setAttempt] = useState(0);
  const [opened, setOpened] = useState<Result<FigureToDraw, DrawingFault> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another library, or another attempt, asks again
  useEffect(() => {
    if (kind === "loading") return;
    let wanted = true;
    void desk.open(deck, id).then((result) => {
      if (wanted) setOpened(result);
    });
    return () => {
      wanted = false;
    };
  }, [desk, deck, id, kind, library, attempt]);
  return { opened, tryAgain: () => setAttempt((before) => before + 1) };
}
