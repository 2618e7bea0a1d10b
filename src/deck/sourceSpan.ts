/** A place in a source file. Lines are 1-based and inclusive; `file` is the path below the content root, with `/`. */
export interface SourceSpan {
  readonly file: string;
  readonly firstLine: number;
  readonly lastLine: number;
}
