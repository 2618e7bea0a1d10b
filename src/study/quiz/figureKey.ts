/** A figure's deck and id as one word. */
export function figureKey(deck: string, figureId: string): string {
  return `${deck}\n${figureId}`;
}
