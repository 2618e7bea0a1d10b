import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { KeyPoint, RenderingNeeds } from "../deck/card.ts";
import { type Definitions, definitionsFor, definitionsUsed } from "./definitions.ts";
import { figuresNamedIn } from "./figureNumber.ts";
import { dropImageAttributes } from "./imageAttributes.ts";
import { type FoundImage, imagesIn, showOnlyImages } from "./images.ts";
import { foldPieces, inlinePieces } from "./inlineText.ts";
import { keyPointsOf } from "./keyPoints.ts";
import { readWithinLimits } from "./limits.ts";
import { headingSource, parseMarkdown } from "./markdownTree.ts";
import { needsOf } from "./renderingNeeds.ts";
import { errorAt, type TextIssue } from "./textIssue.ts";
import { undefinedImages } from "./undefinedImages.ts";

/** What a piece of Markdown holds. Lines are those of the file. */
export interface Inspection {
  readonly figures: readonly FoundImage[];
  /** Numbers of the figures that the text names outside of links and code. */
  readonly mentioned: readonly string[];
  readonly needs: RenderingNeeds;
  /** Link reference definitions that it uses and does not hold itself, each on a line of its own. */
  readonly definitions: ReadonlySet<string>;
  readonly issues: readonly TextIssue[];
}

export interface AnswerInspection extends Inspection {
  readonly keyPoints: readonly KeyPoint[];
  /** It begins with at least two task-list items, some checked and some not. */
  readonly choices: boolean;
  /** It shows pictures and nothing else. */
  readonly onlyFigures: boolean;
}

export interface HeadingInspection extends Inspection {
  /** Its inline text: NFC, white space folded, code and math literal. */
  readonly text: string;
}

/**
 * Reads an answer or another piece of a topic that starts at `firstLine`. `definitions` are those of the whole topic.
 * Never throws: a text beyond the limits is reported and has nothing in it.
 */
export function inspect(text: string, firstLine: number, definitions: Definitions): AnswerInspection {
  const prefix = definitionsFor(text, definitions);
  const ownLine = countLines(prefix);
  return within(text, firstLine, { ...NOTHING, keyPoints: [], choices: false, onlyFigures: false }, () => {
    const source = prefix + text;
    const tree = parseMarkdown(source);
    dropImageAttributes(tree);
    const common = commonOf(tree, source, ownLine, firstLine, definitions);
    const own = { ...tree, children: tree.children.filter((node) => (node.position?.start.line ?? 0) > ownLine) };
    return {
      ...common,
      keyPoints: keyPointsOf(own),
      choices: asksForChoices(own),
      onlyFigures: showOnlyImages(own.children, common.figures),
    };
  });
}

/** Reads the text of a heading at `line`, as `inspect` reads an answer. */
export function inspectHeading(content: string, line: number, definitions: Definitions): HeadingInspection {
  const prefix = definitionsFor(content, definitions);
  return within(content, line, { ...NOTHING, text: content }, () => {
    const source = headingSource(content, prefix);
    const tree = parseMarkdown(source);
    const heading = tree.children.find((node) => node.type === "heading");
    const text = foldPieces(inlinePieces(heading?.children ?? [], "all"));
    return { ...commonOf(tree, source, countLines(prefix), line, definitions), text };
  });
}

const NOTHING: Inspection = {
  figures: [],
  mentioned: [],
  needs: { code: false, math: false, html: false },
  definitions: new Set(),
  issues: [],
};

/** What `read` finds, or nothing and an issue. */
function within<Outcome extends Inspection>(
  text: string,
  line: number,
  nothing: Outcome,
  read: () => Outcome,
): Outcome {
  return readWithinLimits(text, read) ?? { ...nothing, issues: [errorAt(line, "too-complex", TOO_COMPLEX)] };
}

const TOO_COMPLEX = "This text is too long or nested too deep to be read in full; divide it into smaller parts.";

function commonOf(
  tree: Root,
  source: string,
  ownLine: number,
  firstLine: number,
  definitions: Definitions,
): Inspection {
  const lineInFile = (line: number) => line - ownLine + firstLine - 1;
  return {
    figures: imagesIn(tree).map((image) => ({ ...image, line: lineInFile(image.line) })),
    mentioned: mentionsIn(tree),
    needs: needsOf(tree),
    definitions: definitionsUsed(tree, ownLine, definitions),
    issues: undefinedImages(tree, source).map((issue) => ({
      ...issue,
      firstLine: lineInFile(issue.firstLine),
      lastLine: lineInFile(issue.lastLine),
    })),
  };
}

function mentionsIn(tree: Root): string[] {
  const numbers = new Set<string>();
  visit(tree, (node) => {
    if (node.type === "link" || node.type === "linkReference") return "skip";
    if (node.type === "text") for (const number of figuresNamedIn(node.value)) numbers.add(number);
    return undefined;
  });
  return [...numbers];
}

function asksForChoices(tree: Root): boolean {
  const first = tree.children.find((node) => node.type !== "definition");
  if (first?.type !== "list") return false;
  const marks = first.children.map((item) => item.checked ?? null);
  return marks.length > 1 && marks[0] !== null && marks[1] !== null && marks.includes(true) && marks.includes(false);
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}
