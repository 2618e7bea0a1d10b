import { CoverPage } from "./CoverPage.tsx";
import type { CoverWay } from "./coverAddresses.ts";
import { StudyPartsPage } from "./StudyPartsPage.tsx";
import { useDrawingDesk } from "./useDrawingDesk.ts";

/** Everything behind `#/figure/<deck>/<id>/cover`: it has the screen for itself, as studying has. */
export function CoverPages({ deck, id, way }: CoverWay) {
  const desk = useDrawingDesk();
  return way === "study" ? (
    <StudyPartsPage deck={deck} id={id} desk={desk} />
  ) : (
    <CoverPage deck={deck} id={id} desk={desk} />
  );
}
