/** Clocks and chance, handed in by the composition root. */
export interface Surroundings {
  /** Wall time, epoch ms. */
  now(): number;
  /** Minutes east of UTC at that instant. */
  utcOffsetMinutes(at: number): number;
  /** An id that no other device will ever make. */
  newId(): string;
}
