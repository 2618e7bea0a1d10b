import { useState } from "react";
import { useStore } from "zustand";
import type { Library, Scope } from "../../library/library.ts";
import { missedCardIds } from "../../study/quiz/bringForward.ts";
import { cardNow } from "../../study/quiz/cardNow.ts";
import { quizEntries } from "../../study/quiz/keys.ts";
import { readAttempt } from "../../study/quiz/readAttempt.ts";
import { LoadingSheet } from "../../views/frame/LoadingSheet.tsx";
import { StudyPage } from "../StudyPage.tsx";
import { type Services, useServices } from "../services.ts";

/** The cards that were missed in a quiz, studied by themselves. */
export function StudyMissedPage({ attemptId }: { readonly attemptId: string }) {
  const services = useServices();
  const { kind, library } = useStore(services.catalog.store);
  if (kind === "loading") return <LoadingSheet words="Opening your cards" progress={null} onCancel={null} />;
  return <Missed attemptId={attemptId} services={services} library={library} />;
}

interface MissedProps {
  readonly attemptId: string;
  readonly services: Services;
  readonly library: Library;
}

function Missed({ attemptId, services, library }: MissedProps) {
  // As it stood when the session began: a quiz that is over does not change, and the library may.
  const [scope] = useState(() => missedIn(attemptId, services, library));
  return <StudyPage scope={scope} more={false} />;
}

function missedIn(attemptId: string, { journal: { fold } }: Services, library: Library): Scope {
  const attempt = readAttempt(quizEntries(fold), attemptId);
  const cardIds = attempt === null ? [] : missedCardIds(attempt).flatMap((id) => cardNow(id, fold, library) ?? []);
  return { kind: "cards", name: `missed ${attemptId}`, cardIds };
}
