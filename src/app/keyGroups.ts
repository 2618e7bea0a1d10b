import type { KeyGroup } from "../views/frame/KeysDialog.tsx";

/** Every key the app knows, as the list behind `?` shows them. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: "While studying",
    keys: [
      { caps: ["Space", "Enter"], does: "Show the answer; then the same as 3, Good" },
      { caps: ["1"], does: "Again: not recalled" },
      { caps: ["2"], does: "Hard: recalled with effort" },
      { caps: ["3"], does: "Good: recalled" },
      { caps: ["4"], does: "Easy: recalled at once" },
      { caps: ["u"], does: "Undo what you did last" },
      { caps: ["b"], does: "Bury the card until tomorrow" },
      { caps: ["x"], does: "Suspend the card" },
      { caps: ["s"], does: "Star the card, or take the star back" },
      { caps: ["w"], does: "Edit the card, where it is one of your notes" },
      { caps: ["m"], does: "More, such as the card’s topic" },
      { caps: ["Esc"], does: "End the session" },
    ],
  },
  {
    title: "In a quiz",
    keys: [
      { caps: ["Space", "Enter"], does: "Show the answer; then take the mark and go on" },
      { caps: ["Ctrl Enter"], does: "The same while you type" },
      { caps: ["1", "–", "9"], does: "Pick an option; when marking, tick a point" },
      { caps: ["a", "n"], does: "Tick all points, or none" },
      { caps: ["←", "k"], does: "The question before" },
      { caps: ["→", "j"], does: "The question after" },
      { caps: ["f"], does: "Flag the question" },
      { caps: ["s"], does: "Star the card" },
      { caps: ["Esc"], does: "Leave the text; leave the quiz, which is kept" },
    ],
  },
  {
    title: "At the end of a session",
    keys: [
      { caps: ["Space", "Enter"], does: "Study what waits elsewhere, else back to today" },
      { caps: ["n"], does: "Study more new cards" },
      { caps: ["t", "Esc"], does: "Back to today" },
    ],
  },
  {
    title: "On the other pages",
    keys: [
      { caps: ["Space"], does: "Study what the page offers" },
      { caps: ["q"], does: "Ten quiz questions, the weakest first (today, topic)" },
      { caps: ["n"], does: "A new exam (exams)" },
      { caps: ["p"], does: "Print (cram sheet)" },
      { caps: ["t"], does: "Today" },
      { caps: ["f"], does: "Figures" },
      { caps: ["Esc"], does: "Cancel what was found in files (your notes)" },
      { caps: ["/"], does: "Search the figures (figures)" },
      { caps: ["w"], does: "Edit the card that has the focus, or all of the topic (your notes)" },
      { caps: ["e"], does: "Exams" },
      { caps: ["n"], does: "Your notes (elsewhere than on the exams)" },
      { caps: ["s"], does: "Settings" },
      { caps: ["?"], does: "This list" },
    ],
  },
  {
    title: "While editing notes",
    keys: [
      { caps: ["Ctrl S"], does: "Save" },
      { caps: ["Ctrl Enter"], does: "Save, and go back" },
      { caps: ["Tab"], does: "Leave the text" },
      { caps: ["Esc"], does: "Go back" },
    ],
  },
  {
    title: "On a figure opened large",
    keys: [
      { caps: ["+", "−"], does: "Zoom in and out" },
      { caps: ["0"], does: "Fit to the window" },
      { caps: ["←", "↑", "↓", "→"], does: "Move an enlarged figure" },
      { caps: ["n", "p"], does: "The figure after, the figure before" },
      { caps: ["c"], does: "Choose one to compare it with" },
      { caps: ["i"], does: "Show or hide the words about it" },
      { caps: ["f"], does: "Full screen" },
      { caps: ["Esc"], does: "Close" },
    ],
  },
];
