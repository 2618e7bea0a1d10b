/** One Markdown file as it was read. */
export interface SourceFile {
  /** Path below the content root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** What went wrong while reading; the text is what could be saved of it, "" where nothing could. */
  readonly fault?: ReadingFault;
}

export interface ReadingFault {
  /** 1-based. */
  readonly line: number;
  /** One sentence with the cure. */
  readonly message: string;
}
