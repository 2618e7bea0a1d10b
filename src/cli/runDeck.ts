import { cardsJson, dialectLines, issueLines } from "./printing.ts";
import { readOptions } from "./readOptions.ts";
import { readSelection } from "./readSelection.ts";
import { selectPaths } from "./selectPaths.ts";

/** Where the command runs and writes. */
export interface Surroundings {
  /** The working directory. */
  readonly folder: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs `deck` with these arguments; returns its exit code: 0, 1 when `check` found an error, 2 when it was called wrongly. */
export async function runDeck(args: readonly string[], { folder, print, complain }: Surroundings): Promise<number> {
  const options = readOptions(args);
  if (!options.ok) return refuse(options.fault);
  if (options.value.command === "help") {
    print(HELP);
    return 0;
  }
  const selections = await selectPaths(options.value, folder);
  if (!selections.ok) return refuse(selections.fault);
  const report = await readSelection(selections.value);
  if (options.value.command === "cards") {
    print(cardsJson(report));
    return 0;
  }
  complain(dialectLines(report.dialects));
  print(issueLines(report.issues));
  return report.issues.some((issue) => issue.severity === "error") ? 1 : 0;

  function refuse(sentence: string): number {
    complain(`deck: ${sentence}\n`);
    return 2;
  }
}

const HELP = `deck check PATH…          print what is wrong with the cards, one line each:
                          file:line severity kind: sentence; on standard error, which files
                          were taken for another dialect than the native one, and why
deck cards PATH… --json   print topics, cards and issues as JSON

PATH is a Markdown file (.md, .markdown) or a folder, which is read with all folders in it.

--root DIR    the content root: the folder whose folders are decks. A card's id depends on it, so give the one that
              the app has. Default: "content" in the working directory where PATH lies in it, else the folder
              above PATH's folder, so that a folder of notes is a deck by its own name.
--media DIR   where figures are looked for that are not beside the Markdown file; default "public"
--help        print this

Exit code: 0, also with warnings; 1 when "check" found an error; 2 when the command was called wrongly.
`;
