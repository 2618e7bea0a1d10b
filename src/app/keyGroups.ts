import type { KeyGroup } from "../views/frame/KeysDialog.tsx";

/** Every key the app knows, as the list behind `?` shows them. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: "While studying",
    keys: [
      { caps: ["Space", "Enter"], does: "Show the answer" },
      { caps: ["1"], does: "Again: not recalled" },
      { caps: ["2"], does: "Hard: recalled with effort" },
      { caps: ["3"], does: "Good: recalled" },
      { caps: ["4"], does: "Easy: recalled at once" },
      { caps: ["u"], does: "Take the last action back" },
      { caps: ["m"], does: "More: bury, suspend, open the topic" },
      { caps: ["Esc"], does: "End the session" },
    ],
  },
  {
    title: "On the other pages",
    keys: [
      { caps: ["Space"], does: "Study what the page offers" },
      { caps: ["t"], does: "Today" },
      { caps: ["s"], does: "Settings" },
      { caps: ["?"], does: "This list" },
    ],
  },
  {
    title: "On a figure opened large",
    keys: [
      { caps: ["+", "−"], does: "Zoom in and out" },
      { caps: ["0"], does: "Fit to the window" },
      { caps: ["Esc"], does: "Close" },
    ],
  },
];
