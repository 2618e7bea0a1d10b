import { defaultSchema, type Options as Schema } from "rehype-sanitize";

/**
 * The elements and attributes that an answer may use. Nothing here can run, load, style or submit: pictures are drawn by
 * our own component, which asks before it loads anything from elsewhere.
 */
export const allowedHtml: Schema = {
  ...defaultSchema,
  strip: ["script", "style", "template", "iframe", "object", "svg", "math"],
  tagNames: [
    ..."a abbr b blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure".split(
      " ",
    ),
    ..."h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strike".split(
      " ",
    ),
    ..."strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr".split(" "),
  ],
  attributes: {
    "*": ["dir", "id", "lang", "title"],
    a: ["href", "ariaDescribedBy", "ariaLabel", "dataFootnoteBackref", "dataFootnoteRef"],
    // The math plugin of remark marks its code with these two.
    code: [["className", /^language-./, "math-inline", "math-display"]],
    col: ["span"],
    details: ["open"],
    h2: [["className", "sr-only"]],
    img: ["src", "alt"],
    input: [["disabled", true], ["type", "checkbox"], "checked"],
    li: ["value", ["className", "task-list-item"]],
    ol: ["start", "reversed", ["className", "contains-task-list"]],
    section: ["dataFootnotes", ["className", "footnotes"]],
    td: ["align", "colSpan", "rowSpan"],
    th: ["align", "colSpan", "rowSpan", "scope"],
    time: ["dateTime"],
    ul: [["className", "contains-task-list"]],
  },
  protocols: { href: ["http", "https", "mailto"] },
};

const writable = new Set(allowedHtml.tagNames);
// A check box belongs to task lists alone.
writable.delete("input");
// The sanitiser takes these two away and leaves the plain picture that stands in them.
writable.add("picture").add("source");

/** Whether a tag that someone wrote by hand is meant as HTML; others (`<Snip>`, `<your-name>`) are meant as text. */
export function isWritableTag(name: string): boolean {
  return writable.has(name.toLowerCase());
}
