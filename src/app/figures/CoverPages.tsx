import { use } from "react";
import { useServices } from "../services.ts";
import { CoverPage } from "./CoverPage.tsx";
import type { CoverWay } from "./coverAddresses.ts";
import { StudyPartsPage } from "./StudyPartsPage.tsx";

/** Everything behind `#/figure/<deck>/<id>/cover`: it has the screen for itself, as studying has. */
export function CoverPages({ deck, id, way }: CoverWay) {
  const desk = use(useServices().drawings());
  return way === "study" ? (
    <StudyPartsPage deck={deck} id={id} desk={desk} />
  ) : (
    <CoverPage deck={deck} id={id} desk={desk} />
  );
}
