import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import type { KeyPoint } from "../deck/card.ts";
import { figureMentions } from "../deck/figureMention.ts";
import { imagesIn } from "./images.ts";
import { inlinePieces, plainText } from "./inlineText.ts";
import { keyPointsOf } from "./keyPoints.ts";
import { readWithinLimits } from "./limits.ts";
import { parseMarkdown } from "./markdownTree.ts";
import { sentences } from "./sentences.ts";

/** What a text says about figures, as plain text. */
export interface FigurePassages {
  /** Each place that names this number outside of links and code, in order: its paragraph, or the sentences about it. */
  naming(number: string): readonly string[];
  /** What stands beside the picture, which is the n-th of the text: in its paragraph, else before it, else after it. */
  beside(picture: number): string;
  /** What the text around the n-th picture says, between the headings before and after it. */
  pointsAround(picture: number): readonly KeyPoint[];
}

/** Never throws: of a text beyond the limits it knows nothing. */
export function figurePassages(markdown: string, definitions = ""): FigurePassages {
  const tree = readWithinLimits(markdown, () => parseMarkdown(definitions + markdown));
  return tree === null ? NOTHING : passagesIn(tree);
}

const NOTHING: FigurePassages = { naming: () => [], beside: () => "", pointsAround: () => [] };

/** A passage of more characters is cut to the sentences in question. */
const LONG = 280;

function passagesIn(tree: Root): FigurePassages {
  const paragraphs = paragraphsOf(tree);
  const pictures = imagesIn(tree).map(({ line }) => line);
  return {
    naming: (number) =>
      paragraphs
        .filter((paragraph) => names(paragraph, number))
        .map((paragraph) => shortened(paragraph, (sentence) => hasNumber(sentence, number))),
    beside(picture) {
      const around = sectionAt(tree, pictures[picture] ?? 0);
      const texts = around.map((block) => paragraphsOf(block).map(plainText).filter(Boolean));
      const at = around.findIndex((block) => holdsLine(block, pictures[picture] ?? 0));
      const before = texts.slice(0, Math.max(0, at)).flat();
      const after = texts.slice(at + 1).flat();
      return cutTo(texts[at]?.[0] ?? before.at(-1) ?? after[0] ?? "");
    },
    pointsAround: (picture) => keyPointsOf({ type: "root", children: [...sectionAt(tree, pictures[picture] ?? 0)] }),
  };
}

/** The blocks around a line, from the heading before it to the one after it. */
function sectionAt({ children }: Root, line: number): readonly RootContent[] {
  const at = children.findIndex((block) => holdsLine(block, line));
  if (at === -1) return [];
  const first = children.slice(0, at + 1).findLastIndex(({ type }) => type === "heading");
  const next = children.findIndex(({ type }, index) => index > at && type === "heading");
  return children.slice(Math.max(0, first), next === -1 ? undefined : next);
}

function holdsLine({ position }: Nodes, line: number): boolean {
  return position !== undefined && position.start.line <= line && line <= position.end.line;
}

type Paragraph = readonly PhrasingContent[];

/** The pieces of inline text in a tree: paragraphs, headings, table rows. */
function paragraphsOf(tree: Nodes): Paragraph[] {
  const found: Paragraph[] = [];
  visit(tree, (node) => {
    if (node.type === "paragraph" || node.type === "heading") found.push(node.children);
    else if (node.type === "tableRow") found.push(node.children.flatMap(({ children }) => [...children, SPACE]));
  });
  return found;
}

const SPACE: PhrasingContent = { type: "text", value: " " };

function names(paragraph: Paragraph, number: string): boolean {
  let found = false;
  for (const node of paragraph) {
    visit(node, (inner) => {
      if (inner.type === "link" || inner.type === "linkReference") return "skip";
      if (inner.type === "text" && hasNumber(inner.value, number)) found = true;
      return undefined;
    });
  }
  return found;
}

function hasNumber(text: string, number: string): boolean {
  return figureMentions(text).some((mention) => mention.number === number);
}

/** The whole text where it is short, else its sentences about the thing. */
function shortened(paragraph: Paragraph, isAbout: (sentence: string) => boolean): string {
  const text = plainText(paragraph);
  if (text.length <= LONG) return text;
  const about = sentences(inlinePieces(paragraph)).filter(isAbout);
  return cutTo(about.length === 0 ? text : about.join(" … "));
}

/** Cut at a word. */
function cutTo(text: string): string {
  if (text.length <= LONG) return text;
  return `${text.slice(0, LONG).replace(/\s+\S*$/, "")} …`;
}
