/** What of `navigator` shares files. */
export interface Sharer {
  readonly vendor: string;
  /** Says no where there is no such thing. */
  canShare(data: ShareData): boolean;
}

/** One of the two forms in which the file can be given away; the reader takes both. */
export interface ShareForm {
  readonly ending: string;
  readonly type: string;
  readonly packed: boolean;
}

const gzip: ShareForm = { ending: ".jsonl.gz", type: "application/gzip", packed: true };
const plain: ShareForm = { ending: ".txt", type: "text/plain", packed: false };

/**
 * The forms that this browser may share, the better one first; none where it shares no files. Chromium says yes to any
 * ending and then refuses all but a few, of which plain text is one (its FILE_TYPES.md).
 */
export function waysToShare({ vendor, canShare }: Sharer): readonly ShareForm[] {
  const forms = vendor.startsWith("Google") ? [plain] : [gzip, plain];
  return forms.filter((form) => canShare({ files: [new File(["x"], `recto${form.ending}`, form)] }));
}
