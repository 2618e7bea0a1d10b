/** A place where a text names a figure by its number ("Figure 4.4", "fig. 4-4a"). */
export interface FigureMention {
  /** "4.4", "4.4a". */
  readonly number: string;
  /** Offsets in the text, the end exclusive. The first number of several has the word "Figures" with it. */
  readonly start: number;
  readonly end: number;
}

/** All figures that a text names, in order; of "Figures 4.4, 4.5 and 4.7" or "Figures 4.4–4.7" those that stand there. */
export function figureMentions(text: string): FigureMention[] {
  const mentions: FigureMention[] = [];
  for (const match of text.matchAll(FIRST)) {
    const [, plural, figures, letter] = match;
    let end = match.index + match[0].length;
    mentions.push({ number: numberOf(figures, letter), start: match.index, end });
    if (plural === undefined) continue;
    FURTHER.lastIndex = end;
    for (let more = FURTHER.exec(text); more !== null; more = FURTHER.exec(text)) {
      const [, joint = "", others, otherLetter] = more;
      end = FURTHER.lastIndex;
      mentions.push({ number: numberOf(others, otherLetter), start: more.index + joint.length, end });
    }
  }
  return mentions;
}

/** Its parts are joined by stops or by hyphens, not by both: "4.4-4.5" are two numbers. */
const NUMBER = String.raw`(\d+(?:(?:\.\d+)+|(?:-\d+)+)?)([a-z](?![\p{L}\p{N}]))?`;
const FIRST = new RegExp(String.raw`(?<![\p{L}\p{N}])fig(?:(ures|s\.?)|ure|\.)?\s*${NUMBER}`, "giu");
/** White space in it is bounded: as much as there is would be tried again at every place. */
const FURTHER = new RegExp(
  String.raw`(\s{0,3}(?:[,;&/–—-]|,?\s{1,3}(?:and|or|to|through|und|oder|bis))\s{0,3})${NUMBER}(?![\p{L}\p{N}]|\.\d)`,
  "yiu",
);

function numberOf(parts = "", letter = ""): string {
  return parts.replace(/-/g, ".") + letter.toLowerCase();
}
