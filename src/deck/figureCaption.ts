/** The alt text without the number at its front: "Figure 17.5 - Encapsulation" says "Encapsulation". */
export function captionWords(alt: string): string {
  return alt
    .replace(/^\s*(?:figure|fig\.?)?\s*\d+(?:[.-]\d+)*\s*[-–—:.,]*\s*/iu, "")
    .replace(/^\s*(?:figure|fig\.?|image|picture|diagram)\s*$/iu, "")
    .trim();
}
