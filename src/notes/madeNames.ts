/** Names of blobs that can be made again from the learner's files. */
export const INDEX = "made/notes";

/** A topic, or a catalog of figures. */
export function documentName(version: string): string {
  return `made/${version}`;
}

/** The smaller copy of the picture with this name. */
export function smallName(blob: string): string {
  return `made/small-${blob}`;
}

export function isMade(name: string): boolean {
  return name.startsWith("made/");
}
