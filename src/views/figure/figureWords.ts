import type { Figure } from "../../deck/figure.ts";
import { captionWords } from "../../deck/figureCaption.ts";

/** "Figure 4.4. Pod network diagram"; only the number or only the words where the other is missing. */
export function captionOf(figure: Figure): string {
  const words = captionWords(figure.alt);
  if (figure.number === null) return words === "" ? "Figure" : words;
  return words === "" ? `Figure ${figure.number}` : `Figure ${figure.number}. ${words}`;
}

/** How a sentence names the figure: "Figure 4.4", or "the figure". */
export function nameOf(figure: Figure): string {
  return figure.number === null ? "the figure" : `Figure ${figure.number}`;
}

/** What stands for the picture: its alt unless that is only a number, else its description, else the question. */
export function textAlternative(figure: Figure, question: string): string {
  if (captionWords(figure.alt) !== "") return figure.alt;
  return figure.description ?? question;
}
