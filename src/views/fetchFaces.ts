/**
 * Asks for faces (as in CSS `font`) before a word in them is shown: one that comes while it is read moves its line.
 * Resolves when they have come or failed, or when waiting for them would be worse than a moved line.
 */
export function fetchFaces(faces: readonly string[]): Promise<unknown> {
  // Without a screen there are none.
  if (!("fonts" in document)) return Promise.resolve();
  const patience = new Promise((resolve) => setTimeout(resolve, 3_000));
  return Promise.race([Promise.allSettled(faces.map((face) => document.fonts.load(face))), patience]);
}
