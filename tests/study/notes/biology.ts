import { file, png } from "./noteLearner.ts";

export const cells = `# Cells
### ❓ What makes energy?
The mitochondrion does.

### ❓ What does the figure show?
![Figure 1.1 - A cell](media/cell.png)
`;

/** A folder of two topics, one of which shows a picture. */
export const biology = (text = cells) => [
  file("Biology/cells.md", text),
  file("Biology/plants.md", "# Plants\n### ❓ What makes sugar?\nThe chloroplast.\n"),
  file("Biology/media/cell.png", png(800, 600)),
];
