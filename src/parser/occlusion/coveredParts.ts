import { contentHash } from "../../deck/contentHash.ts";
import type { Figure } from "../../deck/figure.ts";
import { type CoveredPart, type Occlusion, type PictureSize, partName, partsOf } from "../../deck/occlusion.ts";
import type { SourceSpan } from "../../deck/sourceSpan.ts";
import { type Definitions, definitionsField } from "../definitions.ts";
import { inspectHeading } from "../inspect.ts";
import { joinNeeds } from "../renderingNeeds.ts";
import { type TextIssue, warningAt } from "../textIssue.ts";
import type { CardDraft } from "../topicDraft.ts";
import { partLabel } from "./partLabel.ts";

/** What the cards of one block have in common. */
export interface CoveredFigure {
  readonly occlusion: Occlusion;
  readonly figure: Figure;
  /** Markdown: each card's question. */
  readonly question: string;
  readonly section: string | null;
  readonly span: SourceSpan;
  readonly definitions: Definitions;
}

/** The cards of a block, one for each part of its figure. */
export function coveredParts(covered: CoveredFigure): CardDraft[] {
  const { occlusion, question, section, span, definitions } = covered;
  const { hide, drawnOn, boxes } = occlusion;
  const figure: Figure = { ...covered.figure, side: "question" };
  const asked = inspectHeading(question, span.firstLine, definitions);
  return partsOf(boxes).map((indexes): CardDraft => {
    const own = indexes.flatMap((index) => boxes[index] ?? []);
    const name = own.find((box) => box.name !== "")?.name ?? "";
    const [first] = own;
    const named = inspectHeading(name, span.firstLine, definitions);
    const part: CoveredPart = { figure, hide, drawnOn, boxes, asked: indexes, span };
    return {
      kind: "card",
      note: null,
      label: partLabel(figure.path, first === undefined ? "" : partName(first, indexes[0] ?? 0)),
      question,
      questionText: asked.text,
      answer: name,
      // Where it lies, not what it is called: a mended name keeps its memory.
      answerHash: contentHash(own.map(({ x, y, width, height }) => [x, y, width, height].join(" ")).join("\n")),
      ...definitionsField([asked, named]),
      section,
      span,
      figures: [figure],
      mentioned: [],
      figurePrompt: true,
      keyPoints: named.text === "" ? [] : [{ group: null, text: named.text }],
      needs: joinNeeds(asked.needs, named.needs),
      choices: false,
      covered: part,
    };
  });
}

/** A picture that is not as it was when the boxes were drawn, at the line of its block. */
export function changedPicture({ occlusion, figure, span }: CoveredFigure): TextIssue[] {
  const now = sizeOf(figure);
  const then = occlusion.drawnOn;
  if (now === null || then === null || (now.width === then.width && now.height === then.height)) return [];
  const sameShape = Math.abs((now.width * then.height) / (now.height * then.width) - 1) < 0.01;
  return [warningAt(span.firstLine, "changed-picture", (sameShape ? resized : reshaped)(then, now))];
}

function sizeOf({ source }: Figure): PictureSize | null {
  if (source.kind !== "local" || source.width === null || source.height === null) return null;
  return { width: Math.round(source.width), height: Math.round(source.height) };
}

function resized(then: PictureSize, now: PictureSize): string {
  return `The picture was ${words(then)} pixels when these boxes were drawn and is ${words(now)} now; where they still fit, write "size ${now.width} ${now.height}".`;
}

function reshaped(then: PictureSize, now: PictureSize): string {
  return `The picture has another shape than when these boxes were drawn (${words(now)} pixels instead of ${words(then)}); draw them anew, then write "size ${now.width} ${now.height}".`;
}

function words({ width, height }: PictureSize): string {
  return `${width} × ${height}`;
}
