import { lazy } from "react";
import { Frame } from "../Frame.tsx";
import { NothingThere } from "../NothingThere.tsx";
import { NotesPage } from "./NotesPage.tsx";
import { notesPlaceAt } from "./notesAddresses.ts";

// Whoever only adds notes needs no preview of cards.
const NoteEditorPage = lazy(async () => ({ default: (await import("./NoteEditorPage.tsx")).NoteEditorPage }));

/** Everything behind `#/notes`. */
export function NotesPages({ parts }: { readonly parts: readonly string[] }) {
  const place = notesPlaceAt(parts);
  if (place.kind === "edit") return <NoteEditorPage key={place.path} {...place} />;
  return <Frame current="notes">{place.kind === "list" ? <NotesPage /> : <NothingThere />}</Frame>;
}
