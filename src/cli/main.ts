import { runDeck } from "./runDeck.ts";

// A reader such as `head` may leave before everything is written; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await runDeck(process.argv.slice(2), {
  folder: process.cwd(),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
