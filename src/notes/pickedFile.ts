/** One file as the learner gave it: opened, dropped, or found in a folder that stays connected. */
export interface PickedFile {
  /** With `/`; of a file in a folder, the folder's own name first. */
  readonly path: string;
  readonly bytes: Blob;
}
