import type { Node, PhrasingContent } from "mdast";

/** A piece of inline text; code and math are `literal`: nothing in them is folded or read as punctuation. */
export interface InlinePiece {
  readonly text: string;
  readonly literal: boolean;
}

/** The text of inline Markdown as a reader sees it; `"all"`: with tags as written and the captions of pictures. */
export function inlinePieces(nodes: readonly PhrasingContent[], extent: "text" | "all" = "text"): InlinePiece[] {
  return nodes.flatMap((node): InlinePiece[] => {
    switch (node.type) {
      case "text":
        return [{ text: node.value, literal: false }];
      case "inlineCode":
      case "inlineMath":
        return [{ text: node.value, literal: true }];
      case "break":
        return [{ text: " ", literal: false }];
      case "image":
      case "imageReference":
        return extent === "all" ? [{ text: node.alt ?? "", literal: false }] : [];
      case "html":
        if (extent === "all") return [{ text: node.value, literal: false }];
        return /^<br/i.test(node.value) ? [{ text: " ", literal: false }] : [];
      default:
        return "children" in node ? inlinePieces(node.children, extent) : [];
    }
  });
}

/** The text in NFC with white space folded and trimmed; literal pieces are kept as they are. */
export function foldPieces(pieces: readonly InlinePiece[]): string {
  let folded = "";
  let afterSpace = true;
  for (const { text, literal } of pieces) {
    const piece = literal ? text : text.normalize("NFC").replace(/\s+/g, " ");
    folded += afterSpace && !literal && piece.startsWith(" ") ? piece.slice(1) : piece;
    if (piece !== "") afterSpace = !literal && piece.endsWith(" ");
  }
  return afterSpace ? folded.replace(/ $/, "") : folded;
}

/** As `foldPieces`, of inline Markdown. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  return foldPieces(inlinePieces(nodes));
}

export function hasText(node: Node): boolean {
  if (node.type === "image" || node.type === "imageReference" || node.type === "html") return false;
  if ("children" in node && Array.isArray(node.children)) return node.children.some(hasText);
  return !("value" in node && typeof node.value === "string" && node.value.trim() === "");
}
