import { useState } from "react";
import { useStore } from "zustand";
import type { Exam } from "../../study/exam/exam.ts";
import { ExamFormScreen } from "../../views/exam/ExamFormScreen.tsx";
import type { DraftFaults } from "../../views/exam/examDraft.ts";
import { LoadingSheet } from "../../views/frame/LoadingSheet.tsx";
import { examsAddress, href } from "../addresses.ts";
import { ContentFailed } from "../ContentFailed.tsx";
import { useServices } from "../services.ts";
import { navigate, rename } from "../useAddress.ts";
import { useNow } from "../useFold.ts";
import { showExamAddress } from "./examAddresses.ts";
import { choicesOf, draftOf, faultsOf, formOf, newForm, withoutMended } from "./examForm.ts";
import { dateName } from "./examTimes.ts";
import { useExamDesk } from "./useExamDesk.ts";

/** Makes an exam or changes one. */
export function ExamFormPage({ exam }: { readonly exam: Exam | null }) {
  const { catalog, surroundings } = useServices();
  const { kind, library } = useStore(catalog.store);
  const desk = useExamDesk();
  const { today } = useNow();
  const [draft, setDraft] = useState(() => (exam === null ? newForm(today) : formOf(exam)));
  const [faults, setFaults] = useState<DraftFaults>({});

  if (kind === "loading") return <LoadingSheet words="Opening your decks" progress={null} onCancel={null} />;
  if (kind === "failed" && library.decks.length === 0) return <ContentFailed />;
  return (
    <>
      <title>{`${exam?.name ?? "New exam"} · Recto`}</title>
      <ExamFormScreen
        existing={exam?.name ?? null}
        draft={draft}
        faults={faults}
        decks={choicesOf(library)}
        listHref={href(examsAddress)}
        cancelHref={href(exam === null ? examsAddress : showExamAddress(exam.id))}
        dateWords={dateName}
        onDraft={(next) => {
          setDraft(next);
          setFaults(withoutMended(faults, draft, next));
        }}
        onSubmit={() => {
          const saved = desk.save(draftOf(draft, library, surroundings.utcOffsetMinutes), exam?.id);
          if (!saved.ok) return setFaults(faultsOf(saved.fault));
          // The way back does not lead to a form that was sent.
          rename(showExamAddress(saved.value));
        }}
        onDelete={() => {
          if (exam === null) return;
          navigate(examsAddress);
          desk.remove(exam.id);
        }}
      />
    </>
  );
}
