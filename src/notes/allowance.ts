/** How much may still be unpacked, of all zips that were picked together. */
export class Allowance {
  private bytes: number;
  private files: number;
  /** One sentence each for when they are used up. */
  readonly tooLarge: string;
  readonly tooMany: string;

  constructor(bytes: number, files: number) {
    this.bytes = bytes;
    this.files = files;
    this.tooLarge = `This is more than ${bytes / 1e9} GB when unpacked; add your notes folder by folder.`;
    this.tooMany = `This zip has more than ${files.toLocaleString("en")} files; add only the folder with your notes.`;
  }

  takeBytes(count: number): boolean {
    this.bytes -= count;
    return this.bytes >= 0;
  }

  takeFile(): boolean {
    return --this.files >= 0;
  }
}
