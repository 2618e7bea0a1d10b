import { useStore } from "zustand";
import { cardsInScope } from "../library/library.ts";
import { outlookOf } from "../study/nextDue.ts";
import { nextDueWords } from "./dueWords.ts";
import { useServices } from "./services.ts";
import { useFold, useNow } from "./useFold.ts";

/** When the next card comes back, on a day that has no more to do. */
export function RestWords() {
  const { library } = useStore(useServices().catalog.store);
  const fold = useFold();
  const now = useNow();
  const { nextDue } = outlookOf(fold, cardsInScope(library, { kind: "all" }), now);
  if (nextDue === null) return "No card is waiting to come back.";
  return `The next card comes ${nextDueWords(nextDue, now, now.today)}.`;
}
