/** The label by which a part of a figure has its key: the picture as written, and the part's own name. */
export function partLabel(path: string, name: string): string {
  return `${path.normalize("NFC").replace(/^(?:\.\/)+/, "")}#${name}`;
}
