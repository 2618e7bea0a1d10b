/** The text with Markdown's own signs as spaces: list numbers, task boxes, link targets. Its length and line breaks stay. */
export function blankMarkup(text: string): string {
  return text.replace(LIST_MARKER, blank).replace(LINK_TARGET, blank).replace(ENTITY_SPACE, blank);
}

const LIST_MARKER = /^[ \t>]*(?:(?:[-+*•‣–]|\(?\d{1,3}[.)])[ \t]+(?:\[[ xX]?\][ \t]+)?)+/gm;
const LINK_TARGET = /(?<=\])\([^()\s]*\)/g;
const ENTITY_SPACE = /&nbsp;/g;

function blank(found: string): string {
  return " ".repeat(found.length);
}
