/** Where drawings lie in the log: entries of one collection, each overwritten as a whole by its last writer. */
export const drawingCollection = "occlusion";
