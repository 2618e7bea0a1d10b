import type { PickedFile } from "../../../src/notes/pickedFile.ts";
import type { NotesPreview } from "../../../src/study/notes/notesState.ts";
import { file, granted, type NoteLearner } from "./noteLearner.ts";

export const sugar = "# Plants\n### ❓ What makes sugar?\nThe chloroplast.\n";
export const energy = "# Cells\n### ❓ What makes energy?\nThe mitochondrion does.\n";
export const green = "\n### ❓ Why are leaves green?\nThey send green light back.\n";

export const physics = (folder = "Phys", { plants = sugar, cells = energy } = {}) => [
  file(`${folder}/plants.md`, plants),
  file(`${folder}/cells.md`, cells),
];

export async function preview(learner: NoteLearner, picked: readonly PickedFile[]): Promise<NotesPreview> {
  learner.desk.pick(picked);
  return shown(learner);
}

export async function shown(learner: NoteLearner): Promise<NotesPreview> {
  const state = await learner.until("preview", "refused");
  if (state.kind !== "preview") throw new Error(JSON.stringify(state));
  return state.preview;
}

export async function add(learner: NoteLearner): Promise<void> {
  learner.desk.add();
  await learner.until("added", "refused");
}

export async function edit(learner: NoteLearner, path: string, change: (text: string) => string): Promise<void> {
  const { text, note } = granted(await learner.files.text(path));
  granted(await learner.files.saveText(path, change(text), note));
  await rest();
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

export async function textOf(learner: NoteLearner, path: string): Promise<string> {
  return granted(await learner.files.text(path)).text;
}
