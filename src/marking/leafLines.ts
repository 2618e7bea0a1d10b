export const THEMATIC_BREAK = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;

/** Whether a line begins a block even where it could go on with a paragraph (CommonMark 0.31, 4 and 5). */
export function startsBlock(line: string): boolean {
  return STARTS.test(line) || THEMATIC_BREAK.test(line) || HTML.test(line);
}

/** Follows lines one by one and tells whether a line of less indentation would go on with a paragraph. */
export class ParagraphWatch {
  #fence: string | null = null;
  #inTable = false;
  #isOpen = false;

  get isOpen(): boolean {
    return this.#isOpen;
  }

  add(line: string): void {
    const leaf = line.replace(CONTAINERS, "");
    const sign = FENCE.exec(leaf)?.[1] ?? "";
    this.#inTable = leaf.trim() !== "" && (this.#inTable || (this.#isOpen && TABLE_RULE.test(leaf)));
    if (this.#fence !== null) {
      if (sign.startsWith(this.#fence) && leaf.trim() === sign) this.#fence = null;
      this.#isOpen = false;
    } else if (sign !== "") {
      this.#fence = sign;
      this.#isOpen = false;
    } else if (leaf.trim() === "" || this.#inTable || NO_PARAGRAPH.some((form) => form.test(leaf))) {
      this.#isOpen = false;
    } else {
      this.#isOpen ||= !/^ {4}/.test(leaf);
    }
  }
}

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const HEADING = /^ {0,3}(?:#{1,6}(?:[ \t]|$)|(?:=+|-+)[ \t]*$)/;
/** The line below a table's head. */
const TABLE_RULE = /^ {0,3}(?=[^|]*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const STARTS = /^ {0,3}(?:#{1,6}(?:[ \t]|$)|>|`{3,}[^`]*$|~{3,}|[-+*][ \t]+\S|1[.)][ \t]+\S)/;
const HTML =
  /^ {0,3}<(?:!--|\?|![a-z]|(?:script|pre|style|textarea)(?:[\s>]|$)|\/?(?:address|article|aside|blockquote|body|center|col|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|legend|li|link|main|menu|nav|ol|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)(?:[\s>]|\/>|$))/i;
/** Quotes and list markers around what a line says, and the indentation below them. */
const CONTAINERS = /^(?:[ ]{0,3}(?:>[ ]?|(?:[-+*]|\d{1,9}[.)])[ ]{1,4}))*/;
const NO_PARAGRAPH = [HEADING, THEMATIC_BREAK, HTML];
