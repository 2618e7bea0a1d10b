/** How many bytes may still be unpacked. */
export class Allowance {
  private rest: number;
  /** One sentence for when they are used up. */
  readonly message: string;

  constructor(bytes: number) {
    this.rest = bytes;
    this.message = `This is more than ${bytes / 1e9} GB when unpacked; add your notes folder by folder.`;
  }

  take(bytes: number): boolean {
    this.rest -= bytes;
    return this.rest >= 0;
  }
}
