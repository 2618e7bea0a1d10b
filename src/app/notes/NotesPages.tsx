import { Frame } from "../Frame.tsx";
import { NothingThere } from "../NothingThere.tsx";
import { NotesPage } from "./NotesPage.tsx";
import { notesPlaceAt } from "./notesAddresses.ts";

/** Everything behind `#/notes`. */
export function NotesPages({ parts }: { readonly parts: readonly string[] }) {
  const place = notesPlaceAt(parts);
  return (
    <Frame current="notes">
      {place.kind === "list" && <NotesPage />}
      {place.kind !== "list" && <NothingThere />}
    </Frame>
  );
}
