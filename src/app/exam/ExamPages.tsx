import { lazy } from "react";
import { Frame } from "../Frame.tsx";
import { NothingThere } from "../NothingThere.tsx";
import { ExamFormPage } from "./ExamFormPage.tsx";
import { ExamListPage } from "./ExamListPage.tsx";
import { ExamShowPage } from "./ExamShowPage.tsx";
import { examPlaceAt } from "./examAddresses.ts";
import { WithExam } from "./WithExam.tsx";

// They bring what renders cards.
const CramPage = lazy(async () => ({ default: (await import("./CramPage.tsx")).CramPage }));
const StudyPlanPage = lazy(async () => ({ default: (await import("./StudyPlanPage.tsx")).StudyPlanPage }));

/** Everything behind `#/exam`. */
export function ExamPages({ parts }: { readonly parts: readonly string[] }) {
  const place = examPlaceAt(parts);
  const key = parts.join("/");
  // Studying has the screen for itself.
  if (place.kind === "study") return <StudyPlanPage />;
  return (
    <Frame current="exams">
      {place.kind === "list" && <ExamListPage />}
      {place.kind === "new" && <ExamFormPage key={key} exam={null} />}
      {place.kind === "edit" && (
        <WithExam key={key} id={place.id}>
          {(exam) => <ExamFormPage exam={exam} />}
        </WithExam>
      )}
      {place.kind === "show" && (
        <WithExam key={key} id={place.id}>
          {(exam) => <ExamShowPage exam={exam} />}
        </WithExam>
      )}
      {place.kind === "cram" && (
        <WithExam key={key} id={place.id}>
          {(exam) => <CramPage exam={exam} />}
        </WithExam>
      )}
      {place.kind === "nowhere" && <NothingThere />}
    </Frame>
  );
}
