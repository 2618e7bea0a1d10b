import type { Card } from "../../deck/card.ts";
import { navigate } from "../useAddress.ts";
import { editNoteAddress } from "./notesAddresses.ts";

/** Goes to edit the lines of a card, and from there back to this page. */
export function editCard({ span: { file, firstLine: first, lastLine: last } }: Card): void {
  navigate(editNoteAddress(file, { first, last }, location.hash.slice(1)));
}
