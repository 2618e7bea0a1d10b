import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { topicOf } from "../../library/library.ts";
import type { Exam } from "../../study/exam/exam.ts";
import type { CramSheet } from "../../study/exam/examState.ts";
import { CramScreen } from "../../views/exam/CramScreen.tsx";
import { href } from "../addresses.ts";
import { openFigure } from "../figures/openFigure.ts";
import { remoteImagesIn, useSetRemoteImages } from "../remoteImages.ts";
import { useServices } from "../services.ts";
import { useNow, useSettings } from "../useFold.ts";
import { useKeys } from "../useKeys.ts";
import { useStar } from "../useStar.ts";
import { showExamAddress } from "./examAddresses.ts";
import { daysLeftWords, examTimeWords } from "./examTimes.ts";
import { useExamDesk } from "./useExamDesk.ts";

/** The sheet for the eve. */
export function CramPage({ exam }: { readonly exam: Exam }) {
  const { library } = useStore(useServices().catalog.store);
  const { today } = useNow();
  const settings = useSettings();
  const setRemoteImages = useSetRemoteImages();
  const { isStarred, star } = useStar();
  const [mostCards, setMostCards] = useState(defaultCards);
  const sheet = useCramSheet(exam.id, mostCards);
  useKeys({ p: () => print() });
  return (
    <>
      <title>{`${exam.name}: cram sheet · Recto`}</title>
      <CramScreen
        examName={exam.name}
        date={`${examTimeWords(exam)}, ${daysLeftWords(exam, today)}`}
        examHref={href(showExamAddress(exam.id))}
        topics={
          sheet?.topics.map((topic) => ({ ...topic, lang: topicOf(library, topic.deck, topic.topic)?.lang ?? null })) ??
          null
        }
        missing={sheet?.missing ?? []}
        mostCards={mostCards}
        remoteImagesIn={(deck) => remoteImagesIn(settings, deck)}
        isStarred={isStarred}
        onStar={star}
        onMostCards={setMostCards}
        onAllowRemoteImages={(deck) => setRemoteImages(deck, true)}
        onOpenFigure={(deck, figure) => openFigure(deck, { figure, fallbackAlt: exam.name, disclosure: "all" })}
        onPrint={() => print()}
      />
    </>
  );
}

/** About two sheets of paper. */
const defaultCards = 20;

/** The sheet; the one before stays until it has come. */
function useCramSheet(examId: string, mostCards: number): CramSheet | null {
  const desk = useExamDesk();
  const { kind, library } = useStore(useServices().catalog.store);
  const [sheet, setSheet] = useState<CramSheet | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: edited decks make another sheet
  useEffect(() => {
    if (kind !== "ready") return;
    let wanted = true;
    void desk.cramSheet(examId, mostCards).then((made) => {
      if (wanted) setSheet(made);
    });
    return () => {
      wanted = false;
    };
  }, [desk, examId, mostCards, kind, library]);
  return sheet;
}
