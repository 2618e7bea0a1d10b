import { noteAnswering, type WorkerNote, type WorkerRequest } from "./noteQuestions.ts";

/** Reading the learner's own files off the main thread: one question at a time, progress while it takes, and a way to end it. */
const answerTo = noteAnswering();
let current = new AbortController();

addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === "cancel") return current.abort();
  current = new AbortController();
  const onProgress = (share: number) => tell({ kind: "progress", share });
  void answerTo(data, { signal: current.signal, onProgress }).then((answer) => tell({ kind: "answer", answer }));
});

function tell(note: WorkerNote): void {
  postMessage(note);
}
