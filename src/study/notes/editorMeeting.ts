import type { OpenEditor } from "./editorState.ts";
import { carried, cutAt, type TypedText, wholeWith } from "./editorText.ts";

/** What becomes of a text being edited when its file turns out to be another than the one that it was typed over. */
export function metWith(mine: TypedText, whole: string): TypedText & Pick<OpenEditor, "theirs" | "news"> {
  const place = carried(mine.cut, whole);
  if (place !== null) return { cut: place, text: mine.text, theirs: null, news: "carried" };
  const cut = cutAt(whole, null);
  if (mine.text === mine.cut.text) return { cut, text: whole, theirs: null, news: "followed" };
  const text = wholeWith(mine.cut, mine.text);
  return { cut, text, theirs: text === whole ? null : whole, news: null };
}
