const SVG = "http://www.w3.org/2000/svg";

/** Of elements that hold others only these are gone into: what is defined to be used elsewhere is not where it is written. */
const groups = new Set(["svg", "g", "a", "switch"]);
const texts = new Set(["text", "tspan", "textPath"]);

const attributes = [
  ...["x", "y", "dx", "dy", "rotate", "textLength", "lengthAdjust", "transform", "viewBox", "preserveAspectRatio"],
  ...["width", "height", "class", "id", "xml:space"],
];

/** Properties that say where letters come to lie, and none that could load anything. */
const properties = [
  ...["font-size", "font-family", "font-weight", "font-style", "font-stretch", "font-variant", "letter-spacing"],
  ...["word-spacing", "text-anchor", "dominant-baseline", "alignment-baseline", "baseline-shift", "direction"],
  ...["writing-mode", "transform", "white-space", "display", "visibility", "text-transform"],
];

const mostElements = 20_000;

/**
 * A copy of a picture that holds its words and where they stand, and nothing else: made anew element by element, so that
 * nothing in it runs, loads or links, whatever the file says. Null where the file is no SVG.
 */
export function measuringCopy(source: string): { readonly svg: SVGElement; readonly styles: CSSStyleSheet } | null {
  const read = new DOMParser().parseFromString(withoutInline(source), "image/svg+xml");
  const root = read.documentElement;
  if (root.localName !== "svg" || root.namespaceURI !== SVG) return null;
  const styles = [...read.getElementsByTagNameNS(SVG, "x-style")].map((style) => style.textContent ?? "");
  const left = { count: mostElements };
  const svg = copyOf(root, left);
  return svg === null ? null : { svg, styles: fontStyles(styles.join("\n")) };
}

function copyOf(element: Element, left: { count: number }): SVGElement | null {
  const name = element.localName;
  if (element.namespaceURI !== SVG || left.count-- <= 0) return null;
  if (name === "foreignObject") return standIn(element);
  if (!groups.has(name) && !texts.has(name)) return null;
  const copy = document.createElementNS(
    SVG,
    name === "a" ? (isInText(element) ? "tspan" : "g") : name === "switch" ? "g" : name,
  );
  for (const attribute of attributes) {
    const value = element.getAttribute(attribute);
    if (value !== null) copy.setAttribute(attribute, value);
  }
  copyStyle(element, copy);
  for (const child of element.childNodes) {
    if (child instanceof Element) {
      const inside = copyOf(child, left);
      if (inside === null) continue;
      copy.append(inside);
      // Of the alternatives in a switch one is shown; words drawn by the picture itself are the surest.
      if (name === "switch" && inside.localName === "text") copy.replaceChildren(inside);
    } else if (texts.has(copy.localName) && child.nodeType === Node.TEXT_NODE) copy.append(child.nodeValue ?? "");
  }
  return copy;
}

function isInText(element: Element): boolean {
  return element.parentElement?.closest("text") !== null && element.parentElement !== null;
}

function copyStyle(element: Element, copy: SVGElement): void {
  const own = declarations(element.getAttribute("data-x-style"));
  for (const property of properties) {
    const presentation = element.getAttribute(property);
    if (presentation !== null && isPlain(presentation)) copy.setAttribute(property, presentation);
    const value = own?.getPropertyValue(property) ?? "";
    if (value !== "" && isPlain(value)) copy.style.setProperty(property, value);
  }
}

/**
 * What the page's policy would forbid, under names that mean nothing: it is not even tried. Should one be missed, the policy
 * forbids it, and the copy is without it all the same.
 */
function withoutInline(source: string): string {
  return source.replace(/<[^>]*>/g, (tag) =>
    tag
      .replace(/^(<\/?)(?:[\w-]+:)?(style|script)\b/i, "$1x-$2")
      .replace(/(\s)(on[\w-]+|style)(\s*=)/gi, "$1data-x-$2$3"),
  );
}

/** Read apart: the page's policy forbids style attributes that come with a text. */
function declarations(style: string | null): CSSStyleDeclaration | null {
  if (style === null || style.length > 10_000) return null;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`x { ${style} }`);
  const [rule] = sheet.cssRules;
  return rule instanceof CSSStyleRule ? rule.style : null;
}

/** HTML in a picture, as some drawing programs write labels: a box of its size that says its words. */
function standIn(element: Element): SVGElement | null {
  const words = (element.textContent ?? "").replace(/\s+/g, " ").trim();
  const [width, height] = ["width", "height"].map((name) => Number(element.getAttribute(name)));
  if (words === "" || words.length > 120 || !width || !height) return null;
  const box = document.createElementNS(SVG, "rect");
  for (const name of ["x", "y", "width", "height", "transform"]) {
    const value = element.getAttribute(name);
    if (value !== null) box.setAttribute(name, value);
  }
  box.dataset["words"] = words;
  return box;
}

/** Rules of the picture's own style sheets, as far as they say how letters look. */
function fontStyles(css: string): CSSStyleSheet {
  const read = new CSSStyleSheet();
  read.replaceSync(css.slice(0, 200_000));
  const styles = new CSSStyleSheet();
  for (const rule of read.cssRules) {
    if (!(rule instanceof CSSStyleRule)) continue;
    const kept = properties.flatMap((property) => {
      const value = rule.style.getPropertyValue(property);
      return value !== "" && isPlain(value) ? [`${property}: ${value}`] : [];
    });
    if (kept.length > 0) styles.insertRule(`${rule.selectorText} { ${kept.join("; ")} }`, styles.cssRules.length);
  }
  return styles;
}

/** Nothing that could name an address. */
function isPlain(value: string): boolean {
  return !/url|image|src|attr|env|[\\<>{};@]/i.test(value);
}
